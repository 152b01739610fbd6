"""Where two trees differ: the smallest places, except that what is new or gone as a whole is told once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from rolebook.changes.tree import Members, Path, Tree


class _Missing:
    def __repr__(self) -> str:
        return "MISSING"


MISSING: Final = _Missing()
"""What stands on a side where there is nothing."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One place that differs. `moved` means that the same members stand in another order."""

    path: Path
    before: Any
    after: Any
    moved: bool = False


def differences(before: Tree, after: Tree, path: Path = ()) -> Iterator[Difference]:
    """Every difference between two trees, in the order of the newer one; what is gone comes last."""
    yield from _of_mappings(before, after, path)


def value_at(tree: Tree, path: Path) -> Any:
    """What stands at `path`, or `MISSING`."""
    here: Any = tree
    for step in path:
        members = here.by_name if isinstance(here, Members) else here
        if not isinstance(members, Mapping) or step not in members:
            return MISSING
        here = members[step]
    return here


def _of_mappings(before: Mapping[str, Any], after: Mapping[str, Any], path: Path) -> Iterator[Difference]:
    for name in [*after, *(name for name in before if name not in after)]:
        yield from _of_values(before.get(name, MISSING), after.get(name, MISSING), (*path, name))


def _of_values(before: Any, after: Any, path: Path) -> Iterator[Difference]:
    if before == after:
        if isinstance(after, Members) and [*before.by_name] != [*after.by_name]:
            yield Difference(path, before, after, moved=True)
        return
    if isinstance(before, Members | _Missing) and isinstance(after, Members | _Missing):
        yield from _of_members(_members(before), _members(after), path)
    elif isinstance(before, dict) and isinstance(after, dict):
        yield from _of_mappings(before, after, path)
    else:
        yield Difference(path, before, after)


def _of_members(before: Mapping[str, Any], after: Mapping[str, Any], path: Path) -> Iterator[Difference]:
    yield from _of_mappings(before, after, path)
    if [name for name in before if name in after] != [name for name in after if name in before]:
        yield Difference(path, Members(before), Members(after), moved=True)


def _members(value: Any) -> Mapping[str, Any]:
    return value.by_name if isinstance(value, Members) else {}
