"""Documents as a browser reads them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element

import html5lib

from rolebook import assets
from rolebook.documents.catalogue.script_words import WORDS as CATALOGUE
from rolebook.documents.compare.script_words import WORDS as COMPARE
from rolebook.documents.packet.script_words import WORDS as PACKET
from rolebook.documents.score_sheet.script_words import WORDS as SCORE_SHEET
from rolebook.documents.script_words import words_block

OURS = {assets.script(document) for document in assets.SCRIPTS}
"""The scripts that documents may carry."""

SENTENCES = {str(words_block(words)) for words in (CATALOGUE, COMPARE, PACKET, SCORE_SHEET)}
"""What these say: the same bytes whatever an author wrote."""

FILES = {f"../{path}" for path in assets.PAGE_SCRIPTS.values()}
"""The scripts that pages may ask for."""


class Html:
    """A parsed document or fragment, asked in the few ways that tests need."""

    def __init__(self, html: str) -> None:
        self.root: Element = html5lib.parse(html, namespaceHTMLElements=False)
        for template in self.root.iter("template"):  # what is in one is no part of the page
            template[:] = []

    def all(self, tag: str = "*", **attributes: str) -> list[Element]:
        """Elements with a tag and attributes (`class_` has a word; `data_x` for `data-x`)."""
        return [found for found in self.root.iter() if _is(found, tag, attributes)]

    def one(self, tag: str = "*", **attributes: str) -> Element:
        """The only such element."""
        (found,) = self.all(tag, **attributes)
        return found

    def id(self, name: str) -> Element:
        """The element with an id."""
        return self.one(id=name)

    def section(self, name: str) -> str:
        """The words of the section that the heading `name` names."""
        return text(next(e for e in self.all("section") if e.get("aria-labelledby") == name))

    @property
    def text(self) -> str:
        """All visible words, on one line."""
        return text(self.root.find("body"))


def text(element: Any) -> str:
    """An element's words, on one line."""
    return " ".join("".join(element.itertext()).split())


def inside(element: Element, tag: str) -> list[Element]:
    """Elements with a tag below `element`."""
    return list(element.iter(tag))


def links(html: Html) -> Iterator[str]:
    """Every address that the document leads to."""
    return (link.get("href", "") for link in html.all("a"))


def harmless(html: Html) -> None:
    """Fail when author text has become anything but text."""
    for element in html.root.iter():
        if not isinstance(element.tag, str) or _is_ours(element):
            continue
        assert element.tag not in {
            "script",
            "img",
            "iframe",
            "object",
            "embed",
            "form",
            "base",
            "link",
            "svg",
        }
        assert not [name for name in element.attrib if name.startswith("on") or name in {"style", "src", "srcset"}]
    for href in links(html):
        assert href.startswith(("#", "https://", "mailto:")) or not any(mark in href for mark in ":<>"), href
    assert "50337" not in html.text  # 7191 × 7: author text is no template


DRAWING = re.compile(r"<svg .*?</svg>", re.DOTALL)
"""A drawing, whole."""

_SHAPES = {"svg", "pattern", "path", "polygon", "polyline", "circle", "rect", "text"}


def shapes_alone(html: str) -> int:
    """How many drawings there are; fail when one holds anything but shapes and words, or is read out."""
    found = DRAWING.findall(html)
    for drawing in found:
        assert set(re.findall(r"<([A-Za-z]+)", drawing)) <= _SHAPES, drawing
        assert not re.search(r"<[^>]* (?:style|href|on\w+)=", drawing), drawing
        assert re.match(r'<svg [^>]*aria-hidden="true"', drawing), drawing
    return len(found)


def _is_ours(element: Element) -> bool:
    if element.tag == "script":
        if element.get("type") == "application/json":
            return element.get("id") == "words" and element.text in SENTENCES
        return element.get("src") in FILES and not element.text if "src" in element.attrib else element.text in OURS
    return element.tag == "form" and element.get("id") == "finder" and "action" not in element.attrib


def headings(html: Html) -> list[str]:
    """Tags of all headings in order."""
    return [element.tag for element in html.root.iter() if element.tag in {"h1", "h2", "h3", "h4", "h5", "h6"}]


def _is(element: Any, tag: str, attributes: dict[str, str]) -> bool:
    if not isinstance(element.tag, str) or tag not in ("*", element.tag):
        return False
    for name, value in attributes.items():
        held = element.get(name.rstrip("_").replace("_", "-"))
        if held is None or (value not in held.split() if name == "class_" else held != value):
            return False
    return True
