"""What is said of a sealed kit is not what the kit says.

What it catches: a stage whose `sealed` facts (minutes, pay, criteria) differ from those of the kit in the private
root.

Why: the public page, the packet and the role must agree on time and pay; the public page is made
without the kit and can only repeat what the role says.

## Fails

```yaml
roles/seed-sorter.yaml:
  process.1.sealed:
    minutes: 100
    hours_paid: 2.5
    within_days: 5
    scores: [error-identification, precision, ranking, consistency, communication-clarity]
```

## Passes

```yaml
roles/seed-sorter.yaml:
  process.1.sealed:
    minutes: 125
    hours_paid: 2.5
    within_days: 5
    scores: [error-identification, precision, ranking, consistency, communication-clarity]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rolebook.catalog.catalogs import TeamCatalog
from rolebook.catalog.kit import KitCard
from rolebook.catalog.problem import Problem
from rolebook.catalog.role import Exercise
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB416",
    "sealed-facts-differ",
    Severity.ERROR,
    "The public page, the packet and the role must agree on time and pay.",
)
AUDIENCE = Audience.TEAM


def check(catalog: TeamCatalog) -> Iterator[Problem]:
    """One problem per fact that differs."""
    kits = {kit.id: kit for kit in catalog.kits}
    for role in catalog.roles:
        for position, stage in enumerate(role.process):
            exercise = stage.exercise
            if exercise is not None and exercise.card is None and exercise.kit in kits:
                for field, said, true in _facts(exercise, kits[exercise.kit]):
                    if said != true:
                        yield Problem(
                            INFO,
                            role.file,
                            ("process", position, "sealed", field),
                            f"The kit's {field} is {true}, but the role says {said}.",
                            "Write here what the kit says.",
                        )


def _facts(exercise: Exercise, kit: KitCard) -> Iterator[tuple[str, object, object]]:
    yield "minutes", exercise.minutes, kit.minutes
    if kit.pay is not None:
        yield "hours_paid", exercise.hours_paid, kit.pay.hours_paid
        yield "within_days", exercise.within_days, kit.pay.within_days
    scored = sorted({criterion.id for part in kit.parts for criterion in part.scores})
    yield "scores", ", ".join(sorted(criterion.id for criterion in exercise.scores)), ", ".join(scored)
