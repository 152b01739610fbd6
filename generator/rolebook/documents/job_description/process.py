"""The process, step by step: its time, what it asks, what it pays and when an answer comes."""

from __future__ import annotations

from dataclasses import dataclass

from rolebook.catalog.kit import KitCard, PartCard
from rolebook.catalog.role import Role, Stage
from rolebook.documents.going_on import what_it_counts
from rolebook.documents.job_description.subject import Posting, hours_paid
from rolebook.documents.links import Here
from rolebook.documents.numbers import counted, duration, money, trimmed
from rolebook.documents.shared import Link
from rolebook.documents.words import STAGES

_WHAT = {
    "work-sample": "A short piece of the work itself. You do it when and where you like, offline.",
    "paid-task": "A longer piece of the work. All you need is in one file, and you do it when you like.",
    "structured-interview": "A conversation. Everybody gets the same questions, scored on the same scales.",
    "credential-check": "A look at papers, last. It gives no points.",
    "conversation": "A talk for both sides to ask questions. It is not scored.",
}


@dataclass(frozen=True, slots=True)
class StageView:
    """One step. Without an exercise, `parts` and `scores` are empty; a sealed one names no parts."""

    number: int
    link: Link
    name: str
    what: str
    time: str
    answer: str
    parts: tuple[str, ...]
    sealed: bool
    scores: tuple[Link, ...]
    pay: str
    amount: str
    paid_within: str
    counts: str


@dataclass(frozen=True, slots=True)
class ProcessView:
    """All steps with their sums.

    Attributes:
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
    specimens: bool
    stand_ins: bool
    practice: str | None


def process_view(posting: Posting, here: Here) -> ProcessView:
    """The steps of a role's process."""
    role = posting.role
    cards = [stage.exercise.card for stage in role.process if stage.exercise and stage.exercise.card]
    return ProcessView(
        steps=tuple(_stage(number, stage, role, here) for number, stage in enumerate(role.process, 1)),
        count=counted(len(role.process), "step"),
        time=duration(sum(stage.minutes for stage in role.process)),
        hours=f"{trimmed(posting.hours_paid)} h" if posting.hours_paid else "",
        amount=_amount(posting.hours_paid, role),
        rate=_amount(1, role),
        specimens=any(card.status == "specimen" for card in cards),
        stand_ins=any(card.outputs_from.stand_in for card in cards),
        practice=here.link_if_open("practice"),
    )


def _stage(number: int, stage: Stage, role: Role, here: Here) -> StageView:
    exercise = stage.exercise
    hours = hours_paid(stage)
    return StageView(
        number=number,
        link=Link(f"{number}. {STAGES[stage.kind]}", f"#step-{number}"),
        name=STAGES[stage.kind],
        what=_WHAT[stage.kind],
        time=duration(stage.minutes),
        answer=f"you hear from us within {counted(stage.answer_within_days, 'day')}",
        parts=_parts(exercise.card) if exercise else (),
        sealed=exercise is not None and exercise.card is None,
        scores=tuple(Link(one.name, here.link(f"criterion:{one.id}")) for one in exercise.scores) if exercise else (),
        pay=f"{trimmed(hours)} h × {_amount(1, role)} = {_amount(hours, role)}" if hours else "",
        amount=_amount(hours, role) if hours else "",
        paid_within=counted(exercise.within_days, "day") if exercise and hours else "",
        counts=what_it_counts(stage, role),
    )


def _parts(card: KitCard | None) -> tuple[str, ...]:
    return tuple(_part(part) for part in card.parts) if card else ()


def _part(part: PartCard) -> str:
    return f"{part.title} ({duration(part.minutes)}{'' if part.scores else ', not scored'})"


def _amount(hours: float, role: Role) -> str:
    return money(hours * role.pay.task_rate, role.pay.currency)
