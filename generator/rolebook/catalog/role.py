"""Roles, with everything they refer to already in place."""

from __future__ import annotations

from typing import Literal

from rolebook.catalog.base import Anchors, Frozen, Prose
from rolebook.catalog.complexity import ComplexityFacts, complexity
from rolebook.catalog.kit import KitCard
from rolebook.catalog.library import (
    Criterion,
    Domain,
    Metric,
    QualityPlan,
    Question,
    TaskType,
    TeamCriterion,
    TeamQualityPlan,
)
from rolebook.catalog.opening import Opening, TeamOpening
from rolebook.catalog.silencing import Silenced
from rolebook.catalog.validity import Validity

StageKind = Literal["work-sample", "paid-task", "structured-interview", "credential-check", "conversation"]


class Target(Frozen, frozen=True, kw_only=True):
    """What a metric should be after 30, 60 and 90 days, and where that number comes from."""

    metric: Metric
    day_30: float
    day_60: float
    day_90: float
    basis: Literal["default", "baseline", "agreed"]
    seen: Literal["after-hire"] | None = None


class Metrics(Frozen, frozen=True, kw_only=True):
    """Success, agreed before the job was described."""

    agreed_by: str
    agreed_on: str
    targets: tuple[Target, ...]


class Work(Frozen, frozen=True, kw_only=True):
    """One piece of the work, with the facts from which its complexity follows."""

    id: str
    does: Prose
    share: int
    criticality: Literal["high", "medium", "low"]
    complexity: ComplexityFacts


class Language(Frozen, frozen=True, kw_only=True):
    """A tested level of a language that the work needs."""

    tag: str
    level: Literal["A1", "A2", "B1", "B2", "C1", "C2"]
    because: Prose


class RoleDomain(Frozen, frozen=True, kw_only=True):
    """The field, the depth that the work needs, and why."""

    area: Domain
    depth: int
    because: Prose
    task_types: tuple[TaskType, ...]
    languages: tuple[Language, ...]


class Evidence(Frozen, frozen=True, kw_only=True):
    """Where a requirement is shown: a criterion of the rubric, or the interview."""

    id: str
    name: str
    stages: tuple[str, ...]


class Credential(Frozen, frozen=True, kw_only=True, rename={"alternative": "or"}):
    """A paper, with the route for people who can show the same without it, or the law that asks for it."""

    name: str
    alternative: Prose | None = None
    legal_basis: Prose | None = None


class Requirement(Frozen, frozen=True, kw_only=True, rename={"work": "for"}):
    """What a person must be able to do, for which work, and where that is assessed."""

    id: str
    level: Literal["must", "nice"]
    work: tuple[str, ...]
    text: Prose
    shown_by: tuple[Evidence, ...] = ()
    credential: Credential | None = None


class Conditions(Frozen, frozen=True, kw_only=True):
    """What the days are like."""

    tools: tuple[str, ...] = ()
    sensitive_content: Prose | None = None
    monitoring: Prose | None = None


class RubricLine(Frozen, frozen=True, kw_only=True):
    """A criterion in this role's rubric: its weight, what it measures, its minimum."""

    criterion: Criterion
    weight: int
    measures: tuple[Metric, ...]
    must_reach: int | None = None


class TeamRubricLine(RubricLine, frozen=True, kw_only=True):
    """The same with its scale; the role's own anchors are already merged over the library's."""

    criterion: TeamCriterion
    anchors: Anchors = {}


class Rubric(Frozen, frozen=True, kw_only=True):
    """The criteria and their weights, under a version that an opening pins."""

    version: str
    criteria: tuple[RubricLine, ...]
    weights_because: Prose | None = None


class TeamRubric(Rubric, frozen=True, kw_only=True):
    """The rubric with its scales."""

    criteria: tuple[TeamRubricLine, ...]


class Exercise(Frozen, frozen=True, kw_only=True):
    """What a stage with a kit takes and pays; `card` is absent when the kit lives in the private root."""

    kit: str
    minutes: int
    scores: tuple[Criterion, ...]
    hours_paid: float
    within_days: int
    card: KitCard | None = None


class Stage(Frozen, frozen=True, kw_only=True):
    """One step of the selection process."""

    id: str
    kind: StageKind
    minutes: int
    answer_within_days: int
    exercise: Exercise | None = None
    pass_at: int | None = None


class TeamStage(Stage, frozen=True, kw_only=True):
    """A stage with its interview questions."""

    questions: tuple[Question, ...] = ()


class Cut(Frozen, frozen=True, kw_only=True):
    """The score that passes, how it was set, and why."""

    at: int
    method: Literal["provisional", "modified-angoff", "contrasting-groups"]
    because: Prose


class Review(Frozen, frozen=True, kw_only=True):
    """Who looks again when a candidate asks, and how soon."""

    contact: str
    within_days: int


class Decision(Frozen, frozen=True, kw_only=True):
    """The one rule by which scores become a decision."""

    raters: int
    combine: Literal["mean", "median"]
    third_when: tuple[Literal["two-points-apart", "either-side-of-cut"], ...]
    stages: dict[str, int]
    cut: Cut
    when_more_pass: str
    decided_by: str
    review: Review


class Pay(Frozen, frozen=True, kw_only=True):
    """The range of the work, and the hourly rate of paid stages."""

    basis: Literal["hour"]
    min: float
    max: float
    currency: str
    task_rate: float


class Hours(Frozen, frozen=True, kw_only=True):
    """How much work there is."""

    min: float
    max: float
    per: Literal["week"]


class Quality(Frozen, frozen=True, kw_only=True):
    """The quality plan in force from the first day, and how deep its auditor must be."""

    use: QualityPlan
    auditor_depth: int


class TeamQuality(Quality, frozen=True, kw_only=True):
    """The same with the whole plan."""

    use: TeamQualityPlan


class Retention(Frozen, frozen=True, kw_only=True):
    """How long candidates' answers are kept."""

    months: int


class JobAnalysis(Frozen, frozen=True, kw_only=True):
    """Who said that this is the work."""

    method: str
    people: int
    date: str


class Role(Frozen, frozen=True, kw_only=True):
    """A role as anybody may read it."""

    file: str
    id: str
    title: str
    family: str
    status: Literal["draft", "active", "retired"]
    reviewed: str
    review_by: str
    summary: Prose
    headcount: int
    metrics: Metrics
    work: tuple[Work, ...]
    domain: RoleDomain
    requirements: tuple[Requirement, ...]
    rubric: Rubric
    process: tuple[Stage, ...]
    decision: Decision
    pay: Pay
    hours: Hours
    quality: Quality
    retention: Retention
    also_called: tuple[str, ...] = ()
    formerly: tuple[str, ...] = ()
    conditions: Conditions = Conditions()
    openings: tuple[Opening, ...] = ()

    @property
    def complexity(self) -> int:
        """C0 to C4: the complexity of the most complex piece of work."""
        return max(complexity(work.complexity) for work in self.work)


class TeamRole(Role, frozen=True, kw_only=True):
    """A role as the team reads it."""

    owner: str
    job_analysis: JobAnalysis
    rubric: TeamRubric
    process: tuple[TeamStage, ...]
    quality: TeamQuality
    openings: tuple[TeamOpening, ...] = ()
    validity: Validity = Validity()
    silenced: tuple[Silenced, ...] = ()
