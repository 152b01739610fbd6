"""Who may score: exact share, most points apart, mean bias, and nothing left out."""

from fractions import Fraction

import pytest

from conftest import REPOSITORY
from rolebook.catalog.catalogs import Exam
from rolebook.scoring.qualifying import qualifies
from scoring.papers import calibration
from scoring.round import CATALOG

AGREED = {"u1": {"c": 1}, "u2": {"c": 2}, "u3": {"c": 3}, "u4": {"c": 4}, "u5": {"c": 5}}
SET = calibration(AGREED, exact=0.6, max_apart=1, bias=0.5)


def scores(*given: int) -> dict[str, dict[str, int]]:
    return {f"u{number}": {"c": score} for number, score in enumerate(given, start=1)}


def test_the_agreed_scores_qualify() -> None:
    done = qualifies(AGREED, SET)

    assert (done.n, done.missing, done.exact, done.apart, done.bias, done.ok) == (5, 0, 1, 0, 0, True)


def test_three_of_five_exact_are_exactly_enough() -> None:
    done = qualifies(scores(1, 2, 3, 5, 4), SET)

    assert (done.exact, done.apart, done.bias, done.ok) == (Fraction(3, 5), 1, 0, True)


def test_two_points_apart_once_do_not_qualify() -> None:
    done = qualifies(scores(1, 2, 3, 4, 3), SET)

    assert (done.exact, done.apart, done.bias, done.ok) == (Fraction(4, 5), 2, Fraction(-2, 5), False)


def test_too_few_exact_do_not_qualify() -> None:
    assert not qualifies(scores(2, 1, 4, 4, 5), SET).ok


def test_bias_alone_can_disqualify() -> None:
    kinder = calibration(AGREED, exact=0, max_apart=4, bias=0.5)

    assert qualifies(scores(2, 3, 3, 4, 5), kinder).ok
    assert not qualifies(scores(2, 3, 4, 4, 5), kinder).ok


def test_a_score_that_is_missing_is_counted_and_does_not_qualify() -> None:
    done = qualifies(scores(1, 2, 3, 4) | {"u9": {"c": 5}}, SET)

    assert (done.n, done.missing, done.exact, done.ok) == (4, 1, 1, False)


def test_with_no_scores_nothing_is_defined() -> None:
    done = qualifies({}, SET)

    assert (done.n, done.missing, done.exact, done.apart, done.bias, done.ok) == (0, 5, None, None, None, False)


@pytest.mark.parametrize("exam", CATALOG.exams, ids=lambda exam: exam.kit.id)
def test_no_kit_lets_a_reviewer_score_who_always_says_3_or_is_a_point_too_high(exam: Exam) -> None:
    assert exam.calibration is not None, f"{exam.kit.id} in {REPOSITORY} has no calibration answers"
    agreed = {answer.id: answer.scores for answer in exam.calibration.qualify}
    middling = {name: dict.fromkeys(given, 3) for name, given in agreed.items()}
    kind = {name: {c: min(score + 1, 5) for c, score in given.items()} for name, given in agreed.items()}
    strict = {name: {c: max(score - 1, 1) for c, score in given.items()} for name, given in agreed.items()}

    assert qualifies(agreed, exam.calibration).ok
    for other in (middling, kind, strict):
        assert not qualifies(other, exam.calibration).ok
