"""The process, step by step: its time, what it asks, what it pays, who scores it and when an answer comes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from rolebook.catalog.kit import PartCard
from rolebook.catalog.role import Role, Stage, StageKind
from rolebook.documents.drawing.stretch import Stretch, stretches
from rolebook.documents.going_on import what_it_counts
from rolebook.documents.job_description.subject import Posting, hours_paid
from rolebook.documents.links import Here
from rolebook.documents.numbers import counted, duration, money, trimmed
from rolebook.documents.shared import Link
from rolebook.documents.words import STAGES
from rolebook.language import N_, Words, ngettext
from rolebook.language import gettext as _

_WHAT: Mapping[StageKind, str] = Words(
    {
        "work-sample": N_(
            "A short piece of the work itself. We send you one file. You fill it in when and where you like, without "
            "a connection, and send one file back."
        ),
        "paid-task": N_(
            "A longer piece of the work. We send you one file with all that you need. You fill it in when and where "
            "you like, without a connection, and send one file back."
        ),
        "structured-interview": N_(
            "A conversation. Everybody gets the same questions, scored on the same scales. You send nothing."
        ),
        "credential-check": N_("A look at papers, last. It gives no points."),
        "conversation": N_("A talk for both sides to ask questions. It is not scored, and you send nothing."),
    }
)


@dataclass(frozen=True, slots=True)
class StageView:
    """One step. Without an exercise, `parts` and what is scored are empty; a sealed one names no parts.

    Attributes:
        bar: where the step lies in the time of the whole process.
        paid: what it pays, worked out, and when; empty for a step that is not paid.
        judged: criteria that people judge; `computed` are counted against the key.
        asked: how many people score an interview, which has no criteria.
    """

    number: int
    name: str
    bar: Stretch
    what: str
    time: str
    pays: str
    paid: str
    answer: str
    parts: str
    sealed: bool
    judged: tuple[Link, ...]
    computed: tuple[Link, ...]
    asked: str
    counts: str


@dataclass(frozen=True, slots=True)
class ProcessView:
    """All steps with their sums.

    Attributes:
        waiting: the days that all answers may take together.
        raters: how many people score what is judged.
        specimens: exercises of the steps are published, so that no decision may rest on them.
        stand_ins: what the exercises show was written to imitate a model.
        practice: where the practice exercise is, if there is one.
    """

    steps: tuple[StageView, ...]
    count: str
    time: str
    hours: str
    amount: str
    rate: str
    waiting: str
    raters: str
    decided_by: str
    specimens: bool
    stand_ins: bool
    practice: str | None


def process_view(posting: Posting, here: Here) -> ProcessView:
    """The steps of a role's process."""
    role = posting.role
    cards = [stage.exercise.card for stage in role.process if stage.exercise and stage.exercise.card]
    bars = stretches([stage.minutes for stage in role.process])
    return ProcessView(
        steps=tuple(
            _stage(number, bars[number - 1], stage, role, here) for number, stage in enumerate(role.process, 1)
        ),
        count=counted(len(role.process), "step", "steps"),
        time=duration(sum(stage.minutes for stage in role.process)),
        hours=_("{hours} h").format(hours=trimmed(posting.hours_paid)) if posting.hours_paid else "",
        amount=_amount(posting.hours_paid, role),
        rate=_amount(1, role),
        waiting=waiting(role),
        raters=counted(role.decision.raters, "person", "people"),
        decided_by=role.decision.decided_by,
        specimens=any(card.status == "specimen" for card in cards),
        stand_ins=any(card.outputs_from.stand_in for card in cards),
        practice=here.link_if_open("practice"),
    )


def waiting(role: Role) -> str:
    """How long all answers take together, at most: `22 days`."""
    return counted(sum(stage.answer_within_days for stage in role.process), "day", "days")


def _stage(number: int, bar: Stretch, stage: Stage, role: Role, here: Here) -> StageView:
    exercise, hours = stage.exercise, hours_paid(stage)
    scored = exercise.scores if exercise else ()
    links = {one.id: Link(one.name, here.link(f"criterion:{one.id}")) for one in scored}
    return StageView(
        number=number,
        name=STAGES[stage.kind],
        bar=bar,
        what=_WHAT[stage.kind],
        time=duration(stage.minutes),
        pays=_amount(hours, role) if hours else "",
        paid=_paid(hours, exercise.within_days, role) if exercise and hours else "",
        answer=_("within {days}").format(days=counted(stage.answer_within_days, "day", "days")),
        parts="; ".join(map(_part, exercise.card.parts)) if exercise and exercise.card else "",
        sealed=exercise is not None and exercise.card is None,
        judged=tuple(links[one.id] for one in scored if one.scored == "judged"),
        computed=tuple(links[one.id] for one in scored if one.scored == "computed"),
        asked=_asked(role.decision.raters) if stage.kind == "structured-interview" else "",
        counts=what_it_counts(stage, role),
    )


def _paid(hours: float, within_days: int, role: Role) -> str:
    return _("{hours} h × {rate}, within {days} of handing in, whatever the result").format(
        hours=trimmed(hours), rate=_amount(1, role), days=counted(within_days, "day", "days")
    )


def _asked(raters: int) -> str:
    return ngettext(
        "{number} person scores it question by question.",
        "{number} people score it question by question, each without seeing the other's scores.",
        raters,
    ).format(number=raters)


def _part(part: PartCard) -> str:
    said = "{part} ({time})" if part.scores else _("{part} ({time}, not scored)")
    return said.format(part=part.title, time=duration(part.minutes))


def _amount(hours: float, role: Role) -> str:
    return money(hours * role.pay.task_rate, role.pay.currency)
