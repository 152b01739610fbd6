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


def stale(due: tuple[Due, ...], here: Here) -> Section:
    """Files that somebody was to read again by now."""
    undated = sum(one.upkeep is None for one in due)
    without = f"{undated} of {len(due)} files state no day."
    return section(
        ("stale", "Stale files"),
        f"Files whose day of review has passed. {without}",
        f"No stale files: no stated day of review has passed. {without}",
        (_overdue(one, here) for one in due if one.upkeep and one.upkeep.review_by < here.today),
    )


def _overdue(one: Due, here: Here) -> Entry:
    assert one.upkeep is not None
    return Entry(
        page=one.what,
        place=place(one.file, one.path, here),
        says=f"To be read again by {day(one.upkeep.review_by)}; last read on {day(one.upkeep.reviewed)}.",
        do=f"{one.upkeep.owner}: read it, then set reviewed to today and review_by to the next day.",
    )


def closing(catalog: TeamCatalog, here: Here, shown: Pages) -> Section:
    """Openings that end soon, and those that are over."""
    return section(
        ("closing", "Openings about to close"),
        f"Openings that close within {CLOSING} days, and rows of those that are over.",
        f"No opening closes within {CLOSING} days, and no row is over.",
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
    return Entry(
        page=role,
        place=place(OPENINGS_FILE, (opening.row, "valid_through"), here),
        says=f"{opening.id}: {'closed on' if over else 'closes on'} {day(opening.valid_through)}.",
        do="Delete the row." if over else "Set a later valid_through, or let it end.",
        tone=State("closed", "") if over else State("closing", "rb-warn"),
    )
