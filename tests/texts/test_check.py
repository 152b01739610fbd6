"""An awkward text in any field of any file arrives as it was typed, or there is a finding at its line."""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce
from typing import Any

import pytest

from rolebook.diagnostics import Finding
from rolebook.schema import check_structure, check_tree, schema_for
from rolebook.source import parse_yaml
from texts.typed import MORE_TEXTS, TEXTS, YAML_KINDS, Place, Typed, fields, known_good, typed

LOST = object()
each_kind = pytest.mark.parametrize("kind", YAML_KINDS)


def read(kind: str, text: str) -> tuple[Any, list[Finding]]:
    document = parse_yaml(text, "file.yaml")
    tree, structure = check_structure(document, kind)
    return tree, [*document.findings, *structure]


def neither(kind: str, file: Typed, expected: str) -> list[Place]:
    """The places in which the text neither arrived nor is found fault with."""
    tree, findings = read(kind, file.text)
    lines = {finding.span.line for finding in findings if finding.span}
    unmarked = [place for place, (first, last) in file.lines.items() if lines.isdisjoint(range(first, last + 1))]
    return [place for place in unmarked if _at(tree, place) != expected]


def _at(tree: Any, place: Place) -> Any:
    try:
        return reduce(lambda below, step: below[step], place, tree)
    except (KeyError, IndexError, TypeError):
        return LOST


def files(kind: str, text: str, most: int | None = None) -> Iterator[Typed]:
    """One file with the text beside the name of every field; or one for each field, if it can not be read so.

    `most` is how many fields stand for all then.
    """
    everywhere = typed(kind, fields(kind), text)
    if parse_yaml(everywhere.text, "file.yaml").findings:
        yield from (typed(kind, [place], text) for place in list(fields(kind))[:most])
    else:
        yield everywhere


@each_kind
def test_every_field_that_takes_a_text_is_tried(kind: str) -> None:
    """But the lines in a list of lines, `[A2, A5]`: they are addresses, and such a field is tried with one alone."""
    known = {path for path, _ in _text_fields(schema_for(kind), ())}
    tried = {_general(place, schema_for(kind)) for place in fields(kind)}

    assert {path for path in known - tried if path[-2:] != ("at", "*")} == set()
    assert check_tree(known_good(kind), kind)[1] == ()


def _text_fields(schema: Any, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Any]]:
    if "string" in schema.get("type", ()):
        yield path, schema
    for name, below in schema.get("properties", {}).items():
        yield from _text_fields(below, (*path, name))
    for inside in ("items", "additionalProperties"):
        if isinstance(schema.get(inside), dict):
            yield from _text_fields(schema[inside], (*path, "*"))


def _general(place: Place, schema: Any) -> tuple[str, ...]:
    path = []
    for step in place:
        known = schema.get("properties", {}).get(step)
        schema = known or schema.get("items") or schema["additionalProperties"]
        path.append(str(step) if known else "*")
    return tuple(path)


@pytest.mark.parametrize("text", TEXTS)
def test_beside_its_name_a_text_arrives_or_is_found(text: str) -> None:
    for kind in YAML_KINDS:
        assert [place for file in files(kind, text) for place in neither(kind, file, text)] == [], kind


@pytest.mark.parametrize("text", MORE_TEXTS)
def test_so_does_a_text_that_is_typed_less_often(text: str) -> None:
    for kind in YAML_KINDS:
        assert [place for file in files(kind, text, 3) for place in neither(kind, file, text)] == [], kind


@pytest.mark.parametrize("text", [*TEXTS, *MORE_TEXTS])
def test_in_a_block_a_text_arrives_or_is_found(text: str) -> None:
    for kind in YAML_KINDS:
        assert neither(kind, typed(kind, fields(kind), text, block=True), f"{text}\n") == [], kind


@pytest.mark.parametrize("text", [*TEXTS, *MORE_TEXTS])
def test_in_a_block_prose_may_say_anything(text: str) -> None:
    for kind in YAML_KINDS:
        prose = [place for place, schema in fields(kind).items() if "x-prose" in schema]
        assert read(kind, typed(kind, prose, text, block=True).text)[1] == [], kind


@each_kind
def test_line_ends_and_a_byte_order_mark_change_nothing(kind: str) -> None:
    file = typed(kind, fields(kind), "Note #2")
    windows = "\ufeff" + file.text.replace("\n", "\r\n")

    assert read(kind, windows) == read(kind, file.text)
