"""What the page of one open position prints."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from rolebook.documents.advert import Part, Term
from rolebook.documents.advertising import advert
from rolebook.documents.contract import Document
from rolebook.documents.copies import Copy, copies
from rolebook.documents.job_description.openings import pinned
from rolebook.documents.json_ld import json_ld
from rolebook.documents.links import Here
from rolebook.documents.numbers import counted, day
from rolebook.documents.offering import pay, where
from rolebook.documents.opening.job_posting import job_posting
from rolebook.documents.opening.subject import Position, positions
from rolebook.documents.prose import inline, prose
from rolebook.documents.shared import Link, mail, web
from rolebook.language import N_
from rolebook.language import gettext as _
from rolebook.schema.audience import Audience


@dataclass(frozen=True, slots=True)
class FactView:
    """A word or two, and what is said of it."""

    term: str
    says: Markup


@dataclass(frozen=True, slots=True)
class PartView:
    """What stands under one heading."""

    id: str
    title: str
    prose: Markup
    terms: tuple[FactView, ...]
    items: tuple[Markup, ...]
    after: Markup


@dataclass(frozen=True, slots=True)
class OpeningPage:
    """The whole page; `record` is the one for job boards."""

    summary: Markup
    facts: tuple[FactView, ...]
    apply: Link
    ask: Link
    role: Link
    posted: str
    id: str
    pinned: str
    parts: tuple[PartView, ...]
    copies: tuple[Copy, ...]
    record: Markup


def view(position: Position, here: Here) -> OpeningPage:
    """The page of a position that is open."""
    posting, opening = position.posting, position.opening
    ad = advert(posting, opening)
    return OpeningPage(
        summary=prose(ad.summary),
        facts=_terms(ad.facts),
        apply=web(opening.apply_url, _("Apply for this position")),
        ask=mail(posting.company.contact),
        role=Link(_("The whole role"), here.link(f"job_description:{posting.role.id}")),
        posted=day(opening.posted),
        id=opening.id,
        pinned=pinned(opening),
        parts=tuple(map(_part, ad.parts)),
        copies=copies(position.id, here),
        record=json_ld(job_posting(position, ad)),
    )


def _part(part: Part) -> PartView:
    return PartView(
        id=part.id,
        title=part.title,
        prose=prose(part.prose),
        terms=_terms(part.terms),
        items=tuple(inline(item) for item in part.items),
        after=prose(part.after),
    )


def _terms(terms: Iterable[Term]) -> tuple[FactView, ...]:
    return tuple(FactView(term.term, inline(term.says)) for term in terms)


def _description(position: Position) -> str:
    opening = position.opening
    positions = counted(opening.positions, "position", "positions")
    return f"{positions}, {where(opening)}. {pay(opening)}."


DOCUMENT = Document[Position](
    name="opening",
    audience=Audience.PUBLIC,
    medium="page",
    subjects=positions,
    subject_id=lambda position: position.id,
    path=lambda position: position.path,
    title=lambda position: position.posting.role.title,
    search="summary",
    description=_description,
    view=view,
    paper=N_("Open position"),
)
