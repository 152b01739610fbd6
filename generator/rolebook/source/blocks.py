"""The repair for a text that YAML would split or cut: the text as a block, or in quotes when it may be a label."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from rolebook.diagnostics import Fix
from rolebook.source.lines import LineMap
from rolebook.source.quoting import indent

# Quantifiers that give nothing back (`*+`): the lines of a hostile file may be a megabyte long.
_OWNER: Final = re.compile(r"(?P<base> *+(?:- ++)*+)(?P<key>[a-z_][a-z0-9_-]{0,60}+: ++)?+(?=\S)")
_KEY_ALONE: Final = re.compile(r" *+(?:- |[A-Za-z_][\w-]*+:(?: |\Z))")
_OPENING: Final = ("'", '"', "|", ">", "[", "{", "&", "*", "!", "%", "@", "`", "#")
# A hash with a space behind it looks like a remark of the author's, who may not want to see it on a page.
_REMARK: Final = re.compile(r"[ \t]#(?:[ \t#]|\Z)")
_LABEL: Final = 81
"""Characters up to which a text may be a label, which must stay one line for the program: in a block it would not."""
_LONGEST: Final = 100
"""Lines of a text; a longer one is no slip of one author."""


def block_fix(lines: LineMap, row: int, *, prose: bool = False) -> Fix | None:
    """Return the fix that keeps the text on line `row` and where it goes on whole, if it is beyond doubt.

    Args:
        lines: The lines of the file.
        row: A line of the text, from 1.
        prose: Whether it is known to be prose, which belongs in a block; else a short text goes into quotes.
    """
    found = _owner(lines, row)
    if found is None:
        return None
    first, owner = found
    last = _last(lines, first, len(owner["base"]), bool(owner["key"]))
    if last is None or last < row:
        return None
    texts = [lines.line(first)[owner.end() :].strip(), *(lines.line(n).strip() for n in range(first + 1, last + 1))]
    begin = lines.starts[first - 1] + owner.end()
    if any(_unsure(text) for text in texts) or texts[0].startswith(_OPENING) or _inside_brackets(lines.text[:begin]):
        return None
    span = lines.span(begin, lines.end(last))
    margin = "\n" + " " * (len(owner["base"]) + (2 if owner["key"] else 0))
    if not prose and sum(len(text) + 1 for text in texts) <= _LABEL:
        return Fix(span, "'" + margin.join(texts).replace("'", "''") + "'", "Put the text in quotes")
    return Fix(span, margin.join(("|", *texts)), "Put the text in a block")


def _owner(lines: LineMap, row: int) -> tuple[int, re.Match[str]] | None:
    """The line on which the text begins, and what stands in front of it there."""
    for above in range(row, max(0, row - _LONGEST), -1):
        line = lines.line(above)
        found = _OWNER.match(line)
        if found is None or line.lstrip().startswith("#"):
            return None
        if found["key"] or found["base"].strip():
            return above, found
    return None


def _last(lines: LineMap, first: int, base: int, keyed: bool) -> int | None:
    """The last line of the text; None when a line below may be something else."""
    last = first
    for row in _below(lines, first):
        line = lines.line(row)
        if not line.strip() or indent(line) < base + (1 if keyed else 0):
            return last
        if _KEY_ALONE.match(line) or line.lstrip().startswith("#"):
            return None
        last = row
    return None if last - first >= _LONGEST else last


def _below(lines: LineMap, first: int) -> Iterator[int]:
    return iter(range(first + 1, min(first + 1 + _LONGEST, len(lines.starts) + 1)))


def _unsure(text: str) -> bool:
    return bool(_REMARK.search(text)) or "\t" in text or text.endswith((",", "]", "}")) or not text


def _inside_brackets(above: str) -> bool:
    """Whether brackets that were opened above may still be open; no block can stand between them."""
    return above.count("[") + above.count("{") != above.count("]") + above.count("}")
