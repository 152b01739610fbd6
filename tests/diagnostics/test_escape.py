"""Author text never acts on its reader."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolebook.diagnostics import visible
from rolebook.diagnostics.escape import width


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain, é 品 😀", "plain, é 品 😀"),
        ("\x1b[31mred", r"\x1b[31mred"),
        ("\x9b31mred", r"\x9b31mred"),
        ("a\u202eb\u202c", r"a\u202eb\u202c"),
        ("a\u2066b\u2069", r"a\u2066b\u2069"),
        ("a\u200eb\u061cc", r"a\u200eb\u061cc"),
        ("a\nb\rc\x00", r"a\nb\rc\x00"),
        ("a\u2028b\x85c\ufeff", r"a\u2028b\x85c\ufeff"),
        ("a\u200bb\u2060c\xadd", r"a\u200bb\u2060c\xadd"),
        ("a" + chr(0xD800), r"a\ud800"),
        ("\U000e0041", r"\U000e0041"),
        ("a\tb", "a\tb"),
        ("👩\u200d⚕", "👩\u200d⚕"),
        ("می\u200cخواهم", "می\u200cخواهم"),
    ],
)
def test_what_cannot_be_seen_is_spelt_out(text: str, shown: str) -> None:
    assert visible(text) == shown


@given(st.text())
def test_no_control_sequence_is_left(text: str) -> None:
    shown = visible(text)

    assert not any(unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp") for c in shown if c != "\t")
    assert not any(unicodedata.bidirectional(c) in ("LRE", "RLE", "LRO", "RLO", "LRI", "RLI", "FSI") for c in shown)
    assert visible(shown) == shown


@pytest.mark.parametrize(
    ("character", "columns"), [("a", 1), ("é", 1), ("品", 2), ("😀", 2), ("\u0301", 0), ("\u200d", 0), ("Ａ", 2)]
)
def test_how_wide_a_character_is(character: str, columns: int) -> None:
    assert width(character) == columns
