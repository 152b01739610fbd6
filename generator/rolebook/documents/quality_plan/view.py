"""What a role's quality plan prints."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from rolebook.documents.auditing import PlanView, plan_view
from rolebook.documents.contract import Document
from rolebook.documents.hiring import TEAM_ONLY, Hiring, depth_name, hirings
from rolebook.documents.links import Here
from rolebook.documents.shared import Link
from rolebook.schema.audience import Audience

_FIELDS: Mapping[str, str] = MappingProxyType(
    {
        "item_id": "which item, under the name that it keeps for ever",
        "trainer_id": "who did it: a code, no name",
        "guideline_version": "the guideline that was in force when it was done",
        "model_version": "the model that wrote the output",
        "batch_id": "what it was handed out and delivered with",
        "task_type": "what kind of work it was",
        "assigned_at": "when the trainer got it, with the time zone",
        "submitted_at": "when it came back",
        "verdict": "what the trainer decided",
        "error_type": "the error that the trainer named, in the words of the taxonomy",
        "severity": "minor, major or critical, as the trainer saw it",
        "subtlety": "how hard the error is to see: 0 obvious, 1 careful reading, 2 specialist",
        "first_wrong_step": "the address of the first step that does not hold",
        "is_gold": "whether the answer was known beforehand",
        "is_overlap": "whether it went to several trainers",
        "auditor_id": "who audited it: a code, no name",
        "auditor_depth": "the auditor's depth in the domain, D0 to D4",
        "audit_verdict": "what the auditor decided, before seeing the trainer's answer",
        "audit_difference": "trainer right, auditor right, both acceptable, or guideline silent",
        "audited_at": "when it was audited",
    }
)
"""What the fields of the catalogue's own plans hold. A plan may have others."""


@dataclass(frozen=True, slots=True)
class FieldView:
    """A column of the log; `holds` is empty for one that the team has added."""

    name: str
    holds: str


@dataclass(frozen=True, slots=True)
class WeekRow:
    """A line of the weekly sheet: what is counted, and the line that it must not cross."""

    counted: str
    line: str


@dataclass(frozen=True, slots=True)
class QualityPlanView:
    """The whole plan."""

    lang: str
    audience: str
    title: str
    banner: str
    role: str
    job: str | None
    scorecard: str | None
    library: str | None
    depth: str
    plan: PlanView
    fields: tuple[FieldView, ...]
    week: tuple[WeekRow, ...]


def view(hiring: Hiring, here: Here) -> QualityPlanView:
    """A role's quality plan."""
    role = hiring.role
    plan = plan_view(role.quality.use, here)
    return QualityPlanView(
        lang="en",
        audience="team",
        title=title(hiring),
        banner=TEAM_ONLY,
        role=role.title,
        job=here.link_if_open(f"job_description:{role.id}"),
        scorecard=here.link_if_open(f"scorecard:{role.id}"),
        library=here.link_if_open(f"quality-plan:{plan.id}"),
        depth=depth_name(role.domain.area, role.quality.auditor_depth),
        plan=plan,
        fields=tuple(FieldView(name, _FIELDS.get(name, "")) for name in plan.log_fields),
        week=_week(plan),
    )


def title(hiring: Hiring) -> str:
    """The document's title."""
    return f"{hiring.role.title} · quality plan"


def _week(plan: PlanView) -> tuple[WeekRow, ...]:
    """What an auditor counts every week: the sample, known items, overlap, and what escalation watches."""
    watched: dict[Link, list[str]] = {}
    for row in plan.escalation:
        watched.setdefault(row.metric, []).append(row.when)
    return (
        WeekRow("Items audited, of those done", f"at least {plan.floor}, or all"),
        WeekRow("Differences in which the auditor was right", ""),
        WeekRow("Critical errors missed, of those known", "one is an event"),
        WeekRow("Gold items right", f"of {plan.gold_per_week}"),
        WeekRow(f"Overlap items: {plan.coefficient}", f"below {plan.threshold}"),
        *(WeekRow(metric.text, ", ".join(dict.fromkeys(lines))) for metric, lines in watched.items()),
    )


DOCUMENT = Document[Hiring](
    name="quality_plan",
    audience=Audience.TEAM,
    medium="standalone",
    subjects=hirings,
    subject_id=lambda hiring: hiring.role.id,
    path=lambda hiring: f"roles/{hiring.role.id}-quality-plan.html",
    title=title,
    view=view,
    paper="Quality plan",
)
