"""Whether an answer can stand in a file: the schema's own judgement, one answer at a time."""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import reduce
from pathlib import Path
from typing import Any

from rolebook.errors import CommandError
from rolebook.schema import schema_for
from rolebook.schema.check import Walk
from rolebook.schema.nodes import node_from
from rolebook.schema.registry import Schema
from rolebook.source.names import check_name


def field_schema(kind: str, path: Sequence[str]) -> Schema:
    """Return the schema of a field, by its names from the top; lists are passed through."""
    return reduce(_below, path, schema_for(kind))


def _below(schema: Schema, name: str) -> Schema:
    group = schema["items"] if schema.get("type") == "array" else schema
    found: Schema = group["properties"][name]
    return found


def objection(kind: str, path: Sequence[str], value: Any) -> str | None:
    """Say in one plain sentence why a value can not stand in a field, and what can; None when it can."""
    walk = Walk()
    walk.value(value, node_from(field_schema(kind, path)), (path[-1],))
    return f"{walk.faults[0].message} {walk.faults[0].help}".strip() if walk.faults else None


def check_id(kind: str, typed: str, folder: Path) -> None:
    """Refuse an id that the schema or a computer's file names would, or that differs from another in case only.

    Args:
        kind: `role` or `kit`.
        typed: the id.
        folder: where the new file or folder goes.

    Raises:
        CommandError: it can not be one; the sentence says why, and what can.
    """
    if fault := objection(kind, ("id",), typed):
        raise CommandError(fault)
    name = f"{typed}.yaml" if kind == "role" else typed
    for finding in check_name(name):
        raise CommandError(f"`{typed}` can not be an id. {finding.message} {finding.help}")
    there = os.listdir(folder) if folder.is_dir() else ()  # noqa: PTH208  names alone, as they are spelt
    for other in there:
        if other.casefold() == name.casefold():
            raise CommandError(f"{folder / other} is there already, and nothing was changed. Choose another id.")
