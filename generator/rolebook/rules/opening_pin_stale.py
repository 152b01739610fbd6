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
    for role in catalog.roles:
        rubric = rubric_pin(role)
        needed = [kits[stage.exercise.kit] for stage in role.process if stage.exercise and stage.exercise.kit in kits]
        for opening in role.openings:
            if opening.valid_through >= catalog.today:
                yield from _pins(opening, rubric, needed)


def _pins(opening: Opening, rubric: str, needed: list[str]) -> Iterator[Problem]:
    if opening.rubric != rubric:
        yield _stale(opening, "rubric", f"pins the rubric {opening.rubric}, which is now {rubric}", rubric)
    if not set(needed) <= set(opening.kits):
        yield _stale(opening, "kits", f"pins {' '.join(opening.kits)}, but the role now uses {' '.join(needed)}", " ".join(needed))


def _stale(opening: Opening, column: str, what: str, now: str) -> Problem:
    return Problem(
        INFO,
        OPENINGS_FILE,
        (opening.row, column),
        f"This opening {what}.",
        f"Undo the change, or, if no candidate has begun, write `{now}`.",
    )
