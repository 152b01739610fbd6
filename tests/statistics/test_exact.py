"""Fisher's exact test, against scipy."""

from __future__ import annotations

import pytest
import scipy
from hypothesis import given, settings
from hypothesis import strategies as st

from rolebook.statistics import fisher_exact

COUNTS = st.integers(0, 12) | st.integers(0, 60) | st.integers(0, 400)
TABLES = st.tuples(st.tuples(COUNTS, COUNTS), st.tuples(COUNTS, COUNTS))


def test_the_lady_tasting_tea() -> None:
    """Fisher 1935: three of four cups right, and the other four likewise; two-sided 34/70."""
    assert fisher_exact([[3, 1], [1, 3]]) == pytest.approx(34 / 70)


@given(TABLES)
@settings(deadline=None, max_examples=100)
def test_it_agrees_with_scipy(table: tuple[tuple[int, int], tuple[int, int]]) -> None:
    ours, theirs = fisher_exact(table), scipy.stats.fisher_exact(table).pvalue
    (a, b), (c, d) = table

    if a + b and c + d and a + c and b + d:
        assert ours == pytest.approx(theirs, abs=1e-9)
    else:
        assert (ours, theirs) == (None, 1)


@given(TABLES)
@settings(deadline=None)
def test_neither_order_nor_orientation_matters(table: tuple[tuple[int, int], tuple[int, int]]) -> None:
    (a, b), (c, d) = table
    value = fisher_exact(table)

    assert value is None or 0 < value <= 1
    assert {fisher_exact(((c, d), (a, b))), fisher_exact(((b, a), (d, c))), fisher_exact(((a, c), (b, d)))} == {value}


def test_thousands_are_no_hurdle() -> None:
    table = [[1500, 1400], [1000, 1100]]

    assert fisher_exact(table) == pytest.approx(scipy.stats.fisher_exact(table).pvalue, abs=1e-9)


@pytest.mark.parametrize("table", [[], [[1, 2]], [[1, 2], [3]], [[1, 2, 3], [4, 5, 6]], [[1, 2], [3, -1]]])
def test_what_is_no_table_is_refused(table: list[list[int]]) -> None:
    with pytest.raises(ValueError, match="two rows and two columns"):
        fisher_exact(table)
