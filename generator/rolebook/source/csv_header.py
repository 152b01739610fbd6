"""The first row of a CSV table: the names of its columns."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from difflib import get_close_matches
from typing import NamedTuple

from rolebook.diagnostics import CodeInfo, Fix
from rolebook.source import codes
from rolebook.source.csv_records import Record
from rolebook.source.limits import FINDING_LIMIT, Findings
from rolebook.source.lines import LineMap

_SHOWN = 60  # characters of a name that a message repeats


class _Fault(NamedTuple):
    """What will be a finding when there is room for it. `meant` is the name that was misspelt."""

    info: CodeInfo
    start: int
    end: int
    message: str
    help: str
    meant: str | None = None


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
    faults: Iterable[_Fault] = _separator(cells, lines.text) or [
        *_duplicates(cells, header),
        *_unnamed(records, header),
        *_strangers(cells, header, required, known),
    ]
    usable = True
    for fault in faults:
        usable = usable and fault.info is codes.UNKNOWN_COLUMN and fault.meant is None
        if found.room():
            _report(fault, lines, found)
    return header, usable


def _report(fault: _Fault, lines: LineMap, found: Findings) -> None:
    span = lines.span(fault.start, fault.end)
    fix = Fix(span, fault.meant, f"Rename the column to `{fault.meant}`") if fault.meant else None
    found.append(fault.info.finding(found.file, span, fault.message, fault.help, fix=fix))


def _separator(cells: Record, text: str) -> list[_Fault]:
    sign = next((sign for sign in ";\t" if len(cells) == 1 and sign in cells[0].text), None)
    if sign is None:
        return []
    at = text.index(sign, cells[0].start)
    message = f"The columns are separated by {'semicolons' if sign == ';' else 'tabs'} instead of commas."
    help = "Save the table again as `CSV (comma separated)`."
    return [_Fault(codes.SEPARATOR, at, at + 1, message, help)]


def _duplicates(cells: Record, header: Sequence[str]) -> Iterator[_Fault]:
    seen: set[str] = set()
    for name, cell in zip(header, cells, strict=True):
        if name and name in seen:
            message = f"The column `{name[:_SHOWN]}` stands here a second time."
            yield _Fault(codes.DUPLICATE_COLUMN, cell.start, cell.end, message, "Keep one of the two.")
        seen.add(name)


def _unnamed(records: Sequence[Record], header: Sequence[str]) -> Iterator[_Fault]:
    # A spreadsheet pads the header too, so only a column that holds something needs a name.
    used = {index for record in records[1:] for index, cell in enumerate(record) if cell.text}
    for index, (name, cell) in enumerate(zip(header, records[0], strict=True)):
        if not name and index in used:
            message = f"Column {index + 1} has no name."
            yield _Fault(codes.UNNAMED_COLUMN, cell.start, cell.end, message, "Name it, or delete it.")


def _strangers(
    cells: Record, header: Sequence[str], required: Collection[str], known: Collection[str] | None
) -> Iterator[_Fault]:
    """Find unknown and missing columns; a misspelt one is a single fault."""
    missing = [name for name in required if name not in header]
    free = [name for name in known or () if name not in header]
    unknown = [index for index, name in enumerate(header) if known is not None and name and name not in known]
    for count, index in enumerate(unknown):
        # Looking for what was meant takes its time, so it ends where findings are only counted.
        close = get_close_matches(header[index][:_SHOWN].lower(), free, n=1) if count < FINDING_LIMIT else []
        meant = close[0] if close else None
        missing = [name for name in missing if name != meant]
        message = f"There is no column `{header[index][:_SHOWN]}`."
        help = f"Did you mean `{meant}`?" if meant else "Delete the column, or correct its name."
        yield _Fault(codes.UNKNOWN_COLUMN, cells[index].start, cells[index].end, message, help, meant)
    for name in missing:
        help = f"Add `{name}` to the first row, and its value to every row below."
        message = f"The column `{name}` is missing."
        yield _Fault(codes.MISSING_COLUMN, cells[0].start, cells[-1].end, message, help)
