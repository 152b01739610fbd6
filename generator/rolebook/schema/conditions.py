"""Fields that depend on another one: needed or out of place where `kind` or the like has some value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from rolebook.schema import codes
from rolebook.schema.fault import Fault, Path
from rolebook.schema.missing import missing
from rolebook.schema.nodes import Branch, Condition, Node
from rolebook.schema.words import label, listed, sentence


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the conditions of one entry come to.

    Attributes:
        faults: Fields that are needed and missing, or there and out of place.
        skip: Fields whose values are not worth a look, because they are out of place.
        further: Limits that a condition adds to a field's own.
    """

    faults: tuple[Fault, ...]
    skip: frozenset[str]
    further: tuple[tuple[str, Node, Condition], ...]


NOTHING = Outcome((), frozenset(), ())


def outcome(value: Mapping[str, Any], present: Mapping[str, Any], node: Node, path: Path) -> Outcome:
    """Apply the conditions of `node` to an entry.

    Args:
        value: The entry as it is.
        present: The entry with misspelt names put right.
        node: Its schema.
        path: Where it stands.
    """
    faults: list[Fault] = []
    skip: set[str] = set()
    further: list[tuple[str, Node, Condition]] = []
    for condition in node.conditions:
        # A field that is out of place does not count for the conditions that follow: one fault, one finding.
        counting = {name: there for name, there in present.items() if name not in skip} if skip else present
        branch = condition.branch(counting)
        faults += _of_branch(condition, branch, value, counting, node, path)
        skip.update(name for name in branch.forbidden if name in value)
        further += [(name, below, condition) for name, below in branch.fields.items() if name in value]
    return Outcome(tuple(faults), frozenset(skip), tuple(further)) if faults or skip or further else NOTHING


def _of_branch(
    condition: Condition,
    branch: Branch,
    value: Mapping[str, Any],
    present: Mapping[str, Any],
    node: Node,
    path: Path,
) -> list[Fault]:
    absent = [name for name in branch.required if name not in present and name not in node.required]
    misplaced = [name for name in branch.forbidden if name in value and name in present]
    key, words = condition.test[0]
    if misplaced and len(absent) + len(misplaced) > 1 and words and key in value:
        return [_clash(key, absent, misplaced, value, node, path)]
    needed = [_needed(name, condition, branch, node, path) for name in absent]
    return needed + [_misplaced(name, branch.forbidden[name], path) for name in misplaced]


def _needed(name: str, condition: Condition, branch: Branch, node: Node, path: Path) -> Fault:
    if branch.message is None:
        return missing(name, node, path, f", and is needed when {condition.reason()}")
    help = "Add one of the two." if " or `" in branch.message else f"Add `{name}`."
    message = sentence(f"{label(path)} {branch.message}")
    return Fault((*path, name), codes.MISSING_KEY, message, help, "key", field=name)


def _misplaced(name: str, why: str, path: Path) -> Fault:
    help = "Delete it, or change what it does not go with."
    return Fault((*path, name), codes.MISPLACED_KEY, sentence(why), help, "key", field=name)


def _clash(
    key: str, absent: list[str], misplaced: list[str], value: Mapping[str, Any], node: Node, path: Path
) -> Fault:
    """Several fields that do not suit one word are one fault: most likely the word is wrong."""
    fitting = [word for word in node.properties[key].allowed if _fits({**value, key: word}, node)]
    guess = f"; did you mean `{fitting[0]}`?" if len(fitting) == 1 else ""
    message = f"`{key}` is `{value[key]}`, but the fields of {label(path)} suit another word{guess}"
    add = f"add {listed(absent, 'and')} and " if absent else ""
    help = f"Change `{key}`, or {add}delete {listed(misplaced, 'and')}."
    return Fault((*path, key), codes.MISFIT, sentence(message), help)


def _fits(value: Mapping[str, Any], node: Node) -> bool:
    branches = [condition.branch(value) for condition in node.conditions]
    return all(name in value for branch in branches for name in branch.required) and not any(
        name in value for branch in branches for name in branch.forbidden
    )
