"""A key by somebody who knows less than the role asks for.

What it catches: an entry of `prepared_by` in a key whose depth is below the depth of the role.

Why: a generalist catches the obvious and a practitioner the nuanced; a key can hold no more than its authors saw.
Source: an article on hiring AI model trainers (2026), mistake 3.

## Fails

```yaml
kits/seed-task/key.yaml:
  prepared_by.1.depth: 1
```

## Passes

```yaml
kits/seed-task/key.yaml:
  prepared_by.1.depth: 2
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rolebook.catalog.catalogs import TeamCatalog
from rolebook.catalog.problem import Problem
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.rules._keyed import keyed
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB535",
    "shallow-key-author",
    Severity.ERROR,
    "A key can hold no more than its authors saw.",
)
AUDIENCE = Audience.TEAM


def check(catalog: TeamCatalog) -> Iterator[Problem]:
    """One problem per author who knows too little. A depth above the work has a rule of its own."""
    for found in keyed(catalog):
        depth = found.role.domain.depth
        for position, author in enumerate(found.key.prepared_by):
            if author.depth < depth <= found.role.complexity:
                yield Problem(
                    INFO,
                    found.key.file,
                    ("prepared_by", position, "depth"),
                    f"This author's depth is {author.depth}; the role `{found.role.id}` asks for {depth}.",
                    f"Have the key settled by two people of depth {depth} or more.",
                )
