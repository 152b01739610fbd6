"""The repair for a text that YAML would take for something else: double quotes around it."""

from __future__ import annotations

import re
from typing import Final

from rolebook.diagnostics import Fix
from rolebook.source.lines import LineMap

BLOCK_HELP: Final = "Put the text in double quotes, or in a block: `|` after the colon and the text below it."

# What stands before a text on its line: indentation, dashes of a list, a key.
_BEFORE = re.compile(r" *+(?:- ++)*+(?:[a-z_][a-z0-9_-]*+: ++)?")
# Quotes and backslashes would need escapes, brackets and a comma at the end may belong to a list around the
# text, and a `#` may begin a comment.
_UNSURE = re.compile(r"[\"\\\[\]{}#\t]|,$")


def quote_fix(lines: LineMap, offset: int) -> Fix | None:
    """Return the fix that puts the text of this line in quotes, where no doubt is left what the text is.

    Args:
        lines: The lines of the file.
        offset: A place inside the text, on the line where it begins.
    """
    row, column = lines.place(offset)
    line = lines.line(row)
    before = _BEFORE.match(line)
    start = before.end() if before else 0
    text = line[start:].rstrip()
    if not line[:start].strip() or start >= column or not text or _UNSURE.search(text) or text[0] in "'|>":
        return None
    if _goes_on(lines, row):
        return None
    begin = lines.starts[row - 1] + start
    return Fix(lines.span(begin, begin + len(text)), f'"{text}"', "Put the text in double quotes")


def _goes_on(lines: LineMap, row: int) -> bool:
    """Return whether the next line with text is indented deeper, so that the text may go on there."""
    below = (lines.line(number) for number in range(row + 1, len(lines.starts) + 1))
    return indent(next((line for line in below if line.strip()), "")) > indent(lines.line(row))


def indent(line: str) -> int:
    """Return how many spaces a line begins with."""
    return len(line) - len(line.lstrip(" "))
