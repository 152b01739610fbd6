"""Faults in the names of an entry's fields: unknown ones, and required ones that are not there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rolebook.schema import codes
from rolebook.schema.conditions import NOTHING, Outcome, outcome
from rolebook.schema.fault import Fault, Path
from rolebook.schema.missing import missing
from rolebook.schema.nodes import Node
from rolebook.schema.words import SURE, label, listed, meant, sentence, shown

_MOST = 20
"""How many unknown names of one entry are reported one by one."""


def sort_out(value: Mapping[str, Any], node: Node, path: Path) -> Outcome:
    """Look at the names of an entry's fields; a misspelt name counts as the name that was meant."""
    unknown = [name for name in value if name not in node.properties]
    if not unknown and not node.conditions and all(name in value for name in node.required):
        return NOTHING
    guesses = _guesses(unknown, value, node)
    present = {**value, **{guess: value[name] for name, guess in guesses.items()}} if guesses else value
    faults = [_unknown(name, guesses.get(name), present, node, path) for name in unknown[:_MOST]]
    if len(unknown) > _MOST:
        faults.append(_more(unknown, path))
    faults += [missing(name, node, path) for name in node.required if name not in present]
    result = outcome(value, present, node, path)
    return Outcome((*faults, *result.faults), result.skip, result.further) if faults else result


def _guesses(unknown: list[str], value: Mapping[str, Any], node: Node) -> dict[str, str]:
    """Which absent field each unknown name was meant to be; required ones are thought of first."""
    absent = [name for name in node.properties if name not in value]
    guesses: dict[str, str] = {}
    for name in unknown[:_MOST]:
        free = [candidate for candidate in absent if candidate not in guesses.values()]
        needed = [candidate for candidate in free if candidate in node.required]
        if guess := meant(name, needed, 0.7) or meant(name, free):
            guesses[name] = guess
    return guesses


def _unknown(name: str, guess: str | None, present: Mapping[str, Any], node: Node, path: Path) -> Fault:
    place = "here" if not path else f"in {label(path)}"
    message = f"there is no field {shown(name)} {place}"
    where = (*path, name)
    if guess:
        message, help = sentence(f"{message}; did you mean `{guess}`?"), f"Rename it to `{guess}`."
        sure = meant(name, [guess], SURE)
        return Fault(where, codes.UNKNOWN_KEY, message, help, "key", None, sure, name, guess)
    if name.isascii() and name.isdigit() and present[name] is None and (whole := _before(name, present)) is not None:
        help = f"Write the number with a point: `{whole}.{name}`."
        return Fault(where, codes.UNKNOWN_KEY, sentence(message), help, "key", field=name)
    free = [field for field in node.properties if field not in present][:8]
    help = f"Delete it, or use {listed(free)}." if free else "Delete it."
    return Fault(where, codes.UNKNOWN_KEY, sentence(message), help, "key", field=name)


def _before(name: str, present: Mapping[str, Any]) -> int | None:
    """The whole number in front of a name, where a comma was meant as a decimal point (`day_30: 0,7`)."""
    names = list(present)
    before = present[names[names.index(name) - 1]] if name != names[0] else None
    return before if isinstance(before, int) and not isinstance(before, bool) else None


def _more(unknown: list[str], path: Path) -> Fault:
    message = f"there are {len(unknown) - _MOST} more fields {'here' if not path else f'in {label(path)}'}"
    where = (*path, unknown[_MOST])
    return Fault(where, codes.UNKNOWN_KEY, f"{sentence(message)[:-1]} that nothing reads.", "Delete them.", "key")
