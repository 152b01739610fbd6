"""A file of translations (gettext's PO) to entries with their lines; what is not understood is told, never skipped."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

_WORD: Final = re.compile(r"(msgid|msgid_plural|msgctxt|msgstr|msgstr\[([0-9])\])\s+(\".*)")
_TEXT: Final = re.compile(r"\"((?:[^\"\\]|\\.)*)\"")
_ESCAPE: Final = re.compile(r"\\(.)")
_ESCAPES: Final = {"n": "\n", "t": "\t", "r": "\r", '"': '"', "\\": "\\"}


@dataclass(slots=True)
class Said:
    """One form of a translation, and its line from 1."""

    line: int
    text: str


@dataclass(slots=True)
class Entry:
    """A message and what another language makes of it.

    Attributes:
        line: of its `msgid`, from 1.
        one: the English text, or its singular; empty for the header.
        many: the English plural; None for a message without one.
        said: the translation by form; form 0 is the only one of a message without a plural. Empty texts are none.
        fuzzy: marked as not looked at yet, so it is not used.
        notes: what its translator wrote above it, line by line.
    """

    line: int
    one: str
    many: str | None = None
    said: dict[int, Said] = field(default_factory=dict)
    fuzzy: bool = False
    notes: tuple[str, ...] = ()

    @property
    def translated(self) -> bool:
        """Whether anything is said, looked at or not."""
        return any(form.text for form in self.said.values())


@dataclass(frozen=True, slots=True)
class Fault:
    """A line from 1, and one sentence on what is wrong with it."""

    line: int
    message: str


def read_entries(text: str) -> tuple[Sequence[Entry], Sequence[Fault]]:
    """Every message of a PO file in order, and every line that is not understood. Old ones (`#~`) are left out."""
    reader = _Reader()
    for number, line in enumerate(text.split("\n"), 1):
        reader.take(number, line.strip())
    return reader.entries, reader.faults


class _Reader:
    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self.faults: list[Fault] = []
        self._known: dict[str, int] = {}
        self._place = ""
        self._fuzzy, self._notes = False, list[str]()

    def take(self, number: int, line: str) -> None:
        if line.startswith("#"):
            self._comment(line)
        elif line.startswith('"'):
            self._more(number, line)
        elif line:
            self._keyword(number, line)

    def _comment(self, line: str) -> None:
        if line.startswith("#,"):
            self._fuzzy = self._fuzzy or "fuzzy" in line
        elif line == "#" or line.startswith("# "):
            self._notes.append(line)
        self._place = ""

    def _keyword(self, number: int, line: str) -> None:
        found = _WORD.fullmatch(line)
        text = self._text(number, found[3]) if found else None
        if found is None or text is None:
            if found is None:
                self.faults.append(Fault(number, "This line is neither a message, nor a translation, nor a comment."))
            self._place = ""
            return
        word, entry = found[1], self.entries[-1] if self.entries else None
        self._place = word
        if word == "msgctxt":
            self.faults.append(Fault(number, "No message of ours has a context (`msgctxt`)."))
        elif word == "msgid":
            self.entries.append(Entry(number, text, fuzzy=self._fuzzy, notes=tuple(self._notes)))
            self._fuzzy, self._notes = False, []
        elif entry is None:
            self.faults.append(Fault(number, f"There is no `msgid` before this `{word}`."))
        elif word == "msgid_plural":
            entry.many = text
        else:
            self._say(number, int(found[2] or 0), text, entry)

    def _say(self, number: int, form: int, text: str, entry: Entry) -> None:
        if form in entry.said:
            self.faults.append(Fault(number, "This message is translated twice."))
        if not entry.said and self._known.setdefault(entry.one, entry.line) != entry.line:
            message = f"This message stands in the file twice; the first time in line {self._known[entry.one]}."
            self.faults.append(Fault(entry.line, message))
        entry.said[form] = Said(number, text)

    def _more(self, number: int, line: str) -> None:
        """A text that goes on."""
        text = self._text(number, line)
        if text is None:
            return
        entry = self.entries[-1] if self.entries else None
        if not self._place or entry is None:
            self.faults.append(Fault(number, "This text belongs to nothing: no message stands right above it."))
        elif self._place == "msgid":
            entry.one += text
        elif self._place == "msgid_plural":
            entry.many = f"{entry.many}{text}"
        elif self._place != "msgctxt":
            list(entry.said.values())[-1].text += text

    def _text(self, number: int, quoted: str) -> str | None:
        found = _TEXT.fullmatch(quoted)
        if found is None:
            self.faults.append(Fault(number, 'A text begins and ends with `"`; one within it is written `\\"`.'))
            return None
        unknown = [escape for escape in _ESCAPE.findall(found[1]) if escape not in _ESCAPES]
        if unknown:
            self.faults.append(Fault(number, f"`\\{unknown[0]}` means nothing; a backslash itself is written `\\\\`."))
        return _ESCAPE.sub(lambda escape: _ESCAPES.get(escape[1], escape[0]), found[1])


def quoted(text: str) -> str:
    """`text` as a PO file holds it."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return f'"{escaped}"'
