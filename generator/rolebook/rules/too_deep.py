"""Two steps deeper than the work.

What it catches: a role whose depth is two steps or more above the complexity of its work.

Why: nothing in the work lets such depth show; it narrows the field and raises the pay for nothing. Source: an
article on hiring AI model trainers (2026), mistake 3; two steps are a default of this project.

## Fails

```yaml
roles/seed-sorter.yaml:
  domain.depth: 4
```

## Passes

```yaml
roles/seed-sorter.yaml:
  domain.depth: 3
  quality.auditor_depth: 3
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rolebook.catalog.catalogs import PublicCatalog
from rolebook.catalog.problem import Problem
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.rules._depth import EVERYDAY, excessive
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB573",
    "too-deep-for-the-work",
    Severity.ERROR,
    "Nothing in the work lets such depth show; it narrows the field for nothing.",
)
AUDIENCE = Audience.PUBLIC


def check(catalog: PublicCatalog) -> Iterator[Problem]:
    """One problem per role that is far too deep. Everyday work is another rule's finding."""
    for role in catalog.roles:
        if role.complexity > EVERYDAY and excessive(role):
            yield Problem(
                INFO,
                role.file,
                ("domain", "depth"),
                f"Depth {role.domain.depth} is asked for, but the work is of complexity C{role.complexity}.",
                f"Write `depth: {role.complexity}`, or correct the facts under `complexity`.",
            )
