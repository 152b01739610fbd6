"""Two faults with one cause are one: a field that is missing in one place because it stands in another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rolebook.schema import codes
from rolebook.schema.fault import Fault, Path
from rolebook.schema.registry import Schema
from rolebook.schema.words import in_a_cell, label, purpose


def settled(faults: Sequence[Fault], schema: Schema) -> tuple[Fault, ...]:
    """Return the faults with those of one cause made one.

    A field at a wrong depth (most often indented too little or too much) is unknown where it stands and
    missing where it belongs: the finding stays where it stands, and says where it belongs.
    """
    missed: defaultdict[str | None, list[Fault]] = defaultdict(list)
    for fault in faults:
        if fault.info is codes.MISSING_KEY:
            missed[fault.field].append(fault)
    placed: dict[Fault, Fault] = {}
    gone: set[Fault] = set()
    for fault in faults:
        if fault.info is codes.UNKNOWN_KEY and fault.field and not fault.guess:
            home = missed[fault.field].pop(0) if missed[fault.field] else None
            placed[fault] = _placed(fault, home, schema)
            gone.update({home} if home else ())
    return tuple(placed.get(fault, fault) for fault in faults if fault not in gone)


def _placed(stranger: Fault, home: Fault | None, schema: Schema) -> Fault:
    """Say where an unknown field belongs: where it is missing, or in the only place that knows its name."""
    if home is not None:
        return _belongs(stranger, home.path[:-1])
    places = list(_homes(schema, stranger.field or "", ()))
    return _belongs(stranger, places[0]) if len(places) == 1 else stranger


def _belongs(fault: Fault, place: Path) -> Fault:
    where = f"in {label(place)}" if place else "at the top level of the file"
    message = fault.message.removesuffix(".") + f"; it belongs {where}."
    help = f"Move it below {label(place)}, two spaces further in than that name."
    if not place:
        help = "Move it out: a field of the top level begins at the start of its line."
    return replace(fault, message=message, help=help)


def _homes(schema: Schema, name: str, path: Path) -> Iterator[Path]:
    fields = schema.get("properties", {})
    if name in fields:
        yield path
    for field, below in fields.items():
        yield from _homes(below, name, (*path, field))
    if isinstance(schema.get("items"), dict):
        yield from _homes(schema["items"], name, path)


def in_cells(faults: Sequence[Fault], schema: Schema) -> tuple[Fault, ...]:
    """Return the faults of one row of a table, where a missing field is an empty cell."""
    fields = schema["properties"]
    return tuple(_cell(fault, fields[fault.field]) if fault.info is codes.MISSING_KEY else fault for fault in faults)


def _cell(fault: Fault, field: Schema) -> Fault:
    help = f"{purpose(field)} Write, for example, `{in_a_cell(field)}`."
    message = f"The cell `{fault.field}` is empty."
    return replace(fault, info=codes.EMPTY_VALUE, message=message, help=help, where="value")
