"""What is said of a reference that does not hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rolebook.catalog.codes import MISPLACED_FILE, NOT_SEALED, UNKNOWN_NAME
from rolebook.catalog.index import near_miss
from rolebook.catalog.loaded import Loaded
from rolebook.catalog.problem import Problem
from rolebook.catalog.walk import Path

_CALLED = {
    "error-type": "error type",
    "error-family": "error family",
    "quality-plan": "quality plan",
    "task-type": "task type",
    "work": "piece of work in this role",
    "criterion-or-question": "criterion of this role's rubric or question of its interview",
}


_LOCAL = ("work", "criterion-or-question")
"""Names that mean something in one file only."""

_MOST_FILES = 6
"""How many other files are listed."""


@dataclass(frozen=True, slots=True)
class Lost:
    """A name that leads nowhere: where it stands, what it should lead to, and what there is of that kind."""

    loaded: Loaded
    path: Path
    ref: str
    name: str
    known: Sequence[str]


def unknown(lost: Iterable[Lost]) -> Iterator[Problem]:
    """One problem per name that leads nowhere, however many places use it: whoever renamed a metric did one thing.

    It stands at the first place in an open file, and tells of none in files of answers, unless it is only there.
    """
    places: dict[tuple[str, str, str], list[Lost]] = {}
    for one in lost:
        places.setdefault((one.loaded.file.name if one.ref in _LOCAL else "", one.ref, one.name), []).append(one)
    for same in places.values():
        yield _said([one for one in same if not one.loaded.file.secret] or same)


def _said(same: Sequence[Lost]) -> Problem:
    first, files = same[0], list(dict.fromkeys(one.loaded.file.name for one in same))[1:]
    missing = f"There is no {_CALLED.get(first.ref, first.ref)} `{first.name}`"
    meant = near_miss(first.name, first.known)
    help = f"Did you mean `{meant}`?" if meant else f"Known names: {', '.join(sorted(first.known)[:12]) or 'none yet'}."
    if len(same) > 1:
        help += f" If the library now has another id for it, change that back, or all {len(same)} places"
        shown = ", ".join(files[:_MOST_FILES]) + (
            f" and {len(files) - _MOST_FILES} more" if files[_MOST_FILES:] else ""
        )
        help += f" (also in {shown})." if files else "."
    return Problem(
        UNKNOWN_NAME,
        first.loaded.file.name,
        first.path,
        f"{missing}, and {len(same)} places name it; this is the first." if len(same) > 1 else f"{missing}.",
        help,
    )


def not_sealed(loaded: Loaded, path: Path, kit: str) -> Problem:
    """A stage that uses a kit of the private root as if it were open."""
    return Problem(
        NOT_SEALED,
        loaded.file.name,
        path,
        f"The kit `{kit}` is kept in the private root, and this stage does not say so.",
        "Add `sealed` to the stage: minutes, scores, hours_paid and within_days, as in the kit.",
    )


def misplaced(loaded: Loaded, path: Path, kit: str) -> Problem:
    """Answers that stand in the folder of a kit that they are not for."""
    return Problem(
        MISPLACED_FILE,
        loaded.file.name,
        path,
        f"This file says that it belongs to `{kit}`, but it stands in the folder of `{loaded.file.stem}`.",
        f"Write `kit: {loaded.file.stem}`, or move the file.",
    )
