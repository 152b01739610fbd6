"""Faults in the names of an entry's fields: unknown, missing, or out of place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from rolebook.schema import codes
from rolebook.schema.fault import Fault, Path
from rolebook.schema.nodes import Branch, Condition, Node
from rolebook.schema.words import instance, label, listed, meant, purpose, sentence


@dataclass(frozen=True, slots=True)
class Fields:
    """The names of one entry's fields, sorted out.

    Attributes:
        faults: What is wrong with the names.
        skip: Fields whose values are not worth a look, because they do not belong here.
        further: Limits that a condition adds to a field's own.
    """

    faults: tuple[Fault, ...]
    skip: frozenset[str]
    further: tuple[tuple[str, Node, Condition], ...]


NOTHING = Fields((), frozenset(), ())


def sort_out(value: Mapping[str, Any], node: Node, path: Path) -> Fields:
    """Look at the names of an entry's fields; a misspelt name counts as the name that was meant."""
    unknown = [name for name in value if name not in node.properties]
    if not unknown and not node.conditions and all(name in value for name in node.required):
        return NOTHING
    guesses = _guesses(unknown, value, node)
    present = {**value, **{guess: value[name] for name, guess in guesses.items()}} if guesses else value
    faults = [_unknown(name, guesses.get(name), present, node, path) for name in unknown]
    faults += [_missing(name, node, path) for name in node.required if name not in present]
    skip: set[str] = set()
    further: list[tuple[str, Node, Condition]] = []
    for condition in node.conditions:
        # A field that is out of place does not count for the conditions that follow: one fault, one finding.
        branch = condition.branch({name: there for name, there in present.items() if name not in skip})
        faults += _still_missing(condition, branch, present, node, path)
        misplaced = [name for name in branch.forbidden if name in value and name not in skip]
        faults += [_misplaced(name, branch.forbidden[name], path) for name in misplaced]
        skip.update(misplaced)
        further += [(name, below, condition) for name, below in branch.fields.items() if name in value]
    return Fields(tuple(faults), frozenset(skip), tuple(further))


def _guesses(unknown: list[str], value: Mapping[str, Any], node: Node) -> dict[str, str]:
    """Which absent field each unknown name was meant to be; required ones are thought of first."""
    absent = [name for name in node.properties if name not in value]
    guesses: dict[str, str] = {}
    for name in unknown:
        free = [candidate for candidate in absent if candidate not in guesses.values()]
        needed = [candidate for candidate in free if candidate in node.required]
        if guess := meant(name, needed, 0.7) or meant(name, free):
            guesses[name] = guess
    return guesses


def _unknown(name: str, guess: str | None, present: Mapping[str, Any], node: Node, path: Path) -> Fault:
    place = "here" if not path else f"in {label(path)}"
    message = f"there is no field `{name}` {place}" + (f"; did you mean `{guess}`?" if guess else "")
    free = [field for field in node.properties if field not in present][:8]
    help = (
        f"Rename it to `{guess}`." if guess else "Delete it" + (f", or use {listed(free)}." if free else ".")
    )
    return Fault(
        (*path, name), codes.UNKNOWN_KEY, sentence(message), help, "key", replacement=guess, field=name
    )


def _missing(name: str, node: Node, path: Path, why: str = "") -> Fault:
    schema = node.properties[name].schema
    place = f" from {label(path)}" if path else ""
    example = instance(schema)
    add = f"Add `{name}: {example}`, for example." if example else f"Add `{name}`."
    message = sentence(f"`{name}` is missing{place}{why}")
    return Fault(
        (*path, name), codes.MISSING_KEY, message, f"{add} {purpose(schema)}".strip(), "key", field=name
    )


def _still_missing(
    condition: Condition, branch: Branch, present: Mapping[str, Any], node: Node, path: Path
) -> Iterator[Fault]:
    for name in branch.required:
        if name in present or name in node.required:
            continue
        if branch.message is None:
            yield _missing(name, node, path, f", and is needed when {condition.reason()}")
        else:
            add = "Add one of the two." if " or `" in branch.message else f"Add `{name}`."
            message = sentence(f"{label(path)} {branch.message}")
            yield Fault((*path, name), codes.MISSING_KEY, message, add, "key", field=name)


def _misplaced(name: str, why: str, path: Path) -> Fault:
    help = "Delete it, or change what it does not go with."
    return Fault((*path, name), codes.MISPLACED_KEY, sentence(why), help, "key", field=name)
