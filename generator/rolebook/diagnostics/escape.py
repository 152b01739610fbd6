"""Escapes for the places that findings are written to.

Author text must never act on its reader: a terminal obeys control sequences, and invisible direction marks
make a line look like another one (CVE-2021-42574). So what cannot be seen is spelt out.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

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


def workflow_data(text: str) -> str:
    """Return `text` as the message of a GitHub workflow command: line ends stay, and begin no new command.

    Source: `actions/toolkit`, `escapeData`; what cannot be seen is spelt out first.
    """
    shown = "\n".join(visible(line) for line in text.split("\n"))
    return shown.replace("%", "%25").replace("\n", "%0A")


def workflow_property(text: str) -> str:
    """Return `text` as a property of a GitHub workflow command (`escapeProperty` there)."""
    return workflow_data(text).replace(":", "%3A").replace(",", "%2C")


def workflow_log(text: str) -> str:
    """Return `text`, made for people, so that no line of it is taken for a command by the runner that logs it.

    A runner obeys `::command::` at the start of a line and `##[command]` anywhere in it.
    """
    return re.sub(r"(?m)^(\s*):(?=:)", r"\1\\x3a", text).replace("##[", "#\\x23[")


_MARKS: Final = re.compile(r"[\\`*_{}\[\]()#+\-.!|~<>&:/@=$^]")
_ENTITIES: Final = {"<": "&lt;", ">": "&gt;", "&": "&amp;"}
# The mark is followed by a space of no width: GitHub looks for mentions, issues and bare addresses in what Markdown
# has made of a text, where a backslash is gone.
_BROKEN: Final = frozenset("@#:")


def markdown(text: str) -> str:
    """Return `text` as words in GitHub's Markdown: no mention, image, link, HTML, list or heading comes of it."""
    return _MARKS.sub(lambda match: _inert(match.group()), " ".join(visible(text).split())).replace(
        "www\\.", "www&#8203;\\."
    )


def _inert(mark: str) -> str:
    inert = _ENTITIES.get(mark, f"\\{mark}")
    return f"{inert}&#8203;" if mark in _BROKEN else inert


def sarif_text(text: str) -> str:
    """Return `text` as a SARIF message: brackets would make a link (SARIF 2.1.0, section 3.11.6)."""
    return re.sub(r"([\\\[\]])", r"\\\1", "\n".join(visible(line) for line in text.split("\n")))
