"""Tables as plain trees, one per row: openings, and a round's candidates. A faulty row costs only itself."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path as FilePath
from typing import Any

from rolebook.catalog.walk import Path
from rolebook.diagnostics import Finding, Severity, Span
from rolebook.schema import check_structure, schema_for
from rolebook.source import Document, Marks, Row, Table, read_csv

KIND = "openings"
_INTEGER = re.compile(r"-?[0-9]{1,15}", re.ASCII)
_NUMBER = re.compile(r"-?[0-9]{1,15}(?:\.[0-9]{1,6})?", re.ASCII)


@dataclass(frozen=True, slots=True)
class OpeningsTable:
    """The rows that are whole, and where every cell stands.

    `rows` are trees as the schema wants them, each with its place in the file as `row`. Paths are
    `(row, column)`.
    """

    rows: list[dict[str, Any]]
    findings: tuple[Finding, ...]
    text: str
    table: Table

    def span(self, path: Path, key: bool = False) -> Span:  # noqa: ARG002
        """Where a cell stands, or the row when there is no such column."""
        row = self.table.rows[int(path[0])]
        return row.span(str(path[1]) if len(path) > 1 else "")

    def line_spans(self, path: Path) -> tuple[Span, ...]:
        """A cell is one line."""
        return (self.span(path),)


def read_openings(root: FilePath, relative: str, name: str) -> OpeningsTable:
    """Read, convert and check every row of the table of openings."""
    return read_rows(KIND, root, relative, name)


def read_rows(kind: str, root: FilePath, relative: str, name: str) -> OpeningsTable:
    """Read, convert and check every row of a table whose rows follow the schema `kind`."""
    schema = schema_for(kind)
    table = read_csv(root, relative, required=schema["required"], known=schema["properties"])
    rows: list[dict[str, Any]] = []
    findings = list(table.findings)
    for position, row in enumerate(table.rows if not table.findings else ()):
        tree, faults = _check_row(kind, row, schema["properties"], table)
        findings += faults
        if not any(finding.severity is Severity.ERROR for finding in faults):
            rows.append(tree | {"row": position})
    return OpeningsTable(rows, tuple(replace(finding, file=name) for finding in findings), table.text, table)


def _check_row(kind: str, row: Row, properties: Mapping[str, Any], table: Table) -> tuple[Any, tuple[Finding, ...]]:
    cells = {column: _value(cell.strip(), properties.get(column, {})) for column, cell in row.cells.items()}
    tree = {column: value for column, value in cells.items() if value is not None}
    document = Document(table.file, table.text, tree, (), _RowMarks(row))
    return check_structure(document, kind)


def _value(cell: str, schema: Mapping[str, Any]) -> Any:
    """A cell as the schema wants it; what does not fit stays text, and the schema says so. Empty is absent."""
    if not cell:
        return None
    if "x-separator" in schema:
        return cell.split()
    if schema.get("type") == "integer" and _INTEGER.fullmatch(cell):
        return int(cell)
    if schema.get("type") == "number" and _NUMBER.fullmatch(cell):
        return float(cell)
    return cell


class _RowMarks(Marks):
    """Places in one row: every column is a key, wherever in its value a fault may be."""

    def __init__(self, row: Row) -> None:
        super().__init__("", None)
        self._row = row

    def span(self, path: Any, key: bool = False) -> Span:  # noqa: ARG002
        return self._row.span(str(path[0]) if path else "")
