"""Linked files by kind, as the typed catalogues take them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any, TypeVar

import msgspec

from rolebook.catalog.base import Frozen
from rolebook.catalog.loaded import Loaded

T = TypeVar("T", bound=Frozen)


class Shelf:
    """Linked files by kind, ready to be typed; `unread` names the kinds of those that are not whole."""

    def __init__(self, files: Sequence[Loaded], linked: Collection[str]) -> None:
        self.unread = frozenset(
            loaded.kind
            for loaded in files
            if not loaded.whole or (loaded.file.name not in linked and loaded.kind != "openings")
        )
        self._by_kind: dict[str, list[Loaded]] = {}
        for loaded in files:
            if loaded.file.name in linked:
                self._by_kind.setdefault(loaded.kind, []).append(loaded)

    def loaded(self, kind: str) -> tuple[Loaded, ...]:
        """Every file of `kind`, as it was loaded."""
        return tuple(self._by_kind.get(kind, ()))

    def files(self, kind: str, shape: type[T]) -> tuple[T, ...]:
        """Every file of `kind` as a `shape`."""
        return tuple(msgspec.convert(loaded.tree, shape) for loaded in self.loaded(kind))

    def trees(self, kind: str) -> tuple[Any, ...]:
        """The plain trees of `kind`."""
        return tuple(loaded.tree for loaded in self.loaded(kind))

    def members(self, kind: str, key: str, shape: type[T]) -> tuple[T, ...]:
        """The members of the list `key` in the library file `kind`."""
        return tuple(
            msgspec.convert(member, shape) for tree in self._by_kind.get(kind, ()) for member in tree.tree.get(key, ())
        )

    def company(self, shape: type[T]) -> T | None:
        """The company's facts, or None when its file is broken."""
        trees = self._by_kind.get("company", ())
        return msgspec.convert(trees[0].tree, shape) if trees else None
