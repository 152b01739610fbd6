"""A depth below the work.

What it catches: a role whose work is of complexity C1 or C2 and whose depth is lower.

Why: people who know less than the work needs miss errors, and say so seldom. That depth equals complexity is a
default of this project.

## Fails

```yaml
roles/seed-sorter.yaml:
  domain.depth: 1
```

## Passes

```yaml
roles/seed-sorter.yaml:
  domain.depth: 2
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
    "RB572",
    "depth-below-the-work",
    Severity.WARNING,
    "People who know less than the work needs miss errors.",
)
AUDIENCE = Audience.PUBLIC


def check(catalog: PublicCatalog) -> Iterator[Problem]:
    """One warning per role whose depth is below its complexity. Professional work is another rule's finding."""
    for role in catalog.roles:
        if role.domain.depth < role.complexity < PROFESSIONAL:
            yield Problem(
                INFO,
                role.file,
                ("domain", "depth"),
                f"{too_hard(role)}, but depth {role.domain.depth} is asked for.",
                f"Write `depth: {role.complexity}`, if such people are needed. If one of these facts is not true of "
                "the work, correct it under `complexity` instead.",
            )
