"""Texts that begin with `*`, `&` or `!`: to YAML an alias, an anchor and a tag, which no author means."""

from __future__ import annotations

import re
from typing import Final

from rolebook.diagnostics import CodeInfo, Finding
from rolebook.source import codes
from rolebook.source.lines import LineMap
from rolebook.source.quoting import BLOCK_HELP, quote_fix

_WORD: Final = re.compile(r"[^\s,\[\]{}]+")
_MESSAGES: Final = {
    codes.ALIAS: "An asterisk at the start of a value makes YAML look for another value of that name.",
    codes.ANCHOR: "An ampersand at the start of a value makes YAML take the word for a name.",
    codes.TAG: "An exclamation mark at the start of a value makes YAML take the word for a type.",
}


def indicator(info: CodeInfo, lines: LineMap, file: str, start: int, *, broken: bool) -> Finding:
    """Return the finding for an alias, anchor or tag at offset `start`.

    A repair is offered only when the text is `broken` YAML anyway: a well-formed alias may be meant.
    """
    word = _WORD.match(lines.text, start)
    span = lines.span(start, word.end() if word else start + 1)
    help = BLOCK_HELP if info is not codes.ALIAS else f"{BLOCK_HELP} If another value is meant, write it out."
    return info.finding(file, span, _MESSAGES[info], help, fix=quote_fix(lines, start) if broken else None)
