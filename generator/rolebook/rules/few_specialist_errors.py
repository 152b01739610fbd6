"""A professional's key with few errors for a professional.

What it catches: the key of a paid task for professional work (C3 or C4) in which fewer than 30 % of the errors
take a specialist (`subtlety: 2`).

Why: trainers for legal, clinical or financial work must catch what a generalist misses; a key of errors that
anybody sees cannot tell the two apart. Source: an article on hiring AI model trainers (2026), mistake 3; 30 % is a
default of this project.

## Fails

```yaml
roles/seed-sorter.yaml:
  work.0.complexity: {steps: several, checkable: partly, knowledge: professional, consequence: rework}
  domain.depth: 3
kits/seed-task/key.yaml:
  errors.5.subtlety: 1
  errors.6.subtlety: 1
```

## Passes

```yaml
roles/seed-sorter.yaml:
  work.0.complexity: {steps: several, checkable: partly, knowledge: professional, consequence: rework}
  domain.depth: 3
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rolebook.catalog.catalogs import TeamCatalog
from rolebook.catalog.problem import Problem
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.rules._depth import PROFESSIONAL
from rolebook.rules._keyed import keyed_tasks, subtleties
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB532",
    "few-specialist-errors",
    Severity.ERROR,
    "A key of errors that anybody sees cannot tell a specialist from a careful reader.",
)
AUDIENCE = Audience.TEAM

_LEAST = 0.3


def check(catalog: TeamCatalog) -> Iterator[Problem]:
    """One problem per key of professional work without its share of errors for a specialist.

    A depth below the work, and a key without a single subtle error, come first and have rules of their own.
    """
    for found in keyed_tasks(catalog):
        errors = subtleties(found.key)
        special = sum(subtlety == 2 for subtlety in errors)
        asked = PROFESSIONAL <= found.role.complexity <= found.role.domain.depth
        if asked and any(errors) and special < _LEAST * len(errors):
            yield Problem(
                INFO,
                found.key.file,
                ("errors",),
                f"Only {special} of {len(errors)} errors take a specialist; for professional work, 30 % should.",
                "Replace errors that anybody sees by ones that only a practitioner finds, with `subtlety: 2`.",
                on_key=True,
            )
