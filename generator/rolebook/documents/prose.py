"""Prose to HTML: one strict Markdown parser, sanitised last.

No raw HTML, no images, no headings, no reference definitions; links only https and mailto,
absolute. What the parser does not know stays visible as typed.
"""

from __future__ import annotations

import re
from functools import lru_cache
from html import escape as html_escape

import nh3
from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode
from markupsafe import Markup

_TAGS = {"p", "ul", "ol", "li", "em", "strong", "code", "pre", "a", "br", "blockquote"}
_ALLOWED_LINK = re.compile(r"(?:https://[^/\\\s]|mailto:[^/\\\s])", re.ASCII | re.IGNORECASE)
_INERT = re.compile(
    r"(?:[^\W\d_]|\d+(?![\d.)])|\\[!-/:-@[-`{-~])"  # a list begins with a number and one of these
    r"(?:[^\W_]++|[ ,;:'\"()%?/.\-–—’“”…€£×·]++|\\[!-/:-@[-`{-~])*+"
)
_ESCAPE = re.compile(r"\\([!-/:-@[-`{-~])")
_ONE_PARAGRAPH = re.compile(r"<p>((?:(?!</?p>).)*)</p>\s*", re.DOTALL)


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False})
    parser.disable(["heading", "lheading", "image", "html_block", "html_inline", "reference", "hr"])
    parser.validateLink = lambda url: _ALLOWED_LINK.match(url) is not None  # type: ignore[method-assign]
    return parser


_PARSER = _parser()


@lru_cache(maxsize=8192)
def prose(text: str) -> Markup:
    """Markdown as an author typed it, as safe block HTML."""
    words = inert(text)
    if words is not None:
        return Markup(f"<p>{html_escape(words, quote=False)}</p>")
    return _rendered(text)


@lru_cache(maxsize=1024)
def inert(text: str) -> str | None:
    """The words of a lone paragraph in which nothing has a meaning to Markdown; None where something may have.

    Most texts are such, and reading them takes a twentieth of the time. A test compares the two ways. The copies of a
    job ad are made one after the other and ask for the same texts, so what a few roles say is remembered.
    """
    words = text.lstrip("\n").rstrip()
    if not _INERT.fullmatch(words):
        return None
    return _ESCAPE.sub(r"\1", words) if "\\" in words else words


def _rendered(text: str) -> Markup:
    return Markup(
        nh3.clean(
            _PARSER.render(text),
            tags=_TAGS,
            attributes={"a": {"href"}, "ol": {"start"}},
            url_schemes={"https", "mailto"},
            link_rel="noopener noreferrer",
        ).strip()
    )


def parsed(text: str) -> SyntaxTreeNode:
    """The same Markdown as a tree, for formats other than HTML."""
    return SyntaxTreeNode(_PARSER.parse(text))


def inline(text: str) -> Markup:
    """The same for a place that holds one sentence: a lone paragraph loses its `<p>`."""
    html = prose(text)
    lone = _ONE_PARAGRAPH.fullmatch(html)
    return Markup(lone[1]) if lone else html


def plain(text: str) -> str:
    """Prose as one line of plain text, for a description or a message."""
    words = inert(text)
    return " ".join((prose(text).striptags() if words is None else words).split())
