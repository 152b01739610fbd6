"""The schema files: where they are, and what each says once its references are followed.

The files are the contract: editors complete and check with them as they are. They refer to shared pieces in
`common.schema.json` by file name and carry no `$id`, because editors and other validators resolve a relative
reference against an `$id` and then look for the shared pieces in the wrong place.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any, Final, TypeAlias

from rolebook.schema.audience import Audience
from rolebook.schema.narrowing import narrowed

Schema: TypeAlias = dict[str, Any]

KINDS: Final = (
    "role",
    "openings",
    "candidates",
    "kit",
    "key",
    "calibration",
    "response",
    "sheet",
    "metrics",
    "criteria",
    "domains",
    "error-types",
    "questions",
    "quality-plans",
    "company",
)
"""Every kind of file, as its schema file is called."""

TABLES: Final = frozenset({"openings", "candidates"})
"""Kinds of which a file is a table, and the schema says what a row holds."""

# Keywords that say something about a field without restricting it: a field may say it again in its own words.
ANNOTATIONS: Final = frozenset({"description", "examples", "title", "x-audience", "x-ref", "x-separator"})


class SchemaError(Exception):
    """A schema file says what this package does not carry out: a mistake of ours, never of an author's."""


@cache
def schema_for(kind: str, audience: Audience = Audience.SECRET) -> Schema:
    """Return a kind's schema for an audience, with what each `$ref` refers to in its place.

    The same dict is returned each time, so treat it as read-only. `kind` may be `common` as well: the
    shared pieces.

    Raises:
        KeyError: There is no such kind.
    """
    if kind == "common":
        return _file("common")
    if kind not in KINDS:
        raise KeyError(kind)
    whole: Schema = _resolved({name: value for name, value in _file(kind).items() if name != "$defs"}, kind)
    return narrowed(whole, audience)


@cache
def _file(kind: str) -> Schema:
    text = (resources.files(__package__) / f"{kind}.schema.json").read_text(encoding="utf-8")
    schema: Schema = json.loads(text)
    return schema


def _resolved(node: Any, kind: str) -> Any:
    if isinstance(node, list):
        return [_resolved(member, kind) for member in node]
    if not isinstance(node, dict):
        return node
    own = {name: _resolved(value, kind) for name, value in node.items() if name != "$ref"}
    return _merged(_target(node["$ref"], kind), own) if "$ref" in node else own


def _target(reference: str, kind: str) -> Schema:
    file, _, pointer = reference.partition("#/$defs/")
    home = file.removesuffix(".schema.json") or kind
    target: Schema = _resolved(_file(home)["$defs"][pointer], home)
    return target


def _merged(shared: Mapping[str, Any], own: Mapping[str, Any]) -> Schema:
    """A reference and its neighbours: both count. Two limits of one name could contradict each other."""
    clash = {name for name in shared.keys() & own.keys() if name not in ANNOTATIONS}
    if clash - {"maxLength", "required"}:
        raise SchemaError(f"a reference and its neighbours both say {sorted(clash)}")
    merged = {**shared, **own}
    if "maxLength" in clash:
        merged["maxLength"] = min(shared["maxLength"], own["maxLength"])
    if "required" in clash:
        merged["required"] = [
            *shared["required"],
            *(name for name in own["required"] if name not in shared["required"]),
        ]
    return merged
