"""A task with fewer than four repeats.

What it catches: the key of a paid task with fewer than four pairs in `repeats`.

Why: consistency rests on at least eight repeated judgements: four repeated items, each with a verdict and a type.
Fewer say nothing about a person. Scoring consistency is from an article on hiring AI model trainers (2026),
mistake 2; the number is a default of this project.

## Fails

```yaml
kits/seed-task/key.yaml:
  repeats: [[q1, q3], [q2, q4]]
```

## Passes

```yaml
kits/seed-task/key.yaml:
  repeats: [[q1, q3], [q2, q4], [q7, q13], [q5, q15]]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rolebook.catalog.catalogs import TeamCatalog
from rolebook.catalog.problem import Problem
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.rules._keyed import keyed_tasks
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB526",
    "fewer-than-four-repeats",
    Severity.ERROR,
    "Consistency rests on at least eight repeated judgements; fewer say nothing about a person.",
)
AUDIENCE = Audience.TEAM

_LEAST = 4


def check(catalog: TeamCatalog) -> Iterator[Problem]:
    """One problem per task with too few different pairs."""
    for found in keyed_tasks(catalog):
        pairs = {frozenset(pair) for pair in found.key.repeats}
        if len(pairs) < _LEAST:
            yield Problem(
                INFO,
                found.key.file,
                ("repeats",),
                f"The key has {len(pairs)} repeated judgements; a task needs at least {_LEAST}.",
                "Add short judgements that ask the same in other words, and name the pairs under `repeats`.",
                on_key=True,
            )
