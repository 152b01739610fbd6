"""Who keeps a file true, and when it must be read again. Team only."""

from __future__ import annotations

from rolebook.catalog.base import Frozen


class Upkeep(Frozen, frozen=True, kw_only=True):
    """A file's keeper, as a team or a function, and the days (ISO 8601) of the last and of the next reading."""

    owner: str
    reviewed: str
    review_by: str


class LibraryFile(Frozen, frozen=True, kw_only=True):
    """A file of the library by its kind (`metrics`), and its upkeep where it says so."""

    file: str
    kind: str
    upkeep: Upkeep | None = None
