"""Stretches of a line: in order, without gaps, each as long as its share."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from rolebook.documents.drawing.stretch import Stretch, stretches


@given(st.lists(st.integers(1, 600), min_size=1, max_size=8))
def test_stretches_follow_each_other_and_fill_the_line(lengths: list[int]) -> None:
    found = stretches(lengths)

    assert found[0].x == 0
    assert round(found[-1].x + found[-1].width, 1) == 100
    for one, following in pairwise(found):
        assert round(one.x + one.width, 1) == following.x
    for stretch, length in zip(found, lengths, strict=True):
        assert abs(stretch.width - 100 * length / sum(lengths)) <= 0.11


def test_nothing_has_no_length() -> None:
    assert stretches([]) == ()
    assert stretches([0, 0]) == (Stretch(0, 0), Stretch(0, 0))
