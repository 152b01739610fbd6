"""A schema made ready for checking, once per kind and audience.

Why not a general validator alone: this one says what is wrong in its own words, with texts as typed, and one fault
once. It carries out only the keywords that our files use; any other is refused here, and the tests hold its verdicts
against those of `jsonschema` and `jsonschema-rs`.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Final

from rolebook.schema.audience import Audience
from rolebook.schema.registry import ANNOTATIONS, Schema, SchemaError, schema_for

CLASSES: Final[Mapping[str, frozenset[type]]] = {
    "string": frozenset({str}),
    "integer": frozenset({int}),
    "number": frozenset({int, float}),
    "boolean": frozenset({bool}),
    "array": frozenset({list}),
    "object": frozenset({dict}),
}
_LIMITS: Final = {"minLength", "maxLength", "minimum", "maximum", "exclusiveMinimum", "minItems", "maxItems"}
_KNOWN: Final = ANNOTATIONS | _LIMITS | {
    "$schema", "additionalProperties", "allOf", "const", "enum", "errorMessage", "format", "items",
    "markdownEnumDescriptions", "maxProperties", "minProperties", "pattern", "patternErrorMessage",
    "properties", "propertyNames", "required", "type", "uniqueItems", "x-line", "x-lines", "x-prose",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Branch:
    """What a condition adds: fields that are required, that do not belong, or that are limited further."""

    required: tuple[str, ...] = ()
    forbidden: Mapping[str, str] = field(default_factory=dict)
    fields: Mapping[str, Node] = field(default_factory=dict)
    message: str | None = None


@dataclass(frozen=True, slots=True)
class Condition:
    """`if`, `then`, `else`. `test` lists fields that must be there, and the values they may have."""

    test: tuple[tuple[str, tuple[Any, ...] | None], ...]
    then: Branch
    otherwise: Branch

    def branch(self, fields: Mapping[str, Any]) -> Branch:
        """Return the branch that applies to an entry with these fields."""
        for name, allowed in self.test:
            if name not in fields or (allowed is not None and fields[name] not in allowed):
                return self.otherwise
        return self.then

    def reason(self) -> str:
        """Return the condition in words, such as "`kind` is `work-sample`"."""
        return " and ".join(
            f"`{name}` is " + (" or ".join(f"`{value}`" for value in allowed) if allowed else "there")
            for name, allowed in self.test
        )


@dataclass(frozen=True, slots=True)
class Node:
    """One place in a schema. `classes` is empty where any type will do; `schema` holds the plain limits."""

    schema: Schema
    classes: frozenset[type]
    properties: Mapping[str, Node]
    required: tuple[str, ...]
    extra: Node | None
    names: Node | None
    items: Node | None
    conditions: tuple[Condition, ...]
    allowed: tuple[Any, ...]
    pattern: re.Pattern[str] | None
    shortest: int
    longest: int
    optional: bool

    def allows(self, kind: type) -> bool:
        """Whether a value of this class may stand here."""
        return not self.classes or kind in self.classes


@cache
def node_for(kind: str, audience: Audience = Audience.SECRET) -> Node:
    """Return a kind's schema, ready for checking."""
    return node_from(schema_for(kind, audience))


def node_from(schema: Schema, optional: bool = False) -> Node:
    """Make a schema without references ready for checking; `optional` says whether it may be left out.

    Raises:
        SchemaError: It uses a keyword, or a keyword in a way, that this package does not carry out.
    """
    if unknown := schema.keys() - _KNOWN:
        raise SchemaError(f"no checking of {sorted(unknown)}")
    types = schema.get("type", ())
    needed = {*schema.get("required", ()), *_needed_at_times(schema)}
    extra, names, items = (schema.get(name) for name in ("additionalProperties", "propertyNames", "items"))
    return Node(
        schema=schema,
        classes=frozenset().union(*(CLASSES[name] for name in ([types] if isinstance(types, str) else types))),
        properties={name: node_from(below, name not in needed) for name, below in schema.get("properties", {}).items()},
        required=tuple(schema.get("required", ())),
        extra=node_from(extra) if isinstance(extra, dict) else None,
        names=node_from(names) if names else None,
        items=node_from(items) if items else None,
        conditions=tuple(map(_condition, schema.get("allOf", ()))),
        allowed=(schema["const"],) if "const" in schema else tuple(schema.get("enum", ())),
        pattern=_pattern(schema["pattern"]) if "pattern" in schema else None,
        shortest=schema.get("minLength", 0),
        longest=schema.get("maxLength", sys.maxsize),
        optional=optional,
    )


def _needed_at_times(schema: Schema) -> Iterator[str]:
    for condition in schema.get("allOf", ()):
        for branch in ("then", "else"):
            yield from condition.get(branch, {}).get("required", ())


def _pattern(pattern: str) -> re.Pattern[str]:
    if "\\$" in pattern or "[$" in pattern:
        raise SchemaError("a dollar sign in a pattern may only mean the end")
    # Python's `$` lets one more line feed through at the end; the editors' (ECMA-262) does not.
    return re.compile(pattern.replace("$", r"\Z"))


def _condition(schema: Schema) -> Condition:
    if schema.keys() - {"if", "then", "else"}:
        raise SchemaError("only conditions may stand in `allOf`")
    test, fields = schema["if"], schema["if"].get("properties", {})
    names = test["required"]
    if test.keys() - {"properties", "required"} or fields.keys() - set(names):
        raise SchemaError("a condition tests fields that it requires")
    tests = tuple((name, _values(fields[name]) if name in fields else None) for name in names)
    return Condition(tests, _branch(schema.get("then", {})), _branch(schema.get("else", {})))


def _values(schema: Schema) -> tuple[Any, ...]:
    return (schema["const"],) if "const" in schema else tuple(schema["enum"])


def _branch(schema: Schema) -> Branch:
    if schema.keys() - {"required", "properties", "errorMessage"}:
        raise SchemaError("a condition requires, forbids or restricts fields")
    fields = schema.get("properties", {})
    return Branch(
        required=tuple(schema.get("required", ())),
        forbidden={name: below["errorMessage"] for name, below in fields.items() if _forbids(below)},
        fields={name: node_from(below) for name, below in fields.items() if not _forbids(below)},
        message=schema.get("errorMessage"),
    )


def _forbids(schema: Schema) -> bool:
    """Whether a field may not be there: as no field may be empty, asking for nothing leaves it no value.

    Editors show the `errorMessage` of a wrong type, and none for `{"not": {}}`.
    """
    return bool(schema.get("type") == "null")
