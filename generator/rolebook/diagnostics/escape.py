"""Escapes for the places that findings are written to.

Author text must never act on its reader: a terminal obeys control sequences, and invisible direction marks
make a line look like another one (CVE-2021-42574). So what cannot be seen is spelt out.
"""

from __future__ import annotations

import re
import unicodedata

# C0 and C1 controls (a tab is left alone: whoever lays out a line decides on its width), soft hyphen,
# direction marks, zero-width space, line and paragraph separators, invisible operators, byte order mark,
# annotations, lone surrogates, tags. U+200C and U+200D stay: Persian and Indic scripts and emoji need them.
_UNSEEN = re.compile(
    "[\x00-\x08\x0a-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f"
    "\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)


def visible(text: str) -> str:
    r"""Return `text` with unseen characters spelt out, such as `\x1b` or `\u202e`; tabs stay."""
    return _UNSEEN.sub(lambda match: spelt(match.group()), text)


def spelt(text: str) -> str:
    r"""Return the escapes by which Python writes `text`: `\x1b`, `\u202e`, `\U000e0001`."""
    return text.encode("unicode_escape", "surrogatepass").decode("ascii")


def width(character: str) -> int:
    """Return how many columns of a terminal a visible character fills: 0, 1 or 2.

    Source: Unicode Standard Annex 11 (East Asian Width); marks that combine take no room of their own.
    """
    if character.isascii():
        return 1
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
