"""Quality control that starts late.

What it catches: a quality plan that starts, or whose first period starts, after the first day of work.

Why: the first days are when habits form and when most is learned from being read. Source: an article on hiring AI
model trainers (2026), mistake 5.

## Fails

```yaml
roles/library/quality-plans.yaml:
  plans.0.start_day: 14
```

## Passes

```yaml
roles/library/quality-plans.yaml:
  plans.0.start_day: 1
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rolebook.catalog.catalogs import TeamCatalog
from rolebook.catalog.problem import Problem
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB554",
    "quality-starts-late",
    Severity.ERROR,
    "What goes wrong in the first days is in the data before anybody reads it.",
)
AUDIENCE = Audience.TEAM

_FILE = "roles/library/quality-plans.yaml"


def check(catalog: TeamCatalog) -> Iterator[Problem]:
    """One problem per plan that leaves the first day out."""
    for number, plan in enumerate(catalog.quality_plans):
        late = plan.start_day > 1
        day = plan.start_day if late else plan.sample[0].from_day
        path = ("start_day",) if late else ("sample", 0, "from_day")
        if day > 1:
            yield Problem(
                INFO,
                _FILE,
                ("plans", number, *path),
                f"Nothing is read before day {day}.",
                f"Write `{path[-1]}: 1`: audits begin on the first day of work.",
            )
