"""Open positions, and how to apply; or plainly that there are none, and what to do then."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from rolebook.catalog.opening import Opening
from rolebook.catalog.role import Role
from rolebook.documents.copies import Copy, copies
from rolebook.documents.job_description.subject import Posting
from rolebook.documents.links import Here
from rolebook.documents.numbers import counted, day
from rolebook.documents.offering import VACANCIES, contract, pay, where
from rolebook.documents.prose import prose
from rolebook.documents.shared import Link, mail, web
from rolebook.documents.words import inside, listed
from rolebook.language import gettext as _


@dataclass(frozen=True, slots=True)
class OpeningView:
    """One open position (or several alike), with its own page."""

    id: str
    name: str
    page: str
    contract: str
    pay: str
    benefits: str | None
    vacancy: str | None
    posted: str
    closes: str
    pinned: str
    apply: Link


@dataclass(frozen=True, slots=True)
class OpeningsView:
    """All that are open on the day of the build.

    Attributes:
        retired: nobody will be able to apply again.
        today: the day of the build, in words.
        open: the open positions.
        note: the company's word on how to apply.
        ask: whom to ask.
        others: the list of all roles.
        practice: the practice exercise, where there is one.
        copies: the role as a job ad for other systems.
    """

    retired: bool
    today: str
    open: tuple[OpeningView, ...]
    note: Markup | None
    ask: Link
    others: str
    practice: str | None
    copies: tuple[Copy, ...]


def openings_view(posting: Posting, here: Here) -> OpeningsView:
    """What a reader can do today."""
    note = posting.company.apply_note
    return OpeningsView(
        retired=posting.role.status == "retired",
        today=day(here.today),
        open=tuple(_opening(one, posting.role, here) for one in posting.openings(here.today)),
        note=prose(note) if note else None,
        ask=mail(posting.company.contact),
        others=here.link("catalogue"),
        practice=here.link_if_open("practice"),
        copies=copies(posting.role.id, here),
    )


def _opening(opening: Opening, role: Role, here: Here) -> OpeningView:
    place = inside(where(opening))
    positions = counted(opening.positions, "position", "positions")
    return OpeningView(
        id=opening.id,
        name=f"{positions}, {place}",
        page=here.link(f"opening:{role.id}/{opening.id}"),
        contract=contract(opening, role.hours),
        pay=pay(opening),
        benefits=opening.benefits,
        vacancy=VACANCIES.get(opening.existing_vacancy or ""),
        posted=day(opening.posted),
        closes=day(opening.valid_through),
        pinned=pinned(opening),
        apply=web(opening.apply_url, _("Apply ({place})").format(place=place)),
    )


def pinned(opening: Opening) -> str:
    """What is fixed for everybody who applies: the rubric and the exercises, with their fingerprints."""
    kits = listed(opening.kits) or _("none")
    return _("rubric {rubric}; exercises {kits}").format(rubric=opening.rubric, kits=kits)
