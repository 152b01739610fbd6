"""Strands between two columns of things: which one on the left belongs to which on the right.

The drawing is stretched to the height of the columns, whatever stands in them: as long as the rows of a column are
alike in height, each strand ends at the middle of its row.
"""

from __future__ import annotations

from collections.abc import Iterable


def strands(pairs: Iterable[tuple[int, int]], left: int, right: int) -> str:
    """An SVG path in a square of 100 with one curve for each pair of places, counted from 0, of `left` and `right`."""
    starts, ends = _middles(left), _middles(right)
    return "".join([f"M0 {starts[at]}C50 {starts[at]} 50 {ends[to]} 100 {ends[to]}" for at, to in pairs])


def _middles(rows: int) -> list[str]:
    return [f"{100 * (row + 0.5) / rows:.4g}" for row in range(rows)]
