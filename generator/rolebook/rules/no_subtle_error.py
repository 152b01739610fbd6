"""A key without a subtle error.

What it catches: the key of a role's kit in which every error is obvious (`subtlety: 0`), or which has no error at
all.

Why: the work is to catch what reads well and is wrong, so the exercise must hold at least one error that takes
careful reading. Source: an article on hiring AI model trainers (2026), mistake 1; the scale from 0 to 2 is a
default of this project.

## Fails

```yaml
kits/seed-screen/key.yaml:
  items.0.subtlety: 0
```

## Passes

```yaml
kits/seed-screen/key.yaml:
  items.0.subtlety: 2
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rolebook.catalog.catalogs import TeamCatalog
from rolebook.catalog.problem import Problem
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.rules._keyed import keyed, subtleties
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB511",
    "no-subtle-error",
    Severity.ERROR,
    "An exercise that a quick glance solves cannot show who reads carefully.",
)
AUDIENCE = Audience.TEAM


def check(catalog: TeamCatalog) -> Iterator[Problem]:
    """One problem per key in which nothing takes careful reading."""
    for found in keyed(catalog):
        key = found.key
        if (key.outputs or key.items) and not any(subtlety >= 1 for subtlety in subtleties(key)):
            yield Problem(
                INFO,
                key.file,
                ("errors",) if key.outputs else ("items",),
                "No error in this key takes careful reading: all are obvious, or there is none.",
                "Replace an obvious error by one that reads well and is wrong, with `subtlety: 1` or `2`.",
                on_key=True,
            )
