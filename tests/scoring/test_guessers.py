"""Who does not do the work does not pass: every kit in the repository, every way to answer it without reading.

Rulings are the proposals, confirmed without a second thought, although nobody gave a reason: a real reviewer would find
less. Reasons that are not there are a 1. To see how much of this the judged criterion carries alone, the same is done
with a 3.
"""

from collections.abc import Callable
from fractions import Fraction

import pytest

from rolebook.catalog.catalogs import Exam
from rolebook.catalog.sheet import JudgedScore, Ruling
from rolebook.scoring.deciding import Decision, decide
from rolebook.scoring.matching import propose
from rolebook.scoring.results import Answer, Result, Review, mark, result
from rolebook.scoring.rule import Rule, rule_of
from scoring.papers import given
from scoring.round import EXAMS
from scoring.strategies import GUESSERS, at_random, by_the_key

CONSTANT = [way for way in GUESSERS if way is not at_random]


def answered(exam: Exam, way: Callable[..., dict], judged: int, seed: int = 0) -> tuple[Result, Decision, Rule]:  # type: ignore[type-arg]
    assert exam.key is not None
    rule, answers = rule_of(exam), given(**way(exam.kit, exam.key, seed))
    rulings = tuple(
        Ruling(finding=one.finding, ruling=one.ruling, errors=one.errors if one.ruling == "hit" else ())
        for one in propose(answers.findings, exam.key.errors)
    )
    scores = {line.id: JudgedScore(score=judged, evidence="none given") for line in rule.judged}
    reviews = tuple(Review(name, rulings, scores) for name in ("r1", "r2"))
    done = result(Answer("K1", answers, reviews), exam.key, rule)
    return done, decide(done, (), rule), rule


@pytest.mark.parametrize("way", CONSTANT, ids=lambda way: way.__name__)
@pytest.mark.parametrize("kit", sorted(EXAMS))
def test_without_reasons_no_guesser_goes_on_or_passes(kit: str, way: Callable[..., dict]) -> None:  # type: ignore[type-arg]
    _, decision, _ = answered(EXAMS[kit], way, 1)

    assert decision.good is False


@pytest.mark.parametrize("way", CONSTANT, ids=lambda way: way.__name__)
@pytest.mark.parametrize("kit", sorted(EXAMS))
def test_even_with_middling_reasons_the_total_stays_far_below(kit: str, way: Callable[..., dict]) -> None:  # type: ignore[type-arg]
    done, decision, rule = answered(EXAMS[kit], way, 3)
    assert done.total is not None
    assert done.total <= mark(rule) - 20
    if decision.good:  # a stage that counts: the interview alone could still save it, were it nearly perfect
        own = Fraction(rule.stages[rule.stage or ""], 100)
        assert (rule.cut - own * done.total) / (1 - own) >= 90


@pytest.mark.parametrize("kit", sorted(EXAMS))
def test_lots_rarely_reach_the_mark(kit: str) -> None:
    """Twenty verdicts by lot get a kappa of 0.6 now and then; a screen of ten items lets one in twenty through."""
    without = [answered(EXAMS[kit], at_random, 1, seed) for seed in range(150)]
    middling = [answered(EXAMS[kit], at_random, 3, seed) for seed in range(150)]
    reached = sum((done.total or 0) >= mark(rule) for done, _, rule in middling)

    assert not any(decision.good for _, decision, _ in without)
    assert reached <= (15 if rule_of(EXAMS[kit]).pass_at else 1)


@pytest.mark.parametrize("kit", sorted(EXAMS))
def test_who_knows_the_key_and_gives_reasons_does(kit: str) -> None:
    done, decision, rule = answered(EXAMS[kit], by_the_key, 4)

    assert decision.good is True
    assert {done.scores[line.id] for line in rule.lines if line.computed_as} == {5}
