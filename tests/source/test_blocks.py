"""The repair that keeps a text whole: what it says afterwards is what was typed, and nothing else changes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolebook.diagnostics import apply_fixes
from rolebook.source import parse_yaml
from rolebook.source.blocks import block_fix
from rolebook.source.lines import LineMap

SENTENCE = "it is fluent and careful, it is long, it is wrong: that is why nobody sees it"


def repaired(text: str, row: int, *, prose: bool = False) -> str | None:
    fix = block_fix(LineMap(text), row, prose=prose)
    return apply_fixes(text, [fix]) if fix else None


@pytest.mark.parametrize(
    ("text", "row", "prose", "fixed"),
    [
        ("a: b #2\n", 1, False, "a: 'b #2'\n"),
        ("a: b #2\n", 1, True, "a: |\n  b #2\n"),
        ("a: it's #2\n", 1, False, "a: 'it''s #2'\n"),
        ("a:\n  - b: c: d\n    e: f\n", 2, True, "a:\n  - b: |\n      c: d\n    e: f\n"),
        ("- b #2\n- c\n", 1, True, "- |\n  b #2\n- c\n"),
        ("a: b\n  c: d e\n", 1, False, None),
        ("a: b c: d\n  e f\nb: c\n", 1, False, "a: 'b c: d\n  e f'\nb: c\n"),
        (f"a: so\n  {SENTENCE}\n  and on.\n", 2, False, f"a: |\n  so\n  {SENTENCE}\n  and on.\n"),
    ],
)
def test_a_text_is_kept_whole(text: str, row: int, prose: bool, fixed: str | None) -> None:
    assert repaired(text, row, prose=prose) == fixed


@pytest.mark.parametrize(
    "text",
    [
        "a: b # a remark\n",  # may not be meant for readers
        "a: b: c # a remark\n",
        "a: b #\n",
        'a: "b" #2\n',
        "a: [b #2]\n",
        "a: |\n  b #2\n",
        "# b: c #2\n",
        "b c #2\n",
        "a: b #2,\n",
        "a: b\t#2\n",
        "a: b #2\n  # a remark\n",
        "a: b #2\n  - c\n",
        "",
    ],
)
def test_in_doubt_nothing_is_changed(text: str) -> None:
    assert repaired(text, 1, prose=True) is None


def test_between_brackets_no_block_is_made() -> None:
    assert repaired("a: [\n  b: c #2\n", 2, prose=True) is None


LINE = st.text(alphabet="ab #:'\"-[]{},|é", min_size=1, max_size=30)


@given(st.lists(LINE, min_size=1, max_size=4), st.booleans())
def test_a_repaired_text_says_what_was_typed(lines: list[str], prose: bool) -> None:
    whole = "name: " + "\n  ".join(lines) + "\nlast: z\n"
    fixed = repaired(whole, 1, prose=prose)
    if fixed is None:
        return
    tree = parse_yaml(fixed, "a.yaml").tree

    assert isinstance(tree, dict), fixed
    assert str(tree["name"]).split() == " ".join(lines).split()
    assert tree["last"] == "z"


@given(st.text(alphabet="ab #:-\n '", max_size=60), st.integers(-1, 6))
def test_whatever_the_text_is_it_raises_nothing(text: str, row: int) -> None:
    repaired(text, row)
