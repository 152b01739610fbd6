"""How wide the columns of a table are, and which words must break in them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from rolebook.exports._paper.tree import Element

# Square roots of signs.
_ROOM = 22.0  # for a cell with lines to write on
_EMPTY = 8.0  # for a cell that is left to be filled in
_WIDEST, _NARROWEST = 16.0, 2.4  # for texts

# Signs.
_LINE, _DENSE_LINE = 92, 116  # in a line of a table, in its letters and in small ones
_SLACK = 1.15  # most words have narrower letters than the line is reckoned with
_LONGEST, _HYPHENATED = 24, 12  # that a column leaves together of one word
_BOLD = 1.1
_PIECE = re.compile(r"[^-]+-?")


@dataclass(frozen=True, slots=True)
class Widths:
    """What the columns of one table get.

    Attributes:
        shares: of the line, per cent.
        signs: the longest word that a column can hold, in signs; a longer one must break.
        dense: whether the table needs small letters.
    """

    shares: tuple[float, ...]
    signs: tuple[int, ...]
    dense: bool


def widths(rows: Sequence[Sequence[Element]], columns: int) -> Widths:
    """The widths of columns in which these rows stand.

    A column is as wide as the square root of its longest text asks for, and no narrower than its longest word.
    """
    needs = [max((_need(row[at]) for row in rows), default=_NARROWEST) for at in range(columns)]
    least = [max((_least(row[at]) for row in rows), default=_NARROWEST) for at in range(columns)]
    dense = sum(least) > _LINE
    line = _DENSE_LINE if dense else _LINE
    asked = _at_least(least, needs, max(line, sum(least)))
    shares = tuple(100 * width / sum(asked) for width in asked)
    return Widths(shares, tuple(max(4, int(_SLACK * line * share / 100) - 2) for share in shares), dense)


def _at_least(least: Sequence[float], needs: Sequence[float], line: float) -> list[float]:
    """The line, shared out by needs among the columns that get more than their least in this way."""
    fixed: dict[int, float] = {}
    while True:
        room = line - sum(fixed.values())
        asked = sum(need for at, need in enumerate(needs) if at not in fixed)
        got = {at: room * need / asked for at, need in enumerate(needs) if at not in fixed}
        narrow = {at: least[at] for at, width in got.items() if width < least[at]}
        if not narrow:
            return [fixed.get(at, got.get(at, 0.0)) for at in range(len(needs))]
        fixed |= narrow


def _need(cell: Element) -> float:
    if any("write" in part.classes for part in cell.walk()):
        return _ROOM
    text = " ".join(cell.text.split())
    return min(max(sqrt(len(text)), _NARROWEST), _WIDEST) if text else _EMPTY


def _least(cell: Element) -> float:
    """Signs of its longest word, and the space around it."""
    longest = max(map(_whole, cell.text.split()), default=0)
    framed = any("chip" in part.classes for part in cell.walk())
    return min(longest, _LONGEST) * (_BOLD if cell.tag == "th" else 1) + (4 if framed else 2)


def _whole(word: str) -> int:
    """Signs of a word that stay together; one with hyphens, such as a packet's code, may break behind them."""
    return max(min(len(word), _HYPHENATED), *map(len, _PIECE.findall(word)))
