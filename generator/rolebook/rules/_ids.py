"""Ids that stand twice in a list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rolebook.catalog.walk import Path

Named = tuple[str, Path]
"""An id, and the path at which it stands."""


def repeated(lists: Iterable[Sequence[Named]]) -> Iterator[Named]:
    """Every entry whose id stands earlier in the same list."""
    for entries in lists:
        seen: set[str] = set()
        for name, path in entries:
            if name in seen:
                yield name, path
            seen.add(name)
