"""A key with fewer than 16 errors.

What it catches: the key of a paid task with five outputs or more, and with fewer than 16 errors in them.

Why: with few errors to find, a good candidate and a weak one get the same score by chance: a cut of 4 of 5 passes
somebody who finds 60 % one time in three, a cut of 15 of 20 one time in eight (binomial, independence assumed).
The number 16 is a default of this project.

## Fails

```yaml
kits/seed-task/key.yaml:
  errors.15: (left out)
```

## Passes

```yaml
kits/seed-task/key.yaml:
  errors.15.severity: major
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rolebook.catalog.catalogs import TeamCatalog
from rolebook.catalog.problem import Problem
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.rules._keyed import keyed_tasks, reviewed_outputs
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB528",
    "few-errors-to-find",
    Severity.WARNING,
    "With few errors to find, a good candidate and a weak one get the same score by chance.",
)
AUDIENCE = Audience.TEAM

_LEAST = 16
_OUTPUTS = 5


def check(catalog: TeamCatalog) -> Iterator[Problem]:
    """One warning per task with few errors. Too few outputs, and no error at all, are findings of their own."""
    for found in keyed_tasks(catalog):
        count = len(found.key.errors)
        if 0 < count < _LEAST and reviewed_outputs(found.kit) >= _OUTPUTS:
            yield Problem(
                INFO,
                found.key.file,
                ("errors",),
                f"The key has {count} errors; {_LEAST} or more tell people apart better.",
                "Add errors to the outputs, omissions among them, or use longer outputs.",
                on_key=True,
            )
