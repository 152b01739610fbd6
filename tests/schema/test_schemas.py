"""What the schema files promise to editors, to the field reference and to people who read them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from importlib import resources
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from rolebook.schema import KINDS, Audience, SchemaError, check_tree, schema_for
from rolebook.schema.check import Walk
from rolebook.schema.formats import date_fault
from rolebook.schema.nodes import node_from
from rolebook.schema.words import purpose
from rolebook.source.characters import refused

Schema = dict[str, Any]

FILES = (*KINDS, "common")
AUDIENCES = {audience.name.lower() for audience in Audience}
JARGON = re.compile(r"\b(JSON|schema|string|array|object|boolean|null|enum|regex|property|properties)\b", re.I)

each_kind = pytest.mark.parametrize("kind", KINDS)
each_file = pytest.mark.parametrize("kind", FILES)


def as_written(kind: str) -> Schema:
    text = (resources.files("rolebook.schema") / f"{kind}.schema.json").read_text(encoding="utf-8")
    return json.loads(text)


def places(schema: Schema, path: str = "") -> Iterator[tuple[str, Schema]]:
    """Every place where a value may stand; what conditions add are no places of their own."""
    yield path, schema
    for name, below in schema.get("properties", {}).items():
        yield from places(below, f"{path}.{name}")
    for inside in ("items", "additionalProperties"):
        if isinstance(schema.get(inside), dict):
            yield from places(schema[inside], f"{path}.*")


def fields(schema: Schema) -> Iterator[tuple[str, Schema]]:
    """Every place that has a name of ours."""
    return ((path, place) for path, place in places(schema) if path and not path.endswith("*"))


@each_file
def test_file_is_valid_2020_12(kind: str) -> None:
    Draft202012Validator.check_schema(as_written(kind))

    assert as_written(kind)["$schema"] == "https://json-schema.org/draft/2020-12/schema"


@each_file
def test_file_has_no_id_of_its_own(kind: str) -> None:
    """With an `$id`, editors look for `common.schema.json` beside the id and not beside the file."""
    assert "$id" not in as_written(kind)


@each_kind
def test_kind_says_what_it_is_and_who_may_see_it(kind: str) -> None:
    schema = as_written(kind)

    assert schema["title"]
    assert schema["description"].endswith(".")
    assert schema["x-audience"] in AUDIENCES


@each_kind
def test_every_field_has_an_audience(kind: str) -> None:
    assert [path for path, field in fields(schema_for(kind)) if field.get("x-audience") not in AUDIENCES] == []


@each_kind
def test_every_field_is_described(kind: str) -> None:
    assert [path for path, field in fields(schema_for(kind)) if not purpose(field).endswith(".")] == []


@each_kind
def test_descriptions_are_free_of_jargon(kind: str) -> None:
    assert [path for path, field in fields(schema_for(kind)) if JARGON.search(field["description"])] == []


@each_kind
def test_every_field_shows_a_value(kind: str) -> None:
    """By an example, by the words that it may have, or by fields that show theirs."""
    shown = {"examples", "enum", "properties"}

    assert [path for path, field in fields(schema_for(kind)) if not shown & {*field, *field.get("items", ())}] == []


@each_kind
def test_examples_are_valid(kind: str) -> None:
    wrong = []
    for path, field in fields(schema_for(kind)):
        for example in field.get("examples", ()):
            walk = Walk()
            walk.value(example, node_from(field), ("example",))
            wrong += [(path, fault.message) for fault in walk.faults]

    assert wrong == []


@each_kind
def test_everything_has_an_end(kind: str) -> None:
    assert [path for path, place in places(schema_for(kind)) if not _is_bounded(place)] == []


def _is_bounded(place: Schema) -> bool:
    types = [place["type"]] if isinstance(place["type"], str) else place["type"]
    ends = {
        "string": {"maxLength", "enum", "const", "pattern"},
        "array": {"maxItems"},
        "object": {"properties", "maxProperties"},
        "integer": {"maximum", "const"},
        "number": {"maximum"},
        "boolean": {"type"},
    }
    return all(ends[name] & place.keys() for name in types)


@each_kind
def test_words_with_meanings_have_one_each(kind: str) -> None:
    for _, place in places(schema_for(kind)):
        meanings = place.get("markdownEnumDescriptions", place.get("enum", ()))

        assert len(meanings) == len(place.get("enum", ()))


@each_kind
def test_patterns_span_the_whole_text_and_are_explained(kind: str) -> None:
    patterns = [place for _, place in places(schema_for(kind)) if "pattern" in place]

    assert all(re.fullmatch(r"\^.*\$|\\S", place["pattern"]) for place in patterns)
    assert all(place["patternErrorMessage"].startswith("must ") for place in patterns)


@each_kind
def test_what_is_required_exists(kind: str) -> None:
    for _, place in places(schema_for(kind)):
        branches = [branch for condition in place.get("allOf", ()) for branch in condition.values()]
        named = {name for part in (place, *branches) for name in part.get("required", ())}

        assert named <= place.get("properties", {}).keys()


@pytest.mark.parametrize("text", ["clinical-review\n", "a\nb", "a--b", "-a", "A", "ä", "a" * 61, "../a", "a/b"])
def test_no_other_text_gets_through_as_an_id(text: str) -> None:
    """Ids become file names and addresses; a `$` that lets a line feed through would let it in there."""
    _, faults = check_tree({"id": text}, "role")

    assert ("id",) in [fault.path for fault in faults]


def test_a_keyword_that_nothing_carries_out_is_refused() -> None:
    with pytest.raises(SchemaError, match="patternProperties"):
        node_from({"type": "object", "patternProperties": {}})


def test_an_unknown_kind_is_refused() -> None:
    with pytest.raises(KeyError):
        schema_for("cv")


@pytest.mark.parametrize(
    ("schema", "why"),
    [
        ({"pattern": r"^\$[0-9]+$"}, "a dollar sign in a pattern"),
        ({"pattern": "^[$]$"}, "a dollar sign in a pattern"),
        ({"allOf": [{"required": ["a"]}]}, "only conditions"),
        ({"allOf": [{"if": {"required": [], "properties": {"a": {"const": 1}}}}]}, "tests fields that it requires"),
        ({"allOf": [{"if": {"required": ["a"], "minProperties": 1}}]}, "tests fields that it requires"),
        ({"allOf": [{"if": {"required": ["a"]}, "then": {"type": "object"}}]}, "requires, forbids or restricts"),
    ],
)
def test_a_keyword_used_in_a_way_that_nothing_carries_out_is_refused(schema: dict[str, object], why: str) -> None:
    with pytest.raises(SchemaError, match=why):
        node_from(schema)


def test_what_a_date_may_be_is_the_same_to_editors_and_to_the_check() -> None:
    """Editors go by the pattern, since none of them works out `format: date` in full."""
    pattern = re.compile(schema_for("common")["$defs"]["date"]["pattern"].replace("$", r"\Z"))
    texts = [f"{year}-{month:02}-{day:02}" for year in range(1896, 2205) for month in range(14) for day in range(33)]

    assert [text for text in texts if bool(pattern.search(text)) == bool(date_fault(text))] == []


@pytest.mark.parametrize("name", ["line", "prose", "lines"])
def test_invisible_characters_are_refused_by_the_schemas_as_they_are_in_a_file(name: str) -> None:
    """All but halves of characters, which a pattern can only refuse together with the whole ones."""
    pattern = re.compile(schema_for("common")["$defs"][name]["pattern"].replace("$", r"\Z"))
    letters = [letter for letter in map(chr, range(0x10000)) if not letter.isspace() or refused(letter)]
    halves = {letter for letter in letters if "\ud800" <= letter <= "\udfff"}

    assert [letter for letter in letters if bool(pattern.search(f"a{letter}b")) == bool(refused(letter))] == sorted(
        halves
    )
