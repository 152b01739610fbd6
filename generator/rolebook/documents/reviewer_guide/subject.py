"""What a guide is made from, whether its kit is a role's or the practice kit.

The practice guide is public, so nothing here is of a type that only the team has: what the team alone
knows (scales) comes in as plain values, or stays empty.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from rolebook.catalog.base import Anchors, Prose
from rolebook.catalog.catalogs import Exam
from rolebook.catalog.key import Calibration, Key
from rolebook.catalog.kit import Kit
from rolebook.catalog.library import Criterion
from rolebook.catalog.role import Role, TeamRole, TeamRubricLine


@dataclass(frozen=True, slots=True)
class Scored:
    """A criterion that the kit gives evidence for, its weight, its minimum, and its scale where known."""

    criterion: Criterion
    weight: int
    must_reach: int | None = None
    bands: Mapping[str, float] = field(default_factory=dict)
    bands_because: Prose | None = None
    anchors: Anchors = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class OtherStage:
    """Another scored stage of the process; `questions` are those of an interview."""

    id: str
    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Guided:
    """A kit with everything that its guide prints.

    Attributes:
        stage: the id of the process's stage that uses the kit; None without a role.
        pass_at: what the kit's total must reach when the stage is a gate.
        others: further stages that count, in the order of the process.
        rubric: the pin of the rubric (version and hash); empty without a role.
    """

    kit: Kit
    key: Key | None
    calibration: Calibration | None
    scored: tuple[Scored, ...]
    role: Role | None = None
    rubric: str = ""
    stage: str | None = None
    pass_at: int | None = None
    others: tuple[OtherStage, ...] = ()


def of_exam(exam: Exam, rubric: str) -> Guided:
    """A role's kit, as the team knows it. A kit that no role uses has no scales and no weights."""
    role = exam.role
    if role is None:
        return Guided(exam.kit, exam.key, exam.calibration, unweighted(exam.kit))
    here = {criterion.id for part in exam.kit.parts for criterion in part.scores}
    stage = next((s for s in role.process if s.exercise and s.exercise.kit == exam.kit.id), None)
    return Guided(
        kit=exam.kit,
        key=exam.key,
        calibration=exam.calibration,
        scored=tuple(_scored(line) for line in role.rubric.criteria if line.criterion.id in here),
        role=role,
        rubric=rubric,
        stage=stage.id if stage else None,
        pass_at=stage.pass_at if stage else None,
        others=_others(role, stage.id if stage else None),
    )


def unweighted(kit: Kit) -> tuple[Scored, ...]:
    """The kit's criteria, each counting the same."""
    criteria = {criterion.id: criterion for part in kit.parts for criterion in part.scores}
    return tuple(Scored(criterion, 1) for criterion in criteria.values())


def _scored(line: TeamRubricLine) -> Scored:
    criterion = line.criterion
    return Scored(
        criterion=criterion,
        weight=line.weight,
        must_reach=line.must_reach,
        bands=criterion.bands,
        bands_because=criterion.bands_because,
        anchors=line.anchors or criterion.anchors,
    )


def _others(role: TeamRole, own: str | None) -> tuple[OtherStage, ...]:
    return tuple(
        OtherStage(stage.id, tuple(question.id for question in stage.questions))
        for stage in role.process
        if stage.id in role.decision.stages and stage.id != own
    )
