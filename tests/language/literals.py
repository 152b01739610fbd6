"""Strings of a script, and which of them read as language."""

from __future__ import annotations

import re
from collections.abc import Iterator

_STRING = re.compile(r"\"((?:[^\"\\\n]|\\.)*)\"|'((?:[^'\\\n]|\\.)*)'")
_REGEX = re.compile(r"/(?:[^/\\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+/[a-z]*")
_COMMENT = re.compile(r"//[^\n]*|/\*.*?\*/", re.DOTALL)
_FAULT = re.compile(r"throw new Error\([^;]*\);")
"""Said to whoever made a page without what its script needs: nobody who reads a document meets it."""

_TECHNICAL = re.compile(r"\s*rb-[\w -]+|[^ ]*[.#:(][a-z-].*|.*\[[a-z-]+[\]=].*|Escape|use strict")
"""Classes, selectors and queries of the style language, names of keys."""


def bare_in_script(source: str) -> Iterator[str]:
    """Strings of a script that read as language: two words, one with a capital, one with a space beside it."""
    for text in literals(_FAULT.sub("", source)):
        reads = re.search(r"[A-Za-z]{2,},? +[A-Za-z]|^\W*[A-Z][a-z]|^ +[a-z]{2}|[a-z]{2}[:.]? +$", text)
        if reads and not _TECHNICAL.fullmatch(text):
            yield text


def literals(source: str) -> Iterator[str]:
    """Every string of a script; of one with places, each piece between them."""
    place, last = 0, ""
    open_places: list[int] = []  # of texts with places that are open, how many braces are open in each
    while place < len(source):
        here = source[place]
        if found := _COMMENT.match(source, place):
            place = found.end()
        elif found := _STRING.match(source, place):
            yield found[1] or found[2] or ""
            place, last = found.end(), here
        elif here == "/" and (last in "(,=:[!&|?{};>" or source[:place].rstrip().endswith("return")):
            found = _REGEX.match(source, place)
            if not found:
                raise AssertionError(f"no pattern at {source[place : place + 40]!r}")
            place, last = found.end(), here
        elif here == "`" or (here == "}" and open_places[-1:] == [0]):
            if here == "}":
                open_places.pop()
            end = _piece(source, place + 1)
            yield source[place + 1 : end]
            if source[end] == "$":
                open_places.append(0)
            place, last = end + (2 if source[end] == "$" else 1), "`"
        else:
            if open_places:
                open_places[-1] += (here == "{") - (here == "}")
            place, last = place + 1, here if not here.isspace() else last


def _piece(source: str, place: int) -> int:
    """Where a piece of a text with places ends: at its last mark or at the next place."""
    while source[place] != "`" and not source.startswith("${", place):
        place += 2 if source[place] == "\\" else 1
    return place
