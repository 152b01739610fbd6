"""Tables on paper: the same cells, with widths of columns that follow from what stands in them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from math import sqrt

from rolebook.exports._paper.tree import Element, Node, element

Inner = Callable[[Iterable[Node]], Iterator[Node]]

# Square roots of characters.
_ROOM = 22.0  # for a cell with lines to write on
_EMPTY = 8.0  # for a cell that is left to be filled in
_WIDEST, _NARROWEST = 16.0, 2.4  # for texts


def table(node: Element, inner: Inner) -> Iterator[Node]:
    """A caption, if it is one for the eye, and the table. `inner` turns what stands in a cell into print."""
    caption = next((part for part in node.walk() if part.tag == "caption"), None)
    if caption is not None and "rb-sr" not in caption.classes:
        yield element("div", [element("p", inner(caption.children))], class_="caption")
    heads = [_cells(row, inner) for row in _rows(node, "thead")]
    rows = [_cells(row, inner) for row in _rows(node, "tbody")]
    columns = max((len(row) for row in (*heads, *rows)), default=0)
    if not columns:
        return
    shares = _shares([*heads, *rows], columns)
    cols = [Element("col", {"style": f"width: {share:.1f}%"}) for share in shares]
    filled = "rb-sheet" in node.classes or _is_to_fill(rows, columns)
    yield element(
        "div",
        [
            element(
                "table",
                [
                    element("colgroup", cols),
                    element("thead", [element("tr", row) for row in heads]),
                    element("tbody", [element("tr", row) for row in rows]),
                ],
            )
        ],
        class_="sheet" if filled else "grid",
    )


def _is_to_fill(rows: Sequence[Sequence[Element]], columns: int) -> bool:
    """Whether somebody is to write in it: there are lines for that, or a column is left empty."""
    if any("write" in part.classes for row in rows for cell in row for part in cell.walk()):
        return True
    filled = {at for row in rows for at, cell in enumerate(row) if cell.text.strip()}
    return bool(rows) and not filled.issuperset(range(1, columns))


def _rows(node: Element, part: str) -> Iterator[Element]:
    for section in node.walk():
        if section.tag == part:
            yield from (row for row in section.walk() if row.tag == "tr")


def _cells(row: Element, inner: Inner) -> list[Element]:
    return [
        Element(cell.tag, _aligned(cell), tuple(inner(cell.children)))
        for cell in row.children
        if isinstance(cell, Element) and cell.tag in ("th", "td")
    ]


def _aligned(cell: Element) -> dict[str, str]:
    kept = {"id": cell.attributes["id"]} if "id" in cell.attributes else {}
    return kept | ({"style": "text-align: right"} if "rb-num" in cell.classes else {})


def _shares(rows: Sequence[Sequence[Element]], columns: int) -> list[float]:
    """Per cent for each column: by the square root of its longest text, and by its longest word."""
    needs = [max((_need(row[at]) for row in rows if at < len(row)), default=_NARROWEST) for at in range(columns)]
    return [100 * need / sum(needs) for need in needs]


def _need(cell: Element) -> float:
    if any("write" in part.classes for part in cell.walk()):
        return _ROOM
    text = " ".join(cell.text.split())
    if not text:
        return _EMPTY
    longest = max(len(word) for word in text.split())
    return min(max(sqrt(len(text)), longest * 0.8, _NARROWEST), _WIDEST)
