"""The decision rule's arithmetic, by examples that can be checked with a pencil."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolebook.scoring.total import (
    Outcome,
    band_score,
    below_minimum,
    combine,
    scale,
    stages_total,
    weighted_total,
)

BANDS = {"5": 0.80, "4": 0.65, "3": 0.50, "2": 0.35}
HALF = Fraction(1, 2)


@pytest.mark.parametrize(("score", "points"), [(1, 0), (2, 25), (3, 50), (3 + HALF, Fraction(125, 2)), (5, 100)])
def test_the_scale_runs_from_0_to_100(score: int | Fraction, points: int | Fraction) -> None:
    assert scale(score) == points


@pytest.mark.parametrize("score", [0, 6, -1, HALF])
def test_a_score_off_the_scale_is_refused(score: int | Fraction) -> None:
    with pytest.raises(ValueError, match="is not a score from 1 to 5"):
        scale(score)


def test_raters_combine_by_mean_or_median() -> None:
    assert combine([3, 4], "mean") == 3 + HALF
    assert combine([2, 5, 4], "mean") == Fraction(11, 3)
    assert combine([2, 5, 4], "median") == 4
    assert combine([2, 5], "median") == 3 + HALF
    with pytest.raises(ValueError, match="no scores"):
        combine([], "mean")


def test_a_total_is_the_weighted_mean_of_scaled_scores() -> None:
    scores = {"recall": 3, "precision": 4, "clarity": 5}

    assert weighted_total(scores, {"recall": 50, "precision": 25, "clarity": 25}) == 25 + Fraction(75, 4) + 25


def test_a_screen_keeps_the_proportions_of_the_rubric() -> None:
    assert weighted_total({"a": 5, "b": 1}, {"a": 20, "b": 20}) == 50
    assert weighted_total({"a": 5, "b": 1}, {"a": 30, "b": 10}) == 75


def test_scores_and_weights_must_name_the_same() -> None:
    with pytest.raises(ValueError, match="differ: b"):
        weighted_total({"a": 5}, {"a": 50, "b": 50})
    with pytest.raises(ValueError, match="not all zero"):
        weighted_total({"a": 5}, {"a": 0})
    with pytest.raises(ValueError, match="not be negative"):
        weighted_total({"a": 5, "b": 5}, {"a": -1, "b": 2})


def test_stages_are_weighted() -> None:
    assert stages_total({"task": Fraction(55), "interview": Fraction(70)}, {"task": 60, "interview": 40}) == 61


def test_a_total_on_the_cut_passes_although_it_came_from_thirds() -> None:
    third = combine([3, 3, 4], "mean")  # 10/3, which no float holds
    total = stages_total({"task": scale(third), "interview": Fraction(185, 3)}, {"task": 50, "interview": 50})

    assert total == 60
    assert Outcome(total, 60, ()).passes
    assert not Outcome(total, 60.01, ()).passes


def test_a_minimum_stops_even_a_high_total() -> None:
    scores = {"recall": 5, "clarity": 2 + HALF}
    below = below_minimum(scores, {"clarity": 3})

    assert below == ("clarity",)
    assert not Outcome(Fraction(90), 60, below).passes
    assert below_minimum({"clarity": 3}, {"clarity": 3}) == ()


@pytest.mark.parametrize(
    ("value", "score"),
    [(1, 5), (0.8, 5), (0.799, 4), (Fraction(13, 20), 4), (0.5, 3), (0.35, 2), (0.2, 1), (-1, 1)],
)
def test_a_value_scores_by_its_band(value: float | Fraction, score: int) -> None:
    assert band_score(value, BANDS) == score


def test_rounding_of_a_float_never_costs_a_band() -> None:
    kappa = (0.7 - 0.5) / (1 - 0.5)  # 0.4, had the computer no rounding

    assert kappa < 0.4
    assert band_score(kappa, {"3": 0.4, "2": 0.2}) == 3


def test_undefined_scores_1() -> None:
    assert band_score(None, BANDS) == 1


@given(st.dictionaries(st.sampled_from("abcdef"), st.integers(1, 5), min_size=1), st.integers(1, 30))
def test_equal_weights_of_any_size_give_the_plain_mean(scores: dict[str, int], weight: int) -> None:
    total = weighted_total(scores, dict.fromkeys(scores, weight))

    assert total == sum(scale(score) for score in scores.values()) / len(scores)
    assert 0 <= total <= 100


@given(st.floats(-1, 1), st.floats(-1, 1))
def test_a_better_value_never_scores_less(one: float, other: float) -> None:
    low, high = sorted((one, other))

    assert band_score(low, BANDS) <= band_score(high, BANDS)
