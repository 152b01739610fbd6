"""How an interview enters the decision, and a made-up example worked with the program's own arithmetic."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from types import MappingProxyType

from markupsafe import Markup

from rolebook.catalog.role import Decision
from rolebook.documents.hiring import Hiring
from rolebook.documents.interviewing import question_title
from rolebook.documents.prose import inline, prose
from rolebook.documents.words import CUT_METHODS, listed
from rolebook.scoring.total import Outcome, combine, scale, stages_total, weighted_total

_THIRD: Mapping[str, str] = MappingProxyType(
    {
        "two-points-apart": "two scores of one question are two points apart or more",
        "either-side-of-cut": "with one interviewer's scores the final total reaches the cut, and with another's "
        "it does not",
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
    return f"{float(number):.1f}".removesuffix(".0")


def clauses(hiring: Hiring) -> tuple[Clause, ...]:
    """The role's decision rule as far as it touches the interview."""
    decision = hiring.role.decision
    third = "; or when ".join(_THIRD[when] for when in decision.third_when)
    return (
        Clause("Scale", "(score − 1) / 4 × 100: a 1 is 0 points, a 2 is 25, a 3 is 50, a 4 is 75, a 5 is 100."),
        Clause("One question", f"The interviewers' scores are combined by the {decision.combine}."),
        Clause("The interview", "The mean of the questions' points. Every question counts the same."),
        Clause("Its weight", _weight(hiring)),
        Clause(
            "A third interviewer",
            f"When {third}. The third person has seen no scores, reads what was written as evidence for that "
            f"question, and scores it; then the {decision.combine} of all three counts."
            if third
            else "Is never asked.",
        ),
        Clause("Cut", Markup("<p>{}</p>{}").format(_cut(decision), prose(decision.cut.because))),
        Clause("More pass than places", inline(decision.when_more_pass)),
        Clause("Who decides", decision.decided_by),
    )


def _weight(hiring: Hiring) -> str:
    weights = hiring.role.decision.stages
    counted = [f"stage “{stage.id}” {weights[stage.id]} %" for stage in hiring.interviews if stage.id in weights]
    if not counted:
        return "It does not count towards the final total."
    own = {stage.id for stage in hiring.interviews}
    others = [f"stage “{stage}” {weight} %" for stage, weight in weights.items() if stage not in own]
    rest = f"; {listed(others)}" if others else ""
    return f"Of the final total: {listed(counted)}{rest}."


def _cut(decision: Decision) -> str:
    return f"{decision.cut.at} of 100, {CUT_METHODS[decision.cut.method]}."


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
        told.append(f"Total of stage “{stage.id}”: {shown(totals[stage.id])} of 100.")
    others = {stage: _OTHER_TOTAL for stage in decision.stages if stage not in totals}
    told += [f"Total of stage “{stage}”, made up as well: {shown(total)}." for stage, total in others.items()]
    weighed = {stage: (totals | others)[stage] for stage in decision.stages}
    final = stages_total(weighed, decision.stages)
    sums = " + ".join(f"{shown(total)} × {decision.stages[stage]}" for stage, total in weighed.items())
    passes = "reached" if Outcome(final, decision.cut.at, ()).passes else "not reached"
    told.append(
        f"Final total: ({sums}) / {sum(decision.stages.values())} = {shown(final)}. "
        f"The cut is {decision.cut.at}: {passes}."
    )
    return tuple(told)
