"""Packets of single candidates, reports and letters as files for print: beside their pages, and as secret as these."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pypdf
import pytest

from assessing.on_disk import response, scored, sheet, write
from assessing.rounds import Round
from conftest import REPOSITORY
from rolebook.assessing import output
from rolebook.cli import main
from rolebook.exports import PrintError, docx, pdf
from rolebook.publish.marks import is_closed, is_public
from scoring.round import EXAMS
from scoring.strategies import by_the_key
from secrecy import contents


def words_of(path: Path) -> str:
    """What stands in a PDF, its properties included."""
    reader = pypdf.PdfReader(io.BytesIO(path.read_bytes()))
    return "\n".join([*(page.extract_text() for page in reader.pages), str(reader.metadata)])


def test_a_packet_for_print_holds_its_own_code_and_nobody_elses(round_of: Round) -> None:
    round_of.list("candidate,time_factor,due", "Ann Ominous,1.5,2026-12-20", "Ben Tremendous,,2026-12-14")
    assert round_of.make("--formats", "pdf", kit="seed-screen")[0] == 0

    out = round_of.home / "seed-screen-packets"
    codes = [row["code"] for row in round_of.register(out)]
    files = {path.name for path in (out / "packets").iterdir()}
    assert files == {f"{code}.{ending}" for code in codes for ending in ("html", "pdf")}
    for code, other, day in zip(codes, reversed(codes), ("20 December 2026", "14 December 2026"), strict=True):
        file = out / f"packets/{code}.pdf"
        inside = b"".join(contents(file))
        assert not re.search(rb"Ominous|Tremendous|" + other.encode(), inside)
        assert not is_closed(file.read_bytes())
        assert not is_public(file.read_bytes())
        words = " ".join(words_of(file).split())
        assert f"Packet code {code}" in words
        assert f"Send it by {day}" in words
    assert "PDF" in (out / "README.txt").read_text("utf-8")


def test_the_same_round_makes_the_same_files_for_print(round_of: Round, tmp_path: Path) -> None:
    round_of.list("candidate", "Ann")
    outs = [tmp_path / "team" / name for name in ("one", "two")]
    for out in outs:
        assert round_of.make("--formats", "docx", "--out", str(out), kit="seed-screen")[0] == 0

    one, two = ({path.name: path.read_bytes() for path in (out / "packets").iterdir()} for out in outs)
    assert one == two
    assert len(one) == 2


def test_a_packet_that_can_not_be_put_on_paper_leaves_the_old_ones(
    round_of: Round, monkeypatch: pytest.MonkeyPatch
) -> None:
    round_of.make()
    before = round_of.packets()

    def fail(*_: object) -> bytes:
        raise PrintError("no.")

    monkeypatch.setattr(docx, "convert", fail)
    code, told, errors = round_of.make("--formats", "docx")

    assert (code, told) == (2, "")
    assert re.fullmatch(r"rolebook: packets/[0-9A-Z-]+\.docx was not made: no\.\n", errors)
    assert round_of.packets() == before


def test_a_format_that_there_is_not_makes_nothing(round_of: Round) -> None:
    assert round_of.make("--formats", "epub")[::2] == (2, "rolebook: There is no format epub; there is docx and pdf.\n")
    assert not round_of.out.exists()


def score(folder: Path, kit: str, *more: str) -> int:
    """A round of one answer, given by the key and scored by two."""
    exam = EXAMS[kit]
    assert exam.key is not None
    given = by_the_key(exam.kit, exam.key, 0)
    write(folder / "responses", {"K1.json": response(exam, "K1", given)})
    sheets = {f"{name}.json": sheet(exam, name, [scored(exam, "K1", given, 4)]) for name in ("rev-a", "rev-b")}
    write(folder / "sheets", sheets)
    place = ["--root", str(REPOSITORY), "--today", "2026-11-28", "--out", str(folder / "out")]
    asked = ["--responses", str(folder / "responses"), "--sheets", str(folder / "sheets")]
    return main(["score", kit, *place, *asked, *more])


def test_a_report_and_letters_stand_beside_their_pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(output, "INLINE", 0)  # so that each candidate has a page, too
    assert score(tmp_path, "algebra-screen", "--formats", "pdf") == 0

    out = tmp_path / "out"
    pages, files = ({path.with_suffix("") for path in out.rglob(f"*.{ending}")} for ending in ("html", "pdf"))
    assert files == pages == {out / "report", out / "letters/K1", out / "candidates/K1"}
    report, letter = words_of(out / "report.pdf"), words_of(out / "letters/K1.pdf")
    assert "Each candidate" in report
    assert "rolebook-audience=team" in report
    assert "What your answer showed" in letter
    assert "rolebook-audience=candidate" in letter
    assert not re.search("rev-a|Reasons in K1|Errors found", letter)


def test_a_letter_that_can_not_be_put_on_paper_leaves_nothing_half_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object) -> bytes:
        raise PrintError("no.")

    monkeypatch.setattr(pdf, "_compiled", fail)

    assert score(tmp_path, "algebra-screen", "--formats", "pdf") == 2
    told = capsys.readouterr().err
    assert re.fullmatch(r"rolebook: report\.pdf was not made: “[^”]+” does not become a PDF: no\.\n", told)
    assert not (tmp_path / "out").exists()
