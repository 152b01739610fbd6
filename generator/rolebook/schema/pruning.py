"""A tree as an audience may know it."""

from __future__ import annotations

from typing import Any

from rolebook.schema.audience import Audience
from rolebook.schema.nodes import Node, node_for


def prune(tree: Any, kind: str, audience: Audience) -> Any:
    """Return a copy of `tree` that holds only what the schema opens to `audience`; `tree` is left alone.

    Kept are fields that the schema names, all the way down, and nothing else: an unknown field goes,
    whatever it holds. Where the schema expects a text and the tree has a list or a group of fields, an
    empty one is left, so that it can be reported without showing what was in it.
    """
    return _pruned(tree, node_for(kind, audience))


def _pruned(value: Any, node: Node) -> Any:
    if isinstance(value, dict):
        if node.extra is not None:
            return {name: _pruned(member, node.extra) for name, member in value.items()}
        known = node.properties
        return {name: _pruned(member, known[name]) for name, member in value.items() if name in known}
    if isinstance(value, list):
        return [] if node.items is None else [_pruned(member, node.items) for member in value]
    return value
