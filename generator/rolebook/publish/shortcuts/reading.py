"""Fewer readings of the same HTML: for pages that hold Markdown beside our blocks.

Before Markdown runs, MkDocs reads a page's raw HTML once to collect ids, and Python-Markdown reads it again to set it
aside. Blocks that `source` wrote need neither: they have no blank line inside, so they end at the next one, and their
ids are found by a search.
"""

from __future__ import annotations

import re
from html import unescape
from typing import Any

from mkdocs.structure import pages

_BLOCK = re.compile(
    r'^<div class="rb-section"(?: id="[^"]*")?>\n(?:.+\n)*?</div>'
    r"(?:\n(?=\n)|(?=\n?\Z))",
    re.MULTILINE,
)
_ID = re.compile(r'\sid="([^"]*)"')


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


def install() -> None:
    """Have this process's MkDocs read less."""
    pages._RawHTMLPreprocessor = _RawHTML  # type: ignore[misc]
