"""A kit or a file of the library that nobody has read again in time.

What it catches: `upkeep` whose `review_by` has passed, in a kit that is not retired or in a file of the library.

Why: a metric, an anchor or a source that was true once goes on being copied. Roles have a rule of their own
(`review-overdue`).

## Fails

```yaml
roles/library/metrics.yaml:
  upkeep: {owner: ML team, reviewed: "2025-01-01", review_by: "2025-06-01"}
```

## Passes

```yaml
roles/library/metrics.yaml:
  upkeep: {owner: ML team, reviewed: "2026-11-01", review_by: "2027-06-01"}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rolebook.catalog.catalogs import TeamCatalog
from rolebook.catalog.problem import Problem
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.rules._upkeep import kept
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB419",
    "upkeep-overdue",
    Severity.WARNING,
    "What was true once goes on being copied into roles and kits.",
)
AUDIENCE = Audience.TEAM


def check(catalog: TeamCatalog) -> Iterator[Problem]:
    """One warning per file that is overdue."""
    for file, upkeep in kept(catalog):
        if upkeep.reviewed <= upkeep.review_by < catalog.today:
            yield Problem(
                INFO,
                file,
                ("upkeep", "review_by"),
                f"This file was to be reviewed by {upkeep.review_by}.",
                "Read it again, then set `reviewed` to today and `review_by` to the next date.",
            )
