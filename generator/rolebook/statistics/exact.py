"""Fisher's exact test for a table of two by two."""

from __future__ import annotations

from collections.abc import Sequence
from math import comb


def fisher_exact(table: Sequence[Sequence[int]]) -> float | None:
    """The two-sided p-value, 0 to 1, that rows and columns have nothing to do with each other (Fisher 1922).

    With both rows' and both columns' totals held, the first cell follows the hypergeometric distribution; p is the
    sum of the probabilities of all tables that are no likelier than the one seen. Reckoned in whole numbers, so that
    two equally likely tables are never told apart by rounding.

    Args:
        table: two rows of two counts, such as one row per group, with those who passed and those who did not. Meant
            for totals up to a few thousand.

    Returns:
        None when a row or a column is empty: then there is nothing to compare, and 1 would sound like an answer.

    Raises:
        ValueError: not two rows of two counts, or a count is negative.
    """
    if len(table) != 2 or any(len(row) != 2 for row in table) or any(count < 0 for row in table for count in row):
        raise ValueError("a table of two rows and two columns of counts is needed")
    (a, b), (c, d) = table
    first_row, second_row, first_column = a + b, c + d, a + c
    if not (first_row and second_row and first_column and b + d):
        return None
    least, most = max(0, first_column - second_row), min(first_row, first_column)
    ways = comb(first_row, least) * comb(second_row, first_column - least)
    every = {}
    for cell in range(least, most + 1):
        every[cell] = ways
        step = (cell + 1) * (second_row - first_column + cell + 1)
        ways = ways * (first_row - cell) * (first_column - cell) // step if cell < most else 0
    return sum(way for way in every.values() if way <= every[a]) / sum(every.values())
