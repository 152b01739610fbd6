"""The ratio of two rates, with its interval on the scale of logarithms."""

from __future__ import annotations

import pytest

from rolebook.statistics import Share, ratio_of_rates


def test_a_worked_example() -> None:
    """6 of 20 beside 12 of 20: 0.5; ln 0.5 ± 1.96 √(1/6 − 1/20 + 1/12 − 1/20) = −0.693 ± 0.759."""
    ratio = ratio_of_rates(Share(6, 20), Share(12, 20))

    assert ratio is not None
    assert ratio.value == pytest.approx(0.5)
    assert (ratio.low, ratio.high) == (pytest.approx(0.234, abs=0.001), pytest.approx(1.068, abs=0.001))


def test_turned_round_it_is_the_inverse() -> None:
    one, other = ratio_of_rates(Share(3, 12), Share(9, 11)), ratio_of_rates(Share(9, 11), Share(3, 12))

    assert one is not None
    assert other is not None
    assert (one.value * other.value, one.low * other.high) == (pytest.approx(1), pytest.approx(1))


@pytest.mark.parametrize("counts", [(0, 5, 3, 5), (3, 5, 0, 5), (0, 0, 3, 5)])
def test_where_a_logarithm_is_not_defined_there_is_none(counts: tuple[int, int, int, int]) -> None:
    a, n, c, m = counts

    assert ratio_of_rates(Share(a, n), Share(c, m)) is None


def test_all_of_both_leave_no_room() -> None:
    ratio = ratio_of_rates(Share(4, 4), Share(6, 6))

    assert ratio is not None
    assert (ratio.low, ratio.value, ratio.high) == (1, 1, 1)
