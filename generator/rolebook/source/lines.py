"""From offsets in a text to lines and columns, and back."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from typing import Final

from rolebook.diagnostics import Span

_LINE_FEED: Final = re.compile("\n")


def unify_line_ends(text: str) -> str:
    """Return `text` with every line ended by one line feed, as YAML reads it (YAML 1.2.2, section 5.4)."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


class LineMap:
    """The lines of a text whose line ends are line feeds. Offsets count code points from 0.

    The map is made when it is first asked for: most files have no finding and never need it.
    """

    def __init__(self, text: str) -> None:
        """Keep `text`; nothing is computed yet."""
        self.text = text

    @cached_property
    def starts(self) -> list[int]:
        """The offset at which each line starts."""
        return [0, *(match.end() for match in _LINE_FEED.finditer(self.text))]

    def place(self, offset: int) -> tuple[int, int]:
        """Return the line and column of `offset`, both from 1; past the end counts as the end."""
        offset = min(max(offset, 0), len(self.text))
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1

    def span(self, start: int, end: int) -> Span:
        """Return the span from offset `start` up to, not including, offset `end`."""
        return Span(*self.place(start), *self.place(max(start, end)))

    def line(self, number: int) -> str:
        """Return the text of one line, without its end; empty for a line that does not exist."""
        if not 1 <= number <= len(self.starts):
            return ""
        return self.text[self.starts[number - 1] : self.end(number)]

    def end(self, number: int) -> int:
        """Return the offset at which the text of line `number` ends."""
        return self.starts[number] - 1 if number < len(self.starts) else len(self.text)
