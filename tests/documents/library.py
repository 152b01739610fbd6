"""Pieces of the library for document tests: error types, a domain, criteria with and without their scales."""

from __future__ import annotations

from typing import Any

import msgspec

from rolebook.catalog.base import Frozen, Prose
from rolebook.catalog.library import (
    Criterion,
    Depth,
    Domain,
    ErrorFamily,
    ErrorType,
    Question,
    TaskType,
    TeamCriterion,
)


def prose(text: str) -> Prose:
    """A paragraph as an author types it."""
    return Prose(f"{text}\n")


def fields_of(struct: Frozen) -> dict[str, Any]:
    """A struct's fields by name."""
    return {name: getattr(struct, name) for name in struct.__struct_fields__}


def replaced(struct: Any, changes: dict[str, Any]) -> Any:
    """`struct` with other fields."""
    return msgspec.structs.replace(struct, **changes)


WRONG_NUMBER = ErrorType(id="grounding.number", name="Wrong number", means=prose("Another number."), example="7 for 8")
LEFT_OUT = ErrorType(id="grounding.left-out", name="Left out", means=prose("Asked for and not there."))
UNCLEAR = ErrorType(id="style.unclear", name="Unclear", means=prose("Two readings."))

DOMAIN = Domain(
    id="everyday-language",
    name="Everyday language",
    summary=prose("Notices."),
    families=(
        ErrorFamily(id="grounding", name="Fidelity", types=(WRONG_NUMBER, LEFT_OUT)),
        ErrorFamily(id="style", name="Style", types=(UNCLEAR,)),
    ),
    depths=tuple(Depth(depth=n, name=f"D{n}", means=prose("m"), example=prose("e")) for n in range(5)),
)
TASK_TYPE = TaskType(id="grounding-check", name="Grounding check", means=prose("Compare with a source."))

ANCHORS = {str(score): prose(f"anchor-of-{score}") for score in range(1, 6)}
BANDS = {"5": 0.8, "4": 0.65, "3": 0.5, "2": 0.35}


def criterion(id: str = "error-identification", **changes: Any) -> Criterion:
    """A computed criterion as the public knows it."""
    return replaced(
        Criterion(
            id=id,
            name=id.replace("-", " ").capitalize(),
            summary=prose(f"About {id}."),
            competencies=("quality-analysis",),
            scored="computed",
            computed_as="recall",
            formula="found / keyed",
        ),
        changes,
    )


CLARITY = criterion(
    "communication-clarity",
    scored="judged",
    computed_as=None,
    formula=None,
    look_for=prose("Place, evidence."),
)


def team_criterion(of: Criterion) -> TeamCriterion:
    """The same criterion with its scale."""
    scale: dict[str, Any] = {"anchors": ANCHORS} if of.scored == "judged" else {"bands": BANDS}
    return TeamCriterion(**fields_of(of), **scale, bands_because=prose("because-of-the-bands"))


def question(id: str) -> Question:
    """An interview question."""
    return Question(
        id=id,
        kind="defence",
        asks=prose(f"ask-{id}"),
        probes=("probe",),
        minutes=10,
        competency="communication",
        anchors=ANCHORS,
    )
