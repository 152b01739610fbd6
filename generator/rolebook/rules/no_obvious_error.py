"""A key without an obvious error.

What it catches: the key of a paid task in which no error is obvious (`subtlety: 0`).

Why: obvious and hidden errors together show where a person's skill ends; without an obvious one, a score of
nothing found cannot be told from a blank answer. Source: an article on hiring AI model trainers (2026), mistake 3.

## Fails

```yaml
kits/seed-task/key.yaml:
  errors.1.subtlety: 1
```

## Passes

```yaml
kits/seed-task/key.yaml:
  errors.1.subtlety: 0
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
    "RB534",
    "no-obvious-error",
    Severity.ERROR,
    "Obvious and hidden errors together show where a person's skill ends.",
)
AUDIENCE = Audience.TEAM


def check(catalog: TeamCatalog) -> Iterator[Problem]:
    """One problem per task in which nothing is obvious."""
    for found in keyed_tasks(catalog):
        errors = found.key.errors
        if errors and not any(error.subtlety == 0 for error in errors):
            yield Problem(
                INFO,
                found.key.file,
                ("errors",),
                "No error in this key is obvious.",
                "Add an error that everybody sees, with `subtlety: 0`.",
                on_key=True,
            )
