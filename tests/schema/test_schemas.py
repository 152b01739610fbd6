"""What the schema files promise to editors, to the field reference and to people who read them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from importlib import resources
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from rolebook.schema import KINDS, Audience, check_tree, schema_for
from rolebook.schema.check import Walk
from rolebook.schema.nodes import _node

FILES = (*KINDS, "common")
AUDIENCES = {audience.name.lower() for audience in Audience}
JARGON = re.compile(r"\b(JSON|schema|string|array|object|boolean|null|enum|regex|property|properties)\b", re.I)


def raw(kind: str) -> dict[str, Any]:
    text = (resources.files("rolebook.schema") / f"{kind}.schema.json").read_text(encoding="utf-8")
    return json.loads(text)


def fields(schema: dict[str, Any], path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every field, by its dotted path; fields inside conditions are no fields of their own."""
    for name, below in schema.get("properties", {}).items():
        yield f"{path}{name}", below
        yield from fields(below, f"{path}{name}.")
    for inside in ("items", "additionalProperties"):
        if isinstance(schema.get(inside), dict):
            yield from fields(schema[inside], path)


def nodes(schema: dict[str, Any], path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every place where a value may stand, conditions left out."""
    yield path, schema
    for name, below in schema.get("properties", {}).items():
        yield from nodes(below, f"{path}.{name}")
    for inside in ("items", "additionalProperties"):
        if isinstance(schema.get(inside), dict):
            yield from nodes(schema[inside], f"{path}.*")


ALL_FIELDS = [pytest.param(kind, field, id=f"{kind}:{path}") for kind in KINDS for path, field in fields(schema_for(kind))]
ALL_NODES = [pytest.param(node, id=f"{kind}:{path}") for kind in KINDS for path, node in nodes(schema_for(kind))]


@pytest.mark.parametrize("kind", FILES)
def test_file_is_a_valid_2020_12_schema(kind: str) -> None:
    Draft202012Validator.check_schema(raw(kind))

    assert raw(kind)["$schema"] == "https://json-schema.org/draft/2020-12/schema"


@pytest.mark.parametrize("kind", FILES)
def test_file_has_no_id_of_its_own(kind: str) -> None:
    """With an `$id`, editors look for `common.schema.json` beside the id and not beside the file."""
    assert "$id" not in raw(kind)


@pytest.mark.parametrize("kind", KINDS)
def test_kind_says_what_it_is(kind: str) -> None:
    assert raw(kind)["title"]
    assert raw(kind)["description"].endswith(".")
    assert raw(kind)["x-audience"] in AUDIENCES


@pytest.mark.parametrize(("kind", "field"), ALL_FIELDS)
def test_field_is_described_and_has_an_audience(kind: str, field: dict[str, Any]) -> None:
    assert field["description"].endswith(".")
    assert field["x-audience"] in AUDIENCES


@pytest.mark.parametrize(("kind", "field"), ALL_FIELDS)
def test_description_is_free_of_jargon(kind: str, field: dict[str, Any]) -> None:
    assert not JARGON.search(field["description"])


@pytest.mark.parametrize(("kind", "field"), ALL_FIELDS)
def test_examples_are_valid(kind: str, field: dict[str, Any]) -> None:
    for example in field.get("examples", ()):
        walk = Walk()
        walk.value(example, _node(field), ("example",))

        assert walk.faults == []


@pytest.mark.parametrize(("kind", "field"), ALL_FIELDS)
def test_field_with_a_value_of_its_own_shows_one(kind: str, field: dict[str, Any]) -> None:
    """A field without examples has listed words, or fields that show theirs."""
    entries = field.get("items", field)

    assert field.keys() & {"examples", "enum"} or "properties" in entries


@pytest.mark.parametrize("node", ALL_NODES)
def test_everything_is_bounded(node: dict[str, Any]) -> None:
    types = node.get("type")
    if "string" in types and not node.keys() & {"enum", "const", "format", "pattern"}:
        assert "maxLength" in node
    if "array" in types:
        assert "maxItems" in node
    if "object" in types:
        assert node["additionalProperties"] is False or "maxProperties" in node
    if node["type"] in ("integer", "number") and "const" not in node:
        assert "maximum" in node
        assert node.keys() & {"minimum", "exclusiveMinimum"}


@pytest.mark.parametrize("node", ALL_NODES)
def test_words_that_have_a_meaning_say_it(node: dict[str, Any]) -> None:
    if "markdownEnumDescriptions" in node:
        assert len(node["markdownEnumDescriptions"]) == len(node["enum"])


@pytest.mark.parametrize("node", ALL_NODES)
def test_pattern_is_explained_and_spans_the_whole_text(node: dict[str, Any]) -> None:
    if "pattern" in node:
        assert node["patternErrorMessage"].startswith("must ")
        assert node["pattern"] == r"\S" or (node["pattern"].startswith("^") and node["pattern"].endswith("$"))


@pytest.mark.parametrize("node", ALL_NODES)
def test_required_fields_exist(node: dict[str, Any]) -> None:
    assert set(node.get("required", ())) <= set(node.get("properties", {}))
    for condition in node.get("allOf", ()):
        for branch in condition.values():
            named = {*branch.get("required", ()), *branch.get("properties", {})}
            assert named <= set(node["properties"])


@pytest.mark.parametrize("text", ["clinical-review\n", "a\nb", "a--b", "-a", "A", "ä", "a" * 61])
def test_identifier_lets_nothing_else_through(text: str) -> None:
    """A `$` that lets a line feed through would let it into file names."""
    tree, faults = check_tree({"id": text}, "role")

    assert [fault for fault in faults if fault.path == ("id",)]
