"""The help repeats what was typed, as it has to be typed."""

from __future__ import annotations

import pytest

from rolebook.schema import check_structure, schema_for
from rolebook.schema.suggesting import bare_number, refitted
from rolebook.source import parse_yaml

ID = schema_for("role")["properties"]["id"]


@pytest.mark.parametrize(
    ("typed", "wanted", "said"),
    [
        ("24h", "number", "a word: `24`."),
        ("$32", "number", "a word: `32`."),
        ("85%", "number", "a word: `0.85`."),
        ("60%", "integer", "a word: `60`."),
        ("60 percent", "integer", "a word: `60`."),
        ("40,50", "number", "with a point: `40.50`."),
        ("1,000", "integer", "a word: `1000`."),
        ("20-25", "integer", "write `20` or `25`"),
        ("40.5", "integer", "such as `7`."),
        ("many", "integer", "such as `7`."),
    ],
)
def test_a_number_is_suggested_as_it_was_meant(typed: str, wanted: str, said: str) -> None:
    assert said in bare_number(typed, wanted, "7")


@pytest.mark.parametrize(
    ("typed", "name"),
    [("flag urgent cases", "flag-urgent-cases"), ("Review_Q&A", "review-q-a"), ("é", None), ("x" * 90, None)],
)
def test_a_name_is_suggested_with_hyphens(typed: str, name: str | None) -> None:
    assert refitted(typed, ID) == name


def test_what_is_no_name_gets_none() -> None:
    assert refitted("us dollars", schema_for("role")["properties"]["pay"]["properties"]["currency"]) is None


def test_a_label_that_reads_as_a_number_is_not_sent_into_a_block() -> None:
    _, findings = check_structure(parse_yaml("title: 21.30\n", "roles/a.yaml"), "role")
    (found,) = [finding for finding in findings if finding.code == "RB218"]

    assert found.help == 'Put it in quotes: `"21.30"`.'
