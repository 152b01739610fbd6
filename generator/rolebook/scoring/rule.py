"""The decision rule that a report works by, frozen: a role's, or the stated practice rule where no role uses a kit.

The practice rule looks at no team field, so that a report on the practice kit may be shown to everybody.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

from rolebook.catalog.catalogs import Exam
from rolebook.catalog.hashes import rubric_pin
from rolebook.catalog.kit import Kit
from rolebook.catalog.library import Criterion
from rolebook.catalog.role import TeamRole, TeamRubricLine

ComputedAs = Literal["recall", "precision", "ranking", "consistency"]
CutMethod = Literal["provisional", "modified-angoff", "contrasting-groups"]
ThirdWhen = Literal["two-points-apart", "either-side-of-cut"]

PRACTICE_BANDS: Mapping[str, float] = MappingProxyType({"5": 0.80, "4": 0.60, "3": 0.40, "2": 0.20})
"""From a computed value to a score in the practice rule: round steps, and nothing that anybody has studied."""

PRACTICE_CUT = 60


@dataclass(frozen=True, slots=True)
class RuleLine:
    """One criterion that the kit gives evidence for.

    Attributes:
        computed_as: what the program computes it from; None when people judge it.
        bands: for a computed one, score ("2" to "5") to the least value that earns it.
        anchored: for a judged one, whether its five anchors are known here.
        must_reach: the least score, 1 to 5, that it needs by itself.
    """

    id: str
    name: str
    weight: int
    computed_as: ComputedAs | None = None
    bands: Mapping[str, float] = field(default_factory=dict)
    anchored: bool = False
    must_reach: int | None = None

    @property
    def by_reviewers(self) -> bool:
        """Whether its value rests on what reviewers rule or judge; ranking and consistency need nobody."""
        return self.computed_as not in ("ranking", "consistency")


@dataclass(frozen=True, slots=True)
class Rule:
    """Everything that turns one answer's scores into a decision.

    Attributes:
        practice: this is the stated practice rule: no decision about a person follows from it.
        rubric: the pin of the rubric (version and hash); empty in practice.
        lines: the criteria of this kit, in the order of the rubric.
        stage: the id of the stage of the process that uses the kit; None in practice.
        pass_at: the total, 0 to 100, that a gate asks for; None for a stage that is no gate.
        process: ids of all stages, in order.
        stages: stages that count in the final total, with their weights; empty in practice, where the kit's own total
            meets the cut.
        questions: interview stages that count, with the ids of their questions.
        cut: what the final total, 0 to 100, has to reach.
        review: whom to ask for a second look; empty in practice.
        review_days: within how many days that is answered.
    """

    practice: bool
    rubric: str
    lines: tuple[RuleLine, ...]
    raters: int
    combine: Literal["mean", "median"]
    third_when: tuple[ThirdWhen, ...]
    cut: int
    cut_method: CutMethod
    when_more_pass: str
    decided_by: str
    stage: str | None = None
    pass_at: int | None = None
    process: tuple[str, ...] = ()
    stages: Mapping[str, int] = field(default_factory=dict)
    questions: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    review: str = ""
    review_days: int = 0

    @property
    def weights(self) -> dict[str, int]:
        """Criterion to weight, for this kit's total."""
        return {line.id: line.weight for line in self.lines}

    @property
    def minimums(self) -> dict[str, int]:
        """Criterion to the least score it needs, where it needs one."""
        return {line.id: line.must_reach for line in self.lines if line.must_reach is not None}

    @property
    def judged(self) -> tuple[RuleLine, ...]:
        """The criteria that people judge."""
        return tuple(line for line in self.lines if line.computed_as is None)


def rule_of(exam: Exam) -> Rule:
    """The rule for the kit of `exam`: its role's, or the practice rule when no role uses it."""
    role = exam.role
    if role is None:
        return practice_rule(exam.kit)
    here = {criterion.id for part in exam.kit.parts for criterion in part.scores}
    stage = next((one for one in role.process if one.exercise and one.exercise.kit == exam.kit.id), None)
    decision = role.decision
    return Rule(
        practice=False,
        rubric=rubric_pin(role),
        lines=tuple(_line(line) for line in role.rubric.criteria if line.criterion.id in here),
        raters=decision.raters,
        combine=decision.combine,
        third_when=decision.third_when,
        cut=decision.cut.at,
        cut_method=decision.cut.method,
        when_more_pass=decision.when_more_pass,
        decided_by=decision.decided_by,
        stage=stage.id if stage else None,
        pass_at=stage.pass_at if stage else None,
        process=tuple(one.id for one in role.process),
        stages=dict(decision.stages),
        questions=_questions(role),
        review=decision.review.contact,
        review_days=decision.review.within_days,
    )


def practice_rule(kit: Kit) -> Rule:
    """The stated rule for a kit that no role uses: equal weights, two reviewers, their mean, a provisional cut."""
    criteria = {criterion.id: criterion for part in kit.parts for criterion in part.scores}
    return Rule(
        practice=True,
        rubric="",
        lines=tuple(_practised(criterion) for criterion in criteria.values()),
        raters=2,
        combine="mean",
        third_when=("two-points-apart", "either-side-of-cut"),
        cut=PRACTICE_CUT,
        cut_method="provisional",
        when_more_pass="highest total first; equal totals are drawn by lot",
        decided_by="nobody: this is practice",
    )


def _line(line: TeamRubricLine) -> RuleLine:
    criterion = line.criterion
    return RuleLine(
        id=criterion.id,
        name=criterion.name,
        weight=line.weight,
        computed_as=criterion.computed_as,
        bands=dict(criterion.bands),
        anchored=bool(line.anchors or criterion.anchors),
        must_reach=line.must_reach,
    )


def _practised(criterion: Criterion) -> RuleLine:
    computed_as = criterion.computed_as
    bands = PRACTICE_BANDS if computed_as else {}
    return RuleLine(criterion.id, criterion.name, 1, computed_as, bands)


def _questions(role: TeamRole) -> dict[str, tuple[str, ...]]:
    counting = (stage for stage in role.process if stage.id in role.decision.stages and stage.questions)
    return {stage.id: tuple(question.id for question in stage.questions) for stage in counting}
