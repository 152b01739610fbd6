"""An expert for everyday work.

What it catches: a role whose work is of everyday complexity (C0 or C1) and whose depth is 2 or more.

Why: simple tasks need careful general skill. A depth that the work does not use turns good people away and costs
more. Source: an article on hiring AI model trainers (2026), mistake 3; the scales of depth and complexity are
defaults of this project.

## Fails

```yaml
roles/seed-sorter.yaml:
  work.0.complexity: {steps: several, checkable: partly, knowledge: everyday, consequence: rework}
```

## Passes

```yaml
roles/seed-sorter.yaml:
  work.0.complexity: {steps: several, checkable: partly, knowledge: trained, consequence: rework}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rolebook.catalog.catalogs import PublicCatalog
from rolebook.catalog.problem import Problem
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.rules._depth import EVERYDAY
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB531",
    "expert-for-everyday-work",
    Severity.ERROR,
    "A depth that the work does not use turns good people away.",
)
AUDIENCE = Audience.PUBLIC


def check(catalog: PublicCatalog) -> Iterator[Problem]:
    """One problem per role of everyday work that asks for more than careful reading."""
    for role in catalog.roles:
        if role.complexity <= EVERYDAY < role.domain.depth:
            yield Problem(
                INFO,
                role.file,
                ("domain", "depth"),
                f"The work is of everyday complexity (C{role.complexity}), but depth {role.domain.depth} is asked for.",
                f"Write `depth: {EVERYDAY}`, or correct `complexity` if the work is harder than it says.",
            )
