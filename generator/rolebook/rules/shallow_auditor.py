"""An auditor who knows less than those whose work is audited.

What it catches: a role whose `quality.auditor_depth` is below its `domain.depth`.

Why: what the auditor cannot see accumulates unnoticed. Source: an article on hiring AI model trainers (2026),
mistake 3.

## Fails

```yaml
roles/seed-sorter.yaml:
  quality.auditor_depth: 1
```

## Passes

```yaml
roles/seed-sorter.yaml:
  quality.auditor_depth: 2
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rolebook.catalog.catalogs import PublicCatalog
from rolebook.catalog.problem import Problem
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB536",
    "shallow-auditor",
    Severity.ERROR,
    "What the auditor cannot see accumulates unnoticed.",
)
AUDIENCE = Audience.PUBLIC


def check(catalog: PublicCatalog) -> Iterator[Problem]:
    """One problem per role with too shallow an auditor. A depth above the work has a rule of its own."""
    for role in catalog.roles:
        depth, auditor = role.domain.depth, role.quality.auditor_depth
        if auditor < depth <= role.complexity:
            yield Problem(
                INFO,
                role.file,
                ("quality", "auditor_depth"),
                f"The auditor's depth is {auditor}, below the {depth} that the role asks for.",
                f"Write `auditor_depth: {depth}`, and have somebody of that depth read the work.",
            )
