"""What else is wrong below the place at which a parser stopped.

People who make one slip usually make several. So the value that stopped the parser is covered up in memory, letter
for letter, so that nothing moves; then the text is read again. Nothing that is made up in this way is ever shown: what
is found is only listened to below what was covered.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from rolebook.diagnostics import Finding
from rolebook.source import codes, syntax, tree
from rolebook.source.limits import Findings
from rolebook.source.lines import LineMap
from rolebook.source.quoting import indent
from rolebook.source.syntax.trouble import Trouble
from rolebook.source.tree import Reading

AGAIN: Final = 20
"""How often a text is read again."""
SHORT: Final = 100_000
"""How many characters a text may have for that; no person types more."""

# Quantifiers that give nothing back (`*+`): the lines of a hostile file may be a megabyte long.
_OWNER: Final = re.compile(r"(?P<base> *+(?:- ++)*+)(?:[a-z_][a-z0-9_-]{0,60}+: ++)?+(?=\S)")
_OF_ITS_OWN: Final = re.compile(r" *+(?:- |[A-Za-z_][\w-]*+:(?: |\Z))")
_NAME_ALONE: Final = re.compile(r" *+(?:- ++)*+[A-Za-z_][\w-]*+: *+(?:#.*+)?\Z")
_COVER: Final = re.compile(r"[^\n]")
# What may change the meaning of everything below: no reading beyond it can be trusted.
_LAST: Final = frozenset(
    info.code for info in (codes.DIRECTIVE, codes.SEVERAL_DOCUMENTS, codes.TOO_DEEP, codes.SYNTAX, codes.EMPTY_FILE)
)
_OF_A_MERGE: Final = ("<<<<<<<", "=======", ">>>>>>>")


@dataclass(frozen=True, slots=True)
class Onward:
    """What was found below.

    Attributes:
        findings: faults of the text, each on a line of its own; the first one is not among them.
        reading: the tree of what is readable, where all that was covered stands behind a name; else None.
        covered: the lines whose values are not the author's in `reading`.
    """

    findings: tuple[Finding, ...] = ()
    reading: Reading | None = None
    covered: frozenset[int] = frozenset()


def go_on(trouble: Trouble, first: Finding) -> Onward:
    """Read on below `first`, which is what stopped the parser."""
    text, finding, found = trouble.lines.text, first, list[Finding]()
    covered, bottom, whole = set[int](), 0, True
    for _ in range(AGAIN if len(text) <= SHORT else 0):
        cover = _cover(LineMap(text), finding)
        if cover is None or cover.rows.start <= bottom:
            break
        text, bottom, whole = cover.text, cover.rows.stop - 1, whole and cover.named
        covered.update(cover.rows)
        more = Findings(trouble.file)
        reading = tree.read(text, more)
        if reading.error is None:
            found += _below(more, first, covered)
            kept = reading if whole and reading.root is not None else None
            return Onward(tuple(found), kept, frozenset(covered))
        trouble = Trouble.of(reading.error, LineMap(text), trouble.file)
        finding = syntax.explain(trouble)
        if finding.span is None or finding.span.line <= bottom:
            break
        found.append(finding)
    return Onward(tuple(found))


def _below(more: Findings, first: Finding, covered: set[int]) -> Iterator[Finding]:
    """The faults of the last reading that the first one did not get to."""
    top = first.span.line if first.span else 0
    for finding in more.all():
        span = finding.span
        if span is not None and span.line > top and span.line not in covered and finding.code not in _LAST:
            yield finding


@dataclass(frozen=True, slots=True)
class _Cover:
    """A text with some lines covered up, and whether each of them was the value of a name or of an entry."""

    text: str
    rows: range
    named: bool


def _cover(lines: LineMap, finding: Finding) -> _Cover | None:
    """Cover up the value that a finding is about, with all that is indented deeper, or a line that is no value."""
    if finding.span is None or finding.code in _LAST:
        return None
    row = finding.span.line
    line = lines.line(row)
    if line.startswith(_OF_A_MERGE):
        return None
    barless = _barless(lines, row) if finding.code == codes.COLON.code else None
    if barless is not None:
        return _strangers(lines, barless, text=True)
    owner = None if finding.code == codes.INDENTATION.code else _OWNER.match(line)
    if owner is None or owner.end() == indent(line):
        return _strangers(lines, row)
    rows = range(row, _end(lines, row, lambda below: indent(below) > len(owner["base"])))
    start = lines.starts[row - 1] + owner.end()
    first, last = lines.text[start : lines.end(row)], lines.text[lines.end(row) : lines.end(rows.stop - 1)]
    text = lines.text[:start] + "x" * len(first) + _COVER.sub(" ", last) + lines.text[start + len(first + last) :]
    return _Cover(text, rows, named=True)


def _barless(lines: LineMap, row: int) -> int | None:
    """Return where the text begins that `row` is in when its bar is missing; else None.

    Each of its lines that has a colon or a dash would stop the parser, and it is one bar that is missing.
    """
    left, first = indent(lines.line(row)), row
    for above in range(row - 1, 0, -1):
        line = lines.line(above)
        if line.strip() and indent(line) < left:
            return first if _NAME_ALONE.match(line) and not _OF_ITS_OWN.match(lines.line(first)) else None
        first = above if line.strip() else first
    return None


def _strangers(lines: LineMap, row: int, *, text: bool = False) -> _Cover:
    """Cover up a line that belongs to nothing, with those below that seem to belong to it; of a text, all lines."""
    left = indent(lines.line(row))
    rows = range(row, _end(lines, row, lambda below: _goes_with(below, left) or (text and indent(below) == left)))
    start, end = lines.starts[row - 1], lines.end(rows.stop - 1)
    return _Cover(lines.text[:start] + _COVER.sub(" ", lines.text[start:end]) + lines.text[end:], rows, named=False)


def _goes_with(line: str, left: int) -> bool:
    return indent(line) > left or (indent(line) == left and not _OF_ITS_OWN.match(line))


def _end(lines: LineMap, row: int, belongs: Callable[[str], bool]) -> int:
    """The first line below `row` that does not belong to it; empty lines do when more follows."""
    end = row + 1
    for below in range(row + 1, len(lines.starts) + 1):
        line = lines.line(below)
        if line.strip() and not belongs(line):
            break
        end = below + 1
    return end
