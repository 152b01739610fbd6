"""A field that is not there."""

from __future__ import annotations

from rolebook.schema import codes
from rolebook.schema.fault import Fault, Path
from rolebook.schema.nodes import Node
from rolebook.schema.words import instance, label, purpose, sentence


def missing(name: str, node: Node, path: Path, why: str = "") -> Fault:
    """Say that the entry at `path` lacks the field `name`, and show how to write it."""
    schema = node.properties[name].schema
    place = f" from {label(path)}" if path else ""
    example = instance(schema)
    add = f"Add `{name}: {example}`, for example." if example else f"Add `{name}`."
    message = sentence(f"`{name}` is missing{place}{why}")
    return Fault((*path, name), codes.MISSING_KEY, message, f"{add} {purpose(schema)}", "key", field=name)
