"""Ways to change the values of a catalogue's files, one by one and many at once.

Rendering everything once per change takes minutes. So changes are made in rounds, each many changes in all files at
once: every change is in at least two rounds, in different company, so that it would take another change to hide its
effect in both. When a round has an effect, its changes are made one by one to say which it was.
"""

from __future__ import annotations

import copy
import random
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import Any

TreePath = tuple[str | int, ...]

Change = tuple[str, TreePath, str]
"""A file, the path of a value in it, and the name of what is done to the value."""


def _flip(holder: Any, step: Any) -> bool:
    value = holder[step]
    if isinstance(value, (dict, list)):
        return False
    holder[step] = f"{value} and something else"
    return True


def _permute(holder: Any, step: Any) -> bool:
    value = holder[step]
    if not isinstance(value, (dict, list)) or len(value) < 2:
        return False
    holder[step] = dict(reversed(value.items())) if isinstance(value, dict) else value[::-1]
    return True


def _drop(holder: Any, step: Any) -> bool:
    del holder[step]
    return True


def _rename(holder: Any, step: Any) -> bool:
    if not isinstance(holder, dict):
        return False
    holder[f"{step}_renamed"] = holder.pop(step)
    return True


def _add(holder: Any, step: Any) -> bool:
    if not isinstance(holder, dict):
        return False
    holder[f"a_stranger_of_{step}"] = "something that no schema knows"
    return True


KINDS: Mapping[str, Callable[[Any, Any], bool]] = {
    "flip": _flip,
    "permute": _permute,
    "drop": _drop,
    "rename": _rename,
    "add": _add,
}
"""What can be done to a value; each function answers whether it could."""


def possible(trees: Mapping[str, Any], values: Iterable[tuple[str, TreePath]]) -> Iterator[Change]:
    """Every change of the given values that can be made."""
    for file, path in values:
        for kind in KINDS:
            holder = copy.deepcopy(_at(trees[file], path[:-1]))
            if KINDS[kind](holder, path[-1]):
                yield file, path, kind


def rounds(changes: Collection[Change], seed: int = 7) -> list[list[Change]]:
    """Rounds of changes that can be made together: each change in two or more, and no two changes in just the same.

    Of the changes that still need a round, each is in the next one with a chance of a half.
    """
    chance = random.Random(seed)
    taken: dict[Change, tuple[int, ...]] = dict.fromkeys(changes, ())
    found: list[list[Change]] = []
    while wanted := _wanting(taken):
        wanted.sort(key=lambda change: (len(taken[change]), chance.random()))
        together = _compatible(change for change in wanted if chance.random() < 0.5)
        taken |= {change: (*taken[change], len(found)) for change in together}
        found.append(together)
    return found


def _wanting(taken: Mapping[Change, tuple[int, ...]]) -> list[Change]:
    """Changes that were in fewer than two rounds, or in the same rounds as another."""
    alike = Counter(taken.values())
    return [change for change, rounds in taken.items() if len(rounds) < 2 or alike[rounds] > 1]


def _compatible(changes: Iterable[Change]) -> list[Change]:
    """The first of the changes, and of those that follow all that leave alone what is inside of them or around."""
    kept: dict[str, set[TreePath]] = {}
    found = []
    for file, path, kind in changes:
        others = kept.setdefault(file, set())
        if not any(path[: len(other)] == other or other[: len(path)] == path for other in others):
            others.add(path)
            found.append((file, path, kind))
    return found


def changed(trees: Mapping[str, Any], changes: Iterable[Change]) -> dict[str, Any]:
    """The trees of the files that are changed, with the changes in them."""
    found: dict[str, Any] = {}
    # From the last place to the first, so that what is dropped from a list moves nothing that is still to be changed.
    for file, path, kind in sorted(changes, key=lambda change: [str(step).rjust(9, "0") for step in change[1]])[::-1]:
        tree = found.setdefault(file, copy.deepcopy(trees[file]))
        assert KINDS[kind](_at(tree, path[:-1]), path[-1]), (file, path, kind)
    return found


def _at(tree: Any, path: TreePath) -> Any:
    for step in path:
        tree = tree[step]
    return tree
