"""Numbered texts as documents print them: lines under their addresses, with marked stretches.

Used by packets and reviewer's guides; `_shared/lines.html.j2` prints what is built here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup

from rolebook.catalog.kit import Item, Severity, Text, TextFormat
from rolebook.documents.prose import prose
from rolebook.language import gettext as _

TONES: dict[Severity, str] = {"minor": "", "major": "rb-warn", "critical": "rb-stop"}
"""The tone of each severity. The word always stands beside it."""

_RANK: dict[Severity, int] = {"minor": 1, "major": 2, "critical": 3}
_SPEAKER = re.compile(r"[^:]{1,40}:(?=\s)")
_CELL_BORDER = re.compile(r"\s*\|\s*")
_WEB_LINK = re.compile(r'<a href="(https:[^"]*)"[^>]*>(.*?)</a>', re.DOTALL | re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch to mark: the words `quote` in line `line` (1-based), as severe as `severity`."""

    line: int
    quote: str
    severity: Severity


@dataclass(frozen=True, slots=True)
class Piece:
    """Some characters of a line that look alike; `tone` is None where nothing is marked."""

    text: str
    tone: str | None = None
    speaker: bool = False


@dataclass(frozen=True, slots=True)
class LineView:
    """One line.

    Attributes:
        id: the fragment that leads to it, such as `A3`.
        label: what stands in the gutter.
        addressed: whether an answer may name `label` as an address (lines of short items are only numbered).
        cells: the line's pieces; several cells in a row of a table, one otherwise.
    """

    id: str
    label: str
    addressed: bool
    cells: tuple[tuple[Piece, ...], ...]


@dataclass(frozen=True, slots=True)
class TextView:
    """A source, an output or the answer of a short item."""

    id: str
    caption: str
    lang: str
    format: TextFormat
    source: bool
    lines: tuple[LineView, ...]


def source_view(text: Text) -> TextView:
    """A source, under its title."""
    named, bare = _("Source {id}: {title}"), _("Source {id}")
    caption = (named if text.title else bare).format(id=text.id, title=text.title)
    return TextView(text.id, caption, text.lang, text.format, True, _addressed(text, ()))


def output_view(text: Text, marks: Iterable[Mark] = ()) -> TextView:
    """An output. Without marks, every output looks like every other."""
    caption = _("Output {id}").format(id=text.id)
    return TextView(text.id, caption, text.lang, text.format, False, _addressed(text, marks))


def item_view(item: Item) -> TextView:
    """The answer that a short item judges. Its lines are numbered, so that a reason can name one."""
    lines = tuple(
        LineView(f"{item.id}-{number}", str(number), False, _cells(line, item.format, ()))
        for number, line in enumerate(item.lines, 1)
    )
    return TextView(item.id, _("Answer {id}").format(id=item.id), item.lang, item.format, False, lines)


def cells_of(row: str) -> tuple[str, ...]:
    """The cells of a row of a table."""
    return tuple(row[start:end] for start, end in _cell_ends(row))


def printed(text: str) -> Markup:
    """Prose for a document that is read without the web: a link's address stands in the text instead.

    Links to an e-mail address stay.
    """
    return Markup(_WEB_LINK.sub(_written_out, prose(text)))


def _written_out(link: re.Match[str]) -> str:
    url, words = link[1], link[2]
    return url if words == url else f"{words} ({url})"


def _addressed(text: Text, marks: Iterable[Mark]) -> tuple[LineView, ...]:
    by_line: dict[int, list[Mark]] = {}
    for mark in marks:
        by_line.setdefault(mark.line, []).append(mark)
    return tuple(
        LineView(f"{text.id}{n}", f"{text.id}{n}", True, _cells(line, text.format, by_line.get(n, ())))
        for n, line in enumerate(text.lines, 1)
    )


def _cells(line: str, form: TextFormat, marks: Iterable[Mark]) -> tuple[tuple[Piece, ...], ...]:
    stretches = [
        (start, start + len(mark.quote), mark.severity)
        for mark in marks
        if mark.quote and (start := line.find(mark.quote)) >= 0
    ]
    if form == "table":
        return tuple(tuple(_pieces(line, *cell, stretches)) for cell in _cell_ends(line))
    speaker = _SPEAKER.match(line) if form == "dialogue" else None
    said_from = speaker.end() if speaker else 0
    named = (Piece(line[:said_from], speaker=True),) if speaker else ()
    return ((*named, *_pieces(line, said_from, len(line), stretches)),)


def _cell_ends(line: str) -> Iterator[tuple[int, int]]:
    start = 0
    for border in _CELL_BORDER.finditer(line):
        yield start, border.start()
        start = border.end()
    yield start, len(line)


def _pieces(line: str, first: int, last: int, stretches: list[tuple[int, int, Severity]]) -> Iterator[Piece]:
    """Cut `line[first:last]` wherever a mark begins or ends; where marks overlap, the worst one shows."""
    inside = (end for stretch in stretches for end in stretch[:2] if first < end < last)
    cuts = sorted({first, *inside, last})
    for start, stop in pairwise(cuts):
        over = [severity for begin, end, severity in stretches if begin <= start and stop <= end]
        worst = max(over, key=_RANK.__getitem__, default=None)
        yield Piece(line[start:stop], None if worst is None else TONES[worst])
