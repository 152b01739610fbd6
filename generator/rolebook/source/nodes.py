"""Where each value stands: a structure beside the tree, as small as it can be made.

A catalogue holds millions of values and almost none of them is ever asked for its place. So a scalar's place
is one integer of two offsets and a style, and lines and columns are worked out when a finding needs them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from enum import IntEnum
from typing import TypeAlias

Path: TypeAlias = tuple[str | int, ...]


class Style(IntEnum):
    """How a scalar is written. PLAIN is a text, OTHER anything else without quotes: 21.30, true."""

    PLAIN = 0
    OTHER = 1
    SINGLE = 2
    DOUBLE = 3
    LITERAL = 4
    FOLDED = 5


class MapNode:
    """The places of a mapping's keys, and of its values in the same order. `end` is 0 in block style."""

    __slots__ = ("end", "keys", "start", "values")

    def __init__(self, start: int) -> None:
        """Begin an empty mapping at offset `start`."""
        self.start = start
        self.end = 0
        self.keys: dict[str, int] = {}
        self.values: list[Node] = []


class SeqNode:
    """The places of a list's items. `end` is 0 in block style."""

    __slots__ = ("end", "start", "values")

    def __init__(self, start: int) -> None:
        """Begin an empty list at offset `start`."""
        self.start = start
        self.end = 0
        self.values: list[Node] = []


Node: TypeAlias = int | MapNode | SeqNode

_BITS = 24  # offsets within a file: 16 million, far above the size limit


def pack(start: int, end: int, style: int) -> int:
    """Return the place of a scalar as one integer."""
    return (start << _BITS | end) << 3 | style


def unpack(place: int) -> tuple[int, int, int]:
    """Return start, end and `Style` of a scalar."""
    return place >> (_BITS + 3), place >> 3 & ((1 << _BITS) - 1), place & 7


def find(root: Node, path: Sequence[str | int]) -> tuple[Node, int | None, bool]:
    """Walk down `path` as far as it exists.

    Returns:
        The node reached, the place of its key (None for the root and for items of a list), and whether all of
        `path` exists.
    """
    node, key = root, None
    for step in path:
        below = _child(node, step)
        if below is None:
            return node, key, False
        node, key = below
    return node, key, True


def _child(node: Node, step: str | int) -> tuple[Node, int | None] | None:
    if isinstance(node, MapNode) and isinstance(step, str) and step in node.keys:
        return node.values[list(node.keys).index(step)], node.keys[step]
    if isinstance(node, SeqNode) and isinstance(step, int) and 0 <= step < len(node.values):
        return node.values[step], None
    return None


def extent(node: Node, text: str) -> tuple[int, int]:
    """Return the offsets between which a node stands, without the blank space and comments that follow it."""
    if isinstance(node, int):
        start, end, style = unpack(node)
        if style >= Style.LITERAL:
            end = start + len(text[start:end].rstrip())
        return start, end
    if node.end:
        return node.start, node.end
    key_end = unpack(list(node.keys.values())[-1])[1] if isinstance(node, MapNode) else 0
    return node.start, max(key_end, extent(node.values[-1], text)[1])


def scalars(root: Node | None, wanted: Callable[[int], bool]) -> list[tuple[Path, int]]:
    """Return the paths and places of those scalars of a document whose place is `wanted`, in file order.

    A path is put together only for these: they are few.
    """
    found: list[tuple[Path, int]] = []
    if isinstance(root, int):
        return [((), root)] if wanted(root) else []
    if root is not None:
        _collect(root, [], wanted, found)
    return found


def _collect(
    node: MapNode | SeqNode,
    path: list[str | int],
    wanted: Callable[[int], bool],
    found: list[tuple[Path, int]],
) -> None:
    steps: Iterable[str | int] = node.keys if isinstance(node, MapNode) else range(len(node.values))
    for step, value in zip(steps, node.values, strict=True):
        if not isinstance(value, int):
            _collect(value, [*path, step], wanted, found)
        elif wanted(value):
            found.append(((*path, step), value))
