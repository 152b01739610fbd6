"""The tags of a PDF as a tree, and what PDF/UA-1 asks of them that a program can see.

Not a validator: what Typst checks while it writes (PDF/UA-1) is not asked again. These are rules of ISO 14289-1 and of
the Matterhorn Protocol about headings, lists, tables, pictures and links, on the finished file.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pypdf

CHILDREN = {
    "Table": {"THead", "TBody", "TFoot", "TR", "Caption"},
    "THead": {"TR"},
    "TBody": {"TR"},
    "TR": {"TH", "TD"},
    "L": {"LI", "L", "Caption"},
    "LI": {"Lbl", "LBody"},
}
"""What may stand in an element, where that is limited (Matterhorn 09-004 to 09-008)."""


@dataclass(frozen=True, slots=True)
class Tag:
    """An element of the structure tree: its type, what it says of itself, and what stands in it."""

    kind: str
    said: dict[str, Any]
    inside: tuple[Tag, ...]

    def walk(self) -> Iterator[Tag]:
        """Itself and everything below, in reading order."""
        yield self
        for one in self.inside:
            yield from one.walk()


def tags_of(content: bytes) -> Tag:
    """The structure tree of a file."""
    return _tag(pypdf.PdfReader(io.BytesIO(content)).root_object["/StructTreeRoot"])


def _tag(node: Any) -> Tag:
    kids = node.get("/K", [])
    elements = [kid.get_object() for kid in (kids if isinstance(kids, list) else [kids])]
    inside = tuple(_tag(kid) for kid in elements if isinstance(kid, dict) and "/S" in kid)
    attributes = node.get("/A", [])
    said = {name[1:]: value for name, value in node.items() if name in ("/Alt", "/Lang", "/ID")}
    for one in attributes if isinstance(attributes, list) else [attributes]:
        said |= {name[1:]: value for name, value in one.get_object().items()}
    return Tag(str(node.get("/S", "/Root"))[1:], said, inside)


def faults(content: bytes) -> list[str]:
    """What is wrong with the tags; empty when nothing is."""
    tags = list(tags_of(content).walk())
    return [*_misplaced(tags), *_unsaid(tags), *_skipped(tags), *_pages(content)]


def _misplaced(tags: list[Tag]) -> Iterator[str]:
    for tag in tags:
        for child in tag.inside:
            if tag.kind in CHILDREN and child.kind not in CHILDREN[tag.kind]:
                yield f"{child.kind} stands in {tag.kind}"
        if tag.kind == "Table":
            rows = [row for row in tag.walk() if row.kind == "TR"]
            own = [row for part in tag.inside for row in (part.inside if part.kind != "TR" else (part,))]
            if rows and len({len(row.inside) for row in own}) > 1:
                yield "a table has rows of different lengths"


def _unsaid(tags: list[Tag]) -> Iterator[str]:
    for tag in tags:
        if tag.kind == "TH" and tag.said.get("Scope") not in ("/Column", "/Row", "/Both"):
            yield "a head of a table has no scope"
        if tag.kind in ("Figure", "Formula") and not tag.said.get("Alt"):
            yield "a picture has no words"


def _skipped(tags: list[Tag]) -> Iterator[str]:
    level = 0
    for tag in tags:
        if tag.kind[:1] == "H" and tag.kind[1:].isdigit():
            if int(tag.kind[1:]) > level + 1:
                yield f"{tag.kind} follows H{level}"
            level = int(tag.kind[1:])


def _pages(content: bytes) -> Iterator[str]:
    for number, page in enumerate(pypdf.PdfReader(io.BytesIO(content)).pages, 1):
        if page.get("/Tabs") != "/S" or "/StructParents" not in page:
            yield f"page {number} is not in the order of its tags"
        for note in page.get("/Annots", []):
            if not note.get_object().get("/Contents") or "/StructParent" not in note.get_object():
                yield f"a link on page {number} has no words or no tag"
