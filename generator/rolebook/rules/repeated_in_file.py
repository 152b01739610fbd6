"""The same id twice in one file.

What it catches: two pieces of work, requirements, stages, targets or criteria with one id in a role; two parts,
texts or items with one id in a kit; two errors with one id in a key; two openings with one id.

Why: a weight, an address or a finding that names the id could mean either.

## Fails

```yaml
roles/seed-sorter.yaml:
  requirements.1.id: comparing
```

## Passes

```yaml
roles/seed-sorter.yaml:
  requirements.1.id: explaining
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rolebook.catalog.catalogs import PublicCatalog
from rolebook.catalog.opening import OPENINGS_FILE
from rolebook.catalog.problem import Problem
from rolebook.catalog.role import Role
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.rules._ids import Named, repeated, repeated_parts
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB409",
    "repeated-in-file",
    Severity.ERROR,
    "A weight, an address or a finding that names the id could mean either.",
)
AUDIENCE = Audience.PUBLIC


def check(catalog: PublicCatalog) -> Iterator[Problem]:
    """One problem per id that is there a second time."""
    for role in catalog.roles:
        for name, path in repeated(_role_ids(role)):
            yield Problem(INFO, role.file, path, f"`{name}` is here twice.", "Give this one another id, or delete it.")
    for kit in catalog.kits:
        for name, path in repeated_parts(kit):
            yield Problem(INFO, kit.file, path, f"`{name}` is here twice.", "Give this one another id, or delete it.")
    openings = sorted((opening.row, opening.id) for role in catalog.roles for opening in role.openings)
    for name, path in repeated([[(name, (row, "id")) for row, name in openings]]):
        yield Problem(INFO, OPENINGS_FILE, path, f"`{name}` is here twice.", "Give this one another id, or delete it.")


def _role_ids(role: Role) -> list[list[Named]]:
    return [
        [(work.id, ("work", position, "id")) for position, work in enumerate(role.work)],
        [(need.id, ("requirements", position, "id")) for position, need in enumerate(role.requirements)],
        [(stage.id, ("process", position, "id")) for position, stage in enumerate(role.process)],
        [
            (target.metric.id, ("metrics", "targets", position, "metric"))
            for position, target in enumerate(role.metrics.targets)
        ],
        [
            (line.criterion.id, ("rubric", "criteria", position, "criterion"))
            for position, line in enumerate(role.rubric.criteria)
        ],
    ]
