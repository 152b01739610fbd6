"""Typed objects as plain trees that can be compared: references cut to ids, members of lists under their names.

A role holds the whole of each metric that it names. Compared as it is, one reworded metric would change
every role. So a thing of the library, or another file's, is its id wherever it is only referred to.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

import msgspec

from rolebook.catalog.complexity import ComplexityFacts
from rolebook.catalog.kit import Item, KitCard, Text, Worked
from rolebook.catalog.library import Criterion, Domain, ErrorFamily, ErrorType, Metric, QualityPlan, Question, TaskType
from rolebook.catalog.role import Evidence, Exercise, Hours, Pay, Stage, TeamRubricLine

Tree: TypeAlias = dict[str, Any]
Path: TypeAlias = tuple[str, ...]

_REFERENCES: Final = (
    Metric, Criterion, Domain, ErrorFamily, ErrorType, TaskType, Question, QualityPlan, KitCard, Evidence,
)  # fmt: skip
_IDENTITIES: Final[tuple[Callable[[Any], Any], ...]] = (
    lambda member: member.id,
    lambda member: member.tag,
    lambda member: member.level,
    lambda member: member.metric.id,
    lambda member: member.criterion.id,
    lambda member: member.depth,
    lambda member: member.from_day,
)
_SKIPPED: Final = frozenset({"file", "id", "row", "openings", "formerly"})


@dataclass(frozen=True, slots=True)
class Whole:
    """Something that changes as a whole: what it is called, and what it says.

    `hidden` ones are texts of a kit, of which nothing is ever quoted.
    """

    kind: str
    content: Any
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Members:
    """The members of a list under their names, in order."""

    by_name: Mapping[str, Any]


def tree_of(thing: msgspec.Struct) -> Tree:
    """The fields of a typed object that say something: fields that are absent or empty are left out."""
    fields = {name: _field(thing, name) for name in thing.__struct_fields__ if name not in _SKIPPED}
    return {name: value for name, value in fields.items() if value not in (None, (), Members({}))}


def _field(thing: Any, name: str) -> Any:
    value = getattr(thing, name)
    if isinstance(thing, TeamRubricLine) and name == "anchors":
        # The library's anchors are merged in; only the role's own are facts of the role.
        value = {step: text for step, text in value.items() if text != thing.criterion.anchors.get(step)}
    if isinstance(thing, Stage) and name == "minutes" and thing.exercise and thing.exercise.card:
        return None  # the kit's, and told there
    return _plain(value)


def _plain(value: Any) -> Any:
    if value is None or isinstance(value, (str, int, float)):
        return value
    if isinstance(value, _REFERENCES):
        return value.id
    if isinstance(value, (Text, Item, Worked)):
        return Whole(type(value).__name__.lower(), msgspec.to_builtins(_content(value)), hidden=True)
    if isinstance(value, (Pay, Hours, ComplexityFacts)):
        return Whole(type(value).__name__.lower(), value)
    if isinstance(value, Exercise) and value.card:
        return {"kit": value.kit}
    if isinstance(value, msgspec.Struct):
        return tree_of(value)
    if isinstance(value, Mapping):
        return Members({str(key): _plain(member) for key, member in value.items()})
    if isinstance(value, tuple):
        return _list(value)
    return value


def _content(value: Text | Item | Worked) -> Any:
    """What a text says; a worked example with its error types by id, since the library may reword them."""
    if not isinstance(value, Worked):
        return value
    return [tree_of(finding) for finding in value.findings]


def _list(values: Sequence[Any]) -> Any:
    """Members under their names, or, when they have none of their own, one value."""
    named = values and isinstance(values[0], msgspec.Struct) and not isinstance(values[0], _REFERENCES)
    for identity in _IDENTITIES if named else ():
        try:
            names = [str(identity(member)) for member in values]
        except AttributeError:
            continue
        if len(set(names)) == len(names):
            return Members({name: _plain(member) for name, member in zip(names, values, strict=True)})
    return tuple(_plain(member) for member in values)
