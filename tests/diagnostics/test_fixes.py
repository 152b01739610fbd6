"""Repairs: only what they say changes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolebook.diagnostics import Fix, Span, apply_fixes


def fix(line: int, column: int, end_line: int, end_column: int, replacement: str) -> Fix:
    return Fix(Span(line, column, end_line, end_column), replacement, "Repair it")


@pytest.mark.parametrize(
    ("text", "fixes", "fixed"),
    [
        ("abc\n", [], "abc\n"),
        ("abc\n", [fix(1, 2, 1, 3, "X")], "aXc\n"),
        ("abc\n", [fix(1, 4, 1, 4, "!")], "abc!\n"),
        ("a\nb\nc", [fix(3, 1, 3, 2, "C"), fix(1, 1, 1, 2, "A")], "A\nb\nC"),
        ("a\nb\nc", [fix(1, 2, 3, 1, "-")], "a-c"),
        ("é😀x", [fix(1, 3, 1, 4, "y")], "é😀y"),
        ("a\r\nb\rc\r\n", [fix(2, 1, 2, 2, "B"), fix(3, 1, 3, 2, "C")], "a\r\nB\rC\r\n"),
        ("", [fix(1, 1, 1, 1, "x")], "x"),
        ("a: b\n", [fix(1, 4, 1, 4, "x"), fix(1, 4, 1, 4, "x")], "a: xb\n"),
    ],
)
def test_fixes_are_made(text: str, fixes: list[Fix], fixed: str) -> None:
    assert apply_fixes(text, fixes) == fixed


def test_of_two_fixes_that_overlap_the_first_is_made() -> None:
    assert apply_fixes("abcdef", [fix(1, 1, 1, 4, "X"), fix(1, 3, 1, 6, "Y")]) == "Xdef"


@pytest.mark.parametrize(
    "outside",
    [fix(5, 1, 5, 2, "x"), fix(1, 5, 1, 5, "x"), fix(0, 1, 1, 1, "x"), fix(1, 0, 1, 1, "x"), fix(1, 3, 1, 1, "x")],
)
def test_a_fix_outside_the_text_is_not_made(outside: Fix) -> None:
    assert apply_fixes("abc\nabc\n", [outside]) == "abc\nabc\n"


def test_a_byte_order_mark_is_kept_and_not_counted() -> None:
    assert apply_fixes("\ufeffabc\n", [fix(1, 1, 1, 2, "X")]) == "\ufeffXbc\n"


PLACE = st.integers(0, 6)


@given(st.text("ab\r\n", max_size=12), st.lists(st.builds(fix, PLACE, PLACE, PLACE, PLACE, st.just("X"))))
def test_fixes_never_touch_more_than_their_spans(text: str, fixes: list[Fix]) -> None:
    fixed = apply_fixes(text, fixes)

    assert fixed.count("X") <= len(set(fixes))
    assert len(fixed.replace("X", "")) <= len(text)
