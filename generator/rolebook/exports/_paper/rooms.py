"""Room on paper for what a person fills in with a pen: lines, blanks, and tables with boxes."""

from __future__ import annotations

from collections.abc import Iterator

from rolebook.exports._paper.tables import Inner
from rolebook.exports._paper.tree import NO_BREAK, Element, Node, element


def lines(node: Element) -> Iterator[Node]:
    """Lines to write on."""
    attributes = {"class": "write"} | ({"data-tall": "1"} if "rb-write-tall" in node.classes else {})
    yield Element("div", attributes, (element("p", [NO_BREAK]),))


def blanks(node: Element, inner: Inner) -> Iterator[Node]:
    """Short facts, each a label with a line behind it. `inner` turns a label into print."""
    for label in node.walk():
        if label.tag == "dt":
            yield element("div", [element("p", inner(label.children))], class_="blank")


def to_fill(node: Element) -> Element:
    """The same, with tables that are to write in."""
    named = node.attributes | ({"class": "rb-sheet"} if node.tag == "table" else {})
    return Element(node.tag, named, tuple(c if isinstance(c, str) else to_fill(c) for c in node.children))
