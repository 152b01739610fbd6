"""The records of a CSV text: cells and where they stand (RFC 4180, section 2)."""

from __future__ import annotations

import re
from typing import Final, NamedTuple, TypeAlias

from rolebook.diagnostics import CodeInfo
from rolebook.source import codes
from rolebook.source.limits import Findings
from rolebook.source.lines import LineMap

_QUOTED: Final = re.compile(r'"((?:[^"]++|"")*+)"')
_BARE: Final = re.compile(r"[^,\n]*+")


class Cell(NamedTuple):
    """One cell: its text without quotes, and the offsets between which it stands with them."""

    text: str
    start: int
    end: int


Record: TypeAlias = list[Cell]


def records(text: str, found: Findings) -> list[Record]:
    """Return the records of `text` that hold anything; what is wrong with their quotes is added to `found`.

    After a quote that is never closed nothing more is read: where the next cell begins is unknown.
    """
    reader = _Reader(text, found)
    kept: list[Record] = []
    while reader.at < len(text):
        record = reader.record()
        if any(cell.text for cell in record) and not reader.lost:
            kept.append(record)
    return kept


class _Reader:
    def __init__(self, text: str, found: Findings) -> None:
        self.text = text
        self.found = found
        self.lines = LineMap(text)
        self.at = 0
        self.lost = False  # in a cell whose end is unknown

    def record(self) -> Record:
        """Read up to the end of a line that is not inside quotes."""
        cells = [self.cell()]
        while self.text.startswith(",", self.at):
            self.at += 1
            cells.append(self.cell())
        self.at += 1  # the line feed
        return cells

    def cell(self) -> Cell:
        """Read up to the next comma or line feed that is not inside quotes."""
        start = self.at
        quoted = _QUOTED.match(self.text, start)
        if quoted:
            self.at = quoted.end()
            after = self.bare()
            if after.strip(" "):
                self.stray(self.at - len(after), "Text follows the closing quote of this cell.")
            return Cell(quoted[1].replace('""', '"'), start, self.at)
        if self.text.startswith('"', start):
            self.fault(codes.CSV_QUOTE, start, "The quote that begins here is not closed.", "Close it.")
            self.at, self.lost = len(self.text), True
            return Cell("", start, self.at)
        text = self.bare()
        if '"' in text:
            self.stray(start + text.index('"'), "A quote stands in the middle of this cell.")
        return Cell(text, start, self.at)

    def bare(self) -> str:
        """Read up to the next comma or line feed."""
        match = _BARE.match(self.text, self.at)
        text = match.group() if match else ""
        self.at += len(text)
        return text

    def stray(self, at: int, message: str) -> None:
        """Report a quote that neither opens nor closes a cell."""
        help = "Put the whole cell in double quotes, and write each quote inside it twice."
        self.fault(codes.STRAY_QUOTE, at, message, help)

    def fault(self, info: CodeInfo, at: int, message: str, help: str) -> None:
        """Add a finding about one character."""
        if self.found.room():
            self.found.append(info.finding(self.found.file, self.lines.span(at, at + 1), message, help))
