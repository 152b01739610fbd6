"""What the feeds say: the open positions, newest first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import NAMESPACE_URL, uuid5

from rolebook.catalog.catalogs import PublicCatalog
from rolebook.documents.advert import board_html
from rolebook.documents.advertising import advert
from rolebook.documents.offering import pay, where
from rolebook.documents.opening.subject import Position, positions
from rolebook.exports._contract import Site
from rolebook.language import gettext as _


@dataclass(frozen=True, slots=True)
class Entry:
    """One open position. `html` is the whole ad; `posted` an ISO 8601 day."""

    id: str
    url: str
    apply_url: str
    title: str
    summary: str
    html: str
    posted: str


def entries(catalog: PublicCatalog, site: Site) -> tuple[Entry, ...]:
    """Every open position; the newest first, then by id."""
    found = sorted(positions(catalog), key=lambda one: one.opening.id)
    return tuple(_entry(one, site) for one in sorted(found, key=lambda one: one.opening.posted, reverse=True))


def title(catalog: PublicCatalog) -> str:
    """What the feed is called."""
    return _("Open positions: {company}").format(company=catalog.company.name)


def urn(catalog: PublicCatalog, name: str = "") -> str:
    """A permanent name for the feed, or for the opening `name` in it.

    It follows from the company's name and the opening's id, and stays the same when the site moves.
    """
    return f"urn:uuid:{uuid5(NAMESPACE_URL, f'rolebook:{catalog.company.name}:{name}')}"


def updated(catalog: PublicCatalog) -> str:
    """The last day on which a position opened or had closed; without any, the day of the build."""
    return max((day for day in _days(catalog) if day <= catalog.today), default=catalog.today)


def moment(day: str) -> str:
    """A day as a moment, as both formats want it."""
    return f"{day}T00:00:00Z"


def _days(catalog: PublicCatalog) -> Iterator[str]:
    for role in catalog.roles:
        for opening in role.openings:
            yield opening.posted
            yield (date.fromisoformat(opening.valid_through) + timedelta(days=1)).isoformat()


def _entry(position: Position, site: Site) -> Entry:
    role, opening = position.posting.role, position.opening
    return Entry(
        id=opening.id,
        url=site.url(position.path),
        apply_url=opening.apply_url,
        title=f"{role.title} ({where(opening, ', ')})",
        summary=_("{pay}. Apply by {day}.").format(pay=pay(opening), day=opening.valid_through),
        html=board_html(advert(position.posting, opening)),
        posted=opening.posted,
    )
