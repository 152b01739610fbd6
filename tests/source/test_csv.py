"""Tables: cases in `tests/cases/source/csv`, read as a table of `id`, `role` and `pay`."""

from __future__ import annotations

from pathlib import Path

import pytest

from rolebook.diagnostics import Span, apply_fixes
from rolebook.source import SIZE_LIMIT, Table, parse_csv, read_csv

CASES = sorted((Path(__file__).parents[1] / "cases" / "source" / "csv").glob("*.csv"))
COLUMNS = ("id", "role", "pay")


def read(text: str) -> Table:
    return parse_csv(text, "openings.csv", required=COLUMNS, known=COLUMNS)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_fault_is_found_where_it_is(path: Path) -> None:
    findings = read(path.read_text(encoding="utf-8")).findings
    places = sorted((finding.span, finding.code) for finding in findings if finding.span)

    assert len(places) == len(findings)
    assert [f"{span.line}:{span.column} {code}" for span, code in places] == path.with_suffix(".expected").read_text(
        encoding="utf-8"
    ).splitlines()


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_repair_makes_what_it_says(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    fixes = [finding.fix for finding in read(text).findings if finding.fix]
    fixed = path.with_suffix(".fixed")

    assert (apply_fixes(text, fixes) if fixes else None) == (
        fixed.read_text(encoding="utf-8") if fixed.exists() else None
    )


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_cells_keep_what_was_typed(ends: str) -> None:
    text = ends.join(["id,role,pay", 'a," x, ""y""', 'z"  , 20 ', "", "b,é😀,", ""])

    table = read("\ufeff" + text)

    assert table.findings == ()
    assert table.header == COLUMNS
    assert [dict(row.cells) for row in table.rows] == [
        {"id": "a", "role": ' x, "y"\nz', "pay": " 20 "},
        {"id": "b", "role": "é😀", "pay": ""},
    ]


def test_cells_know_their_place() -> None:
    first, second = read('id,role,pay\na,"x\ny",20\nb,é😀,7\n').rows

    assert (first.line, second.line) == (2, 4)
    assert first.span("id") == Span(2, 1, 2, 2)
    assert first.span("role") == Span(2, 3, 3, 3)
    assert first.span("pay") == Span(3, 4, 3, 6)
    assert second.span("pay") == Span(4, 6, 4, 7)
    assert second.span("none") == Span(4, 1, 4, 7)


def test_a_faulty_row_costs_only_itself() -> None:
    table = read("id,role,pay\na,rater\nb,rater,20\nc,rater,20,30\n")

    assert [row.cells["id"] for row in table.rows] == ["b"]
    assert [finding.name for finding in table.findings] == ["cell-count", "cell-count"]


def test_without_a_header_that_can_be_relied_on_there_are_no_rows() -> None:
    assert read("id,role\na,b\n").rows == ()
    assert read("id,role,pay,id\na,b,c,d\n").rows == ()
    assert read("id;role;pay\na;b;c\n").rows == ()


def test_an_unknown_column_leaves_the_others_as_they_are() -> None:
    (row,) = read("id,wobble,role,pay\na,x,b,1\n").rows

    assert row.cells == {"id": "a", "wobble": "x", "role": "b", "pay": "1"}


def test_any_column_may_be_there_when_none_are_named() -> None:
    table = parse_csv("x,y\n1,2\n", "t.csv")

    assert (table.header, table.findings, len(table.rows)) == (("x", "y"), (), 1)


def test_rows_above_an_unclosed_quote_are_read() -> None:
    table = read('id,role,pay\na,b,1\nc,"d,2\ne,f,3\n')

    assert [row.cells["id"] for row in table.rows] == ["a"]
    assert [finding.name for finding in table.findings] == ["csv-unclosed-quote"]


def test_refused_characters_are_found() -> None:
    (finding,) = read("id,role,pay\na,\x1b[31m,1\n").findings

    assert (finding.name, finding.span) == ("control-character", Span(2, 3, 2, 4))


def test_a_table_of_over_one_megabyte_is_not_read() -> None:
    table = read("x" * (SIZE_LIMIT + 1))

    assert [finding.name for finding in table.findings] == ["too-large"]


def test_a_table_is_read_from_a_file(tmp_path: Path) -> None:
    (tmp_path / "openings.csv").write_bytes(b"\xef\xbb\xbfid,role,pay\r\na,b,1\r\n")

    table = read_csv(tmp_path, "openings.csv", required=COLUMNS, known=COLUMNS)

    assert (table.file, table.findings, len(table.rows)) == ("openings.csv", (), 1)
