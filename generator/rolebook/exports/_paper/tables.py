"""Tables on paper: the same cells, with widths of columns that follow from what stands in them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from rolebook.exports._paper.tree import Element, Node, element
from rolebook.exports._paper.widths import Widths, widths

Inner = Callable[[Iterable[Node]], Iterator[Node]]


def table(node: Element, inner: Inner) -> Iterator[Node]:
    """A caption, if it is one for the eye, and the table. `inner` turns what stands in a cell into print."""
    caption = next(node.parts("caption"), None)
    if caption is not None and "rb-sr" not in caption.classes:
        yield element("div", [element("p", inner(caption.children))], class_="caption")
    heads = [_cells(row, inner) for row in rows_of(node, "thead")]
    rows = [_cells(row, inner) for row in rows_of(node, "tbody")]
    columns = max((len(row) for row in (*heads, *rows)), default=0)
    if not columns:
        return
    for row in (*heads, *rows):
        row += [Element("td")] * (columns - len(row))
    room = widths([*heads, *rows], columns)
    parts = [
        element("colgroup", [Element("col", {"style": f"width: {share:.1f}%"}) for share in room.shares]),
        element("thead", [_row(row, room) for row in heads]),
        element("tbody", [_row(row, room) for row in rows]),
    ]
    look = {"class": "sheet" if "rb-sheet" in node.classes else "grid"}
    yield Element("div", look | ({"data-dense": "1"} if room.dense else {}), (element("table", parts),))


def has_row_heads(node: Element) -> bool:
    """Whether each row below its head begins with a head of its own."""
    rows = [[cell for cell in row.children if isinstance(cell, Element)] for row in rows_of(node, "tbody")]
    return bool(rows) and all(row and row[0].tag == "th" for row in rows)


def _row(cells: Sequence[Element], room: Widths) -> Element:
    """A row whose cells say how many signs a word in them may have before it must break."""
    told = zip(cells, room.signs, strict=True)
    return element("tr", [Element(c.tag, c.attributes | {"data-room": str(signs)}, c.children) for c, signs in told])


def rows_of(node: Element, part: str) -> Iterator[Element]:
    """The rows of the table's head or body; those of a table in a cell are its own."""
    for section in node.parts(part):
        yield from section.parts("tr")


def _cells(row: Element, inner: Inner) -> list[Element]:
    return [
        Element(cell.tag, _aligned(cell), tuple(inner(cell.children)))
        for cell in row.children
        if isinstance(cell, Element) and cell.tag in ("th", "td")
    ]


def _aligned(cell: Element) -> dict[str, str]:
    kept = {"id": cell.attributes["id"]} if "id" in cell.attributes else {}
    return kept | ({"style": "text-align: right"} if "rb-num" in cell.classes else {})
