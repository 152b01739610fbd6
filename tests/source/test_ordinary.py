"""The quick way reads ordinary texts as the careful one does, and leaves all others to it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rolebook.source import parse_yaml
from rolebook.source.characters import refused
from rolebook.source.limits import DEPTH_LIMIT, Findings
from rolebook.source.ordinary import ordinary_tree
from rolebook.source.tree import read

REPOSITORY = Path(__file__).parents[2]
FILES = [*REPOSITORY.glob("roles/*.yaml"), *REPOSITORY.glob("kits/practice-notice/*.yaml")]

UNUSUAL = {
    "nothing": "",
    "a scalar alone": "a",
    "a tag": "a: !x b",
    "a tag of a group": "a: !x [b]",
    "an anchor": "a: &x b",
    "an anchor of a name": "&x a: b",
    "an alias": "a: &x [b]\nc: *x",
    "a name twice": "a: 1\nb: 2\na: 3",
    "an empty name": "? \n: 1",
    "a merge key": "<<: {a: 1}",
    "a name that is a number": "1: a",
    "a name that is a boolean": "true: a",
    "a name that is a list": "[a]: b",
    "a comment behind a value": "a: b # c",
    "an escaped character that no file may hold": 'a: "\\u202e"',
    "the same in a name": '"\\u202e": a',
    "infinity": "a: .inf",
    "a number without end": f"a: {'9' * 31}",
    "a whole number with a point": "a: 2.0",
    "a directive": "%YAML 1.2\n---\na: b",
    "two documents": "a: b\n---\nc: d",
    "an error": "a: [b",
    "too many brackets": "a: " + "[" * DEPTH_LIMIT + "]" * DEPTH_LIMIT,
}

SIGNS = [
    "a",
    "b",
    "1",
    ".5",
    "0x1f",
    "true",
    "~",
    ": ",
    "- ",
    "\n",
    "\n  ",
    " ",
    ",",
    "[",
    "]",
    "{",
    "}",
    "'",
    '"',
    "|",
    "#",
]


def carefully(text: str) -> tuple[Any, bool]:
    """What the careful way reads, and whether it objects."""
    found = Findings("a.yaml")
    reading = read(text, found)
    return reading.tree, bool(found.all() or reading.error)


@pytest.mark.parametrize("text", UNUSUAL.values(), ids=UNUSUAL)
def test_an_unusual_text_is_left_to_the_careful_way(text: str) -> None:
    assert ordinary_tree(text) is None


@pytest.mark.parametrize(
    "text", ["a: b\n", "- 1\n- 1.5\n- ~\n- yes\n", "a-b: {c_1: 'd', \"e\": |\n", "a: [[]]", "'1': 'a'"]
)
def test_an_ordinary_text_is_read_as_the_careful_way_reads_it(text: str) -> None:
    text = text.replace("|\n", "x}\nf: |\n  g\n\n  h\n")

    assert ordinary_tree(text) is not None
    assert (ordinary_tree(text), False) == carefully(text)


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_files_of_this_catalogue_are_ordinary(file: Path) -> None:
    text = file.read_text("utf-8")

    assert (ordinary_tree(text), False) == carefully(text)


@given(
    st.lists(st.sampled_from(SIGNS), max_size=14).map("".join) | st.text("ab:-[]{}'\"|>#&*!%?,. \n1~<=", max_size=20)
)
@settings(max_examples=500)
def test_whatever_is_read_quickly_is_read_so_carefully_too(text: str) -> None:
    tree = None if refused(text) else ordinary_tree(text)

    # Written out, since Python takes 1, 1.0 and True for the same.
    assert tree is None or repr((tree, False)) == repr(carefully(text))


def test_places_in_an_ordinary_text_are_found_when_they_are_asked_for() -> None:
    document = parse_yaml("a:\n  - |\n    one\n    two\n", "a.yaml")

    spans = [(span.line, span.column) for span in document.line_spans(("a", 0))]
    assert spans == [(3, 5), (4, 5)]
    assert document.plain == frozenset()
