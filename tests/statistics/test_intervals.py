"""Shares and their intervals, against published values and statsmodels."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rolebook.statistics import Interval, Share, clean_sample_bound, wilson

SHARES = st.integers(1, 400).flatmap(lambda of: st.tuples(st.integers(0, of), st.just(of)))


@pytest.mark.parametrize(
    ("found", "of", "low", "high"),
    [
        (4, 5, 0.376, 0.964),
        (16, 20, 0.584, 0.919),
        (32, 40, 0.652, 0.895),
        (48, 50, 0.865, 0.989),
        (0, 50, 0.0, 0.071),
        (50, 50, 0.929, 1.0),
    ],
)
def test_wilson_intervals(found: int, of: int, low: float, high: float) -> None:
    assert wilson(found, of) == Interval(pytest.approx(low, abs=5e-4), pytest.approx(high, abs=5e-4))


@given(SHARES)
@settings(deadline=None)
def test_wilson_agrees_with_statsmodels(share: tuple[int, int]) -> None:
    from statsmodels.stats.proportion import proportion_confint

    assert wilson(*share) == Interval(*map(pytest.approx, proportion_confint(*share, method="wilson"), [1e-9] * 2))


@given(SHARES)
@settings(deadline=None)
def test_an_interval_holds_its_share_and_mirrors_the_rest(share: tuple[int, int]) -> None:
    found, of = share
    seen, rest = wilson(found, of), wilson(of - found, of)

    assert seen is not None
    assert rest is not None
    assert 0 <= seen.low <= found / of <= seen.high <= 1
    assert (seen.low, seen.high) == (pytest.approx(1 - rest.high), pytest.approx(1 - rest.low))


def test_the_share_of_nothing_is_not_defined() -> None:
    assert wilson(0, 0) is None
    assert (Share(0, 0).value, Share(0, 0).interval) == (None, None)


def test_a_share_keeps_its_counts() -> None:
    assert (Share(4, 5).value, Share(4, 5).interval) == (0.8, wilson(4, 5))


@pytest.mark.parametrize(("found", "of"), [(1, 0), (-1, 5), (6, 5), (0, -1)])
def test_what_is_no_share_is_refused(found: int, of: int) -> None:
    with pytest.raises(ValueError, match="is no share"):
        wilson(found, of)


@pytest.mark.parametrize(("items", "bound"), [(29, 0.10), (59, 0.05), (149, 0.02)])
def test_a_clean_sample_shows_as_much_as_its_size_and_no_more(items: int, bound: float) -> None:
    assert clean_sample_bound(items) < bound < clean_sample_bound(items - 1)
    assert (1 - clean_sample_bound(items)) ** items == pytest.approx(0.05)


def test_an_empty_sample_shows_nothing() -> None:
    with pytest.raises(ValueError, match="at least one"):
        clean_sample_bound(0)
