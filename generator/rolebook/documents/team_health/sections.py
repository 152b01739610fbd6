"""The shape of every section of the page: entries that name a file, a line, and what to do."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from rolebook.documents.kit_state import State
from rolebook.documents.shared import Link
from rolebook.language import gettext as _

SHOWN = 100
"""Entries of one section that the page shows; the others are counted."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Something to look at.

    Attributes:
        page: where it is shown on this site.
        place: file and line.
        says: what is the matter.
        do: what to do about it.
        code: the finding's code, with a link to its rule; None where there is none.
        tone: a chip before the words; None where all entries of a section have the same.
    """

    page: Link
    place: Markup
    says: str | Markup
    do: str | Markup
    code: Link | None = None
    tone: State | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """One kind of thing to look at.

    Attributes:
        id: of its heading.
        title: its heading.
        lead: what it lists, and why that matters.
        nothing: what was looked at and found in order, for when there is no entry.
        count: how many entries there are.
        counted: the same in words, for the table at the top.
        tone: how much it matters when there is an entry.
        entries: those that are shown.
        more: how many are not shown; 0 when all are.
    """

    id: str
    title: str
    lead: str
    nothing: str
    count: int
    counted: str
    tone: str
    entries: tuple[Entry, ...]
    more: int


def section(
    name: tuple[str, str], lead: str, nothing: str, entries: Iterable[Entry], tone: str = "rb-warn", counted: str = ""
) -> Section:
    """A section of all `entries`, of which the first are shown; `name` is its id and its heading."""
    found: Sequence[Entry] = tuple(entries)
    words = counted or (str(len(found)) if found else _("none"))
    return Section(
        *name,
        lead,
        nothing,
        len(found),
        words,
        tone if found else "rb-good",
        tuple(found[:SHOWN]),
        max(0, len(found) - SHOWN),
    )
