"""One source line with a span underlined, laid out for a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from rolebook.diagnostics.escape import visible, width

LIMIT: Final = 100  # columns of source shown
TAB: Final = 4  # columns between tab stops
_LEAD: Final = 30  # columns kept in front of the underline when a line is cropped
_NEAR: Final = 1_000  # characters looked at on either side: a line of a megabyte must not cost a second

_Cell = tuple[str, int, bool]  # what is shown, its width in columns, whether it is underlined


def excerpt(line: str, start: int, end: int) -> tuple[str, str]:
    """Return the line as shown, and the underline below it, cropped to `LIMIT` columns around the span.

    Args:
        line: The source line, without its end.
        start: The first character underlined, from 0.
        end: The character after the last one underlined. An empty span, also one past the line, gets one
            caret.
    """
    start = min(max(start, 0), len(line))
    end = min(max(end, start), len(line))
    low, high = max(0, start - _NEAR), start + _NEAR
    cells = list(_cells(line[low:high], start - low, end - low))
    if start == end:
        cells.insert(start - low, ("", 0, True)) if start < len(line) else cells.append((" ", 1, True))
    left, right = _window(cells)
    shown = "".join(cell[0] for cell in cells[left:right]).rstrip()
    before = "…" if low or left else ""
    after = "…" if right < len(cells) or high < len(line) else ""
    return before + shown + after, (" " * len(before) + _underline(cells[left:right])).rstrip()


def _cells(line: str, start: int, end: int) -> Iterator[_Cell]:
    column = 0
    for index, character in enumerate(line):
        shown = " " * (TAB - column % TAB) if character == "\t" else visible(character)
        columns = len(shown) if character == "\t" or shown != character else width(character)
        yield shown, columns, start <= index < end
        column += columns


def _window(cells: list[_Cell]) -> tuple[int, int]:
    """Return which cells to show: all, or as many as fit from a little before the underline."""
    if sum(cell[1] for cell in cells) <= LIMIT:
        return 0, len(cells)
    first = next(index for index, cell in enumerate(cells) if cell[2])
    left, room = first, LIMIT if _fits(cells[:first], LIMIT - _LEAD) else _LEAD
    while left and room >= cells[left - 1][1]:
        left -= 1
        room -= cells[left][1]
    right, room = left, LIMIT
    while right < len(cells) and room >= cells[right][1]:
        room -= cells[right][1]
        right += 1
    return left, right


def _fits(cells: list[_Cell], room: int) -> bool:
    return sum(cell[1] for cell in cells) <= room


def _underline(cells: list[_Cell]) -> str:
    carets = "".join("^" * columns if marked else " " * columns for _, columns, marked in cells)
    if "^" in carets:
        return carets
    # What is underlined takes no room of its own: an empty span, or a mark that combines with the letter
    # before it.
    at = next((index for index, cell in enumerate(cells) if cell[2]), len(cells))
    return " " * sum(cell[1] for cell in cells[:at]) + "^"
