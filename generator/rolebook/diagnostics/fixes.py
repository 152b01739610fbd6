"""Applying the repairs that findings offer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from rolebook.diagnostics.finding import Fix

_LINE_END = re.compile(r"\r\n|\n|\r")


def apply_fixes(text: str, fixes: Iterable[Fix]) -> str:
    """Return `text` with all fixes made that do not overlap an earlier one; line ends stay as they are.

    Line feeds in a replacement become line ends of the kind that the first line of `text` has. Spans count the lines
    of `text` as it was. A fix that overlaps another waits for the next run, and one that lies outside the text is
    left out, so nothing is ever written over something it was not meant for.
    """
    first = _LINE_END.search(text)
    line_end = first.group() if first else "\n"
    done, pieces = 0, []
    for fix, start, end in _placed(text, fixes):
        pieces += [text[done:start], fix.replacement.replace("\n", line_end)]
        done = end
    return "".join([*pieces, text[done:]])


def fitting(text: str, fixes: Iterable[Fix]) -> tuple[Fix, ...]:
    """Return those of the fixes that `apply_fixes` makes, in the order of the text."""
    return tuple(fix for fix, _, _ in _placed(text, fixes))


def _placed(text: str, fixes: Iterable[Fix]) -> Iterator[tuple[Fix, int, int]]:
    lines, done = _lines(text), 0
    for fix in sorted(set(fixes), key=lambda fix: (fix.span, fix.replacement)):
        start = _offset(lines, fix.span.line, fix.span.column)
        end = _offset(lines, fix.span.end_line, fix.span.end_column)
        if start is not None and end is not None and done <= start <= end:
            yield fix, start, end
            done = end


def _lines(text: str) -> list[tuple[int, int]]:
    """Return the offsets between which the text of each line stands, without its end."""
    # A byte order mark is kept, and nobody counts it as a column.
    ends = [match.span() for match in _LINE_END.finditer(text)]
    starts = [len(text) - len(text.removeprefix("\ufeff")), *(end for _, end in ends)]
    return list(zip(starts, [*(start for start, _ in ends), len(text)], strict=True))


def _offset(lines: list[tuple[int, int]], line: int, column: int) -> int | None:
    if not 1 <= line <= len(lines) or column < 1:
        return None
    start, end = lines[line - 1]
    return start + column - 1 if start + column - 1 <= end else None
