"""How faults are put into words. For people who have never seen a schema: what is wrong, then what to do."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence
from typing import Any, Final

from rolebook.schema.fault import Path
from rolebook.schema.registry import Schema

_TYPES: Final = {
    "string": "text",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "`true` or `false`",
    "array": "a list",
    "object": "a group of fields",
}
_FOUND: Final[dict[type, str]] = {
    str: "text",
    int: "a number",
    float: "a number",
    bool: "`true` or `false`",
    list: "a list",
    dict: "a group of fields",
    type(None): "empty",
}
_SHOWN = 48
_LONGEST_NAME = 80
"""Nothing of ours is longer, and comparing long texts takes long."""
SURE = 0.75
"""How close a word must be to the one that was meant to be put right without asking (`difflib`'s ratio)."""


def label(path: Path) -> str:
    """Return what a place is called in a sentence: `share`, entry 2 of `also_called`, the file."""
    if not path:
        return "this file"
    step = path[-1]
    return shown(step) if isinstance(step, str) else f"entry {step + 1} of {label(path[:-1])}"


def sentence(text: str) -> str:
    """Return `text` with a capital at its start and a full stop at its end."""
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "?", "!")) else ".")


def shown(value: Any) -> str:
    """Return a short value as it may stand in a sentence."""
    text = " ".join(str(value).split())
    if isinstance(value, bool):
        text = text.lower()
    return f"`{text if len(text) <= _SHOWN else text[:_SHOWN].rstrip() + '…'}`"


def listed(names: Iterable[Any], last: str = "or") -> str:
    """Return names as they stand in a sentence: `a`, `b` or `c`."""
    marked = [f"`{name}`" for name in names]
    return f" {last} ".join([", ".join(marked[:-1]), marked[-1]]) if len(marked) > 1 else "".join(marked)


def type_wanted(schema: Schema) -> str:
    """Return what may stand in a place: "text", "a whole number", "text or a list"."""
    types = schema.get("type", ())
    return " or ".join(_TYPES[name] for name in ([types] if isinstance(types, str) else types))


def type_found(value: Any) -> str:
    """Return what a value is, in the same words."""
    return _FOUND.get(value.__class__, "something else")


def count(number: int, thing: str) -> str:
    """Return a number with its noun: 1 entry, 3 entries, 250 characters."""
    if number == 1:
        return f"1 {thing}"
    return f"{number} {thing[:-1]}ies" if thing.endswith("y") else f"{number} {thing}s"


def purpose(schema: Schema) -> str:
    """Return the first sentence of a field's description, which says what the field is for."""
    description = str(schema.get("description", ""))
    return description.split(". ")[0].removesuffix(".") + "." if description else ""


def instance(schema: Schema) -> str:
    """Return an example as one would write it behind a field's name, if it fits on that line."""
    value = next(iter([*schema.get("examples", ()), *schema.get("enum", ())]), None)
    if isinstance(value, str) and not schema.get("x-prose") and "\n" not in value:
        return f'"{value}"' if _needs_quotes(value) else value
    if isinstance(value, bool):
        return str(value).lower()
    return str(value) if isinstance(value, int | float) else ""


def in_a_cell(schema: Schema) -> str:
    """Return an example as it stands in a cell of a table: entries of a list with spaces between them."""
    value = [*schema.get("examples", ()), *schema.get("enum", ())][0]
    return " ".join(map(str, value)) if isinstance(value, list) else str(value)


def _needs_quotes(value: str) -> bool:
    return ": " in value or " #" in value or value.replace(".", "", 1).isdigit()


def meant(name: str, candidates: Sequence[str], cutoff: float = 0.6) -> str | None:
    """Return the candidate that was probably meant; None when none is close (or the name is no name)."""
    if len(name) > _LONGEST_NAME:
        return None
    plain = {_plain(candidate): candidate for candidate in candidates}
    close = difflib.get_close_matches(_plain(name), plain, n=1, cutoff=cutoff)
    return plain[close[0]] if close else None


def _plain(name: str) -> str:
    return name.strip().casefold().replace("_", "-").replace(" ", "-")
