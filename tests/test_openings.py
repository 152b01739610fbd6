"""What a recruiter does: one row of a spreadsheet, and what comes of it."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from changes import TODAY
from rolebook.checking import Place, check
from rolebook.schema.audience import Audience
from secrecy import open_bytes


def rewrite(root: Path, **cells: str) -> None:
    """Give the one row these cells, with a column for each that is new."""
    file = root / "roles/openings.csv"
    (row,) = csv.DictReader(io.StringIO(file.read_text("utf-8")))
    text = io.StringIO()
    writer = csv.DictWriter(text, [*row, *(name for name in cells if name not in row)], lineterminator="\n")
    writer.writeheader()
    writer.writerow(row | cells)
    file.write_text(text.getvalue(), "utf-8")


def test_closing_a_position_is_changing_one_row(known_good: Path) -> None:
    before = open_bytes(Place(known_good, TODAY))
    rewrite(known_good, valid_through="2026-11-21")
    after = open_bytes(Place(known_good, TODAY))

    gone = {path for path in before if path not in after}
    other = {path for path in before if path in after and before[path] != after[path]}

    assert not after.keys() - before.keys()
    assert gone == {
        f"public/roles/seed-sorter/openings/seed-1{name}"
        for name in (".html", "/ad.html", "/ad.txt", "/ad-markdown.txt")
    }
    assert {path for path in other if "seed-sorter" not in path} == {
        "public/roles/index.html",
        "public/api/roles.json",
        "public/feeds/openings.json",
        "public/feeds/openings.xml",
    }
    assert {path for path in other if "seed-sorter" in path} == {
        "public/roles/seed-sorter.html",
        "public/api/roles/seed-sorter.json",
        "public/api/roles/seed-sorter.js",
    }
    assert [path for path, data in after.items() if b'"@type":"JobPosting"' in data] == []
    assert [path for path, data in before.items() if b'"@type":"JobPosting"' in data] == [
        "public/roles/seed-sorter/openings/seed-1.html"
    ]


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
