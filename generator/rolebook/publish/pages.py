"""What is published: pages, stand-alone documents, and the tree of one audience."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Literal

from rolebook.schema.audience import Audience

Search = Literal["all", "summary", "reference", "none"]


@dataclass(frozen=True, slots=True)
class Page:
    """A page that goes through the site's theme.

    Attributes:
        path: `/`-separated place of its Markdown in the tree, such as `roles/clinical-output-evaluator.md`.
        title: author's text, not escaped, one line.
        description: one plain sentence for search engines, not escaped.
        html: a fragment without h1: `<h2 id="…">text</h2>` alone on a line at the top level, block HTML
            between.
        search: what of it the site's search finds: everything; its title, `words` and description; everything, but
            after other pages, since it is for looking things up; or nothing.
        words: other words by which it is found, not escaped.
        language: the tag of its words, where they are not in the language of the site; empty where they are.
    """

    path: str
    title: str
    description: str
    html: str
    search: Search = "all"
    words: tuple[str, ...] = ()
    language: str = ""


@dataclass(frozen=True, slots=True)
class StandAlone:
    """A document of our own that is copied as it is, such as `kits/x/reviewer-guide.html`.

    Attributes:
        path: `/`-separated place in the tree.
        content: its bytes.
        title: the text by which the site's search finds it, not escaped; empty when it is not to.
    """

    path: str
    content: bytes
    title: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A file that is made when it is written, so that a large site is never in memory as a whole.

    Attributes:
        path: its place in the tree, known beforehand; the page's or document's own.
        make: makes it; called once, perhaps in another process.
        title: of a page that the search finds; a preview's search knows nothing else of it.
    """

    path: str
    make: Callable[[], Page | StandAlone | bytes]
    title: str = ""


@dataclass(frozen=True, slots=True)
class PageTree:
    """All that one audience's site is made of.

    Attributes:
        audience: whom the site is for; pages in it are at most this closed.
        pages: generated pages.
        standalone: documents that are copied as they are.
        hand_written: folder of pages written by people (`site/pages`), or None.
        assets: further files by path; the theme's style sheet and the team's marker are added by themselves.
        pieces: what is made when it is written.
    """

    audience: Audience
    pages: tuple[Page, ...] = ()
    standalone: tuple[StandAlone, ...] = ()
    hand_written: Path | None = None
    assets: Mapping[str, bytes] = field(default_factory=lambda: MappingProxyType({}))
    pieces: tuple[Piece, ...] = ()
