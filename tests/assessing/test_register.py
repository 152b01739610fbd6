"""The register opens in a spreadsheet, and nothing in it runs."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conftest import HERE
from rolebook.assessing.register import COLUMNS, Entry, earlier_packets, escaped, register_csv
from rolebook.errors import CommandError

STARTS = "=+-@\t\r\n=+-@"
PAYLOADS = [line for line in (HERE / "payloads.txt").read_text("utf-8").splitlines() if line]


def entry(candidate: str = "Ann", **changes: str) -> Entry:
    told = {
        "code": "AAAA-BBBB-CCCC-DDDD",
        "candidate": candidate,
        "time_factor": "1",
        "due": "",
        "file": "packets/x.html",
    }
    return Entry(**{**told, "sha256": "0" * 64, "kit": "k@1.0.0+abcdef", "made_on": "2026-11-22", **changes})


def read(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "=1", "  =1", "=cmd|' /C calc'!A0"])
def test_a_formula_becomes_text(cell: str) -> None:
    assert escaped(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["Ann", "O'Neill", "a=b", "1.5", "", "Ümit", "بنت"])
def test_a_name_stays_as_it_is(cell: str) -> None:
    assert escaped(cell) == cell


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0")))
def test_no_cell_of_the_register_starts_like_a_formula_and_none_breaks_out(candidate: str) -> None:
    (row,) = read(register_csv([entry(candidate)]))

    assert tuple(row) == COLUMNS
    assert row["candidate"] == escaped(candidate)
    assert not row["candidate"].lstrip(" ").startswith(tuple(STARTS))


@pytest.mark.parametrize("payload", PAYLOADS)
def test_hostile_names_stay_in_their_cell(payload: str) -> None:
    rows = read(register_csv([entry(payload), entry("Ben")]))

    assert [row["candidate"] for row in rows] == [escaped(payload), "Ben"]


def test_a_spreadsheet_is_told_that_it_is_utf_8() -> None:
    assert register_csv([]).startswith(b'\xef\xbb\xbf"code","candidate"')


def test_the_packets_of_an_earlier_run_are_found(tmp_path: Path) -> None:
    (tmp_path / "register.csv").write_bytes(register_csv([entry(), entry("=B", code="EEEE", sha256="1" * 64)]))

    assert earlier_packets(tmp_path) == {
        "AAAA-BBBB-CCCC-DDDD": ("k@1.0.0+abcdef", "0" * 64),
        "EEEE": ("k@1.0.0+abcdef", "1" * 64),
    }
    assert earlier_packets(tmp_path / "nowhere") == {}


@pytest.mark.parametrize("damage", [b"", b"code;kit;sha256\nA;B;C\n", b"\xff\xfe\x00", b"code,kit,sha256\nA,B\n"])
def test_a_register_that_can_not_be_read_is_not_replaced(tmp_path: Path, damage: bytes) -> None:
    (tmp_path / "register.csv").write_bytes(damage)
    if not damage:
        assert earlier_packets(tmp_path) == {}
        return
    with pytest.raises(CommandError, match="can not be read any more"):
        earlier_packets(tmp_path)
