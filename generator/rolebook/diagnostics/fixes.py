"""Applying the repairs that findings offer."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rolebook.diagnostics.finding import Fix

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\n|\r|\Z)")


def apply_fixes(text: str, fixes: Iterable[Fix]) -> str:
    """Return `text` with all fixes made that do not overlap an earlier one; line ends stay as they are.

    Spans count the lines of `text` as it was. A fix that overlaps another waits for the next run, and one
    that lies outside the text is left out, so nothing is ever written over something it was not meant for.
    """
    # A byte order mark is kept, and nobody counts it as a column.
    first = len(text) - len(text.removeprefix("\ufeff"))
    starts = [match.start() for match in _LINE.finditer(text, first)]
    done, pieces = 0, []
    for fix in sorted(set(fixes), key=lambda fix: (fix.span, fix.replacement)):
        start = _offset(text, starts, fix.span.line, fix.span.column)
        end = _offset(text, starts, fix.span.end_line, fix.span.end_column)
        if start is None or end is None or not done <= start <= end:
            continue
        pieces += [text[done:start], fix.replacement]
        done = end
    return "".join([*pieces, text[done:]])


def _offset(text: str, starts: list[int], line: int, column: int) -> int | None:
    if not 1 <= line <= len(starts) or column < 1:
        return None
    offset = starts[line - 1] + column - 1
    return offset if offset <= (starts[line] if line < len(starts) else len(text)) else None
