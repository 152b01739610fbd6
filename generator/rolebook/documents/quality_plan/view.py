"""What a role's quality plan prints."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from rolebook.documents.auditing import PlanView, plan_view
from rolebook.documents.contract import Document
from rolebook.documents.hiring import TEAM_ONLY, Hiring, depth_name, hirings
from rolebook.documents.links import Here
from rolebook.documents.shared import Link
from rolebook.language import N_, Words, spoken
from rolebook.language import gettext as _
from rolebook.schema.audience import Audience

_FIELDS: Mapping[str, str] = Words(
    {
        "item_id": N_("which item, under the name that it keeps for ever"),
        "trainer_id": N_("who did it: a code, no name"),
        "guideline_version": N_("the guideline that was in force when it was done"),
        "model_version": N_("the model that wrote the output"),
        "batch_id": N_("what it was handed out and delivered with"),
        "task_type": N_("what kind of work it was"),
        "assigned_at": N_("when the trainer got it, with the time zone"),
        "submitted_at": N_("when it came back"),
        "verdict": N_("what the trainer decided"),
        "error_type": N_("the error that the trainer named, in the words of the taxonomy"),
        "severity": N_("minor, major or critical, as the trainer saw it"),
        "subtlety": N_("how hard the error is to see: 0 obvious, 1 careful reading, 2 specialist"),
        "first_wrong_step": N_("the address of the first step that does not hold"),
        "is_gold": N_("whether the answer was known beforehand"),
        "is_overlap": N_("whether it went to several trainers"),
        "auditor_id": N_("who audited it: a code, no name"),
        "auditor_depth": N_("the auditor's depth in the domain, D0 to D4"),
        "audit_verdict": N_("what the auditor decided, before seeing the trainer's answer"),
        "audit_difference": N_("trainer right, auditor right, both acceptable, or guideline silent"),
        "audited_at": N_("when it was audited"),
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
        lang=spoken().tag,
        audience="team",
        title=title(hiring),
        banner=_(TEAM_ONLY),
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
    named = _("quality plan")
    return f"{hiring.role.title} · {named}"


def _week(plan: PlanView) -> tuple[WeekRow, ...]:
    """What an auditor counts every week: the sample, known items, overlap, and what escalation watches."""
    watched: dict[Link, list[str]] = {}
    for row in plan.escalation:
        watched.setdefault(row.metric, []).append(row.when)
    return (
        WeekRow(_("Items audited, of those done"), _("at least {floor}, or all").format(floor=plan.floor)),
        WeekRow(_("Differences in which the auditor was right"), ""),
        WeekRow(_("Critical errors missed, of those known"), _("one is an event")),
        WeekRow(_("Gold items right"), _("of {count}").format(count=plan.gold_per_week)),
        WeekRow(
            _("Overlap items: {coefficient}").format(coefficient=plan.coefficient),
            _("below {value}").format(value=plan.threshold),
        ),
        *(WeekRow(metric.text, _(", ").join(dict.fromkeys(lines))) for metric, lines in watched.items()),
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
    paper=N_("Quality plan"),
)
