"""CSV tables (RFC 4180) in which every cell knows its place (first version)."""

from __future__ import annotations

import csv
import io
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from rolebook.diagnostics import Finding, Span
from rolebook.source.files import read_text


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its cells by column, as typed."""

    cells: Mapping[str, str]
    spans: Mapping[str, Span]

    def span(self, column: str) -> Span:
        """Return where the cell of `column` stands; the whole row when there is no such column."""
        return self.spans.get(column) or next(iter(self.spans.values()))


@dataclass(frozen=True, slots=True)
class Table:
    """A table that was read."""

    file: str
    text: str
    header: tuple[str, ...]
    rows: tuple[Row, ...]
    findings: tuple[Finding, ...]


def read_csv(
    root: Path, relative: str, *, required: Collection[str] = (), known: Collection[str] | None = None
) -> Table:
    """Read a table below `root`."""
    text, findings = read_text(root, relative)
    if text is None:
        return Table(relative, "", (), (), findings)
    return parse_csv(text, relative, required=required, known=known)


def parse_csv(
    text: str, file: str, *, required: Collection[str] = (), known: Collection[str] | None = None
) -> Table:
    """Read a table from text."""
    lines = list(csv.reader(io.StringIO(text)))
    header = tuple(lines[0]) if lines else ()
    rows = tuple(
        Row(dict(zip(header, line, strict=False)), {name: Span(n, 1, n, 1) for name in header})
        for n, line in enumerate(lines[1:], 2)
        if line
    )
    return Table(file, text, header, rows, ())
