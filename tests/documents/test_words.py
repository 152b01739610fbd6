"""The words for settled values: every value that a schema allows has its own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from rolebook.documents import words
from rolebook.documents.iso import language, places
from rolebook.documents.numbers import (
    counted,
    day,
    duration,
    hours_a_week,
    hours_of,
    money,
    money_range,
    of_hundred,
    span,
)
from rolebook.schema import schema_for


def values(kind: str, *path: str) -> set[str]:
    """The values that the schema of `kind` allows at `path`."""
    found: Any = schema_for(kind)
    for name in path:
        found = found["items"] if name == "*" else found["properties"][name]
    return set(found["enum"])


SETTLED: list[tuple[Any, set[str]]] = [
    (words.STAGES, values("role", "process", "*", "kind")),
    (words.FAMILIES, values("role", "family")),
    (words.BASES, values("role", "metrics", "targets", "*", "basis")),
    (words.THIRD_WHEN, values("role", "decision", "third_when", "*")),
    (words.CUT_METHODS, values("role", "decision", "cut", "method")),
    (words.UNITS, values("metrics", "metrics", "*", "unit")),
    (words.METRIC_FAMILIES, values("metrics", "metrics", "*", "family")),
    (words.COMPETENCIES, values("criteria", "criteria", "*", "competencies", "*")),
    (words.ENGAGEMENTS, values("openings", "engagement")),
    (words.WORKPLACES, values("openings", "workplace")),
    (words.PAY_UNITS, values("openings", "pay_unit")),
]


@pytest.mark.parametrize(("said", "allowed"), SETTLED)
def test_every_allowed_value_has_words(said: Any, allowed: set[str]) -> None:
    assert set(said) == allowed


def test_there_are_five_levels_of_complexity() -> None:
    assert [level.code for level in words.COMPLEXITY] == ["C0", "C1", "C2", "C3", "C4"]


def lists() -> Iterator[tuple[tuple[str, ...], str]]:
    yield (), ""
    yield ("a",), "a"
    yield ("a", "b"), "a and b"
    yield ("a", "b", "c"), "a, b and c"


@pytest.mark.parametrize(("parts", "said"), lists())
def test_lists_read_as_sentences_do(parts: tuple[str, ...], said: str) -> None:
    assert words.listed(parts) == said


def test_numbers_read_as_people_write_them() -> None:
    assert day("2026-11-06") == "6 November 2026"
    assert money(85000, "USD") == "USD 85,000"
    assert money_range(60, 95.5, "USD") == "USD 60 to 95.50"
    assert money_range(60, 60, "EUR") == "EUR 60"
    assert span(10, 25) == "10 to 25"
    assert span(10, 10) == "10"
    assert (counted(1, "day"), counted(2, "day"), counted(0, "day")) == ("1 day", "2 days", "0 days")
    assert [duration(minutes) for minutes in (1, 45, 60, 150)] == ["1 minute", "45 minutes", "1 h", "2 h 30 min"]
    assert [hours_of(hours) for hours in (1.0, 0.5, 1.5, 2)] == ["1 hour", "0.5 hours", "1.5 hours", "2 hours"]
    assert [hours_a_week(*hours) for hours in ((1, 1), (0.5, 0.5), (0.5, 1), (1, 20))] == [
        *("1 hour a week", "0.5 hours a week", "0.5 to 1 hour a week", "1 to 20 hours a week")
    ]
    assert of_hundred(20) == "20\N{NO-BREAK SPACE}of\N{NO-BREAK SPACE}100"


def test_codes_read_as_names_and_unknown_ones_stay() -> None:
    assert places(("CA", "US"), ("CA-ON", "CA-QC")) == ("Canada (Ontario, Quebec)", "United States")
    assert places(("XZ", "DE"), ("DE-BY",)) == ("XZ", "Germany (DE-BY)")
    assert language("fr-CA") == "French (fr-CA)"
    assert language("tlh") == "tlh"
