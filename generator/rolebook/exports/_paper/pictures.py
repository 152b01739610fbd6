"""Charts as pictures in Word files, each with words that say what it shows: taken from its row, or from its caption."""

from __future__ import annotations

import base64
from collections.abc import Mapping, Sequence
from functools import lru_cache

from rolebook.exports._paper.contract import Typefaces
from rolebook.exports._paper.tables import rows_of
from rolebook.exports._paper.tree import Element, Node, element, parsed, written
from rolebook.exports._paper.typesetting import typeset
from rolebook.language import gettext as _

_TO_POINTS = 0.8
"""Of a chart's own units: its letters, 12 units high, are then a little smaller than those of a table."""


_Images = Mapping[str, dict[str, str]]
"""A chart as SVG to what the picture of it is: where it comes from, and its width."""


def with_pictures(html: str, faces: Typefaces) -> str:
    """What belongs on paper, with a picture in the place of each chart."""
    tree = parsed(html)
    charts = [node.attributes["data-svg"] for node in tree.walk() if "chart" in node.classes]
    return written(_drawn(tree, "", {svg: _image(svg, faces) for svg in charts})) if charts else html


def _drawn(node: Element, says: str, images: _Images) -> Element:
    """`node` with `images` in the place of its charts; `says` is what stands beside it."""
    if node.tag == "table":
        return _table(node, images)
    made: list[Node] = []
    for at, child in enumerate(node.children):
        if isinstance(child, str):
            made.append(child)
        elif "chart" in child.classes:
            told = _("Chart. {says}").format(says=says or _next_words(node.children[at + 1 :]))
            made.append(element("p", [Element("img", images[child.attributes["data-svg"]] | {"alt": told})]))
        else:
            made.append(_drawn(child, says, images))
    return node.holding(made)


def _table(table: Element, images: _Images) -> Element:
    heads = next((_cells(row) for row in rows_of(table, "thead")), [])
    parts = [
        part.holding(_row(row, heads, images) if isinstance(row, Element) else row for row in part.children)
        if isinstance(part, Element)
        else part
        for part in table.children
    ]
    return table.holding(parts)


def _row(row: Element, heads: Sequence[str], images: _Images) -> Element:
    """A row; a chart in it shows its figures: its head, then each cell under the head of its column."""
    first, *others = _cells(row) or [""]
    told = ", ".join(f"{head} {cell}" for head, cell in zip(heads[1:], others, strict=False))
    says = f"{first}: {told}"
    return row.holding(_drawn(cell, says, images) if isinstance(cell, Element) else cell for cell in row.children)


def _cells(row: Element) -> list[str]:
    return [" ".join(_plain(cell).split()) for cell in row.children if isinstance(cell, Element)]


def _plain(node: Element) -> str:
    """Its words, without those that are set beside them in another look."""
    if node.classes & {"meta", "chip"}:
        return ""
    return "".join(child if isinstance(child, str) else _plain(child) for child in node.children)


def _next_words(nodes: Sequence[Node]) -> str:
    words = (" ".join(node.text.split()) for node in nodes if isinstance(node, Element))
    return next((said for said in words if said), "")


@lru_cache(maxsize=64)
def _image(svg: str, faces: Typefaces) -> dict[str, str]:
    drawing = next(part for part in parsed(svg).walk() if part.tag == "svg")
    points = float(drawing.attributes["width"]) * _TO_POINTS
    quoted = svg.replace("\\", "\\\\").replace('"', '\\"')
    page = "#set page(width: auto, height: auto, margin: 0pt, fill: none)\n"
    made = typeset(f'{page}#image(bytes("{quoted}"), format: "svg", width: {points}pt)', "png", faces)
    source = "data:image/png;base64," + base64.b64encode(made).decode()
    return {"src": source, "width": str(round(points * 96 / 72))}
