"""A source line with a part of it underlined."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rolebook.diagnostics.escape import width
from rolebook.diagnostics.excerpt import LIMIT, excerpt


@pytest.mark.parametrize(
    ("line", "start", "end", "shown", "carets"),
    [
        ("title: x", 0, 5, "title: x", "^^^^^"),
        ("title: x", 7, 8, "title: x", "       ^"),
        ("title:", 6, 6, "title:", "      ^"),
        ("title:", 2, 2, "title:", "  ^"),
        ("title:", 40, 50, "title:", "      ^"),
        ("", 0, 0, "", "^"),
        ("\ta: b", 1, 2, "    a: b", "    ^"),
        ("ab\tc", 3, 4, "ab  c", "    ^"),
        ("ab\tc", 2, 3, "ab  c", "  ^^"),
        ("\t", 0, 1, "", "^^^^"),
        ("品質: x", 0, 2, "品質: x", "^^^^"),
        ("品質: x", 4, 5, "品質: x", "      ^"),
        ("e\u0301: x", 3, 4, "e\u0301: x", "  ^"),
        ("e\u0301: x", 1, 2, "e\u0301: x", " ^"),
        ("👩\u200d: x", 3, 4, "👩\u200d: x", "   ^"),
        ("a\u202eb", 1, 2, r"a\u202eb", " ^^^^^^"),
        ("a\x1b[0mb", 5, 6, r"a\x1b[0mb", " " * 8 + "^"),
        ("abc", 2, 1, "abc", "  ^"),
        ("abc", -3, 1, "abc", "^"),
    ],
)
def test_the_underline_stands_below_what_it_marks(line: str, start: int, end: int, shown: str, carets: str) -> None:
    assert excerpt(line, start, end) == (shown, carets)


def test_a_long_line_is_cropped_around_the_underline() -> None:
    line = "a" * 300 + "HERE" + "b" * 300

    shown, carets = excerpt(line, 300, 304)

    assert shown.startswith("…aaa")
    assert shown.endswith("bbb…")
    assert len(shown) <= LIMIT + 2
    assert shown[carets.index("^") : carets.rindex("^") + 1] == "HERE"


def test_a_long_line_keeps_its_beginning_when_the_underline_is_there() -> None:
    shown, carets = excerpt("title: " + "a" * 300, 0, 5)

    assert shown.startswith("title: aaa")
    assert shown.endswith("…")
    assert carets == "^^^^^"


def test_a_long_underline_ends_where_the_line_is_cropped() -> None:
    shown, carets = excerpt("a" * 300, 10, 300)

    assert (len(shown), len(carets)) == (LIMIT + 1, LIMIT)


def test_the_end_of_a_long_line_can_be_marked() -> None:
    shown, carets = excerpt("a" * 300, 300, 300)

    assert shown == "…" + "a" * (len(shown) - 1)
    assert carets == " " * len(shown) + "^"


def test_a_line_of_a_megabyte_costs_nothing() -> None:
    start = time.process_time()

    excerpt("\t品" * 500_000, 600_000, 900_000)

    assert time.process_time() - start < 1


@settings(deadline=None)
@given(st.text(st.characters(exclude_characters="\n"), max_size=300), st.integers(-5, 400), st.integers(-5, 400))
def test_any_line_can_be_shown(line: str, start: int, end: int) -> None:
    shown, carets = excerpt(line, start, end)

    assert carets.count("^") >= 1
    assert carets.strip() == "^" * len(carets.strip())
    assert "\t" not in shown
    assert sum(map(width, shown)) <= LIMIT + 2
    assert len(carets) <= LIMIT + 2
