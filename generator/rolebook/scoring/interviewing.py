"""Interview scores: several interviewers' scores of each question, combined and totalled as the rule says.

Questions of one interview weigh the same.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from rolebook.scoring.rule import Rule
from rolebook.scoring.total import combine, weighted_total


@dataclass(frozen=True, slots=True)
class QuestionScore:
    """One interviewer's score, 1 to 5, of one candidate's answer to one question."""

    code: str
    reviewer: str
    question: str
    score: int


@dataclass(frozen=True, slots=True)
class Interview:
    """One candidate's interview.

    Attributes:
        stage: the id of the stage.
        given: question to interviewer to score.
        short: questions that fewer interviewers have scored than the rule asks for.
        total: 0 to 100; None while a question is short.
    """

    stage: str
    given: Mapping[str, Mapping[str, int]]
    short: tuple[str, ...]
    total: Fraction | None


def interviews(scores: Sequence[QuestionScore], rule: Rule) -> tuple[Interview, ...]:
    """One candidate's interviews, in the order of the process; none when nothing was scored."""
    stages = [stage for stage in rule.process if stage in rule.questions]
    made = (_interview(stage, rule.questions[stage], scores, rule) for stage in stages)
    return tuple(one for one in made if any(one.given.values()))


def _interview(stage: str, questions: Sequence[str], scores: Sequence[QuestionScore], rule: Rule) -> Interview:
    given = {
        question: {one.reviewer: one.score for one in sorted(scores, key=_who) if one.question == question}
        for question in questions
    }
    short = tuple(question for question, by in given.items() if len(by) < rule.raters)
    if short:
        return Interview(stage, given, short, None)
    combined = {question: combine(list(by.values()), rule.combine) for question, by in given.items()}
    return Interview(stage, given, (), weighted_total(combined, dict.fromkeys(questions, 1)))


def _who(score: QuestionScore) -> str:
    return score.reviewer
