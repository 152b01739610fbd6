"""The first row of a CSV table: the names of its columns."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from difflib import get_close_matches

from rolebook.diagnostics import Finding, Fix
from rolebook.source import codes
from rolebook.source.csv_records import Cell, Record
from rolebook.source.lines import LineMap


def check_header(
    records: Sequence[Record],
    lines: LineMap,
    file: str,
    required: Collection[str],
    known: Collection[str] | None,
) -> tuple[tuple[str, ...], bool, list[Finding]]:
    """Check the names of the columns.

    Returns:
        The names, empty for a column without one; whether the rows below can be relied on; and the findings. A
        misspelt column is one finding, not also a missing one.
    """
    cells = records[0]
    header = tuple(cell.text.strip(" ") for cell in cells)
    if separator := _separator(header):
        return header, False, [_wrong_separator(cells[0], separator, lines, file)]
    findings = [*_duplicates(cells, header, lines, file), *_unnamed(records, header, lines, file)]
    usable = not findings
    missing = [name for name in required if name not in header]
    for name, cell in zip(header, cells, strict=True):
        if name and known is not None and name not in known:
            finding, meant = _unknown(name, cell, [n for n in known if n not in header], lines, file)
            findings.append(finding)
            usable = usable and meant is None
            missing = [other for other in missing if other != meant]
    findings += [_missing(name, cells, lines, file) for name in missing]
    return header, usable and not missing, findings


def _separator(header: Sequence[str]) -> str | None:
    return next((sign for sign in ";\t" if len(header) == 1 and sign in header[0]), None)


def _wrong_separator(cell: Cell, separator: str, lines: LineMap, file: str) -> Finding:
    at = cell.start + lines.text[cell.start : cell.end].index(separator)
    name = "semicolons" if separator == ";" else "tabs"
    message = f"The columns are separated by {name} instead of commas."
    help = "Save the table again as `CSV (comma separated)`."
    return codes.SEPARATOR.finding(file, lines.span(at, at + 1), message, help)


def _duplicates(cells: Record, header: Sequence[str], lines: LineMap, file: str) -> Iterator[Finding]:
    for index, name in enumerate(header):
        if name and name in header[:index]:
            span = lines.span(cells[index].start, cells[index].end)
            message = f"The column `{name[:60]}` stands here a second time."
            yield codes.DUPLICATE_COLUMN.finding(file, span, message, "Keep one of the two.")


def _unnamed(
    records: Sequence[Record], header: Sequence[str], lines: LineMap, file: str
) -> Iterator[Finding]:
    # A spreadsheet pads the header too, so only a column that holds something needs a name.
    for index in (index for index, name in enumerate(header) if not name):
        if any(index < len(record) and record[index].text for record in records[1:]):
            span = lines.span(records[0][index].start, records[0][index].end)
            yield codes.UNNAMED_COLUMN.finding(
                file, span, f"Column {index + 1} has no name.", "Name it, or delete it."
            )


def _unknown(
    name: str, cell: Cell, free: Sequence[str], lines: LineMap, file: str
) -> tuple[Finding, str | None]:
    meant = next(iter(get_close_matches(name[:60].lower(), free, n=1)), None)
    span = lines.span(cell.start, cell.end)
    fix = Fix(span, meant, f"Rename the column to `{meant}`") if meant else None
    help = f"Did you mean `{meant}`?" if meant else "Delete the column, or correct its name."
    message = f"There is no column `{name[:60]}`."
    return codes.UNKNOWN_COLUMN.finding(file, span, message, help, fix=fix), meant


def _missing(name: str, cells: Record, lines: LineMap, file: str) -> Finding:
    span = lines.span(cells[0].start, cells[-1].end)
    help = f"Add it to the first row, and its value to every row: `{name}`."
    return codes.MISSING_COLUMN.finding(file, span, f"The column `{name}` is missing.", help)
