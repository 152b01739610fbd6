"""Finding places in a plain tree by pattern: names, `*` for every member, as in `targets.*.metric`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

Path = tuple[str | int, ...]
Pattern = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Spot:
    """One place in a tree: the container that holds it, its key there, and the whole path."""

    container: Any
    key: str | int
    path: Path

    @property
    def value(self) -> Any:
        """What stands there."""
        return self.container[self.key]

    def put(self, value: Any) -> None:
        """Replace what stands there."""
        self.container[self.key] = value


def spots(tree: Any, pattern: Pattern, path: Path = ()) -> Iterator[Spot]:
    """Every place that matches `pattern`; places that do not exist are passed over."""
    name, rest = pattern[0], pattern[1:]
    for key in _keys(tree, name):
        if rest:
            yield from spots(tree[key], rest, (*path, key))
        else:
            yield Spot(tree, key, (*path, key))


def _keys(tree: Any, name: str) -> list[str | int]:
    if isinstance(tree, list):
        return list(range(len(tree))) if name == "*" else []
    if isinstance(tree, dict):
        return list(tree) if name == "*" else [name] if name in tree else []
    return []
