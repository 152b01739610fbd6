"""A letter as it is printed: what was decided, a level for each criterion, what happens next, whom to ask."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import floor

from markupsafe import Markup

from rolebook.catalog.base import Prose
from rolebook.catalog.library import Criterion
from rolebook.catalog.role import Role, Stage
from rolebook.documents.feedback_letter.facts import LetterFacts
from rolebook.documents.numbers import counted
from rolebook.documents.prose import prose
from rolebook.documents.shared import Link, mail
from rolebook.documents.words import STAGES, inside
from rolebook.language import N_, spoken
from rolebook.language import gettext as _

LEVELS = (
    N_("little shown"),
    N_("partly shown"),
    N_("sufficiently shown"),
    N_("clearly shown"),
    N_("very clearly shown"),
)
"""The five levels in words that fit every criterion; the descriptions that reviewers score by stay with the team."""

_BETWEEN = (
    N_("little to partly shown"),
    N_("partly to sufficiently shown"),
    N_("sufficiently to clearly shown"),
    N_("clearly to very clearly shown"),
)
"""A mean of two levels, by the lower one."""


@dataclass(frozen=True, slots=True)
class LevelView:
    """One criterion: its level in a number and in words, what it is about, and the least that was needed."""

    name: str
    level: str
    means: str
    summary: Markup
    text: Prose
    needed: str


@dataclass(frozen=True, slots=True)
class LetterView:
    """The letter."""

    lang: str
    audience: str
    title: str
    banner: str
    company: str
    kit: str
    code: str
    decided: tuple[str, ...]
    levels: tuple[LevelView, ...]
    after: str
    ask: tuple[str, Link, str]
    software: Markup
    software_text: Prose


def letter_view(facts: LetterFacts) -> LetterView:
    """One candidate's letter."""
    role = facts.role
    return LetterView(
        lang=spoken().tag,
        audience="candidate" if role else "public",
        title=_("Your answer: {kit}").format(kit=facts.kit.title),
        banner=_("Synthetic. An example of a letter; nobody gets it.") if facts.synthetic else "",
        company=facts.company.name,
        kit=facts.kit.title,
        code=facts.code,
        decided=_decided(facts),
        levels=tuple(_levels(facts)),
        after=_(
            "A level is a summary. Some are computed from what you marked, others are judged by people who score alone "
            "and know you by this code only. With a test as short as this one, a level more or less may be chance."
        ),
        ask=_ask(facts),
        software=prose(facts.company.decision_tools.note) if role else Markup(),
        software_text=facts.company.decision_tools.note if role else Prose(""),
    )


def _decided(facts: LetterFacts) -> tuple[str, ...]:
    role = facts.role
    if role is None:
        return (_("This was practice. No decision about you follows from it."),)
    if facts.outcome == "goes-on":
        return (_("You go on to the next step."), *_next_step(role, facts))
    if facts.outcome == "passes":
        said = _("When more people pass than there are places, the rule says: {rule}.")
        return (
            _("You have reached the passing score."),
            said.format(rule=role.decision.when_more_pass),
            _("We write again when the places are settled."),
        )
    reached = (
        _("You do not go on in this process.")
        if facts.outcome == "stops"
        else _("You have not reached the passing score in this process.")
    )
    return (reached, _("The same rule, settled before anybody answered, was applied to everybody."))


def _next_step(role: Role, facts: LetterFacts) -> tuple[str, ...]:
    following = _following(role, facts.kit.id)
    if following is None:
        return ()
    step = _("It is: {step}, {minutes} minutes. We write to you with a date.")
    days = counted(following.answer_within_days, "day", "days")
    return (
        step.format(step=inside(STAGES[following.kind]), minutes=following.minutes),
        _("After it you have an answer within {days}.").format(days=days),
    )


def _following(role: Role, kit: str) -> Stage | None:
    """The stage after the one that uses the kit."""
    at = next((n for n, stage in enumerate(role.process) if stage.exercise and stage.exercise.kit == kit), None)
    return None if at is None else next(iter(role.process[at + 1 :]), None)


def _levels(facts: LetterFacts) -> list[LevelView]:
    criteria = {criterion.id: criterion for part in facts.kit.parts for criterion in part.scores}
    least = {line.criterion.id: line.must_reach for line in facts.role.rubric.criteria} if facts.role else {}
    return [
        _level(criterion, facts.levels[name], least.get(name))
        for name, criterion in criteria.items()
        if name in facts.levels
    ]


def _level(criterion: Criterion, score: Fraction, least: int | None) -> LevelView:
    low = floor(score)
    between = score != low
    level = _("between {level} and {next} of 5") if between else _("{level} of 5")
    return LevelView(
        name=criterion.name,
        level=level.format(level=low, next=low + 1),
        means=_(_BETWEEN[low - 1] if between else LEVELS[low - 1]),
        summary=prose(criterion.summary),
        text=criterion.summary,
        needed="" if least is None else _("At least {least} of 5 was needed here.").format(least=least),
    )


def _ask(facts: LetterFacts) -> tuple[str, Link, str]:
    role = facts.role
    if role is None:
        return _("Questions about the practice packet go to"), mail(facts.company.contact), ""
    review = role.decision.review
    return (
        _("Do you think that something was overlooked? Somebody who did not score you looks again. Write to"),
        mail(review.contact),
        _("with your code. You have an answer within {days} days.").format(days=review.within_days),
    )
