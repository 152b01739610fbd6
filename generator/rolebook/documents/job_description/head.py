"""The top of the page: what a reader must know first, and the facts that decide whether to read on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rolebook.catalog.opening import Opening
from rolebook.documents.iso import places
from rolebook.documents.job_description.process import waiting
from rolebook.documents.job_description.subject import Posting
from rolebook.documents.links import Here
from rolebook.documents.numbers import counted, day, duration, money, money_range, trimmed
from rolebook.documents.offering import hours, pay
from rolebook.documents.shared import Link, mail
from rolebook.documents.words import PAY_UNITS, WORKPLACES, depth_name
from rolebook.language import gettext as _


@dataclass(frozen=True, slots=True)
class Notice:
    """A note at the top: a title, what follows from it, and where to go."""

    tone: str
    title: str
    text: str
    link: Link


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact at the top, with a second, smaller line; `href` leads to where the page says more."""

    term: str
    says: str
    more: str
    href: str


def notices(posting: Posting, here: Here) -> Iterator[Notice]:
    """What makes the page less than current: the role is retired, a draft, or due for another look."""
    role = posting.role
    if role.status == "retired":
        text = _("Nobody can apply for it any more. The page stays, so that old links still say what the work was.")
        link = Link(_("See the roles in use"), here.link("catalogue"))
        yield Notice("rb-stop", _("This role is retired"), text, link)
    if role.status == "draft":
        text = _("It stands on the team's site only, and nothing in it is settled.")
        yield Notice("rb-warn", _("This role is a draft"), text, Link(_("See all roles"), here.link("catalogue")))
    if role.status != "retired" and is_stale(posting, here):
        text = _(
            "Somebody last read it through and found it true on {day}, and should have done so again by {again}. "
            "Before you rely on its pay or its process, ask:"
        ).format(day=day(role.reviewed), again=day(role.review_by))
        yield Notice("rb-warn", _("This page is overdue for review"), text, mail(posting.company.contact))


def is_stale(posting: Posting, here: Here) -> bool:
    """Whether the day has passed by which somebody should have read the role again."""
    return posting.role.review_by < here.today


def facts(posting: Posting, here: Here) -> Iterator[Fact]:
    """Pay, hours, place, open positions, what the process takes and pays, depth."""
    role = posting.role
    openings = posting.openings(here.today)
    yield _pay(posting, openings)
    yield Fact(_("Hours"), hours(role.hours), "", "")
    yield Fact(_("Where"), where(openings) or _("No opening now"), "", "")
    yield Fact(_("Open now"), *_open_now(openings), "#openings")
    yield _process(posting)
    yield _depth(posting)


def where(openings: Iterable[Opening]) -> str:
    """Where the open positions are, by kind of workplace."""
    by_kind: dict[str, list[Opening]] = {}
    for opening in openings:
        by_kind.setdefault(opening.workplace, []).append(opening)
    return "; ".join(f"{WORKPLACES[kind]}: {_places(group)}" for kind, group in by_kind.items())


def _places(openings: Iterable[Opening]) -> str:
    found = (place for opening in openings for place in places(opening.countries, opening.regions))
    return ", ".join(dict.fromkeys(found))


def _pay(posting: Posting, openings: Iterable[Opening]) -> Fact:
    own = posting.role.pay
    usual = PAY_UNITS["hour"].format(amount=money_range(own.min, own.max, own.currency))
    return Fact(_("Pay"), usual, _other_pay(openings, usual), "#pay")


def _other_pay(openings: Iterable[Opening], usual: str) -> str:
    """Pay of open positions where it is not the role's own."""
    said = _("{pay} in {places}")
    others = (one for one in openings if pay(one) != usual)
    found = (said.format(pay=pay(one), places=_places([one])) for one in others)
    return "; ".join(dict.fromkeys(found))


def _open_now(openings: tuple[Opening, ...]) -> tuple[str, str]:
    if not openings:
        return _("No position"), _("today")
    positions = counted(sum(opening.positions for opening in openings), "position", "positions")
    return positions, _("first closes {day}").format(day=day(openings[0].valid_through))


def _process(posting: Posting) -> Fact:
    role = posting.role
    minutes = sum(stage.minutes for stage in role.process)
    paid = money(posting.hours_paid * role.pay.task_rate, role.pay.currency)
    pays = _("{hours} h paid: {amount}") if posting.hours_paid else _("unpaid")
    pays = pays.format(hours=trimmed(posting.hours_paid), amount=paid)
    steps = counted(len(role.process), "step", "steps")
    more = _("{pays}; our answers {days} at most").format(pays=pays, days=waiting(role))
    return Fact(_("Process"), f"{steps}, {duration(minutes)}", more, "#process")


def _depth(posting: Posting) -> Fact:
    role = posting.role
    name = depth_name(role.domain.area, role.domain.depth)
    more = _("in {field}; work of complexity C{level}").format(field=role.domain.area.name, level=role.complexity)
    return Fact(_("Depth"), name, more, "#depth")
