"""Prose to HTML: one strict Markdown parser, sanitised last.

No raw HTML, no images, no headings, no reference definitions; links only https and mailto,
absolute. What the parser does not know stays visible as typed.
"""

from __future__ import annotations

import re
from functools import lru_cache

import nh3
from markdown_it import MarkdownIt
from markupsafe import Markup

_TAGS = {"p", "ul", "ol", "li", "em", "strong", "code", "pre", "a", "br", "blockquote"}
_ALLOWED_LINK = re.compile(r"(?:https://[^/\\\s]|mailto:[^/\\\s])", re.ASCII | re.IGNORECASE)
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
    return Markup(
        nh3.clean(
            _PARSER.render(text),
            tags=_TAGS,
            attributes={"a": {"href"}, "ol": {"start"}},
            url_schemes={"https", "mailto"},
            link_rel="noopener noreferrer",
        ).strip()
    )


def inline(text: str) -> Markup:
    """The same for a place that holds one sentence: a lone paragraph loses its `<p>`."""
    html = prose(text)
    lone = _ONE_PARAGRAPH.fullmatch(html)
    return Markup(lone[1]) if lone else html


def plain(text: str) -> str:
    """Prose as one line of plain text, for a description or a message."""
    return " ".join(Markup(prose(text)).striptags().split())
