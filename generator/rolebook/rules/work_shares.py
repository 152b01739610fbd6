"""Shares of the work do not add up to 100.

What it catches: a role whose `work` entries have shares that add up to more or less than 100.

Why: the shares say where the time goes. Candidates plan with them, and the weight of a criterion
can only be argued from them when they describe the whole of the work.

## Fails

```yaml
roles/seed-sorter.yaml:
  work.0.share: 59
```

## Passes

```yaml
roles/seed-sorter.yaml:
  work.0.share: 60
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rolebook.catalog.catalogs import PublicCatalog
from rolebook.catalog.problem import Problem
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB401",
    "shares-not-100",
    Severity.ERROR,
    "Candidates plan with the shares, and weights are argued from them.",
)
AUDIENCE = Audience.PUBLIC


def check(catalog: PublicCatalog) -> Iterator[Problem]:
    """One problem per role whose shares do not add up."""
    for role in catalog.roles:
        total = sum(work.share for work in role.work)
        if total != 100:
            yield Problem(
                INFO,
                role.file,
                ("work",),
                f"The shares of the work add up to {total}, not 100.",
                "Change the `share` of one or more pieces of work so that they add up to 100.",
                on_key=True,
            )
