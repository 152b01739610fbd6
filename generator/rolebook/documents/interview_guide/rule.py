"""How an interview enters the decision, and a made-up example worked with the program's own arithmetic."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from markupsafe import Markup

from rolebook.catalog.role import Decision
from rolebook.documents.hiring import Hiring
from rolebook.documents.interviewing import question_title
from rolebook.documents.numbers import trimmed
from rolebook.documents.prose import inline, prose
from rolebook.documents.words import CUT_METHODS, listed
from rolebook.language import N_, Words
from rolebook.language import gettext as _
from rolebook.scoring.total import Outcome, combine, scale, stages_total, weighted_total

_THIRD: Mapping[str, str] = Words(
    {
        "two-points-apart": N_("two scores of one question are two points apart or more"),
        "either-side-of-cut": N_(
            "with one interviewer's scores the final total reaches the cut, and with another's it does not"
        ),
    }
)
_COMBINED: Mapping[str, str] = Words(
    {
        "mean": N_("The interviewers' scores are combined by the mean."),
        "median": N_("The interviewers' scores are combined by the median."),
    }
)
_ASKED: Mapping[str, str] = Words(
    {
        "mean": N_(
            "When {third}. The third person has seen no scores, reads what was written as evidence for that "
            "question, and scores it; then the mean of all three counts."
        ),
        "median": N_(
            "When {third}. The third person has seen no scores, reads what was written as evidence for that "
            "question, and scores it; then the median of all three counts."
        ),
    }
)
_MADE_UP = ((4, 3), (3, 3), (5, 4))
"""Scores of the example, two interviewers for each question; with more of either, they come round again."""

_OTHER_TOTAL = Fraction(58)


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause of the rule."""

    term: str
    says: Markup | str


@dataclass(frozen=True, slots=True)
class ExampleRow:
    """One question of the example."""

    question: str
    scores: str
    combined: str
    points: str


@dataclass(frozen=True, slots=True)
class Example:
    """A made-up interview, and what follows from it, sentence by sentence."""

    rows: tuple[ExampleRow, ...]
    follows: tuple[str, ...]


def shown(number: Fraction) -> str:
    """A number with at most one decimal, for reading; decisions use the exact one."""
    return trimmed(round(float(number), 1))


def clauses(hiring: Hiring) -> tuple[Clause, ...]:
    """The role's decision rule as far as it touches the interview."""
    decision = hiring.role.decision
    third = _("; or when ").join(_THIRD[when] for when in decision.third_when)
    points = _("(score − 1) / 4 × 100: a 1 is 0 points, a 2 is 25, a 3 is 50, a 4 is 75, a 5 is 100.")
    return (
        Clause(_("Scale"), points),
        Clause(_("One question"), _COMBINED[decision.combine]),
        Clause(_("The interview"), _("The mean of the questions' points. Every question counts the same.")),
        Clause(_("Its weight"), _weight(hiring)),
        Clause(
            _("A third interviewer"), _ASKED[decision.combine].format(third=third) if third else _("Is never asked.")
        ),
        Clause(_("Cut"), Markup("<p>{}</p>{}").format(_cut(decision), prose(decision.cut.because))),
        Clause(_("More pass than places"), inline(decision.when_more_pass)),
        Clause(_("Who decides"), decision.decided_by),
    )


def _weight(hiring: Hiring) -> str:
    weights = hiring.role.decision.stages
    said = _("stage “{stage}” {weight} %")
    own = tuple(stage.id for stage in hiring.interviews)
    counted = [said.format(stage=stage, weight=weights[stage]) for stage in own if stage in weights]
    if not counted:
        return _("It does not count towards the final total.")
    others = [said.format(stage=stage, weight=weight) for stage, weight in weights.items() if stage not in own]
    if not others:
        return _("Of the final total: {stages}.").format(stages=listed(counted))
    return _("Of the final total: {stages}; {others}.").format(stages=listed(counted), others=listed(others))


def _cut(decision: Decision) -> str:
    return _("{cut} of 100, {method}.").format(cut=decision.cut.at, method=CUT_METHODS[decision.cut.method])


def example(hiring: Hiring) -> Example:
    """The rule at work on made-up scores."""
    decision = hiring.role.decision
    scores = {
        question.id: tuple(_MADE_UP[n % len(_MADE_UP)][rater % 2] for rater in range(decision.raters))
        for n, question in enumerate(hiring.questions)
    }
    combined = {name: combine(given, decision.combine) for name, given in scores.items()}
    rows = tuple(
        ExampleRow(
            question_title(name),
            listed(given),
            shown(combined[name]),
            shown(scale(combined[name])),
        )
        for name, given in scores.items()
    )
    return Example(rows, _follows(hiring, combined))


def _follows(hiring: Hiring, combined: Mapping[str, Fraction]) -> tuple[str, ...]:
    decision = hiring.role.decision
    totals: dict[str, Fraction] = {}
    told = []
    for stage in (stage for stage in hiring.interviews if stage.questions):
        asked = {question.id: combined[question.id] for question in stage.questions}
        totals[stage.id] = weighted_total(asked, dict.fromkeys(asked, 1))
        told.append(
            _("Total of stage “{stage}”: {total} of 100.").format(stage=stage.id, total=shown(totals[stage.id]))
        )
    others = {stage: _OTHER_TOTAL for stage in decision.stages if stage not in totals}
    made_up = _("Total of stage “{stage}”, made up as well: {total}.")
    told += [made_up.format(stage=stage, total=shown(total)) for stage, total in others.items()]
    weighed = {stage: (totals | others)[stage] for stage in decision.stages}
    final = stages_total(weighed, decision.stages)
    sums = " + ".join(f"{shown(total)} × {decision.stages[stage]}" for stage, total in weighed.items())
    end = (
        _("Final total: ({sums}) / {weights} = {total}. The cut is {cut}: reached.")
        if Outcome(final, decision.cut.at, ()).passes
        else _("Final total: ({sums}) / {weights} = {total}. The cut is {cut}: not reached.")
    )
    weights = sum(decision.stages.values())
    return (*told, end.format(sums=sums, weights=weights, total=shown(final), cut=decision.cut.at))
