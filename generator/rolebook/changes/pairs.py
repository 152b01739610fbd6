"""Things of two sides, each as every audience has it, paired by id."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeAlias

from rolebook.changes.model import Change, Group, State, Subject
from rolebook.changes.tree import tree_of
from rolebook.changes.words import changes
from rolebook.schema.audience import Audience

Faces: TypeAlias = dict[Audience, Any]
"""One thing as each audience has it, typed; the team's is always there."""
Things: TypeAlias = dict[str, Faces]
"""Things by their ids; of two with the same one, the last."""


def things_of(team: Iterable[Any], others: Mapping[Audience, Iterable[Any]]) -> Things:
    """All that the team has, each with the faces that it shows to others."""
    found: Things = {thing.id: {Audience.TEAM: thing} for thing in team}
    for audience, theirs in others.items():
        for thing in theirs:
            if thing.id in found:
                found[thing.id][audience] = thing
    return found


def paired(
    group: Group, kind: str, old: Things, new: Things, renamed: Mapping[str, str]
) -> Iterator[tuple[Subject, str, str]]:
    """Each thing of either side once, with its id on the older side and on the newer one.

    `renamed` gives the former id of things that have another one now.
    """
    for name in new:
        state: State = "renamed" if name in renamed else "changed" if name in old else "added"
        was = renamed.get(name, name)
        yield Subject(group, kind, name, state, renamed.get(name, "")), was, name
    former = set(renamed.values())
    for name in old:
        if name not in new and name not in former:
            yield Subject(group, kind, name, "removed"), name, name


def told(before: Faces, after: Faces) -> tuple[Change, ...]:
    """What is different about one thing that is on both sides."""
    if before == after:
        return ()
    return changes(_trees(before), _trees(after))


def _trees(faces: Faces) -> dict[Audience, Any]:
    return {audience: tree_of(thing) for audience, thing in faces.items()}
