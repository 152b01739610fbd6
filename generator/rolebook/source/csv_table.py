"""CSV tables (RFC 4180) in which every cell knows its place.

Cells keep what was typed; line ends may be of any kind, and a byte order mark is fine, since spreadsheets write both.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from rolebook.diagnostics import Finding, Span
from rolebook.source import characters, codes
from rolebook.source.csv_header import check_header
from rolebook.source.csv_records import Cell, Record, records
from rolebook.source.files import read_text
from rolebook.source.limits import SIZE_LIMIT, cap, too_large
from rolebook.source.lines import LineMap, unify_line_ends


@dataclass(frozen=True, slots=True)
class Row:
    """One row below the header.

    Attributes:
        cells: What was typed, by column.
        spans: Where each cell stands; its quotes belong to it.
        whole: Where the row stands.
    """

    cells: Mapping[str, str]
    spans: Mapping[str, Span]
    whole: Span

    @property
    def line(self) -> int:
        """The line on which the row begins."""
        return self.whole.line

    def span(self, column: str) -> Span:
        """Return where the cell of `column` stands; the whole row when there is no such column."""
        return self.spans.get(column, self.whole)


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


def parse_csv(
    text: str, file: str, *, required: Collection[str] = (), known: Collection[str] | None = None
) -> Table:
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
    clean, refused = characters.check(text, file)
    found, faults = records(clean, file)
    findings = [*refused, *faults]
    if not found:
        findings += _empty(file) if not findings else ()
        return Table(file, text, (), (), cap(findings, file))
    lines = LineMap(clean)
    header, usable, faults = check_header(found, lines, file, required, known)
    findings += faults
    rows: tuple[Row, ...] = ()
    if usable:
        rows, faults = _rows(header, found[1:], lines, file)
        findings += faults
    return Table(file, text, tuple(name for name in header if name), rows, cap(findings, file))


def _empty(file: str) -> Iterable[Finding]:
    message = "The table is empty."
    yield codes.EMPTY_FILE.finding(file, Span(1, 1, 1, 1), message, "Write the row of column names first.")


def _rows(
    header: Sequence[str], found: Sequence[Record], lines: LineMap, file: str
) -> tuple[tuple[Row, ...], Sequence[Finding]]:
    rows, findings = [], []
    for cells in found:
        # Spreadsheets pad rows with empty cells.
        surplus = any(cell.text for cell in cells[len(header) :])
        if surplus or len(cells) < len(header):
            findings.append(_cell_count(cells, len(header), lines, file))
        else:
            rows.append(_row(header, cells, lines))
    return tuple(rows), findings


def _row(header: Sequence[str], cells: Record, lines: LineMap) -> Row:
    named = [(name, cell) for name, cell in zip(header, cells, strict=False) if name]
    return Row(
        {name: cell.text for name, cell in named},
        {name: lines.span(cell.start, cell.end) for name, cell in named},
        lines.span(cells[0].start, cells[-1].end),
    )


def _cell_count(cells: Record, expected: int, lines: LineMap, file: str) -> Finding:
    many = len(cells) > expected
    message = f"This row has {len(cells)} cells, and the header has {expected}."
    help = "Look for a missing comma."
    if many:
        help = "Put a cell that holds a comma in double quotes, or delete the comma that is too many."
    first: Cell = cells[expected] if many else cells[0]
    return codes.CELL_COUNT.finding(file, lines.span(first.start, cells[-1].end), message, help)
