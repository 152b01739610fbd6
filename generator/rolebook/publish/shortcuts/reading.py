"""Fewer readings of the same HTML: for pages that hold Markdown beside our blocks, and for the search.

Before Markdown runs, MkDocs reads a page's raw HTML once to collect ids, and Python-Markdown reads it again to set it
aside; afterwards the search reads the finished page. Blocks that `source` wrote need neither of the first two: they
have no blank line inside, so they end at the next one, and their ids are found by a search. The third reading finds
the same tags with one regular expression.
"""

from __future__ import annotations

import re
from html import unescape
from typing import Any

from material.plugins.search import plugin  # type: ignore[import-untyped]
from mkdocs.structure import pages

_BLOCK = re.compile(
    r'^<(div|section) class="rb-section"(?: id="[^"]*")?(?: data-search-exclude)?>\n(?:.+\n)*?</\1>'
    r"(?:\n(?=\n)|(?=\n?\Z))",
    re.MULTILINE,
)
_LEFT_OUT = re.compile(r'<section class="rb-section"(?: id="[^"]*")? data-search-exclude>')
_HEADING = re.compile(r'^<h2 id="[^"]*">.*headerlink', re.MULTILINE)
_ID = re.compile(r'\sid="([^"]*)"')
_TAG = re.compile(r'<(/?)([a-zA-Z][\w:-]*)((?:[^>"\']|"[^"]*"|\'[^\']*\')*)>')
_ATTRIBUTE = re.compile(r'(?<=\s)(id|class|data-search-exclude)(?:="([^"]*)")?(?=[\s/]|$)')
_ODD = re.compile(r"<(?:!|\?|script|style|textarea|title|iframe|noscript|xmp|noembed|noframes|plaintext)", re.I)


class _RawHTML(pages._RawHTMLPreprocessor):
    """MkDocs's own collector of ids, with our blocks set aside first."""

    def _register(self, md: Any) -> None:
        super()._register(md)
        self.md = md

    def run(self, lines: list[str]) -> list[str]:
        ids: set[str] = set()

        def set_aside(block: re.Match[str]) -> str:
            ids.update(map(unescape, _ID.findall(block[0])))
            return str(self.md.htmlStash.store(block[0]))

        rest = _BLOCK.sub(set_aside, "\n".join(lines))
        result: list[str] = super().run(rest.split("\n"))
        self.present_anchor_ids |= ids
        return result


class _SearchParser(plugin.Parser):  # type: ignore[misc]
    """The search's own parser, fed with tags and text that one regular expression finds."""

    def feed(self, data: str) -> None:
        data = _without_blocks_left_out(data)
        if _ODD.search(data):  # HTML has other rules inside these
            super().feed(data)
            return
        end = 0
        for tag in _TAG.finditer(data):
            if tag.start() > end:
                self.handle_data(unescape(data[end : tag.start()]))
            end = tag.end()
            name = tag[2].lower()
            if not tag[1]:
                self.handle_starttag(name, _ATTRIBUTE.findall(tag[3]))
            if tag[1] or tag[3].endswith("/"):
                self.handle_endtag(name)
        if end < len(data):
            self.handle_data(unescape(data[end:]))


def _without_blocks_left_out(data: str) -> str:
    """The page without the blocks that the search leaves out: each ends at the next heading from Markdown."""
    kept, end = [], 0
    while block := _LEFT_OUT.search(data, end):
        kept.append(data[end : block.start()])
        heading = _HEADING.search(data, block.end())
        end = heading.start() if heading else len(data)
    return "".join((*kept, data[end:]))


def install() -> None:
    """Have this process's MkDocs read less."""
    pages._RawHTMLPreprocessor = _RawHTML  # type: ignore[misc]
    plugin.Parser = _SearchParser
