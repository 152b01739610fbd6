"""What a schema says of the fields of one entry: which belong, and in which order; and an example of each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from rolebook.schema.registry import Schema

# An error in a key has a place or is an omission. Examples show the common case.
_SHOWN_TOO: Final = {"errors": ("at", "quote"), "findings": ("at", "quote")}


def belonging(schema: Schema, values: Mapping[str, Any]) -> tuple[list[str], list[str]]:
    """Return the names of an entry's fields that are written, and of those that are offered, in the schema's order.

    Written are those that the schema requires of an entry with these values, and those that have a value.
    """
    fields, required, closed = schema["properties"], set(schema.get("required", ())), set()
    for clause in schema.get("allOf", ()):
        demand = clause.get("then" if _applies(clause["if"], values) else "else", {})
        required |= set(demand.get("required", ()))
        closed |= {name for name, field in demand.get("properties", {}).items() if field.get("type") == "null"}
    written = [name for name in fields if name in required or name in values]
    return written, [name for name in fields if name not in {*written, *closed}]


def _applies(condition: Schema, values: Mapping[str, Any]) -> bool:
    """Whether a schema's `if` holds; the conditions are of two sorts, a field's presence and a field's word."""
    if not all(name in values for name in condition.get("required", ())):
        return False
    return all(
        name not in values or values[name] in (field["enum"] if "enum" in field else [field["const"]])
        for name, field in condition.get("properties", {}).items()
    )


def is_group(schema: Schema) -> bool:
    """Whether fields of known names stand below this one."""
    return schema.get("type") == "object" and "properties" in schema


def is_list_of_groups(schema: Schema) -> bool:
    """Whether this is a list whose entries have fields."""
    return schema.get("type") == "array" and is_group(schema.get("items", {}))


def is_block(schema: Schema) -> bool:
    """Whether this is a text of whole sentences or lines, which stands below its key."""
    return bool(schema.get("x-prose") or schema.get("x-lines"))


def example(schema: Schema, name: str = "") -> Any:
    """Return a value that shows how a field is written."""
    if schema.get("examples"):
        return schema["examples"][0]
    if schema.get("enum"):
        return schema["enum"][0]
    if is_list_of_groups(schema):
        return [_example_entry(schema["items"], _SHOWN_TOO.get(name, ()))]
    if is_group(schema):
        return _example_entry(schema, ())
    return {"integer": schema.get("minimum", 1), "number": schema.get("minimum", 1), "boolean": True}.get(
        schema.get("type", ""), "…"
    )


def _example_entry(schema: Schema, more: tuple[str, ...]) -> dict[str, Any]:
    fields = schema["properties"]
    first = {name: example(fields[name], name) for name in (*schema.get("required", ()), *more)}
    written, offered = belonging(schema, first)
    return {name: example(fields[name], name) for name in written or offered}


def offers(schema: Schema) -> Iterator[tuple[str, str]]:
    """Return each word that a field allows, with its meaning."""
    words = schema if "enum" in schema else schema.get("items", {})
    yield from zip(words.get("enum", ()), words.get("markdownEnumDescriptions", ()), strict=False)
