"""What every section of a dossier is made of: facts, tables, and gaps with what would fill them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from rolebook.catalog.catalogs import Exam
from rolebook.catalog.library import TeamCompany
from rolebook.catalog.role import TeamRole
from rolebook.documents.kit_state import State
from rolebook.documents.links import Here
from rolebook.documents.prose import inline
from rolebook.documents.shared import Link
from rolebook.language import N_
from rolebook.language import gettext as _

Words = str | Markup


@dataclass(frozen=True, slots=True)
class Case:
    """The subject: a role, the kits of its process that this build has, and who hires."""

    role: TeamRole
    exams: tuple[Exam, ...]
    company: TeamCompany


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that is missing, what would fill it, and where that is written."""

    what: Words
    fill: Words
    place: Words


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact under its name."""

    term: str
    says: Words


@dataclass(frozen=True, slots=True)
class Table:
    """A table; the first cell of each row is its heading."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[Words, ...], ...]

    @property
    def body(self) -> tuple[tuple[Words, tuple[tuple[str, Words], ...]], ...]:
        """Each row as its heading, and the other cells with the words of their columns."""
        return tuple((row[0], tuple(zip(self.head[1:], row[1:], strict=True))) for row in self.rows)


@dataclass(frozen=True, slots=True)
class Section:
    """One section.

    Attributes:
        id: of its heading.
        title: its heading.
        asks: what it answers, and who asks for it.
        facts: single facts.
        tables: tables.
        gaps: what is missing.
        notes: sentences that go with it.
        whole: the word for its state when nothing is missing.
    """

    id: str
    title: str
    asks: str
    facts: tuple[Fact, ...] = ()
    tables: tuple[Table, ...] = ()
    gaps: tuple[Gap, ...] = ()
    notes: tuple[Words, ...] = ()
    whole: str = N_("complete")

    @property
    def state(self) -> State:
        """Whether everything that belongs here is here."""
        if not self.gaps:
            return State(self.whole, "rb-good")
        missing = _("{count} missing").format(count=len(self.gaps))
        return State(missing, "rb-warn" if self.facts or self.tables else "rb-stop")


def gap(what: Words, fill: str, place: Words) -> Gap:
    """A gap; `fill` is ours, and may hold links and code as Markdown has them."""
    return Gap(what, fill if isinstance(fill, Markup) else inline(fill), place)


def linked(to: Link) -> Words:
    """A link as it stands in a cell; words alone without an address."""
    return Markup('<a href="{}">{}</a>').format(to.href, to.text) if to.href else to.text


def lines(parts: Sequence[Words]) -> Words:
    """Several things in one cell, each on its own."""
    items = Markup("").join(Markup("<li>{}</li>").format(part) for part in parts)
    return Markup('<ul class="rb-cell-list">{}</ul>').format(items)


def to(here: Here, key: str, words: str) -> Words:
    """A link to `key` where this site has it; words alone elsewhere."""
    return linked(Link(words, here.link_if_open(key) or ""))
