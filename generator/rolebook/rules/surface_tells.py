"""How fluent an output reads gives the key away.

What it catches: over all kits that decide, clumsy outputs are ranked better (or worse) than fluent ones more often
than chance would have it. The finding is in the first key.

Why: the work is to find what is wrong under a smooth surface, and to leave alone what is right under a rough one. If
rough always means right, a candidate learns the opposite rule and passes.
Source: the article's “looks correct on the surface”; what counts as too much (two standard deviations) is this
catalogue's own judgement.

## Fails

```yaml
kits/seed-task/key.yaml:
  outputs.1.surface: clumsy
  outputs.4.surface: clumsy
  outputs.0.surface: plain
  outputs.3.surface: fluent
  outputs.2.surface: fluent
```

## Passes

```yaml
kits/seed-task/key.yaml:
  outputs.1.surface: clumsy
  outputs.4.surface: fluent
  outputs.0.surface: plain
  outputs.3.surface: clumsy
  outputs.2.surface: fluent
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rolebook.catalog.catalogs import TeamCatalog
from rolebook.catalog.problem import Problem
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.rules._telling import Pairs, Solved, ranks, solved, tells
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB596",
    "surface-gives-key-away",
    Severity.WARNING,
    "If rough always means right, a candidate who never reads passes.",
)
AUDIENCE = Audience.TEAM

_FLUENCY = {"clumsy": 0, "plain": 1, "fluent": 2}


def check(catalog: TeamCatalog) -> Iterator[Problem]:
    """At most one warning, in the first key with outputs: it is about all of them."""
    kits = [found for found in solved(catalog) if found.key.ranking]
    if tells(_pairs(found) for found in kits):
        yield Problem(
            INFO,
            kits[0].key.file,
            ("ranking",),
            "How fluent an output reads gives away how good it is, over the kits of this catalogue together.",
            "Let good outputs and bad ones read smoothly and roughly alike, in this kit or in another.",
            on_key=True,
        )


def _pairs(found: Solved) -> Pairs:
    places = ranks(found.key)
    return [(_FLUENCY[note.surface], places[note.id]) for note in found.key.outputs if note.id in places]
