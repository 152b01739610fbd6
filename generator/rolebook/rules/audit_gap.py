"""Days on which nobody audits.

What it catches: a quality plan whose `sample` leaves days out between two of its periods, or ends.

Why: quality control is no one-time check: audits go on every week for as long as somebody works. Source: an
article on hiring AI model trainers (2026), mistake 5.

## Fails

```yaml
roles/library/quality-plans.yaml:
  plans.0.sample.1.from_day: 61
```

## Passes

```yaml
roles/library/quality-plans.yaml:
  plans.0.sample.1.from_day: 31
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rolebook.catalog.catalogs import TeamCatalog
from rolebook.catalog.problem import Problem
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB551",
    "audit-gap",
    Severity.ERROR,
    "Audits go on every week for as long as somebody works.",
)
AUDIENCE = Audience.TEAM

_FILE = "roles/library/quality-plans.yaml"
_UNTIL = "Let each period end on the day before the next one begins."


def check(catalog: TeamCatalog) -> Iterator[Problem]:
    """One problem per gap between two periods, and per plan that ends."""
    for number, plan in enumerate(catalog.quality_plans):
        last = len(plan.sample) - 1
        for position, period in enumerate(plan.sample):
            following = plan.sample[position + 1].from_day if position < last else None
            path = ("plans", number, "sample", position, "to_day")
            if period.to_day is None and following is not None:
                yield Problem(INFO, _FILE, path[:-1], "Only the last period may go on for ever.", _UNTIL)
            elif period.to_day is not None and following is None:
                yield Problem(INFO, _FILE, path, f"The audits end on day {period.to_day}.", "Leave `to_day` out here.")
            elif period.to_day is not None and following is not None and following > period.to_day + 1:
                message = f"Nothing is read between day {period.to_day} and day {following}."
                yield Problem(INFO, _FILE, (*path[:3], position + 1, "from_day"), message, _UNTIL)
