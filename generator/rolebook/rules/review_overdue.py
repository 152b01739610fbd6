"""A role that nobody has looked at in time.

What it catches: an active role whose `review_by` has passed.

Why: old descriptions mislead candidates and those who hire. The page says that it is out of date until
somebody has read it again.

## Fails

```yaml
roles/seed-sorter.yaml:
  reviewed: 2025-01-01
  review_by: 2025-06-01
```

## Passes

```yaml
roles/seed-sorter.yaml:
  review_by: 2027-06-01
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rolebook.catalog.catalogs import PublicCatalog
from rolebook.catalog.problem import Problem
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB408",
    "review-overdue",
    Severity.WARNING,
    "Old descriptions mislead candidates and those who hire.",
)
AUDIENCE = Audience.PUBLIC


def check(catalog: PublicCatalog) -> Iterator[Problem]:
    """One warning per active role that is overdue."""
    for role in catalog.roles:
        if role.status == "active" and role.reviewed <= role.review_by < catalog.today:
            yield Problem(
                INFO,
                role.file,
                ("review_by",),
                f"This role was to be reviewed by {role.review_by}.",
                "Read it again with the team, then set `reviewed` to today and `review_by` to the next date.",
            )
