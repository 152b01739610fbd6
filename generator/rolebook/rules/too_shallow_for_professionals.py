"""Too little depth for professional work.

What it catches: a role whose work is of complexity C3 or C4 and whose depth is lower.

Why: in professional work the costly errors are the ones that somebody of less depth reads past. That legal,
clinical and financial trainers must catch what generalists miss is from an article on hiring AI model trainers
(2026), mistake 3; that depth equals complexity is a default of this project.

## Fails

```yaml
roles/seed-sorter.yaml:
  work.0.complexity: {steps: several, checkable: partly, knowledge: professional, consequence: rework}
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

from rolebook.catalog.catalogs import PublicCatalog
from rolebook.catalog.problem import Problem
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.rules._depth import PROFESSIONAL, too_hard
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB571",
    "too-shallow-for-the-work",
    Severity.ERROR,
    "The costly errors are the ones that somebody of less depth reads past.",
)
AUDIENCE = Audience.PUBLIC


def check(catalog: PublicCatalog) -> Iterator[Problem]:
    """One problem per professional role whose depth is below its complexity."""
    for role in catalog.roles:
        if role.complexity >= PROFESSIONAL and role.domain.depth < role.complexity:
            yield Problem(
                INFO,
                role.file,
                ("domain", "depth"),
                f"{too_hard(role)}, but depth {role.domain.depth} is asked for.",
                f"Write `depth: {role.complexity}`, if such people are needed. If one of these facts is not true of "
                "the work, correct it under `complexity` instead.",
            )
