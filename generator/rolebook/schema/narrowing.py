"""A schema as a more open audience may know it: closed fields, and all that speaks of them, are not there.

A field whose audience is not stated counts as secret, so a forgotten mark closes a field and never opens
one. A condition that depends on a closed field goes as a whole: an open build's findings depend on open
fields only.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rolebook.schema.audience import Audience


def audience_of_field(schema: Mapping[str, Any]) -> Audience:
    """Return the audience that a field's schema states; secret when it states none."""
    return Audience[str(schema.get("x-audience", "secret")).upper()]


def narrowed(schema: Mapping[str, Any], audience: Audience) -> dict[str, Any]:
    """Return `schema` without the fields that `audience` may not see; `schema` itself is left alone."""
    if audience is Audience.SECRET:
        return dict(schema)
    closed = _closed(schema, audience)
    result = {name: _member(name, value, closed, audience) for name, value in schema.items()}
    if "allOf" in schema:
        kept = [_condition(part, closed) for part in schema["allOf"] if not _mentions(part["if"], closed)]
        result["allOf"] = [part for part in kept if part.keys() & {"then", "else"}]
    return {name: value for name, value in result.items() if value not in ([], {}) or name == "properties"}


def _closed(schema: Mapping[str, Any], audience: Audience) -> frozenset[str]:
    fields = schema.get("properties", {})
    return frozenset(name for name, field in fields.items() if audience_of_field(field) > audience)


def _member(name: str, value: Any, closed: frozenset[str], audience: Audience) -> Any:
    if name == "properties":
        return {field: narrowed(below, audience) for field, below in value.items() if field not in closed}
    if name == "required":
        return [field for field in value if field not in closed]
    if name in ("items", "additionalProperties") and isinstance(value, dict):
        return narrowed(value, audience)
    return value


def _mentions(test: Mapping[str, Any], closed: frozenset[str]) -> bool:
    return bool(closed & {*test.get("properties", {}), *test.get("required", ())})


def _condition(part: Mapping[str, Any], closed: frozenset[str]) -> dict[str, Any]:
    branches = {name: _branch(part[name], closed) for name in ("then", "else") if name in part}
    return {"if": part["if"], **{name: branch for name, branch in branches.items() if branch}}


def _branch(branch: Mapping[str, Any], closed: frozenset[str]) -> dict[str, Any]:
    required = [name for name in branch.get("required", ()) if name not in closed]
    fields = {name: field for name, field in branch.get("properties", {}).items() if name not in closed}
    kept: dict[str, Any] = {"required": required} if required else {}
    if required and "errorMessage" in branch:
        kept["errorMessage"] = branch["errorMessage"]
    return {**kept, "properties": fields} if fields else kept
