"""Pages of headings and blocks, put together without a Markdown parser.

`source` separates headings and blocks by blank lines, and a block holds none, so a page falls into its parts at the
blank lines. What Markdown makes of a heading is learnt from a sample page, with the site's own settings, and tried on
a second one with repeated, empty and odd headings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from typing import Any

from markdown import Markdown  # type: ignore[import-untyped]
from markdown.extensions.toc import slugify, unique  # type: ignore[import-untyped]
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents, get_toc

_HEADING = re.compile(r"(#{1,2}) ((?:&#\d+;|[^\x00-\x1f!-/:-@\[-`{-~\x7f])+)")
_BLOCK = re.compile(r'<div class="rb-section"(?: id="[^"\n]*")?>\n(?s:.*\n)?</div>')
_OTHER_SPACE = ("\t", "\r", "\x02", "\x03")  # Markdown makes something else of it, and of the next one
_LINE_OF_SPACES = re.compile(r"\n +(?=\n|\Z)")
_ID = re.compile(r'id="(?<=\sid=")([^"]*)"')  # begins with what is rare, and so is found sooner
_SAMPLE = '# Rbone\n\n<div class="rb-section">\n<p>1</p>\n</div>\n\n## Rbtwo\n'
_TRIAL = """# A &#38; B &#60;b&#62;

<div class="rb-section">
<p>&amp; <br>
<b>*x*</b></p>
</div>

## A &#96;é&#95;

## 日本

<div class="rb-section" id="x">
<ul>
<li>1</li>
</ul>
</div>

## A é

## A é

<div class="rb-section">
</div>

<div class="rb-section">
<p>2</p>
</div>
"""


@dataclass(frozen=True, slots=True)
class Composed:
    """What MkDocs keeps of a rendered page."""

    content: str
    toc: TableOfContents
    ids: frozenset[str]


@dataclass(frozen=True, slots=True)
class Shape:
    """How this site's Markdown writes headings: HTML with `Rbone` or `Rbtwo` for the words and in small for the id."""

    title: str
    section: str

    def heading(self, level: int, text: str, slug: str) -> str:
        """One heading, ready to print."""
        sample, words = (self.title, "Rbone") if level == 1 else (self.section, "Rbtwo")
        pieces = (piece.split(words) for piece in sample.split(words.lower()))
        return slug.join(text.join(piece) for piece in pieces)


@dataclass(slots=True)
class _Contents:
    """The contents of a page while it is put together."""

    top: list[AnchorLink] = field(default_factory=list)
    used: set[str] = field(default_factory=set)

    def add(self, level: int, text: str) -> str:
        slug = str(unique(slugify(unescape(text), "-"), self.used))
        siblings = self.top[-1].children if level > 1 and self.top and self.top[-1].level == 1 else self.top
        siblings.append(AnchorLink(text, slug, level))
        return slug


def compose(source: str, shape: Shape) -> Composed | None:
    """`source`, a page without its front matter, as MkDocs would render it; None if it is not of our kind."""
    if any(space in source for space in _OTHER_SPACE) or _LINE_OF_SPACES.search(f"\n{source}"):
        return None
    contents, out = _Contents(), []
    for part in source.strip("\n").split("\n\n"):
        heading = _HEADING.fullmatch(part)
        if heading:
            level, text = len(heading[1]), heading[2]
            out.append(shape.heading(level, text, contents.add(level, text)) + "\n")
        elif _BLOCK.fullmatch(part):
            out.append(f"{part}\n\n")
        else:
            return None
    if contents.top:
        contents.top[0].active = True  # type: ignore[attr-defined]
    ids = frozenset((*contents.used, *map(unescape, _ID.findall(source))))
    return Composed("".join(out).strip(), TableOfContents(contents.top), ids)


def learn(extensions: list[str], settings: dict[str, Any]) -> Shape | None:
    """How these settings write headings; None if that is not as simple as it has to be."""

    def long_way(source: str) -> tuple[str, list[Any]]:
        markdown = Markdown(extensions=extensions, extension_configs=settings)
        return markdown.convert(source), list(_outline(get_toc(getattr(markdown, "toc_tokens", []))))

    lines = long_way(_SAMPLE)[0].split("\n")
    shape = Shape(lines[0], lines[-1])
    quick = compose(_TRIAL, shape)
    same = quick is not None and (quick.content, list(_outline(quick.toc))) == long_way(_TRIAL)
    return shape if same else None


def _outline(entries: Any, depth: int = 0) -> Iterator[tuple[object, ...]]:
    for entry in entries:
        yield depth, entry.level, entry.id, entry.title, getattr(entry, "active", None)
        yield from _outline(entry.children, depth + 1)


def install() -> None:
    """Have this process's MkDocs put our pages together without parsing them."""
    long_way = Page.render
    learnt: dict[int, Shape | None] = {}

    def render(self: Any, config: Any, files: Any) -> None:
        if id(config) not in learnt:
            learnt[id(config)] = learn(config["markdown_extensions"], config["mdx_configs"] or {})
        shape = learnt[id(config)]
        composed = compose(self.markdown, shape) if shape and "title" in self.meta else None
        if composed is None:
            long_way(self, config, files)
            return
        self.content, self.toc = composed.content, composed.toc
        self.present_anchor_ids = set(composed.ids)
        self.links_to_anchors = {}

    Page.render = render  # type: ignore[method-assign]
