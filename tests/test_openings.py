"""A slip in a row of the spreadsheet of openings. What closing one does: tests/test_addresses.py."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from changes import TODAY
from rolebook.checking import Place, check
from rolebook.schema.audience import Audience


def rewrite(root: Path, **cells: str) -> None:
    """Give the one row these cells, with a column for each that is new."""
    file = root / "roles/openings.csv"
    (row,) = csv.DictReader(io.StringIO(file.read_text("utf-8")))
    text = io.StringIO()
    writer = csv.DictWriter(text, [*row, *(name for name in cells if name not in row)], lineterminator="\n")
    writer.writeheader()
    writer.writerow(row | cells)
    file.write_text(text.getvalue(), "utf-8")


@pytest.mark.parametrize(
    ("cells", "code", "column"),
    [
        ({"hourly_min": "20"}, "RB203", "hourly_min"),
        ({"town": "Kiel"}, "RB203", "town"),
        ({"paid_onboarding": "perhaps"}, "RB212", "paid_onboarding"),
        ({"guaranteed_hours": "many"}, "RB211", "guaranteed_hours"),
    ],
)
def test_a_fault_in_a_row_is_a_finding_at_its_cell(
    cells: dict[str, str], code: str, column: str, known_good: Path
) -> None:
    rewrite(known_good, **cells)
    row = (known_good / "roles/openings.csv").read_text("utf-8").splitlines()[1]
    (finding, *more) = check(Place(known_good, TODAY), Audience.PUBLIC).report

    assert finding.file == "roles/openings.csv"
    assert finding.span is not None
    assert (finding.span.line, row[finding.span.column - 1 :]) == (2, cells[column])
    assert finding.code == code
    assert more == []
