"""What is said of a reference that does not hold."""

from __future__ import annotations

from collections.abc import Sequence

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


def unknown(loaded: Loaded, path: Path, ref: str, name: str, known: Sequence[str]) -> Problem:
    """A name that leads nowhere, with the one that was probably meant."""
    called = _CALLED.get(ref, ref)
    meant = near_miss(name, known)
    listed = ", ".join(sorted(known)[:12]) or "none yet"
    return Problem(
        UNKNOWN_NAME,
        loaded.file.name,
        path,
        f"There is no {called} `{name}`.",
        f"Did you mean `{meant}`?" if meant else f"Known names: {listed}.",
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
