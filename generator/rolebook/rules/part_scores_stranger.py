"""A part scores a criterion that is not in the rubric.

What it catches: a part of a kit whose `scores` names a criterion that the rubric of its role does not have.

Why: work that candidates do and nobody weighs is a waste of their time and a temptation for
reviewers.

## Fails

```yaml
kits/seed-screen/kit.yaml:
  parts.0.scores: [error-identification, precision, spare]
```

## Passes

```yaml
kits/seed-screen/kit.yaml:
  parts.0.scores: [error-identification, precision]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rolebook.catalog.catalogs import PublicCatalog
from rolebook.catalog.kit import KitCard
from rolebook.catalog.problem import Problem
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB414",
    "part-scores-stranger",
    Severity.ERROR,
    "Work that candidates do and nobody weighs wastes their time.",
)
AUDIENCE = Audience.PUBLIC


def check(catalog: PublicCatalog) -> Iterator[Problem]:
    """One problem per criterion that a part scores and the role does not weigh."""
    for role in catalog.roles:
        rubric = {line.criterion.id for line in role.rubric.criteria}
        for stage in role.process:
            if stage.exercise and stage.exercise.card:
                yield from _kit(stage.exercise.card, role.id, rubric)


def _kit(kit: KitCard, role: str, rubric: set[str]) -> Iterator[Problem]:
    for position, part in enumerate(kit.parts):
        for place, criterion in enumerate(part.scores):
            if criterion.id not in rubric:
                yield Problem(
                    INFO,
                    kit.file,
                    ("parts", position, "scores", place),
                    f"The rubric of `{role}` has no criterion `{criterion.id}`.",
                    "Take it out here, or give it a weight in the role.",
                )
