"""What a page says in a browser that is neither an author's nor in the language that is spoken."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import msgspec

_SAID = """() => {
  const said = new Set([document.title]);
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) {
      if (!node.parentElement.closest("script, style, textarea")) said.add(node.data);
    } else {
      for (const name of ["aria-label", "aria-description", "aria-valuetext", "title", "placeholder", "alt", "label"]) {
        if (node.hasAttribute(name)) said.add(node.getAttribute(name));
      }
    }
  }
  return [...said];
}"""
_OURS = re.compile(r"[\uff21-\uff3a\uff41-\uff5a]+")
_ADDRESS = re.compile(r"\b[A-Z]\d{1,3}\b|\bq\d{1,2}\b")
_EDGES = " \n.,;:!?…·–—-+()“”\"'`/|0123456789%"


def said_on(page: Any) -> list[str]:
    """Every text on the page and every attribute that people hear, shown just now or not."""
    found: list[str] = page.evaluate(_SAID)
    return found


_SETTLED = {"minor", "major", "critical", "right", "wrong", "low", "medium", "high"}
"""Values of fields for which we have words."""


def written_by(subject: object) -> set[str]:
    """Every text in a subject of documents, whatever field of whatever struct it is in."""
    return {" ".join(text.split()) for text in _texts(msgspec.to_builtins(subject))} - _SETTLED


def _texts(node: object) -> Iterator[str]:
    if isinstance(node, str):
        yield from (node, *node.splitlines())
    elif isinstance(node, Mapping):
        yield from (text for part in node.values() for text in _texts(part))
    elif isinstance(node, list | tuple):
        yield from (text for part in node for text in _texts(part))


def bare(said: Iterable[str], authors: set[str]) -> list[str]:
    """Pieces in letters that are not wide, and in no text of `authors`: not as a part of it, nor as two words of it."""
    pieces = {piece for text in said for words in _OURS.split(text) for piece in _parts(_ADDRESS.sub(" ", words))}
    known = {part for text in authors for part in _parts(_ADDRESS.sub(" ", text))}
    whole = "\n".join(authors)
    return sorted(
        piece
        for piece in pieces
        if re.search("[A-Za-z]{2,}", piece) and piece not in known and not (len(piece.split()) > 1 and piece in whole)
    )


def _parts(text: str) -> Iterator[str]:
    """What stands between the marks of a list, a table or a label."""
    return (" ".join(part.split()).strip(_EDGES) for part in re.split(r"[,;:·|/\n]", text))
