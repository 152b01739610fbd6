"""From what was read to the typed catalogue: index the names, put everything in its place, type it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rolebook.catalog.catalogs import PublicCatalog
from rolebook.catalog.indexing import build_index
from rolebook.catalog.link import link
from rolebook.catalog.loaded import Loaded
from rolebook.catalog.problem import Problem
from rolebook.catalog.shelf import Shelf
from rolebook.catalog.typed import CATALOGS
from rolebook.schema.audience import Audience


@dataclass(frozen=True, slots=True)
class Assembled:
    """The catalogue of one audience, and what is wrong with its references.

    `catalog` is None when the company's facts, which every document needs, could not be read. It is a
    `TeamCatalog`, `CandidateCatalog` or `PublicCatalog` by the audience; files that are not whole are not in it.
    """

    catalog: PublicCatalog | None
    problems: tuple[Problem, ...]


def assemble(loaded: Sequence[Loaded], audience: Audience, today: str) -> Assembled:
    """Type everything that is whole. The trees of `loaded` are used up: they are changed in place."""
    index, repeated = build_index(loaded)
    linked, unknown = link(loaded, index)
    catalog = CATALOGS[audience](Shelf(loaded, linked), today)
    return Assembled(catalog, (*repeated, *unknown))
