"""An awkward text in any column of the table of openings arrives as it was typed, or there is a finding at its line."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from conftest import REPOSITORY
from rolebook.catalog.rows import read_openings
from rolebook.schema import schema_for
from texts.typed import MORE_TEXTS, TEXTS

FIELDS = schema_for("openings")["properties"]
COLUMNS = [name for name, schema in FIELDS.items() if schema["type"] in ("string", "array")]


def row() -> dict[str, str]:
    """The first open position of this catalogue, with every column that there is."""
    with (REPOSITORY / "roles/openings.csv").open(encoding="utf-8", newline="") as table:
        return dict.fromkeys(FIELDS, "") | next(csv.DictReader(table))


@pytest.mark.parametrize("by_hand", [True, False], ids=["typed by hand", "saved by a spreadsheet"])
@pytest.mark.parametrize("text", [*TEXTS, *MORE_TEXTS])
def test_a_text_arrives_or_is_found(text: str, by_hand: bool, tmp_path: Path) -> None:
    cell = text if by_hand else '"' + text.replace('"', '""') + '"'
    mark, line_end = ("", "\n") if by_hand else ("\ufeff", "\r\n")
    for column in COLUMNS:
        lines = (",".join(FIELDS), ",".join((row() | {column: cell}).values()), "")
        (tmp_path / "openings.csv").write_bytes((mark + line_end.join(lines)).encode())
        table = read_openings(tmp_path, "openings.csv", "openings.csv")

        if not table.findings:
            value = table.rows[0][column]
            assert (" ".join(value) if isinstance(value, list) else value) == text, column
        assert {finding.span.line for finding in table.findings if finding.span} <= {2}, column


def test_the_row_itself_is_without_fault(tmp_path: Path) -> None:
    (tmp_path / "openings.csv").write_text("\n".join((",".join(FIELDS), ",".join(row().values()), "")), "utf-8")

    assert read_openings(tmp_path, "openings.csv", "openings.csv").findings == ()
