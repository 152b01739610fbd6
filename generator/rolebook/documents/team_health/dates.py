"""What has grown old, and what is about to end."""

from __future__ import annotations

from rolebook.catalog.catalogs import TeamCatalog
from rolebook.catalog.opening import OPENINGS_FILE, TeamOpening
from rolebook.documents.kit_state import State
from rolebook.documents.links import Here
from rolebook.documents.numbers import day
from rolebook.documents.shared import Link
from rolebook.documents.team_health.sections import Entry, Section, section
from rolebook.documents.upkeep import CLOSING, Due, Pages, days, place
from rolebook.language import N_
from rolebook.language import gettext as _


def stale(due: tuple[Due, ...], here: Here) -> Section:
    """Files that somebody was to read again by now."""
    undated = sum(one.upkeep is None for one in due)
    without = _("{count} of {all} files state no day.").format(count=undated, all=len(due))
    passed = _("Files whose day of review has passed.")
    none = _("No stale files: no stated day of review has passed.")
    return section(
        ("stale", _("Stale files")),
        f"{passed} {without}",
        f"{none} {without}",
        (_overdue(one, here) for one in due if one.upkeep and one.upkeep.review_by < here.today),
    )


def _overdue(one: Due, here: Here) -> Entry:
    assert one.upkeep is not None
    says = _("To be read again by {due}; last read on {read}.")
    return Entry(
        page=one.what,
        place=place(one.file, one.path, here),
        says=says.format(due=day(one.upkeep.review_by), read=day(one.upkeep.reviewed)),
        do=_("{owner}: read it, then set reviewed to today and review_by to the next day.").format(
            owner=one.upkeep.owner
        ),
    )


def closing(catalog: TeamCatalog, here: Here, shown: Pages) -> Section:
    """Openings that end soon, and those that are over."""
    return section(
        ("closing", _("Openings about to close")),
        _("Openings that close within {days} days, and rows of those that are over.").format(days=CLOSING),
        _("No opening closes within {days} days, and no row is over.").format(days=CLOSING),
        (
            _opening(opening, Link(role.title, shown.of(role.file).href), here)
            for role in catalog.roles
            for opening in sorted(role.openings, key=lambda one: one.valid_through)
            if days(here.today, opening.valid_through) <= CLOSING
        ),
        tone="",
    )


def _opening(opening: TeamOpening, role: Link, here: Here) -> Entry:
    over = opening.valid_through < here.today
    says = _("{opening}: closed on {day}.") if over else _("{opening}: closes on {day}.")
    return Entry(
        page=role,
        place=place(OPENINGS_FILE, (opening.row, "valid_through"), here),
        says=says.format(opening=opening.id, day=day(opening.valid_through)),
        do=_("Delete the row.") if over else _("Set a later valid_through, or let it end."),
        tone=State(N_("closed"), "") if over else State(N_("closing"), "rb-warn"),
    )
