"""What the site's search can find: one script file, made from the page tree and from nothing else.

It is a script and no JSON, because a page that is opened from a folder may load a script and nothing more. An entry is
`[address, title, other words, text, [[id, heading, text], …], 0 or 1]`; addresses start at the root of the site, and
1 marks a page for looking things up, which comes after others.

A generated page gives its title, the words that its document names, and its description; one whose body is worth
searching also the beginning of each section. A hand-written page gives all of its text.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import Any

from markdown.extensions.toc import slugify, unique  # type: ignore[import-untyped]
from markdown_it import MarkdownIt
from markdown_it.token import Token

from rolebook.documents.script_words import words_block
from rolebook.publish.blocks import sections
from rolebook.publish.pages import Page, StandAlone
from rolebook.publish.search_words import WORDS

_LONGEST = 300
"""Characters of a generated section: definitions come first, and lists of who uses them grow with the catalogue."""

_UNSEEN = re.compile(r"<(script|style|template|svg)\b.*?</\1>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_INLINE = re.compile(r"</?(?:a|abbr|b|code|em|i|kbd|q|small|span|strong|sub|sup|time)\b[^>]*>")


@dataclass(frozen=True, slots=True)
class Part:
    """A section of a page: the id of its heading, and plain text."""

    id: str
    heading: str
    text: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A page as the search knows it; all texts are plain, and `address` starts at the site's root."""

    address: str
    title: str
    words: str
    text: str
    parts: tuple[Part, ...] = ()
    reference: bool = False


def index_script(entries: Iterator[Entry]) -> bytes:
    """The script that hands the search its entries, and what it says in the language that is spoken."""
    rows = [
        [one.address, one.title, one.words, one.text, _parts_of(one), int(one.reference)]
        for one in sorted(entries, key=lambda one: one.address)
    ]
    lines = ",\n".join(json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in rows)
    said = words_block(WORDS)
    return f"globalThis.rolebookIndex = [\n{lines}\n];\nglobalThis.rolebookWords = {said};\n".encode()


def _parts_of(entry: Entry) -> list[list[str]]:
    return [[part.id, part.heading, part.text] for part in entry.parts]


def of_page(page: Page) -> Entry | None:
    """The entry of a generated page; None when the search is to leave it out."""
    if page.search == "none":
        return None
    parts = tuple(_parts(page.html)) if page.search != "summary" else ()
    address, words = page.path[:-3] + ".html", ", ".join(page.words)
    return Entry(address, page.title, words, page.description, parts, page.search == "reference")


def of_document(document: StandAlone) -> Entry | None:
    """The entry of a stand-alone document; None for one without a title."""
    return Entry(document.path, document.title, "", "") if document.title else None


def of_markdown(path: str, text: str) -> Entry:
    """The entry of a hand-written page; ids are the ones that the page engine gives to its headings."""
    used: set[str] = set()
    found: list[tuple[str, str, list[str]]] = [("", "", [])]
    tokens = MarkdownIt().enable("table").parse(text)
    for before, token in zip([None, *tokens], tokens, strict=False):
        if token.type != "inline":
            continue
        words = _plain(token)
        if before is not None and before.type == "heading_open":
            found.append((unique(slugify(words, "-"), used), words, []))
        else:
            found[-1][2].append(words)
    title = found[1][1] if len(found) > 1 else path
    lead = " ".join(text for _, _, texts in found[:2] for text in texts)
    parts = tuple(Part(id_, heading, " ".join(texts)) for id_, heading, texts in found[2:])
    return Entry(path[:-3] + ".html", title, "", lead, parts)


def _parts(html: str) -> Iterator[Part]:
    for section in sections(html):
        if section.id is not None and section.text is not None:
            yield Part(section.id, unescape(section.text), _shortened(plain_text(section.block)))


def plain_text(html: str) -> str:
    """What a reader sees of `html`, on one line."""
    text = _TAG.sub(" ", _INLINE.sub("", _UNSEEN.sub(" ", html)))
    return " ".join(unescape(text).split())


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: text.rfind(" ", 0, _LONGEST)] + " …"


def _plain(token: Token) -> str:
    children: list[Any] = token.children or []
    seen = ("text", "code_inline")
    return "".join(child.content if child.type in seen else " " * (child.type == "softbreak") for child in children)
