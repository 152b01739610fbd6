"""Intervals and bounds, against published values."""

from __future__ import annotations

import pytest

from rolebook.statistics import clean_sample_bound, wilson


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
    interval = wilson(found, of)

    assert (interval.low, interval.high) == (pytest.approx(low, abs=5e-4), pytest.approx(high, abs=5e-4))


@pytest.mark.parametrize(("found", "of"), [(0, 0), (-1, 5), (6, 5)])
def test_what_is_no_share_has_no_interval(found: int, of: int) -> None:
    with pytest.raises(ValueError, match="is no share"):
        wilson(found, of)


@pytest.mark.parametrize(("items", "bound"), [(29, 0.10), (59, 0.05), (149, 0.02)])
def test_a_clean_sample_shows_as_much_as_its_size_and_no_more(items: int, bound: float) -> None:
    assert clean_sample_bound(items) < bound < clean_sample_bound(items - 1)
    assert (1 - clean_sample_bound(items)) ** items == pytest.approx(0.05)


def test_an_empty_sample_shows_nothing() -> None:
    with pytest.raises(ValueError, match="at least one"):
        clean_sample_bound(0)
