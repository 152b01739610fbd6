"""What the catalogue page prints."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from rolebook.catalog.catalogs import PublicCatalog
from rolebook.catalog.role import Role
from rolebook.documents.catalogue.facets import Choices, Facets, choices, facets
from rolebook.documents.catalogue.script_words import FOUND, WORDS
from rolebook.documents.contract import Document
from rolebook.documents.links import Here
from rolebook.documents.numbers import counted, day, money_range
from rolebook.documents.prose import plain
from rolebook.documents.script_words import words_block
from rolebook.documents.shared import Link
from rolebook.documents.similar import MOST_COMPARED
from rolebook.documents.words import COMPLEXITY, FAMILIES, Level, depth_name
from rolebook.language import gettext as _
from rolebook.language import ngettext
from rolebook.schema.audience import Audience


@dataclass(frozen=True, slots=True)
class Entry:
    """One role, as a row that is shown as a card, too. `reviewed` is an ISO 8601 day, to sort by.

    `open` says what the number of open positions counts; empty where none is open.
    `state` is what makes the role less than current, in words, with its tone; both empty for most.
    """

    id: str
    role: Link
    summary: str
    also_called: str
    family: str
    domain: str
    depth: str
    complexity: Level
    pay: str
    open: str
    reviewed: str
    state: str
    tone: str
    facets: Facets


@dataclass(frozen=True, slots=True)
class Scripts:
    """Addresses of the page's own scripts: `early` stands before the list, `main` after it."""

    early: str
    main: str


@dataclass(frozen=True, slots=True)
class CatalogueView:
    """The whole page: roles in use by family and title, then retired ones.

    `compare` is the address of the page that compares the roles a reader chooses, `most` of them at a time;
    `words` are what its script says.
    """

    count: str
    open: str
    today: str
    roles: tuple[Entry, ...]
    choices: Choices
    found: str
    practice: str | None
    feeds: tuple[Link, ...]
    families: str
    compare: str
    most: int
    scripts: Scripts
    words: Markup


def view(catalog: PublicCatalog, here: Here) -> CatalogueView:
    """Every role on the day of the build."""
    order = {family: place for place, family in enumerate(FAMILIES)}
    roles = sorted(
        catalog.roles,
        key=lambda role: (role.status == "retired", order[role.family], role.title.casefold(), role.id),
    )
    entries = tuple(_entry(role, here) for role in roles)
    current = [entry for entry in entries if entry.facets.status != "retired"]
    positions = sum(entry.facets.open for entry in current)
    return CatalogueView(
        count=counted(len(current), "role", "roles"),
        open=counted(positions, "open position", "open positions") if positions else _("no open position"),
        today=day(here.today),
        roles=entries,
        choices=choices(roles, [entry.facets for entry in entries]),
        found=_found(len(current)),
        practice=here.link_if_open("practice"),
        feeds=tuple(_feeds(here)),
        families=here.link("families"),
        compare=here.link("compare"),
        most=MOST_COMPARED,
        scripts=Scripts(here.link("script:early"), here.link("script:catalogue")),
        words=words_block(WORDS),
    )


def _found(number: int) -> str:
    """The whole list, in the words that the page's script uses for a shorter one."""
    return ngettext(FOUND.one, FOUND.many, number).format(found=number, count=number)


def _feeds(here: Here) -> Iterator[Link]:
    """Feeds of open positions, where the site has them."""
    for key, name in (("feed_atom", _("Atom")), ("feed_json", _("JSON Feed"))):
        href = here.link_if_open(key)
        if href:
            yield Link(name, href)


def _entry(role: Role, here: Here) -> Entry:
    found = facets(role, here.today)
    domain = role.domain.area
    state, tone = _state(found)
    return Entry(
        id=role.id,
        role=Link(role.title, here.link(f"job_description:{role.id}")),
        summary=plain(role.summary),
        also_called=", ".join(role.also_called),
        family=FAMILIES[role.family].name,
        domain=domain.name,
        depth=depth_name(domain, role.domain.depth),
        complexity=COMPLEXITY[role.complexity],
        pay=money_range(role.pay.min, role.pay.max, role.pay.currency),
        open=ngettext("open position", "open positions", found.open) if found.open else "",
        reviewed=role.reviewed,
        state=state,
        tone=tone,
        facets=found,
    )


def _state(found: Facets) -> tuple[str, str]:
    if found.status == "retired":
        return _("retired"), "rb-stop"
    if found.status == "draft":
        return _("draft"), "rb-warn"
    return (_("overdue for review"), "rb-warn") if found.overdue else ("", "")


DOCUMENT = Document[PublicCatalog](
    name="catalogue",
    audience=Audience.PUBLIC,
    medium="page",
    subjects=lambda catalog: [catalog],
    subject_id=lambda _catalog: "",
    path=lambda _catalog: "roles/index.html",
    title=lambda _catalog: _("Roles"),
    search="summary",
    description=lambda _catalog: _("Every role with its pay, depth, open positions and the day of its last review."),
    view=view,
)
