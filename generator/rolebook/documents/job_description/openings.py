"""Open positions, and how to apply; or plainly that there are none, and what to do then."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from rolebook.catalog.opening import Opening
from rolebook.documents.iso import places
from rolebook.documents.job_description.subject import Posting
from rolebook.documents.links import Here
from rolebook.documents.numbers import counted, day, money_range
from rolebook.documents.prose import prose
from rolebook.documents.shared import Link, mail, web
from rolebook.documents.words import ENGAGEMENTS, PAY_UNITS, WORKPLACES, listed

_VACANCY = {"yes": "The position is free now.", "no": "Names are collected for later."}


@dataclass(frozen=True, slots=True)
class OpeningView:
    """One open position (or several alike)."""

    id: str
    name: str
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
    """

    retired: bool
    today: str
    open: tuple[OpeningView, ...]
    note: Markup | None
    ask: Link
    others: str
    practice: str | None


def openings_view(posting: Posting, here: Here) -> OpeningsView:
    """What a reader can do today."""
    note = posting.company.apply_note
    return OpeningsView(
        retired=posting.role.status == "retired",
        today=day(here.today),
        open=tuple(_opening(opening) for opening in posting.openings(here.today)),
        note=prose(note) if note else None,
        ask=mail(posting.company.contact),
        others=here.link("catalogue"),
        practice=here.link_if_open("practice"),
    )


def pay(opening: Opening) -> str:
    """What an open position pays: `USD 60 to 95 an hour`."""
    return f"{money_range(opening.pay_min, opening.pay_max, opening.currency)} {PAY_UNITS[opening.pay_unit]}"


def _opening(opening: Opening) -> OpeningView:
    where = f"{WORKPLACES[opening.workplace]}: {listed(places(opening.countries, opening.regions), 'or')}"
    return OpeningView(
        id=opening.id,
        name=f"{counted(opening.positions, 'position')}, {where[0].lower()}{where[1:]}",
        contract=ENGAGEMENTS[opening.engagement],
        pay=pay(opening),
        benefits=opening.benefits,
        vacancy=_VACANCY.get(opening.existing_vacancy or ""),
        posted=day(opening.posted),
        closes=day(opening.valid_through),
        pinned=f"rubric {opening.rubric}; exercises {listed(opening.kits) or 'none'}",
        apply=web(opening.apply_url, f"Apply ({where[0].lower()}{where[1:]})"),
    )
