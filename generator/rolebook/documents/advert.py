"""A job ad before it has a form: what a page, a plain text, Markdown, HTML and a record for job boards all say.

Every text is Markdown for the strict parser of `prose`; plain words go in with `words`, so that no mark of theirs
means anything.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from string import punctuation

import nh3
from markupsafe import Markup

from rolebook.catalog.base import Prose
from rolebook.documents.prose import inline, prose

_PUNCTUATION = re.compile(f"([{re.escape(punctuation)}])")
NOTHING = Prose("")


@dataclass(frozen=True, slots=True)
class Term:
    """A word or two, and what is said of it."""

    term: str
    says: Prose


@dataclass(frozen=True, slots=True)
class Part:
    """What stands under one heading: prose, then terms, then a list, then a closing word; each may be empty."""

    id: str
    title: str
    prose: Prose = NOTHING
    terms: tuple[Term, ...] = ()
    items: tuple[Prose, ...] = ()
    after: Prose = NOTHING


@dataclass(frozen=True, slots=True)
class Advert:
    """A whole ad. `language` is that of our own words."""

    title: str
    company: str
    summary: Prose
    facts: tuple[Term, ...]
    parts: tuple[Part, ...]
    language: str = "en"


def words(text: str) -> Prose:
    """Plain words as Markdown that means just these words."""
    return Prose(_PUNCTUATION.sub(r"\\\1", " ".join(text.split())))


def address(url: str) -> Prose:
    """An https or e-mail address as a link that shows itself; anything else as words."""
    return Prose(f"<{url}>") if re.fullmatch(r"[^\s<>\\]+", url) else words(url)


def said(*pieces: str) -> Prose:
    """Pieces of Markdown as one."""
    return Prose("".join(pieces))


def board_html(advert: Advert) -> str:
    """The ad in the four elements that job boards take: `<p> <ul> <li> <br>`.

    Source: Google's guide to job postings, on `description`.
    """
    pieces = [prose(advert.summary), _board_terms(advert.facts)]
    for part in advert.parts:
        items = Markup("").join(Markup("<li>{}</li>").format(inline(item)) for item in part.items)
        pieces += [Markup("<p>{}</p>").format(part.title), prose(part.prose), _board_terms(part.terms)]
        pieces += [Markup("<ul>{}</ul>").format(items) if items else Markup(), prose(part.after)]
    html = Markup("").join(pieces).replace("<ol", "<ul").replace("</ol>", "</ul>")
    return nh3.clean(html, tags={"p", "ul", "li", "br"}, attributes={}, link_rel=None).strip()


def _board_terms(terms: tuple[Term, ...]) -> Markup:
    lines = Markup("").join(Markup("<li>{}: {}</li>").format(term.term, inline(term.says)) for term in terms)
    return Markup("<ul>{}</ul>").format(lines) if lines else Markup()
