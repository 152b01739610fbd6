"""What forms share in a browser: strict JSON and shapes agree with what the program reads and checks."""

from __future__ import annotations

import copy
import json
import string
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from rolebook.documents.script_words import LISTS, SHAPES, STRICT_JSON, script_words
from rolebook.documents.shapes import json_block, shape, shape_in_words
from rolebook.source.json_text import RefusedJsonError, parse_json
from scripts import each, scope_of

pytestmark = pytest.mark.browser

WORDS = st.text(st.characters(exclude_categories=("Cs",)), max_size=12)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**9), 10**9) | WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3),
    max_leaves=8,
)
BROKEN = [
    *("", '{"a": 1', '{\n "a": 1,\n}', '{"a": 1, "a": 2}', '{"__proto__": 1, "__proto__": 2}', '{"toString": 1}'),
    *("[NaN]", "[-Infinity]", "[1e999]", f"[{'9' * 31}]", r'["\ud800"]', r'{"\udfff": 1}', '["\n"]', r'["\x"]', "01"),
    *("[" * 41 + "]" * 41, "[" * 40 + "]" * 40, "[" * 100_000, '{"a":' * 100_000, '"' + "a" * 900_000, "[1] x"),
]
RESPONSE: dict[str, Any] = {
    "format": "rolebook-response",
    "version": 1,
    "kit": "practice-notice",
    "kit_version": "1.0.0",
    "kit_hash": "cb80e9",
    "packet": "K7QM-2F9D-XW3T-8HBN",
    "response": {
        "findings": [
            {"at": "A2", "quote": "x", "error_type": "a.b", "severity": "major", "why": "y"},
            {"at": ["A2", "A4"]},
            {"missing_from": "B"},
        ],
        "ranking": ["C", ["B", "D"]],
        "items": [{"id": "q1", "verdict": "wrong"}],
        "written": {"tell-the-sender": "Ä😀"},
    },
}
MUTANTS: list[Any] = [
    None,
    0,
    1,
    1.5,
    "",
    "A",
    "A2",
    "x" * 301,
    [],
    ["A1", "A1"],
    {},
    {"__proto__": 1},
    True,
]


@pytest.fixture(scope="module")
def page(browser: Any) -> Iterator[Any]:
    parts = ("shared/dom", "shared/filled", "shared/words", "shared/json", "shared/shape")
    page = scope_of(browser, *parts, words=script_words(LISTS, STRICT_JSON, SHAPES))
    yield page
    page.close()


def read(page: Any, texts: list[str]) -> list[Any]:
    tell = "(text) => { const r = strictJson(text); return r.refused ?? ['read', JSON.stringify(r.value)]; }"
    return each(page, tell, texts)


def python_reads(text: str) -> Any:
    try:
        return ["read", parse_json(text)]
    except RefusedJsonError as refused:
        return str(refused)


def same(ours: Any, theirs: Any) -> bool:
    """Read alike, or refused alike; where both are cut off, the column may differ."""
    if isinstance(theirs, str) or isinstance(ours, str):
        return isinstance(theirs, str) and isinstance(ours, str) and ours[:12] == theirs[:12]
    # A browser has one kind of number: a whole one beyond 2**53 is rounded.
    return bool(json.loads(ours[1], parse_int=float) == json.loads(json.dumps(theirs[1]), parse_int=float))


def test_what_is_refused_here_is_refused_there_in_the_same_words(page: Any) -> None:
    for text, ours in zip(BROKEN, read(page, BROKEN), strict=True):
        assert same(ours, python_reads(text)), (text[:60], ours, python_reads(text))


@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.generate])
@given(
    st.lists(
        VALUES.map(json.dumps) | st.text(alphabet=string.printable + '[]{}"\\', max_size=40), min_size=40, max_size=60
    )
)
def test_any_text_is_read_or_refused_alike(page: Any, texts: list[str]) -> None:
    for text, ours in zip(texts, read(page, texts), strict=True):
        assert same(ours, python_reads(text)), (text, ours, python_reads(text))


def places(node: Any, above: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The way to every value below `node`."""
    for key in list(node) if isinstance(node, dict) else range(len(node)):
        yield (*above, key)
        if isinstance(node[key], dict | list):
            yield from places(node[key], (*above, key))


def changed(path: tuple[Any, ...], to: Any) -> Any:
    """The response with another value at `path`."""
    whole = copy.deepcopy(RESPONSE)
    node: Any = whole
    for step in path[:-1]:
        node = node[step]
    node[path[-1]] = to
    return whole


def faults(page: Any, values: list[Any]) -> list[Any]:
    schema = json_block(shape_in_words("response"))
    return each(page, f"(text) => shapeFault(strictJson(text).value, {schema})", map(json.dumps, values))


def test_a_shape_is_refused_where_json_schema_refuses_it(page: Any) -> None:
    values = [RESPONSE, *(changed(path, to) for path in places(RESPONSE) for to in MUTANTS)]
    validator = Draft202012Validator(shape("response"))

    assert len(values) > 300
    for value, fault in zip(values, faults(page, values), strict=True):
        assert (fault is None) == validator.is_valid(value), (value, fault)


@pytest.mark.parametrize(
    ("path", "to", "says"),
    [
        (("kit",), "Practice Notice", "`kit` must be small letters, digits and single hyphens"),
        (("packet",), "__proto__", "`packet` must be letters, digits and hyphens"),
        (("response", "findings", 0, "at"), "A0", "`response`, `findings`, number 1, `at` must be a line"),
        (("response", "findings", 1, "missing_from"), "A", "exclude each other"),
        (("response", "written", "__proto__"), "x", "`__proto__` must be small letters"),
        (("response", "written", "a-part"), 3, "`a-part` is not what it must be: text."),
        (("surprise",), 1, "`surprise` does not belong there."),
        (("kit_version",), "1.0.0\n", "`kit_version` must be three numbers"),
        (("response", "written", "a-part"), "😀" * 20_001, "must have at most 20,000 characters"),
        (("version",), 2, "`version` must be `1`."),
        (("response", "items", 0), {}, "number 1 lacks `id`."),
    ],
)
def test_a_fault_is_told_in_a_sentence(page: Any, path: tuple[Any, ...], to: Any, says: str) -> None:
    (fault,) = faults(page, [changed(path, to)])

    assert says in fault
    assert fault.endswith(".")


def test_characters_are_counted_as_people_count_them(page: Any) -> None:
    assert faults(page, [changed(("response", "written", "a-part"), "😀" * 20_000)]) == [None]


def test_data_in_a_page_can_not_end_its_element() -> None:
    hostile = {"a": "</script><!-- & \u2028\u2029 'x'"}

    text = str(json_block(hostile))
    assert not set(text) & set("<>&\u2028\u2029")
    assert json.loads(text) == hostile
