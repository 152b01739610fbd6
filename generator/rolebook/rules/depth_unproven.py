"""A depth that nothing proves.

What it catches: a role that asks for one step more depth than its work's complexity, while the keys of its paid
tasks hold fewer than two errors that only such depth finds, or while a key's author or the auditor has less depth
than that.

Why: a deeper person is worth asking for when there are errors that only they find, and somebody who can see them;
two in the key are the proof. The number is a default of this project.

## Fails

```yaml
roles/seed-sorter.yaml:
  domain.depth: 3
kits/seed-task/key.yaml:
  errors.5.subtlety: 1
  errors.6.subtlety: 1
  errors.9.subtlety: 1
  errors.12.subtlety: 1
  errors.14.subtlety: 1
```

## Passes

```yaml
roles/seed-sorter.yaml:
  domain.depth: 3
```
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rolebook.catalog.catalogs import TeamCatalog
from rolebook.catalog.problem import Problem
from rolebook.catalog.role import TeamRole
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.rules._depth import PROFESSIONAL, excessive
from rolebook.rules._keyed import Keyed, keyed, subtleties
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB574",
    "depth-unproven",
    Severity.ERROR,
    "A deeper person is worth asking for when there are errors that only they find.",
)
AUDIENCE = Audience.TEAM

_LEAST = 2


def check(catalog: TeamCatalog) -> Iterator[Problem]:
    """One problem per role of which neither keys nor people show what its depth is for."""
    exams: dict[str, list[Keyed]] = {}
    for found in keyed(catalog):
        exams.setdefault(found.role.id, []).append(found)
    for role in catalog.roles:
        if role.domain.depth == role.complexity + 1 and not excessive(role):
            reason = _reason(role, exams.get(role.id, []))
            if reason is not None:
                yield Problem(
                    INFO,
                    role.file,
                    ("domain", "depth"),
                    f"Depth {role.domain.depth} is above the work (C{role.complexity}), and {reason}.",
                    f"Write `depth: {role.complexity}`, or show what the greater depth is for.",
                )


def _reason(role: TeamRole, exams: Sequence[Keyed]) -> str | None:
    """Why the depth is not proven. Keys of professional work have a rule of their own for their errors."""
    depth = role.domain.depth
    if role.quality.auditor_depth < depth:
        return f"its auditor's depth is {role.quality.auditor_depth}"
    if any(author.depth < depth for exam in exams for author in exam.key.prepared_by):
        return "a key of it was settled by people of less depth"
    errors = [subtlety for exam in exams if exam.kit.purpose == "task" for subtlety in subtleties(exam.key)]
    needed = 1 if depth == 1 else 2
    count = sum(subtlety >= needed for subtlety in errors)
    if any(errors) and count < _LEAST and role.complexity < PROFESSIONAL:
        return f"its tasks hold {count} errors that need it, instead of {_LEAST} or more"
    return None
