"""What the page of upcoming reviews prints."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from markupsafe import Markup

from rolebook.catalog.catalogs import TeamCatalog
from rolebook.catalog.upkeep import Upkeep
from rolebook.documents.contract import Document
from rolebook.documents.kit_state import State
from rolebook.documents.links import Here
from rolebook.documents.numbers import counted, day
from rolebook.documents.shared import Link
from rolebook.documents.upkeep import SOON, Due, place, reviews
from rolebook.language import N_
from rolebook.language import gettext as _
from rolebook.rules._legal import AS_OF
from rolebook.schema.audience import Audience

_LAWS = Upkeep(
    owner=N_("who maintains Rolebook"),
    reviewed=AS_OF,
    review_by=f"{int(AS_OF[:4]) + 1}{AS_OF[4:]}",
)
"""What the rules know of laws, to be held against its sources within a year. Judgement."""


@dataclass(frozen=True, slots=True)
class DueView:
    """A file to read again.

    Attributes:
        when: the day, or that none is stated.
        state: overdue, soon, or how many days are left; None without a day.
        what: its page, and what kind of file it is.
        owner: who keeps it.
        reviewed: when it was last read.
        place: file and line; None for what comes with the program.
    """

    when: str
    state: State | None
    what: Link
    kind: str
    owner: str
    reviewed: str
    place: Markup | None


@dataclass(frozen=True, slots=True)
class Group:
    """Reviews that are due about the same time: `id` and heading, and what is said when there are none."""

    id: str
    title: str
    nothing: str
    due: tuple[DueView, ...]


@dataclass(frozen=True, slots=True)
class ReviewsView:
    """The whole page."""

    today: str
    groups: tuple[Group, ...]


def view(catalog: TeamCatalog, here: Here) -> ReviewsView:
    """All reviews: overdue, soon, later, and files that state no day."""
    laws = Due(
        Link(_("What the rules know of laws"), here.link_if_open("rules") or ""), _("with the program"), "", (), _LAWS
    )
    dated = sorted((*reviews(catalog, here), laws), key=lambda one: one.upkeep.review_by if one.upkeep else "")

    def group(name: str, title: str, nothing: str, belongs: Callable[[int | None], bool]) -> Group:
        due = tuple(_due(one, here) for one in dated if belongs(one.left(here.today)))
        return Group(name, title, nothing, due)

    return ReviewsView(
        today=day(here.today),
        groups=(
            group("overdue", _("Overdue"), _("Nothing is overdue."), lambda left: left is not None and left < 0),
            group(
                "soon",
                _("Within {days} days").format(days=SOON),
                _("Nothing is due within {days} days.").format(days=SOON),
                lambda left: left is not None and 0 <= left <= SOON,
            ),
            group("later", _("Later"), _("Nothing is due later."), lambda left: left is not None and left > SOON),
            group("undated", _("No day is stated"), _("Every file states a day."), lambda left: left is None),
        ),
    )


def _due(one: Due, here: Here) -> DueView:
    kept = one.upkeep
    return DueView(
        when=day(kept.review_by) if kept else _("not stated"),
        state=_state(one.left(here.today)),
        what=one.what,
        kind=one.kind,
        owner=_owner(kept) if kept else _("not stated"),
        reviewed=day(kept.reviewed) if kept else _("not stated"),
        place=place(one.file, one.path, here) if one.file else None,
    )


def _owner(kept: Upkeep) -> str:
    return _(kept.owner) if kept is _LAWS else kept.owner


def _state(left: int | None) -> State | None:
    if left is None:
        return None
    if left < 0:
        return State(_("{days} overdue").format(days=counted(-left, "day", "days")), "rb-warn")
    when = _("in {days}").format(days=counted(left, "day", "days")) if left else _("today")
    return State(when, "rb-warn" if left <= SOON else "")


DOCUMENT = Document[TeamCatalog](
    name="team_reviews",
    audience=Audience.TEAM,
    medium="page",
    subjects=lambda catalog: [catalog],
    subject_id=lambda _catalog: "",
    path=lambda _catalog: "team/reviews.html",
    title=lambda _catalog: _("Upcoming reviews"),
    description=lambda _catalog: _("What must be read again, when, and by whom: roles, kits, library, law. Team only."),
    view=view,
    search="summary",
)
