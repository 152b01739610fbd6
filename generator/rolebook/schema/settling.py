"""Two faults with one cause are one: a field that is missing in one place because it stands in another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from rolebook.schema import codes
from rolebook.schema.fault import Fault, Path
from rolebook.schema.registry import Schema
from rolebook.schema.words import label, sentence


def settled(faults: Sequence[Fault], schema: Schema) -> tuple[Fault, ...]:
    """Return the faults with those of one cause made one.

    A field at a wrong depth (most often indented too little or too much) is unknown where it stands and
    missing where it belongs: the finding stays where it stands, and says where it belongs.
    """
    if not any(fault.info is codes.UNKNOWN_KEY for fault in faults):
        return tuple(faults)
    missing = [fault for fault in faults if fault.info is codes.MISSING_KEY]
    moved: dict[int, Fault] = {}
    for fault in faults:
        if fault.info is not codes.UNKNOWN_KEY or fault.guess:
            continue
        same = (other for other in missing if other.field == fault.field and id(other) not in moved)
        home = next(same, None)
        if home is not None:
            moved[id(home)] = fault
    placed = {id(fault): home for home, fault in moved.items()}
    by_id = {id(fault): fault for fault in faults}
    kept = [fault for fault in faults if id(fault) not in moved]
    return tuple(_at_home(fault, by_id, placed.get(id(fault)), schema) for fault in kept)


def _at_home(fault: Fault, faults: dict[int, Fault], home: int | None, schema: Schema) -> Fault:
    if home is not None:
        return _belongs(fault, faults[home].path[:-1])
    if fault.info is codes.UNKNOWN_KEY and fault.field and not fault.guess:
        places = list(_homes(schema, fault.field, ()))
        return _belongs(fault, places[0]) if len(places) == 1 else fault
    return fault


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


def in_cells(faults: Sequence[Fault]) -> tuple[Fault, ...]:
    """Return the faults of one row of a table, where a missing field is an empty cell."""
    return tuple(_cell(fault) if fault.info is codes.MISSING_KEY else fault for fault in faults)


def _cell(fault: Fault) -> Fault:
    message = sentence(f"the cell `{fault.field}` is empty")
    help = fault.help.replace(f"Add `{fault.field}: ", "Write `").replace(
        f"Add `{fault.field}`", "Fill it in"
    )
    return replace(fault, info=codes.EMPTY_VALUE, message=message, help=help, where="value")
