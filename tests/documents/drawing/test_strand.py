"""Strands: each from the middle of one row to the middle of another."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from rolebook.documents.drawing.strand import strands

COLUMNS = st.tuples(st.integers(1, 12), st.integers(1, 12))


@given(COLUMNS)
def test_strands_stay_in_the_square_and_keep_the_order_of_both_columns(columns: tuple[int, int]) -> None:
    left, right = columns
    pairs = [(at, to) for at in range(left) for to in range(right)]
    found = [tuple(map(float, re.findall(r"[\d.]+", curve))) for curve in strands(pairs, left, right).split("M")[1:]]

    assert len(found) == len(pairs)
    assert all(0 < place < 100 for curve in found for place in (curve[1], curve[-1]))
    assert sorted({curve[1] for curve in found}) == [curve[1] for curve in found[::right]]
    assert sorted({curve[-1] for curve in found}) == [curve[-1] for curve in found[:right]]


def test_a_strand_ends_in_the_middle_of_its_rows() -> None:
    assert strands([(0, 1)], 1, 4) == "M0 50C50 50 50 37.5 100 37.5"
    assert strands([], 3, 0) == ""
