"""A kit from another field.

What it catches: a kit whose `domain` is not the field of the role that uses it, or whose `task_type` is none of
the role's.

Why: an exercise shows what a person can do in the work at hand; from another field it shows something else.
Source: an article on hiring AI model trainers (2026), mistake 4.

## Fails

```yaml
kits/seed-screen/kit.yaml:
  task_type: other-check
roles/library/domains.yaml:
  task_types:
    - {id: list-check, name: List check, means: Comparing a list with its source.}
    - {id: other-check, name: Other check, means: Something else.}
```

## Passes

```yaml
kits/seed-screen/kit.yaml:
  task_type: list-check
```
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from rolebook.catalog.catalogs import PublicCatalog
from rolebook.catalog.kit import KitCard
from rolebook.catalog.problem import Problem
from rolebook.catalog.role import Role
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB543",
    "kit-of-another-field",
    Severity.ERROR,
    "From another field, an exercise shows something else than the work.",
)
AUDIENCE = Audience.PUBLIC


def check(catalog: PublicCatalog) -> Iterator[Problem]:
    """One problem per kit that is about something else than its role."""
    used = Counter(stage.exercise.kit for role in catalog.roles for stage in role.process if stage.exercise)
    kits = {kit.id: kit for kit in catalog.kits if used[kit.id] == 1}  # whose kit it is comes first
    for role in catalog.roles:
        for stage in role.process:
            kit = kits.get(stage.exercise.kit) if stage.exercise else None
            if kit is not None and kit.status != "practice":
                yield from _kit(role, kit)


def _kit(role: Role, kit: KitCard) -> Iterator[Problem]:
    types = [kind.id for kind in role.domain.task_types]
    if kit.domain.id != role.domain.area.id:
        message = f"This kit is about `{kit.domain.id}`; its role `{role.id}` is about `{role.domain.area.id}`."
        yield Problem(INFO, kit.file, ("domain",), message, "Write a kit from the role's own field.")
    elif kit.task_type.id not in types:
        message = f"The role `{role.id}` has no tasks of the type `{kit.task_type.id}`."
        yield Problem(INFO, kit.file, ("task_type",), message, f"Task types of the role: {', '.join(types)}.")
