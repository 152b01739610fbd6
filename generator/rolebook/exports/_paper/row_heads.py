"""Heads of rows in the tags of a PDF.

Typst tags the cells of a table's head row, and keeps its mark for the head of a row (`pdf.header-cell`) behind a
feature that its Python package can not switch on. So the tags are completed in the finished file: such a cell becomes
TH with the scope Row. A cell beside it names its column's head alone, which would hide the row's; without that list,
readers go by the scopes (ISO 32000-1, 14.8.5.7; PDF/UA-1, 7.5). Each change is as long as what it replaces, so that no
offset in the file moves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from rolebook.exports._paper.contract import PrintError
from rolebook.exports._paper.tree import Element, parsed

Cell = Literal["column", "row", "beside", "plain"]
"""A cell of a head row, the head of a row, a cell of a row that has a head, or another one."""

_TAG = re.compile(
    rb"(?P<before>/Type/StructElem/S/T)(?P<kind>[HD])(?P<between>/P \d+ 0 R(?:/ID\(\w+\))?/A\[<</O/Table)"
    rb"(?P<heads>(?:/Scope/Column)?/Headers\[(?:\(\w+\))*\])"
)


def row_heads_tagged(pdf: bytes, html: str) -> bytes:
    """The file that Typst made of `html`, with the heads of rows among its tags.

    Raises:
        PrintError: the cells among the tags are not those of the tables.
    """
    cells = list(_cells(parsed(html)))
    if [cell == "column" for cell in cells] != [tag["kind"] == b"H" for tag in _TAG.finditer(pdf)]:
        raise PrintError("its tables can not be told from their tags.")
    kinds = iter(cells)
    return _TAG.sub(lambda tag: _completed(tag, next(kinds)), pdf)


def _completed(tag: re.Match[bytes], cell: Cell) -> bytes:
    room = len(tag["heads"])
    if cell == "row":
        return tag["before"] + b"H" + tag["between"] + b"/Scope/Row".ljust(room)
    if cell == "beside":
        return tag["before"] + b"D" + tag["between"] + b" " * room
    return tag[0]


def _cells(node: Element, in_head: bool = False) -> Iterator[Cell]:
    """The cells of all tables, inner ones before those that hold them, as Typst numbers its tags."""
    for child in node.children:
        if isinstance(child, Element):
            yield from _of_row(child, in_head) if child.tag == "tr" else _cells(child, child.tag == "thead")


def _of_row(row: Element, in_head: bool) -> Iterator[Cell]:
    cells = [cell for cell in row.children if isinstance(cell, Element)]
    led = any(cell.tag == "th" for cell in cells)
    for cell in cells:
        yield from _cells(cell)
        yield "column" if in_head else "row" if cell.tag == "th" else "beside" if led else "plain"
