"""What the messages to candidates hold: facts from the role, its kits and the company. The words are the template's."""

from __future__ import annotations

from dataclasses import dataclass

from rolebook.catalog.role import Exercise, StageKind, TeamStage
from rolebook.documents.contract import Document
from rolebook.documents.going_on import minimums
from rolebook.documents.hiring import Hiring, hirings
from rolebook.documents.links import Here
from rolebook.documents.numbers import counted, duration, hours_a_week, hours_of, money, money_range
from rolebook.documents.prose import plain
from rolebook.documents.words import PAY_UNITS, STAGES, inside
from rolebook.language import N_, spoken
from rolebook.language import gettext as _
from rolebook.schema.audience import Audience


@dataclass(frozen=True, slots=True)
class StageView:
    """A stage that candidates are invited to.

    Attributes:
        what: the stage in the middle of a sentence: `paid task`.
        packet: the packet's title; empty where there is none, or where it is not in this build.
        paid: amount and hours; empty for a stage that is not paid.
        paid_within: when the money comes, counted from handing in; empty for a stage that is not paid.
        gate: the score that goes on, for a gate; empty otherwise.
        minimums: what its criteria must reach by themselves; empty where none has a minimum.
    """

    id: str
    name: str
    what: str
    packet: str
    time: str
    paid: str
    paid_within: str
    answer: str
    gate: str
    minimums: str


@dataclass(frozen=True, slots=True)
class MessagesView:
    """Every message of a role."""

    lang: str
    audience: str
    title: str
    banner: str
    role: str
    job: str | None
    company: str
    contact: str
    exercises: tuple[StageView, ...]
    interviews: tuple[StageView, ...]
    conversations: tuple[StageView, ...]
    papers: tuple[StageView, ...]
    rate: str
    accommodations: str
    accommodations_note: str
    privacy: str
    review: str
    review_within: str
    months: str
    cut: int
    raters: int
    pay: str
    hours: str


def view(hiring: Hiring, here: Here) -> MessagesView:
    """The messages of a role's process."""
    role, company = hiring.role, hiring.company
    return MessagesView(
        lang=spoken().tag,
        audience="team",
        title=title(hiring),
        banner=_("Team only · do not forward · the messages themselves are for candidates, one by one"),
        role=role.title,
        job=here.link_if_open(f"job_description:{role.id}"),
        company=company.name,
        contact=company.contact,
        exercises=_stages(hiring, "work-sample", "paid-task"),
        interviews=_stages(hiring, "structured-interview"),
        conversations=_stages(hiring, "conversation"),
        papers=_stages(hiring, "credential-check"),
        rate=PAY_UNITS["hour"].format(amount=money(role.pay.task_rate, role.pay.currency)),
        accommodations=company.accommodations.contact,
        accommodations_note=plain(company.accommodations.note),
        privacy=company.privacy.contact,
        review=role.decision.review.contact,
        review_within=counted(role.decision.review.within_days, "day", "days"),
        months=counted(role.retention.months, "month", "months"),
        cut=role.decision.cut.at,
        raters=role.decision.raters,
        pay=PAY_UNITS["hour"].format(amount=money_range(role.pay.min, role.pay.max, role.pay.currency)),
        hours=hours_a_week(role.hours.min, role.hours.max),
    )


def title(hiring: Hiring) -> str:
    """The document's title."""
    named = _("messages to candidates")
    return f"{hiring.role.title} · {named}"


def _stages(hiring: Hiring, *kinds: StageKind) -> tuple[StageView, ...]:
    return tuple(_stage(stage, hiring) for stage in hiring.role.process if stage.kind in kinds)


def _stage(stage: TeamStage, hiring: Hiring) -> StageView:
    exercise = stage.exercise
    name = STAGES[stage.kind]
    return StageView(
        id=stage.id,
        name=name,
        what=inside(name),
        packet=exercise.card.title if exercise and exercise.card else "",
        time=duration(stage.minutes),
        paid=_paid(exercise, hiring),
        paid_within=counted(exercise.within_days, "day", "days") if exercise and exercise.hours_paid else "",
        answer=counted(stage.answer_within_days, "day", "days"),
        gate="" if stage.pass_at is None else str(stage.pass_at),
        minimums=minimums(stage, hiring.role),
    )


def _paid(exercise: Exercise | None, hiring: Hiring) -> str:
    """What the exercise pays: a fact of the role and the kit, never of the answer."""
    if exercise is None or not exercise.hours_paid:
        return ""
    pay = hiring.role.pay
    amount = money(exercise.hours_paid * pay.task_rate, pay.currency)
    said = _("{amount} ({hours} at {rate} an hour)")
    return said.format(amount=amount, hours=hours_of(exercise.hours_paid), rate=money(pay.task_rate, pay.currency))


DOCUMENT = Document[Hiring](
    name="messages",
    audience=Audience.TEAM,
    medium="standalone",
    subjects=hirings,
    subject_id=lambda hiring: hiring.role.id,
    path=lambda hiring: f"roles/{hiring.role.id}-messages.html",
    title=title,
    view=view,
    paper=N_("Messages"),
)
