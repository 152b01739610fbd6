"""The order in which outputs stand gives the key away.

What it catches: over all kits that decide, outputs that stand early are ranked better, or worse, than chance would
have it, or the clean output stands in the same place in three kits or more. The finding is in the first key.

Why: candidates talk. Who has heard where the good output stands needs no skill, and a rater who guesses by place
looks like one who reads.
Source: position is one of the biases that raters of model outputs are known for; what counts as too much (two
standard deviations, one chance in twenty) is this catalogue's own judgement.

## Fails

```yaml
kits/seed-task/key.yaml:
  ranking: [A, B, C, D, E]
```

## Passes

```yaml
kits/seed-task/key.yaml:
  ranking: [B, E, A, C, D]
```
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rolebook.catalog.catalogs import TeamCatalog
from rolebook.catalog.problem import Problem
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.rules._telling import Solved, ranks, solved, tells
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB594",
    "position-gives-key-away",
    Severity.WARNING,
    "Who has heard where the good output stands needs no skill.",
)
AUDIENCE = Audience.TEAM

_MANY = 3
_CHANCE = 0.05
"""Kits from which on the same place is looked at, and how probable it may be by chance."""


def check(catalog: TeamCatalog) -> Iterator[Problem]:
    """At most one warning, in the first key: it is about all of them."""
    kits = [found for found in solved(catalog) if found.key.outputs]
    orders = [[(place, rank) for place, rank in enumerate(_ranked(found)) if rank is not None] for found in kits]
    if tells(orders) or _always_there(kits):
        yield Problem(
            INFO,
            kits[0].key.file,
            ("ranking",) if kits[0].key.ranking else ("outputs",),
            "Where an output stands gives away how good it is, over the kits of this catalogue together.",
            "Draw the order of the outputs of each kit by lot, and give the texts their new letters in kit and key.",
            on_key=True,
        )


def _ranked(found: Solved) -> list[int | None]:
    places = ranks(found.key)
    return [places.get(output.id) for output in found.key.outputs]


def _always_there(kits: Sequence[Solved]) -> bool:
    """Whether a clean output stands in one place in every kit, and chance would seldom put it there."""
    clean = [outputs for found in kits if any(outputs := [output.clean for output in found.key.outputs])]
    if len(clean) < _MANY:
        return False
    longest = max(len(outputs) for outputs in clean)
    common = any(all(place < len(outputs) and outputs[place] for outputs in clean) for place in range(longest))
    expected = float(longest)
    for outputs in clean:
        expected *= sum(outputs) / len(outputs)
    return common and expected < _CHANCE
