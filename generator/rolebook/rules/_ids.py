"""Ids that stand twice in a list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rolebook.catalog.kit import KitCard
from rolebook.catalog.walk import Path

Named = tuple[str, Path]
"""An id, and the path at which it stands."""


def repeated_parts(kit: KitCard) -> list[Named]:
    """Parts of a kit whose id an earlier one has. Its minutes are not worth adding up then."""
    return list(repeated([[(part.id, ("parts", position, "id")) for position, part in enumerate(kit.parts)]]))


def repeated(lists: Iterable[Sequence[Named]]) -> Iterator[Named]:
    """Every entry whose id stands earlier in the same list."""
    for entries in lists:
        seen: set[str] = set()
        for name, path in entries:
            if name in seen:
                yield name, path
            seen.add(name)
