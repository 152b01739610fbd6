"""The list of candidates: every fault at its cell, and nobody twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from rolebook.catalog.candidates import Candidate, read_candidates

TODAY = "2026-11-22"


def found(folder: Path, text: str) -> list[tuple[int, int, str]]:
    (folder / "list.csv").write_bytes(text.encode())
    findings = read_candidates(folder / "list.csv", TODAY).findings
    assert all(finding.secret and finding.fix is None for finding in findings)
    return [(finding.span.line, finding.span.column, finding.code) for finding in findings if finding.span]


@pytest.mark.parametrize(
    ("written", "quarters"),
    [
        ("", 4),
        ("1", 4),
        ("1.0", 4),
        ("1.25", 5),
        ("1.5", 6),
        ("1.50", 6),
        ("1.75", 7),
        ("2", 8),
        ("4", 16),
        ("4.0", 16),
    ],
)
def test_a_time_factor_goes_in_quarters(tmp_path: Path, written: str, quarters: int) -> None:
    (tmp_path / "list.csv").write_text(f"candidate,time_factor\nAnn,{written}\n")

    (row,) = read_candidates(tmp_path / "list.csv", TODAY).rows
    assert row.quarters == quarters


@pytest.mark.parametrize(
    "written", ["1.5a", "0", "-1", "0.5", "NaN", "inf", "1e3", "1e0", "4.25", "5", "1.1", "1.333", "١", "1.5.0", "+1"]
)
def test_no_other_time_factor_is_one(tmp_path: Path, written: str) -> None:
    assert found(tmp_path, f"candidate,time_factor\nAnn,{written}\n") == [(2, 5, "RB213")]


def test_the_same_person_twice_is_a_finding_at_the_second_line(tmp_path: Path) -> None:
    text = "candidate\nAnn Lee\nBen\n  ann   LEE\n"

    assert found(tmp_path, text) == [(4, 1, "RB302")]


def test_composed_and_decomposed_letters_are_the_same_person(tmp_path: Path) -> None:
    assert found(tmp_path, "candidate\nZoe\u0308\nZo\u00eb\n") == [(3, 1, "RB302")]


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ('"Ann\nLee"', "RB214"),
        ("x" * 10_000, "RB216"),
        ('""', "RB210"),
        ("Ann\u202eLee", "RB116"),
        ("Ann\x07", "RB115"),
    ],
)
def test_a_cell_that_is_no_name_is_a_finding(tmp_path: Path, cell: str, code: str) -> None:
    assert [one for *_, one in found(tmp_path, f"candidate,due\n{cell},2026-12-01\n")] == [code]


@pytest.mark.parametrize("cell", ["=cmd|' /C calc'!A0", "@SUM(1)", 'Ann ""the"" Lee', "<script>", "بنت", "-5"])
def test_a_strange_cell_is_a_name_like_any_other(tmp_path: Path, cell: str) -> None:
    assert found(tmp_path, f'candidate\n"{cell}"\n') == []


@pytest.mark.parametrize(("day", "code"), [("2026-02-30", "RB220"), ("2026-11-21", "RB220"), ("soon", "RB220")])
def test_a_day_is_one_that_is_still_to_come(tmp_path: Path, day: str, code: str) -> None:
    assert found(tmp_path, f"candidate,due\nAnn,{day}\n") == [(2, 5, code)]


def test_today_is_a_day_that_is_still_to_come(tmp_path: Path) -> None:
    assert found(tmp_path, f"candidate,due\nAnn,{TODAY}\n") == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "RB108"),
        ("name\nAnn\n", "RB152"),
        ("candidate;due\nAnn;\n", "RB156"),
        ("candidate,phone\nAnn,1\n", "RB152"),
    ],
)
def test_a_table_without_its_columns_is_a_finding(tmp_path: Path, text: str, code: str) -> None:
    assert code in [one for *_, one in found(tmp_path, text)]


def test_every_fault_of_every_row_is_told_at_once(tmp_path: Path) -> None:
    text = "candidate,time_factor,due\nAnn,1.5a,\n,1,\nCleo,1,2026-13-01\ncleo,,\n"

    assert found(tmp_path, text) == [(2, 5, "RB213"), (3, 1, "RB210"), (4, 8, "RB220")]


def test_what_is_left_empty_is_the_usual(tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text("\ufeffcandidate,time_factor,due\r\nAnn,,\r\n", "utf-8")

    assert read_candidates(tmp_path / "list.csv", TODAY).rows == (Candidate(row=0, candidate="Ann"),)
