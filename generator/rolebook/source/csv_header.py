"""The first row of a CSV table: the names of its columns."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from difflib import get_close_matches

from rolebook.diagnostics import Finding, Fix, Span
from rolebook.source import codes
from rolebook.source.csv_records import Cell, Record
from rolebook.source.limits import FINDING_LIMIT, Findings
from rolebook.source.lines import LineMap


def check_header(
    records: Sequence[Record],
    lines: LineMap,
    required: Collection[str],
    known: Collection[str] | None,
    found: Findings,
) -> tuple[tuple[str, ...], bool]:
    """Check the names of the columns; what is wrong is added to `found`.

    Returns:
        The names, empty for a column without one; and whether the rows below can be relied on.
    """
    cells = records[0]
    header = tuple(cell.text.strip(" ") for cell in cells)
    findings = _separator(cells, lines, found.file) or [
        *_duplicates(cells, header, lines, found.file),
        *_unnamed(records, header, lines, found.file),
        *_strangers(cells, header, lines, required, known, found.file),
    ]
    usable = True
    for finding in findings:
        usable = usable and finding.code == codes.UNKNOWN_COLUMN.code and finding.fix is None
        if found.room():
            found.append(finding)
    return header, usable


def _separator(cells: Record, lines: LineMap, file: str) -> list[Finding]:
    sign = next((sign for sign in ";\t" if len(cells) == 1 and sign in cells[0].text), None)
    if sign is None:
        return []
    at = lines.text.index(sign, cells[0].start)
    message = f"The columns are separated by {'semicolons' if sign == ';' else 'tabs'} instead of commas."
    help = "Save the table again as `CSV (comma separated)`."
    return [codes.SEPARATOR.finding(file, lines.span(at, at + 1), message, help)]


def _duplicates(cells: Record, header: Sequence[str], lines: LineMap, file: str) -> Iterator[Finding]:
    seen: set[str] = set()
    for name, cell in zip(header, cells, strict=True):
        if name and name in seen:
            message = f"The column `{name[:60]}` stands here a second time."
            yield codes.DUPLICATE_COLUMN.finding(file, _span(cell, lines), message, "Keep one of the two.")
        seen.add(name)


def _unnamed(
    records: Sequence[Record], header: Sequence[str], lines: LineMap, file: str
) -> Iterator[Finding]:
    # A spreadsheet pads the header too, so only a column that holds something needs a name.
    used = {index for record in records[1:] for index, cell in enumerate(record) if cell.text}
    for index, name in enumerate(header):
        if not name and index in used:
            span = _span(records[0][index], lines)
            message = f"Column {index + 1} has no name."
            yield codes.UNNAMED_COLUMN.finding(file, span, message, "Name it, or delete it.")


def _strangers(
    cells: Record,
    header: Sequence[str],
    lines: LineMap,
    required: Collection[str],
    known: Collection[str] | None,
    file: str,
) -> Iterator[Finding]:
    """Report unknown and missing columns; a misspelt one is a single finding."""
    missing = [name for name in required if name not in header]
    unknown = (
        [] if known is None else [index for index, name in enumerate(header) if name and name not in known]
    )
    free = [name for name in known or () if name not in header]
    for count, index in enumerate(unknown):
        # Looking for what was meant takes its time, so it ends where findings are only counted.
        meant = get_close_matches(header[index][:60].lower(), free, n=1) if count < FINDING_LIMIT else []
        yield _unknown(header[index], _span(cells[index], lines), meant, file)
        missing = [name for name in missing if name not in meant]
    whole = lines.span(cells[0].start, cells[-1].end)
    for name in missing:
        help = f"Add `{name}` to the first row, and its value to every row below."
        yield codes.MISSING_COLUMN.finding(file, whole, f"The column `{name}` is missing.", help)


def _unknown(name: str, span: Span, meant: Sequence[str], file: str) -> Finding:
    message = f"There is no column `{name[:60]}`."
    if not meant:
        return codes.UNKNOWN_COLUMN.finding(file, span, message, "Delete the column, or correct its name.")
    fix = Fix(span, meant[0], f"Rename the column to `{meant[0]}`")
    return codes.UNKNOWN_COLUMN.finding(file, span, message, f"Did you mean `{meant[0]}`?", fix=fix)


def _span(cell: Cell, lines: LineMap) -> Span:
    return lines.span(cell.start, cell.end)
