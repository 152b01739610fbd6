"""Columns: as wide as their texts ask for, and no narrower than a word."""

from __future__ import annotations

import pytest

from rolebook.exports._paper.tree import Element, element
from rolebook.exports._paper.widths import Widths, widths


def of(*rows: tuple[str, ...]) -> Widths:
    head, *body = rows
    cells: list[list[Element]] = [[element("th", [text]) for text in head]]
    return widths([*cells, *([element("td", [text]) for text in row] for row in body)], len(head))


def test_a_column_of_numbers_leaves_its_room_to_one_of_sentences() -> None:
    made = of(("n", "Why"), ("12", "The source says so, and nobody has said otherwise since."))

    assert made.shares[1] > 2 * made.shares[0]
    assert sum(made.shares) == pytest.approx(100)
    assert not made.dense


def test_a_word_stays_whole_beside_long_texts() -> None:
    made = of(("Communication", "What"), ("3", "word " * 200))

    assert made.signs[0] >= len("Communication")


def test_many_columns_get_small_letters() -> None:
    names = [*("Packet", "Total", "Precision", "Ranking") * 2, "Identification", "Communication", "Consistency"]

    assert of(tuple(names), tuple("1" for _ in names)).dense
    assert not of(tuple(names[:6]), tuple("1" for _ in names[:6])).dense


def test_a_word_that_no_column_can_hold_is_longer_than_what_its_column_holds() -> None:
    made = of(("a", "b", "c"), ("x" * 80, "y" * 80, "z" * 80))

    assert max(made.signs) < 80


def test_a_code_may_break_behind_its_hyphens() -> None:
    codes = of(("Packet", *"abcdefgh"), ("9578-00KT-0YF1-B139", *(["word " * 9] * 8)))
    words = of(("Packet", *"abcdefgh"), ("9578x00KTx0YF1xB139", *(["word " * 9] * 8)))

    assert codes.signs[0] < words.signs[0]


def test_cells_without_anything_in_them_have_a_width() -> None:
    assert of(("", ""), ("", "")).shares == (50, 50)
