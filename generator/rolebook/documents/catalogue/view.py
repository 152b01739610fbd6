"""What the catalogue page prints."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rolebook.catalog.catalogs import PublicCatalog
from rolebook.catalog.role import Role
from rolebook.documents.contract import Document
from rolebook.documents.links import Here
from rolebook.documents.numbers import counted, day, money_range
from rolebook.documents.prose import plain
from rolebook.documents.shared import Link
from rolebook.documents.words import COMPLEXITY, FAMILIES, Level, depth_name
from rolebook.schema.audience import Audience


@dataclass(frozen=True, slots=True)
class Facets:
    """What a role can be found by: plain values, ids and codes, for `data-` attributes.

    `languages` and `countries` (those of the open positions) are codes with spaces between them.
    """

    family: str
    domain: str
    depth: int
    complexity: int
    status: str
    overdue: bool
    open: int
    pay_min: float
    pay_max: float
    currency: str
    languages: str
    countries: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One role, as a card and as a row. `reviewed` is an ISO 8601 day, to sort the table by."""

    role: Link
    summary: str
    also_called: str
    family: str
    domain: str
    depth: str
    depth_name: str
    complexity: Level
    pay: str
    open: str
    reviewed: str
    facets: Facets


@dataclass(frozen=True, slots=True)
class FamilyView:
    """A family of roles that is not empty; retired roles stand apart."""

    id: str
    name: str
    means: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class CatalogueView:
    """The whole page."""

    count: str
    open: str
    today: str
    families: tuple[FamilyView, ...]
    retired: tuple[Entry, ...]
    all: tuple[Entry, ...]
    practice: str | None
    feeds: tuple[Link, ...]


def view(catalog: PublicCatalog, here: Here) -> CatalogueView:
    """Every role, by family and title."""
    order = {family: place for place, family in enumerate(FAMILIES)}
    roles = sorted(catalog.roles, key=lambda role: (order[role.family], role.title.casefold(), role.id))
    entries = tuple(_entry(role, here) for role in roles)
    current = tuple(entry for entry in entries if entry.facets.status != "retired")
    return CatalogueView(
        count=counted(len(current), "role"),
        open=counted(sum(entry.facets.open for entry in current), "open position"),
        today=day(here.today),
        families=tuple(
            FamilyView(family.code, family.name, family.means, members)
            for family in FAMILIES.values()
            if (members := tuple(entry for entry in current if entry.facets.family == family.code))
        ),
        retired=tuple(entry for entry in entries if entry.facets.status == "retired"),
        all=entries,
        practice=here.link_if_open("practice"),
        feeds=tuple(_feeds(here)),
    )


def _feeds(here: Here) -> Iterator[Link]:
    """Feeds of open positions, where the site has them."""
    for key, name in (("feed_atom", "Atom"), ("feed_json", "JSON Feed")):
        href = here.link_if_open(key)
        if href:
            yield Link(name, href)


def _entry(role: Role, here: Here) -> Entry:
    facets = _facets(role, here.today)
    domain = role.domain.area
    return Entry(
        role=Link(role.title, here.link(f"job_description:{role.id}")),
        summary=plain(role.summary),
        also_called=", ".join(role.also_called),
        family=FAMILIES[role.family].name,
        domain=domain.name,
        depth=f"D{role.domain.depth}",
        depth_name=depth_name(domain, role.domain.depth),
        complexity=COMPLEXITY[role.complexity],
        pay=money_range(role.pay.min, role.pay.max, role.pay.currency),
        open=counted(facets.open, "open position") if facets.open else "",
        reviewed=role.reviewed,
        facets=facets,
    )


def _facets(role: Role, today: str) -> Facets:
    openings = [opening for opening in role.openings if role.status == "active" and opening.is_open(today)]
    return Facets(
        family=role.family,
        domain=role.domain.area.id,
        depth=role.domain.depth,
        complexity=role.complexity,
        status=role.status,
        overdue=role.status != "retired" and role.review_by < today,
        open=sum(opening.positions for opening in openings),
        pay_min=role.pay.min,
        pay_max=role.pay.max,
        currency=role.pay.currency,
        languages=" ".join(needed.tag for needed in role.domain.languages),
        countries=" ".join(sorted({code for opening in openings for code in opening.countries})),
    )


DOCUMENT = Document[PublicCatalog](
    name="catalogue",
    audience=Audience.PUBLIC,
    medium="page",
    subjects=lambda catalog: [catalog],
    subject_id=lambda _catalog: "",
    path=lambda _catalog: "roles/index.html",
    title=lambda _catalog: "Roles",
    search="summary",
    description=lambda _catalog: "Every role with its pay, depth, open positions and the day of its last review.",
    view=view,
)
