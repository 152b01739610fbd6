"""JSON from outside: what is read, and the one sentence for what is not."""

from __future__ import annotations

import json
import string
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolebook.source.json_text import RefusedJsonError, parse_json, read_json

WORDS = st.text(st.characters(exclude_categories=("Cs",)), max_size=20)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**9), 10**9) | st.floats(-1e9, 1e9) | WORDS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(WORDS, inner, max_size=4),
    max_leaves=12,
)


@given(VALUES)
def test_what_json_can_say_is_read_as_it_was_written(value: Any) -> None:
    assert parse_json(json.dumps(value)) == value
    assert parse_json(json.dumps(value, ensure_ascii=False)) == value


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "can not be read on from line 1, column 1"),
        ('{"a": 1', "can not be read on from line 1, column 8"),
        ('{\n "a": 1,\n}', "can not be read on from line 3, column 1"),
        ('{"a": 1, "a": 2}', "`a` stands twice in the same object"),
        ('{"a": {"__proto__": 1, "__proto__": 2}}', "`__proto__` stands twice"),
        ("[NaN]", "`NaN` is no number"),
        ("[-Infinity]", "`-Infinity` is no number"),
        ("[1e999]", "`1e999` is too large for a number"),
        (f"[{'9' * 31}]", "more than 30 digits"),
        (r'["\ud800"]', "half of a character"),
        (r'{"\udfff": 1}', "half of a character"),
        ("[" * 41 + "]" * 41, "more than 40 deep"),
        ("[" * 100_000, "more than 40 deep"),
        ('{"a":' * 100_000, "more than 40 deep"),
    ],
)
def test_anything_else_is_refused_in_a_sentence(text: str, says: str) -> None:
    with pytest.raises(RefusedJsonError, match=r"^[A-Z`].*[.]$") as refused:
        parse_json(text)

    assert says in str(refused.value)


def test_brackets_inside_a_text_do_not_count_as_nesting() -> None:
    assert parse_json(json.dumps(["[" * 500 + '"' + "\\"])) == ["[" * 500 + '"' + "\\"]


@given(st.text(alphabet=string.printable + '[]{}"\\', max_size=60))
def test_nothing_else_is_ever_raised(text: str) -> None:
    with suppress(RefusedJsonError):
        assert parse_json(text) == json.loads(text)


def test_a_file_is_read_like_every_other_file_of_ours(tmp_path: Path) -> None:
    (tmp_path / "good.json").write_bytes(b'\xef\xbb\xbf{"a": "\xc3\xa4"}\r\n')
    (tmp_path / "link.json").symlink_to(tmp_path / "good.json")
    (tmp_path / "latin.json").write_bytes(b'{"a": "\xe4"}')
    (tmp_path / "huge.json").write_bytes(b" " * 1_000_001)

    assert read_json(tmp_path, "good.json") == {"a": "ä"}
    for name, says in (("link", "link"), ("latin", "UTF-8"), ("huge", "1 MB"), ("absent", "no such file")):
        with pytest.raises(RefusedJsonError, match=says):
            read_json(tmp_path, f"{name}.json")
