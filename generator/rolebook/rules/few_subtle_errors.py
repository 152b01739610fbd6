"""A key in which few errors are subtle.

What it catches: the key of a role's kit in which fewer than a third of the errors take careful reading (`subtlety`
1 or 2).

Why: obvious errors are found by everybody and tell candidates apart by luck only. That subtle reasoning errors
must be caught is from an article on hiring AI model trainers (2026), mistake 1; a third is a default of this
project.

## Fails

```yaml
kits/seed-task/key.yaml:
  errors.4.subtlety: 0
  errors.5.subtlety: 0
  errors.7.subtlety: 0
  errors.8.subtlety: 0
  errors.10.subtlety: 0
  errors.11.subtlety: 0
  errors.13.subtlety: 0
  errors.14.subtlety: 0
  errors.0.subtlety: 0
  errors.2.subtlety: 0
```

## Passes

```yaml
kits/seed-task/key.yaml:
  errors.4.subtlety: 0
  errors.7.subtlety: 0
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rolebook.catalog.catalogs import TeamCatalog
from rolebook.catalog.problem import Problem
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.rules._depth import PROFESSIONAL
from rolebook.rules._keyed import keyed, subtleties
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB512",
    "few-subtle-errors",
    Severity.WARNING,
    "Obvious errors are found by everybody, and tell candidates apart by luck only.",
)
AUDIENCE = Audience.TEAM


def check(catalog: TeamCatalog) -> Iterator[Problem]:
    """One warning per key with some subtle errors, but fewer than a third.

    The task of a professional has a rule of its own, which asks for more.
    """
    for found in keyed(catalog):
        errors = subtleties(found.key)
        subtle = sum(subtlety >= 1 for subtlety in errors)
        stricter = found.kit.purpose == "task" and found.role.complexity >= PROFESSIONAL
        if 0 < subtle * 3 < len(errors) and not stricter:
            yield Problem(
                INFO,
                found.key.file,
                ("errors",) if found.key.errors else ("items",),
                f"Only {subtle} of {len(errors)} errors take careful reading; a third or more should.",
                "Replace some of the obvious errors by ones that read well and are wrong.",
                on_key=True,
            )
