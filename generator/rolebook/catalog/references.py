"""Where the files of a kind refer to something by name: read off the schemas (`x-ref`)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from rolebook.catalog.walk import Pattern
from rolebook.schema import schema_for
from rolebook.schema.audience import Audience


@cache
def references(kind: str, audience: Audience) -> tuple[tuple[Pattern, str], ...]:
    """Every place in files of `kind` that holds a name, and what sort of name.

    One entry is, for example, `(("metrics", "targets", "*", "metric"), "metric")`.
    """
    return tuple(_references(schema_for(kind, audience), ()))


def _references(schema: Mapping[str, Any], path: Pattern) -> Iterator[tuple[Pattern, str]]:
    if "x-ref" in schema:
        yield path, schema["x-ref"]
    for name, member in schema.get("properties", {}).items():
        yield from _references(member, (*path, name))
    if isinstance(schema.get("items"), dict):
        yield from _references(schema["items"], (*path, "*"))
