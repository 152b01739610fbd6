"""What roles share: metrics, criteria, domains, error types, questions, quality plans, company facts.

Each public type holds open facts only. A `Team…` subclass adds what stays inside the team.
"""

from __future__ import annotations

from typing import Literal

from rolebook.catalog.base import Anchors, Frozen, Prose
from rolebook.catalog.silencing import Silenced
from rolebook.catalog.upkeep import Upkeep

Unit = Literal["fraction", "coefficient", "hours", "count-per-output", "percent"]


class Metric(Frozen, frozen=True, kw_only=True):
    """One number that tells whether the work goes well, with everything needed to read it."""

    id: str
    name: str
    family: str
    definition: Prose
    formula: str
    unit: Unit
    direction: Literal["higher", "lower"]
    source: Prose
    owner: str
    uncertainty: Prose
    default_basis: Prose
    counter_metric: str | None = None
    cites: tuple[str, ...] = ()


class Criterion(Frozen, frozen=True, kw_only=True):
    """One thing that an assessment scores; computed by the program or judged by people, never both."""

    id: str
    name: str
    summary: Prose
    competencies: tuple[str, ...]
    scored: Literal["computed", "judged"]
    computed_as: Literal["recall", "precision", "ranking", "consistency"] | None = None
    formula: str | None = None
    look_for: Prose | None = None


class TeamCriterion(Criterion, frozen=True, kw_only=True):
    """A criterion with its scale: bands for a computed one, anchors for a judged one."""

    bands: dict[str, float] = {}
    bands_because: Prose | None = None
    anchors: Anchors = {}


class ErrorType(Frozen, frozen=True, kw_only=True):
    """A kind of error that a reviewer can name."""

    id: str
    name: str
    means: Prose
    example: str | None = None
    cites: tuple[str, ...] = ()


class ErrorFamily(Frozen, frozen=True, kw_only=True):
    """A group of error types, with all of its members."""

    id: str
    name: str
    types: tuple[ErrorType, ...]


class TaskType(Frozen, frozen=True, kw_only=True):
    """A kind of work that trainers do, shared by roles and kits; `also_called` are words that find it."""

    id: str
    name: str
    means: Prose
    also_called: tuple[str, ...] = ()


class Depth(Frozen, frozen=True, kw_only=True):
    """One step of a domain's depth scale, D0 to D4."""

    depth: int
    name: str
    means: Prose
    example: Prose


class Domain(Frozen, frozen=True, kw_only=True):
    """A field of knowledge, its depth scale, and the whole error taxonomy that applies to it.

    `also_called` are plain words that find it, such as the trades of people who know it.
    """

    id: str
    name: str
    summary: Prose
    families: tuple[ErrorFamily, ...]
    depths: tuple[Depth, ...]
    also_called: tuple[str, ...] = ()


class Question(Frozen, frozen=True, kw_only=True):
    """A structured interview question with its anchors. Team only."""

    id: str
    kind: Literal["past-problem", "defence", "situational", "domain"]
    asks: Prose
    probes: tuple[str, ...]
    minutes: int
    competency: str
    anchors: Anchors
    domain: str | None = None
    no_such_past: Prose | None = None


class QualityPlan(Frozen, frozen=True, kw_only=True):
    """How the quality of the work is watched and supported, as anybody may know it."""

    id: str
    name: str
    summary: Prose
    start_day: int
    cadence: Literal["weekly"]


class Sample(Frozen, frozen=True, kw_only=True):
    """How much of a trainer's work is read between two days of their ramp."""

    from_day: int
    share: float
    to_day: int | None = None
    first: int | None = None


class Overlap(Frozen, frozen=True, kw_only=True):
    """Items that several trainers do, so that their agreement can be measured."""

    share: float
    coefficient: Literal["raw-agreement", "cohen-kappa", "krippendorff-alpha", "gwet-ac1"]
    threshold: float
    because: Prose


class Escalation(Frozen, frozen=True, kw_only=True):
    """What happens, by whom and how soon, when a metric crosses a line."""

    level: int
    name: str
    metric: Metric
    operator: Literal["below", "above"]
    value: float
    window: str
    owner: str
    within_hours: int
    action: Prose
    exit: Prose


class TeamQualityPlan(QualityPlan, frozen=True, kw_only=True):
    """A quality plan with its sampling, overlap, escalation and log."""

    sample: tuple[Sample, ...]
    floor: int
    sample_because: Prose
    auditor: str
    instrument: Prose
    gold_per_week: int
    overlap: Overlap
    escalation: tuple[Escalation, ...]
    log_fields: tuple[str, ...]
    pooling: Prose


class Contact(Frozen, frozen=True, kw_only=True):
    """Whom to ask for a change in how one is assessed."""

    contact: str
    note: Prose


class Privacy(Frozen, frozen=True, kw_only=True):
    """Who answers for candidates' data."""

    controller: str
    contact: str
    note: Prose


class DecisionTools(Frozen, frozen=True, kw_only=True):
    """Whether software takes part in a decision about a person, and how; `notice_days` are working days."""

    used: bool
    note: Prose
    purpose: str | None = None
    tool: str | None = None
    data: str | None = None
    alternative: Prose | None = None
    notice_days: int | None = None
    audit: str | None = None


class Payment(Frozen, frozen=True, kw_only=True):
    """How paid stages are paid."""

    note: Prose


class Company(Frozen, frozen=True, kw_only=True):
    """Facts about the organisation that hires, the same on every page."""

    name: str
    about: Prose
    contact: str
    accommodations: Contact
    privacy: Privacy
    decision_tools: DecisionTools
    equal_opportunity: Prose
    payment: Payment
    site: str | None = None
    apply_note: Prose | None = None


class TeamCompany(Company, frozen=True, kw_only=True):
    """The same, with what only the team needs."""

    public_repository: bool
    team_contact: str
    upkeep: Upkeep | None = None
    silenced: tuple[Silenced, ...] = ()
