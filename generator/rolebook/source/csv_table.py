"""CSV tables (RFC 4180) in which every cell knows its place.

Cells keep what was typed; line ends may be of any kind, and a byte order mark is fine, since spreadsheets
write both.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from rolebook.diagnostics import Finding, Span
from rolebook.source import characters, codes
from rolebook.source.csv_header import check_header
from rolebook.source.csv_records import Cell, Record, records
from rolebook.source.files import read_text
from rolebook.source.limits import SIZE_LIMIT, Findings, too_large
from rolebook.source.lines import LineMap, unify_line_ends


@dataclass(frozen=True, slots=True)
class Row:
    """One row below the header: what was typed, by column. The quotes around a cell belong to its place."""

    cells: Mapping[str, str]
    _places: Mapping[str, Cell]
    _whole: tuple[int, int]
    _lines: LineMap

    @property
    def line(self) -> int:
        """The line on which the row begins."""
        return self._lines.place(self._whole[0])[0]

    def span(self, column: str) -> Span:
        """Return where the cell of `column` stands; the whole row when there is no such column."""
        cell = self._places.get(column)
        return self._lines.span(cell.start, cell.end) if cell else self._lines.span(*self._whole)


@dataclass(frozen=True, slots=True)
class Table:
    """A table that was read.

    Attributes:
        file: The file's name, relative to the root.
        text: Its text, with line feeds as line ends.
        header: The names of the columns that have one.
        rows: The rows that can be relied on: none when the header cannot.
        findings: What is wrong with the file as a table.
    """

    file: str
    text: str
    header: tuple[str, ...]
    rows: tuple[Row, ...]
    findings: tuple[Finding, ...]


def read_csv(
    root: Path, relative: str, *, required: Collection[str] = (), known: Collection[str] | None = None
) -> Table:
    """Read the table `relative` (forward slashes) below `root`: see `parse_csv`."""
    text, findings = read_text(root, relative)
    if text is None:
        return Table(relative, "", (), (), findings)
    return parse_csv(text, relative, required=required, known=known)


def parse_csv(text: str, file: str, *, required: Collection[str] = (), known: Collection[str] | None = None) -> Table:
    """Read a table whose first row names its columns. Pure, and never raises.

    Args:
        text: The table.
        file: The name that findings carry.
        required: Columns that must be there.
        known: All columns that may be there; when it is None, any may.
    """
    if len(text) > SIZE_LIMIT:
        return Table(file, "", (), (), (too_large(file),))
    text = unify_line_ends(text.removeprefix("\ufeff"))
    found = Findings(file)
    clean, _ = characters.check(text, found)
    kept, lines = records(clean, found), LineMap(clean)
    if not kept:
        if not found.all():
            found.append(_empty(file))
        return Table(file, text, (), (), found.all())
    header, usable = check_header(kept, lines, required, known, found)
    rows = tuple(_rows(header, kept[1:], lines, found)) if usable else ()
    return Table(file, text, tuple(name for name in header if name), rows, found.all())


def _empty(file: str) -> Finding:
    message = "The table is empty."
    return codes.EMPTY_FILE.finding(file, Span(1, 1, 1, 1), message, "Write the row of column names first.")


def _rows(header: Sequence[str], below: Sequence[Record], lines: LineMap, found: Findings) -> Iterator[Row]:
    for cells in below:
        # Spreadsheets pad rows with empty cells.
        if len(cells) >= len(header) and not any(cell.text for cell in cells[len(header) :]):
            yield _row(header, cells, lines)
        elif found.room():
            found.append(_cell_count(cells, len(header), lines, found.file))


def _row(header: Sequence[str], cells: Record, lines: LineMap) -> Row:
    places = {name: cell for name, cell in zip(header, cells, strict=False) if name}
    texts = {name: cell.text for name, cell in places.items()}
    return Row(texts, places, (cells[0].start, cells[-1].end), lines)


def _cell_count(cells: Record, expected: int, lines: LineMap, file: str) -> Finding:
    many = len(cells) > expected
    message = f"This row has {len(cells)} cells, and the header has {expected}."
    help = "Look for a missing comma."
    if many:
        help = "Put a cell that holds a comma in double quotes, or delete the comma that is too many."
    first = cells[expected] if many else cells[0]
    return codes.CELL_COUNT.finding(file, lines.span(first.start, cells[-1].end), message, help)
