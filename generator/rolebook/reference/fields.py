"""Every field of every kind of file, as its schema describes it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from rolebook.reference.wording import AUDIENCES, REQUIRED, allowed_words, example_of, limits_of, type_of
from rolebook.schema import KINDS, Audience, schema_for

ANY: Final = "*"
"""The last step of a field whose name is the author's own, such as a criterion's."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field.

    Attributes:
        address: kind and names, as in `role.work.share`; lists have no step of their own.
        kind: the kind of file.
        description: what it is for.
        type: what may stand in it, in words.
        required: whether it must be there: "always", "sometimes" or "no".
        audience: who may see it.
        allowed: the words that have a meaning, each with what it means (or nothing).
        limits: how long, how large, how many, in words.
        example: as one would write it, possibly on several lines; or nothing.
        names: what a text in it must name, such as `metric`; or nothing.
    """

    address: str
    kind: str
    description: str
    type: str
    required: str
    audience: Audience
    allowed: tuple[tuple[str, str], ...]
    limits: tuple[str, ...]
    example: str
    names: str

    @property
    def anchor(self) -> str:
        """Its place on the page of its kind."""
        return self.address.partition(".")[2].replace(".", "-").replace("*", "any")

    @property
    def depth(self) -> int:
        """How many fields it stands in."""
        return self.address.count(".") - 1


@lru_cache(maxsize=1)
def all_fields() -> Mapping[str, Field]:
    """Every field by its address."""
    return {field.address: field for kind in KINDS for field in fields_of(kind)}


@lru_cache(maxsize=len(KINDS))
def fields_of(kind: str) -> tuple[Field, ...]:
    """Every field of a kind of file, those inside another one right after it."""
    return tuple(_fields(schema_for(kind), kind, kind, Audience.PUBLIC))


def field_page(field: Field) -> str:
    """Where on the site a field is described: path and place on it."""
    return f"fields/{field.kind}.html#{field.anchor}"


def facts_of(field: Field) -> Iterator[tuple[str, str]]:
    """Return what is known of a field in a few words each, with its label."""
    yield "Type", field.type
    if field.limits:
        yield "Limits", "; ".join(field.limits)
    if field.names:
        yield "Names", f"the id of a {field.names.replace('-', ' ')}"
    yield "Required", REQUIRED[field.required]
    yield "Seen by", AUDIENCES[field.audience]


def _fields(schema: Mapping[str, Any], address: str, kind: str, above: Audience) -> Iterator[Field]:
    at_times = _required_at_times(schema)
    for name, below in schema.get("properties", {}).items():
        required = "always" if name in schema.get("required", ()) else "sometimes" if name in at_times else "no"
        yield from _field(below, f"{address}.{name}", kind, required, above)
    own = schema.get("additionalProperties")
    if isinstance(own, dict) and "properties" in own:
        yield from _fields(own, f"{address}.{ANY}", kind, above)


def _field(schema: Mapping[str, Any], address: str, kind: str, required: str, above: Audience) -> Iterator[Field]:
    # What encloses a field closes it as well.
    audience = max(above, Audience[str(schema.get("x-audience", "secret")).upper()])
    inner = schema.get("items", {})
    own = schema.get("additionalProperties")
    values = own if isinstance(own, dict) else inner or schema
    yield Field(
        address,
        kind,
        str(schema.get("description", "")),
        type_of(schema),
        required,
        audience,
        allowed_words(values),
        limits_of(schema, values),
        example_of(schema),
        str(schema.get("x-ref") or values.get("x-ref") or schema.get("propertyNames", {}).get("x-ref") or ""),
    )
    yield from _fields(inner if "properties" in inner else schema, address, kind, audience)


def _required_at_times(schema: Mapping[str, Any]) -> set[str]:
    return {
        name
        for condition in schema.get("allOf", ())
        for branch in ("then", "else")
        for name in condition.get(branch, {}).get("required", ())
    }
