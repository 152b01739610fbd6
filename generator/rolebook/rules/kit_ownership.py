"""A kit that belongs to no role, or to several.

What it catches: a kit that no role's process uses, a kit that two roles use, and a practice kit that a role uses.

Why: a kit is built around one role's metrics. Shared, it fits neither; unused, nobody keeps it true;
and everybody has seen the answers of the practice kit.

## Fails

```yaml
roles/seed-sorter.yaml:
  process.0.kit: seed-task
```

## Passes

```yaml
roles/seed-sorter.yaml:
  process.0.kit: seed-screen
```
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rolebook.catalog.catalogs import PublicCatalog
from rolebook.catalog.problem import Problem
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB415",
    "kit-without-one-role",
    Severity.ERROR,
    "A kit is built around one role's metrics; everybody has seen the practice kit's answers.",
)
AUDIENCE = Audience.PUBLIC


def check(catalog: PublicCatalog) -> Iterator[Problem]:
    """One problem per kit with no role, per second role of a kit, and per role that uses a practice kit."""
    owner: dict[str, str] = {}
    contested: list[str] = []
    practice = {kit.id for kit in catalog.kits if kit.status == "practice"}
    for role in catalog.roles:
        for position, stage in enumerate(role.process):
            if stage.exercise is None:
                continue
            kit = stage.exercise.kit
            first = owner.setdefault(kit, role.id)
            if first != role.id:
                contested.append(role.file)
                yield _problem(role.file, position, f"The kit `{kit}` already belongs to `{first}`.")
            if kit in practice:
                yield _problem(role.file, position, f"`{kit}` is the practice kit: its answers are public.")
    if "role" not in catalog.unread:
        yield from _unused(catalog, owner, contested)


def _problem(file: str, position: int, message: str) -> Problem:
    return Problem(INFO, file, ("process", position, "kit"), message, "Give this role a kit of its own.")


def _unused(catalog: PublicCatalog, owner: dict[str, str], contested: Sequence[str]) -> Iterator[Problem]:
    """A kit that two roles use and one that none does are most likely one slip: the first is said before."""
    for kit in catalog.kits:
        if kit.id not in owner and kit.status in ("specimen", "live"):
            yield Problem(
                INFO,
                kit.file,
                ("id",),
                f"No role uses the kit `{kit.id}`.",
                "Name it in a stage of a role's `process`, or set its `status` to draft or retired.",
                waits_for=(kit.file, *contested),
            )
