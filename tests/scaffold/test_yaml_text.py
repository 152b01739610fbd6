"""Values as YAML that reads back as the same values."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolebook.scaffold.yaml_text import block, inline
from rolebook.source import parse_yaml

TEXTS = st.text(alphabet=st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), min_size=1, max_size=30)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("Data checker", "Data checker"),
        ("NO", '"NO"'),
        ("yes", '"yes"'),
        ("21.30", '"21.30"'),
        ("010", '"010"'),
        ("12:30", '"12:30"'),
        ("a, b", '"a, b"'),
        ("x: 4", '"x: 4"'),
        ("Note #2", '"Note #2"'),
        ("- y", '"- y"'),
        ("ends in a blank ", '"ends in a blank "'),
        ("2026-11-01", "2026-11-01"),
        ("1.0.0", "1.0.0"),
        (True, "true"),
        (2.5, "2.5"),
        ([["B", "D"], "A"], "[[B, D], A]"),
        ({"task": 60, "a b": "c"}, "{task: 60, a b: c}"),
    ],
)
def test_short_values(value: Any, written: str) -> None:
    assert inline(value) == written
    assert parse_yaml(f"key: {written}\n", "x").tree == {"key": value}


@given(TEXTS)
def test_any_text_reads_back_behind_a_key_and_between_brackets(text: str) -> None:
    document = parse_yaml(f"key: {inline(text)}\nlist: {inline([text, text])}\n", "x")

    assert document.findings == ()
    assert document.tree == {"key": text, "list": [text, text]}


@given(st.lists(TEXTS, min_size=1, max_size=4))
def test_any_lines_read_back_from_a_block(lines: list[str]) -> None:
    # A line of blanks alone never comes from the splitter.
    text = "".join(f"{line.rstrip() or 'x'}\n" for line in lines)
    document = parse_yaml("\n".join(["group:", *block("key", text, 2), "  next: 1", ""]), "x")

    assert document.tree == {"group": {"key": text, "next": 1}}
