"""An opening pinned to a rubric or kit that has changed.

What it catches: an opening that is not over yet and whose `rubric` or `kits` pin another version or fingerprint
than the role and its kits have now, and one that leaves a kit of the role out.

Why: criteria that shift while candidates are under way make scores incomparable and decisions
indefensible.

## Fails

```yaml
roles/openings.csv:
  rows.0.rubric: 0.9+000000
```

## Passes

```yaml
roles/openings.csv:
  rows.0.positions: 3
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rolebook.catalog.catalogs import TeamCatalog
from rolebook.catalog.hashes import kit_pin, rubric_pin
from rolebook.catalog.opening import OPENINGS_FILE, Opening
from rolebook.catalog.problem import Problem
from rolebook.catalog.role import TeamRole
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB435",
    "opening-pin-stale",
    Severity.ERROR,
    "Criteria that shift while candidates are under way make their scores incomparable.",
)
AUDIENCE = Audience.TEAM


def check(catalog: TeamCatalog) -> Iterator[Problem]:
    """One problem per pin of a current or coming opening that is not what the role has now."""
    kits = {exam.kit.id: kit_pin(exam.kit) for exam in catalog.exams}
    files = {exam.kit.id: exam.kit.file for exam in catalog.exams}
    for role in catalog.roles:
        used = [stage.exercise.kit for stage in role.process if stage.exercise and stage.exercise.kit in kits]
        # A kit that another role has too is one fault, and said there.
        sharing = [other.file for other in catalog.roles if not _kits(other).isdisjoint(used)]
        waits_for = (role.file, *sharing, *(files[kit] for kit in used))
        now = {"rubric": [rubric_pin(role)], "kits": [kits[kit] for kit in used]}
        for opening in role.openings:
            if not opening.is_over(catalog.today):
                yield from _pins(opening, now, waits_for)


def _kits(role: TeamRole) -> set[str]:
    return {stage.exercise.kit for stage in role.process if stage.exercise}


def _pins(opening: Opening, now: dict[str, list[str]], waits_for: tuple[str, ...]) -> Iterator[Problem]:
    for column, pinned in (("rubric", (opening.rubric,)), ("kits", opening.kits)):
        if not set(now[column]) <= set(pinned):
            yield Problem(
                INFO,
                OPENINGS_FILE,
                (opening.row, column),
                f"This opening pins {' '.join(pinned)}, but the role now has {' '.join(now[column])}.",
                f"Undo the change, or, if no candidate has begun, write `{' '.join(now[column])}`.",
                waits_for=waits_for,
            )
