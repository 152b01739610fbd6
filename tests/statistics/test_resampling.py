"""Effective n and ranges from resampling, against brute force and numpy's percentiles."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from math import nan
from random import Random

import numpy as np
import pytest
import scipy
from hypothesis import given, settings
from hypothesis import strategies as st

from rolebook.statistics import FEWEST_UNITS, effective_n, share_range
from rolebook.statistics.resampling import resampled

WEIGHTS = st.sampled_from([0, 1, 5, 25, 0.5])
CLUSTER = st.integers(0, 60).flatmap(lambda there: st.tuples(st.integers(0, there), st.just(there)))


def ends(values: Sequence[float]) -> tuple[float, float]:
    """Both ends by numpy: the inverted distribution function from below, and the same from above."""
    low = np.quantile(values, 0.025, method="inverted_cdf")
    return float(low), float(-np.quantile(np.negative(values), 0.025, method="inverted_cdf"))


@given(st.lists(WEIGHTS, max_size=20))
@settings(deadline=None)
def test_effective_n_agrees_with_its_formula(weights: list[float]) -> None:
    value, array = effective_n(weights), np.array(weights)

    if not any(weights):
        assert value is None
    else:
        assert value == pytest.approx(array.sum() ** 2 / (array**2).sum(), abs=1e-9)


@given(st.lists(st.floats(0, 1e308), max_size=20), st.randoms())
@settings(deadline=None)
def test_effective_n_lies_between_one_and_the_count(weights: list[float], rng: Random) -> None:
    value, above_zero = effective_n(weights), sum(weight > 0 for weight in weights)

    assert value is None or 1 - 1e-9 <= value <= above_zero + 1e-9
    assert effective_n(rng.sample(weights, len(weights))) == value


def test_equal_weights_count_in_full() -> None:
    assert effective_n([5] * 12) == 12
    assert effective_n([25] * 3 + [5] * 9 + [1] * 8) == pytest.approx(128**2 / 2108)


@pytest.mark.parametrize("weight", [-1, nan, float("inf")])
def test_what_is_no_weight_is_refused(weight: float) -> None:
    with pytest.raises(ValueError, match="a weight must be"):
        effective_n([1, weight])
    with pytest.raises(ValueError, match="a cluster holds"):
        share_range([(0, 1), (0, weight)])


@given(st.lists(CLUSTER, max_size=5))
@settings(deadline=None, max_examples=60)
def test_an_exact_range_is_what_listing_every_resample_gives(clusters: list[tuple[int, int]]) -> None:
    holding, spread = [pair for pair in clusters if pair[1]], share_range(clusters)
    if len(holding) < 2:
        assert spread is None
        return
    drawn = np.array(list(product(holding, repeat=len(holding)))).sum(axis=1)

    assert spread is not None
    assert (spread.low, spread.high) == pytest.approx(ends(drawn[:, 0] / drawn[:, 1]), abs=1e-12)
    assert (spread.units, spread.draws) == (len(holding), None)


@given(st.lists(CLUSTER, max_size=10), st.randoms())
@settings(deadline=None, max_examples=30)
def test_a_range_is_bounded_and_blind_to_order(clusters: list[tuple[int, int]], rng: Random) -> None:
    spread = share_range(clusters, draws=400)
    missed = share_range([(there - found, there) for found, there in clusters], draws=400)

    assert share_range(rng.sample(clusters, len(clusters)), draws=400) == spread
    if spread is not None:
        shares = [found / there for found, there in clusters if there]
        assert min(shares) - 1e-9 <= spread.low <= spread.high <= max(shares) + 1e-9
        assert missed is not None
        if spread.draws is None:
            assert (missed.low, missed.high) == pytest.approx((1 - spread.high, 1 - spread.low), abs=1e-12)


def test_many_clusters_are_drawn_and_come_near_the_exact_range() -> None:
    seven = [(26, 31), (5, 12), (0, 6), (31, 56), (1, 1), (5, 30), (25, 26)]
    exact = share_range(seven)
    drawn = share_range([*seven, (13, 23)], seed=1, draws=4000)

    assert exact is not None
    assert drawn is not None
    assert (exact.draws, drawn.draws, drawn.units) == (None, 4000, 8)
    assert (drawn.low, drawn.high) == pytest.approx((exact.low, exact.high), abs=0.08)
    assert drawn == share_range([(13, 23), *seven], seed=1, draws=4000)
    assert drawn != share_range([*seven, (13, 23)], seed=2, draws=4000)


def test_without_two_clusters_that_hold_anything_there_is_no_range() -> None:
    assert share_range([]) is None
    assert share_range([(0, 0), (0, 0)]) is None
    assert share_range([(3, 5), (0, 0)]) is None


def test_a_range_without_width_says_so() -> None:
    spread = share_range([(5, 5), (6, 6)])

    assert spread is not None
    assert spread.flat


@pytest.mark.parametrize("cluster", [(2, 1), (-1, 1), (nan, 1)])
def test_what_is_no_cluster_is_refused(cluster: tuple[float, float]) -> None:
    with pytest.raises(ValueError, match="a cluster holds"):
        share_range([cluster])


def test_no_draws_are_refused() -> None:
    with pytest.raises(ValueError, match="at least one resample"):
        share_range([], draws=0)
    with pytest.raises(ValueError, match="at least one resample"):
        resampled([1] * FEWEST_UNITS, len, Random(1), 0)


def mean(counted: Sequence[tuple[int, int]]) -> float:
    return sum(value * times for value, times in counted) / sum(times for _, times in counted)


@given(st.lists(st.integers(0, 9), min_size=FEWEST_UNITS, max_size=20), st.integers(0, 99))
@settings(deadline=None, max_examples=20)
def test_a_drawn_range_has_the_percentiles_of_its_draws(units: list[int], seed: int) -> None:
    """The same draws, taken from the sorted units and summed up by numpy."""
    rng = Random(seed)
    draws = [np.mean(rng.choices(sorted(units), k=len(units))) for _ in range(200)]
    spread = resampled(units, mean, Random(seed), 200)

    assert spread is not None
    assert (spread.low, spread.high) == pytest.approx(ends(draws), abs=1e-9)


def test_too_many_undefined_resamples_give_no_range() -> None:
    lonely = [0] * 9 + [1]  # a third of the resamples hold no 1

    assert resampled(lonely, lambda counted: None if len(counted) < 2 else 1.0, Random(1), 200) is None
    assert resampled(lonely, lambda counted: None if counted == [(1, 10)] else 1.0, Random(1), 200) is not None


@pytest.mark.parametrize(("units", "too_narrow"), [(5, 0.37), (10, 0.18), (30, 0.06)])
def test_the_limit_rests_on_what_it_says(units: int, too_narrow: float) -> None:
    """The figures beside FEWEST_UNITS, for a mean."""
    student = scipy.stats.t.ppf(0.975, units - 1)

    assert 1 - ((units - 1) / units) ** 0.5 * 1.959964 / student == pytest.approx(too_narrow, abs=0.005)
