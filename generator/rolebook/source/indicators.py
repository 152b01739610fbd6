"""Texts that begin with `*`, `&` or `!`: to YAML an alias, an anchor and a tag, which no author means."""

from __future__ import annotations

import re
from typing import Final

from rolebook.diagnostics import CodeInfo, Finding
from rolebook.source import codes
from rolebook.source.limits import Findings
from rolebook.source.lines import LineMap
from rolebook.source.quoting import BLOCK_HELP, quote_fix

_WORD: Final = re.compile(r"[^\s,\[\]{}]+")
_SHARED_HELP: Final = (
    "Write the value out in each place where a `*` refers to it, and delete these marks in the whole file."
)
_MESSAGES: Final = {
    codes.ALIAS: "An asterisk at the start of a value makes YAML look for another value of that name.",
    codes.ANCHOR: "An ampersand at the start of a value makes YAML take the word for a name.",
    codes.TAG: "An exclamation mark at the start of a value makes YAML take the word for a type.",
}


def indicator(
    info: CodeInfo, lines: LineMap, file: str, start: int, *, broken: bool = False, shared: bool = False
) -> Finding:
    """Return the finding for an alias, anchor or tag at offset `start`.

    Args:
        info: Which of the three.
        lines: The lines of the text.
        file: The name that the finding carries.
        start: Where it begins.
        broken: Whether the text is no YAML anyway. Only then a repair is offered: what is well-formed may be meant.
        shared: Whether it is an anchor that aliases refer to.
    """
    word = _WORD.match(lines.text, start)
    span = lines.span(start, word.end() if word else start + 1)
    help = _SHARED_HELP if shared else BLOCK_HELP
    return info.finding(file, span, _MESSAGES[info], help, fix=quote_fix(lines, start) if broken else None)


class Marked:
    """The tags, anchors and aliases of one text. Anchors with the aliases to them are one fault, not many."""

    def __init__(self, lines: LineMap, found: Findings) -> None:
        """Begin without any."""
        self._lines = lines
        self._found = found
        self._anchors: list[int] = []
        self._names: set[str] = set()
        self._shared = False

    def properties(self, tag: str | None, anchor: str | None, start: int) -> None:
        """Report the tag of a value at offset `start`, and note its anchor."""
        if anchor:
            self._anchors.append(start)
            self._names.add(anchor)
        if tag:
            self._report(codes.TAG, start)

    def alias(self, name: str, start: int) -> None:
        """Note an alias to an anchor; one to nothing begins a text, and is reported."""
        if name in self._names:
            self._shared = True
        else:
            self._report(codes.ALIAS, start)

    def finish(self) -> None:
        """Report the anchors: only the first when aliases show that they are meant, else each begins a text."""
        for start in self._anchors[: 1 if self._shared else None]:
            self._report(codes.ANCHOR, start)

    def _report(self, info: CodeInfo, start: int) -> None:
        if self._found.room():
            shared = self._shared and info is codes.ANCHOR
            self._found.append(indicator(info, self._lines, self._found.file, start, shared=shared))
