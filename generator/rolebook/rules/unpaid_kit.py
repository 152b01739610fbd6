"""Work that is not paid.

What it catches: a kit in a role's process that has no `pay`, and a sealed kit that pays less time than it takes.

Why: whoever works is paid, whatever the result; an unpaid task also turns away those who cannot afford one.
Source: an article on hiring AI model trainers (2026), mistake 2.

## Fails

```yaml
kits/seed-screen/kit.yaml:
  pay: (left out)
```

## Passes

```yaml
kits/seed-screen/kit.yaml:
  pay: {hours_paid: 0.5, within_days: 5, whatever_the_result: true}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rolebook.catalog.catalogs import PublicCatalog
from rolebook.catalog.problem import Problem
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB523",
    "work-unpaid",
    Severity.ERROR,
    "Whoever works is paid, whatever the result.",
)
AUDIENCE = Audience.PUBLIC


def check(catalog: PublicCatalog) -> Iterator[Problem]:
    """One problem per stage whose work is not paid, at the kit if it can be seen."""
    known = {kit.id for kit in catalog.kits}
    for role in catalog.roles:
        for position, stage in enumerate(role.process):
            exercise = stage.exercise
            if exercise is None:
                continue
            if exercise.card is not None and exercise.card.pay is None and exercise.card.status != "practice":
                yield Problem(
                    INFO,
                    exercise.card.file,
                    ("pay",),
                    f"This kit is work for `{role.id}`, and says nothing of pay.",
                    "Add `pay` with `hours_paid`, `within_days` and `whatever_the_result: true`.",
                )
            elif exercise.card is None and exercise.kit not in known and exercise.hours_paid * 60 < exercise.minutes:
                yield Problem(
                    INFO,
                    role.file,
                    ("process", position, "sealed", "hours_paid"),
                    f"The kit takes {exercise.minutes} minutes, but {exercise.hours_paid * 60:g} are paid.",
                    "Pay at least the time that the kit takes.",
                )
