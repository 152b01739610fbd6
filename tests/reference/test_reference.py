"""The reference is complete, and tells the truth about what rules look at."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from conftest import REPOSITORY
from rolebook.reference import all_fields, all_infos, facts_of, page_of, rule_page, rule_pages, rules_that_look_at
from rolebook.reference.looking import looked_at
from rolebook.reference.wording import allowed_words, example_of, limits_of, type_of
from rolebook.schema import KINDS, Audience, schema_for


def test_codes_and_names_are_used_once() -> None:
    infos = all_infos()

    assert len({info.code for info in infos}) == len(infos)
    assert [info.code for info in infos] == sorted(info.code for info in infos)


def test_no_code_of_the_program_is_left_out() -> None:
    """A finding's code leads to a page, so every code that is made anywhere in the program must be in the tables."""
    sources = (path.read_text("utf-8") for path in (REPOSITORY / "generator/rolebook").rglob("*.py"))
    made = {code for text in sources for code in re.findall(r'"(RB\d{3})",\s*"', text)}

    assert made == {info.code for info in all_infos()}


def test_every_code_has_a_page() -> None:
    assert all(rule_page(page.info.code) is page for page in rule_pages())
    assert rule_page("RB101") is None
    assert page_of("RB101") == "about/rules.html#rb101"
    assert page_of("RB401") == "rules/rb401.html"


def properties(schema: Any) -> int:
    """How many fields a schema describes, counted in the simplest way; conditions describe none."""
    if isinstance(schema, list):
        return sum(map(properties, schema))
    if not isinstance(schema, dict):
        return 0
    own = schema.get("properties", {})
    below = [value for name, value in schema.items() if name not in ("properties", "allOf", "examples")]
    return len(own) + sum(properties(value) for value in own.values()) + properties(below)


def test_every_field_of_every_schema_is_there_and_described() -> None:
    assert len(all_fields()) == sum(properties(schema_for(kind)) for kind in KINDS)
    for field in all_fields().values():
        assert field.description, field.address
        assert field.type != "anything", field.address
        assert dict(facts_of(field))["Seen by"]


def test_anchors_are_used_once_on_a_page() -> None:
    for kind in KINDS:
        anchors = [field.anchor for field in all_fields().values() if field.kind == kind]
        assert len(set(anchors)) == len(anchors)


def test_what_stands_inside_a_closed_field_is_closed() -> None:
    fields = all_fields()

    assert fields["role.owner"].audience is Audience.TEAM
    for address, field in fields.items():
        above = fields.get(address.rpartition(".")[0])
        assert above is None or field.audience >= above.audience


def test_every_rule_looks_at_something() -> None:
    for page in rule_pages():
        assert list(looked_at(page)), page.info.code
    assert "RB401" in [info.code for info in rules_that_look_at("role.work.share")]
    assert rules_that_look_at("role.no.such.field") == ()


@pytest.mark.parametrize(
    ("schema", "words"),
    [
        ({"type": "string"}, "text"),
        ({"type": "string", "x-prose": True}, "sentences (Markdown)"),
        ({"type": "string", "format": "date"}, "a date"),
        ({"type": "string", "enum": ["a"]}, "one of the words below"),
        ({"type": ["string", "array"], "items": {"type": "integer"}}, "text or a list of whole numbers"),
        (
            {"type": "array", "items": {"type": "array", "items": {"type": "string"}}},
            "a list, each entry a list of texts",
        ),
        (
            {"type": "object", "additionalProperties": {"type": "integer"}},
            "a group of names, with a whole number for each",
        ),
        ({}, "anything"),
    ],
)
def test_types_in_words(schema: dict[str, Any], words: str) -> None:
    assert type_of(schema) == words


def test_limits_in_words() -> None:
    entries = {"type": "integer", "minimum": 0, "maximum": 10000}
    field = {"type": "array", "items": entries, "minItems": 1, "uniqueItems": True}

    assert limits_of(field, entries) == ("at least 1 entries", "no entry twice", "each 0 to 10,000")
    assert limits_of({"exclusiveMinimum": 0, "maxLength": 5}, {})[:2] == ("more than 0", "at most 5 characters")


def test_allowed_words_with_their_meanings() -> None:
    assert allowed_words({"enum": ["a", True], "markdownEnumDescriptions": ["It is a."]}) == (
        ("a", "It is a."),
        ("true", ""),
    )
    assert allowed_words({"const": "a"}) == (("a", ""),)


@pytest.mark.parametrize(
    ("example", "shown"),
    [
        ("One line.", "One line."),
        ("Some text.\n", "Some text."),
        (60, "60"),
        (True, "true"),
        (["a", "b"], "- a\n- b"),
        ({"a": "Some\ntext.\n"}, "a: |\n  Some\n  text."),
    ],
)
def test_examples_as_they_stand_in_a_file(example: object, shown: str) -> None:
    assert example_of({"examples": [example]}) == shown
    assert example_of(json.loads("{}")) == ""


def test_an_example_for_a_cell_is_a_cell() -> None:
    assert example_of({"examples": [["US", "CA"]], "x-separator": " "}) == "US CA"
