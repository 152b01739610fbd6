"""A task with fewer than 16 short judgements.

What it catches: a paid task with repeats enough, but with fewer than 16 short judgements.

Why: agreement with the key over a handful of items is mostly luck: of 5 items, 4 right mean between 38 % and 96 %
(Wilson, 95 %); of 20, 16 right mean between 58 % and 92 %. The number 16 is a default of this project.

## Fails

```yaml
kits/seed-task/kit.yaml:
  parts.2.items.15: (left out)
kits/seed-task/key.yaml:
  items.15: (left out)
```

## Passes

```yaml
kits/seed-task/key.yaml:
  items.15.subtlety: 1
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
    "RB527",
    "few-short-judgements",
    Severity.WARNING,
    "Agreement with the key over a handful of items is mostly luck.",
)
AUDIENCE = Audience.TEAM

_LEAST = 16
_REPEATS = 4


def check(catalog: TeamCatalog) -> Iterator[Problem]:
    """One warning per task with few items. Too few repeats are a finding of their own, and more of an obstacle."""
    for found in keyed_tasks(catalog):
        items = [(part, len(kit_part.items)) for part, kit_part in enumerate(found.kit.parts) if kit_part.items]
        count = sum(number for _, number in items)
        if count < _LEAST and len(found.key.repeats) >= _REPEATS:
            yield Problem(
                INFO,
                found.kit.file,
                ("parts", items[0][0], "items") if items else ("parts",),
                f"This task has {count} short judgements; {_LEAST} or more tell people apart better.",
                "Add short judgements, and judge them in the key.",
                on_key=True,
                waits_for=(found.key.file,),
            )
