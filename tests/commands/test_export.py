"""`rolebook export`: what is made, what is refused, and that nothing depends on the machine."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from conftest import KNOWN_GOOD
from rolebook.cli import main
from rolebook.exports import PrintError, docx, pdf
from rolebook.publish.markers import refuse_team

DAY = ("--root", str(KNOWN_GOOD), "--today", "2026-11-22")


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Word files without what stands in them, for tests that ask which are made."""
    empty = io.BytesIO()
    with zipfile.ZipFile(empty, "w") as archive:
        archive.writestr("word/document.xml", "")
    monkeypatch.setattr(docx, "convert", lambda *_: empty.getvalue())


def export(out: Path, *arguments: str) -> int:
    return main(["export", *arguments, "--out", str(out), *DAY])


def made(out: Path) -> set[str]:
    return {path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file()} - {".rolebook-output.json"}


def test_everything_open_is_made_and_nothing_else(
    quick: None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert export(tmp_path / "out", "docx") == 0

    assert made(tmp_path / "out") == {
        "kits/seed-screen/packet.docx",
        "kits/seed-task/packet.docx",
        "library/criteria.docx",
        "library/domains.docx",
        "library/error-types.docx",
        "library/metrics.docx",
        "practice/guide.docx",
        "practice/packet.docx",
        "roles/seed-sorter.docx",
        "roles/seed-sorter/openings/seed-1.docx",
    }
    assert capsys.readouterr().out == f"Made 10 files in {tmp_path / 'out'}.\n"
    assert not refuse_team(tmp_path / "out")


def test_the_teams_documents_are_made_when_asked_for_and_their_folder_says_so(quick: None, tmp_path: Path) -> None:
    assert export(tmp_path / "out", "docx", "scorecard", "--team") == 0

    assert made(tmp_path / "out") == {"TEAM-ONLY.json", "roles/seed-sorter-scorecard.docx"}
    (tmp_path / "out/TEAM-ONLY.json").unlink()
    (told,) = refuse_team(tmp_path / "out")
    assert told.endswith("seed-sorter-scorecard.docx is marked as not public.")


def test_a_pdf_for_the_team_is_known_by_itself(tmp_path: Path) -> None:
    assert export(tmp_path / "out", "pdf", "quality_plan", "--team", "--paper", "letter") == 0
    (tmp_path / "out/TEAM-ONLY.json").unlink()

    assert len(refuse_team(tmp_path / "out")) == 1


@pytest.mark.parametrize(
    ("what", "files"),
    [
        ("seed-sorter", {"roles/seed-sorter.docx", "roles/seed-sorter/openings/seed-1.docx"}),
        ("seed-1", {"roles/seed-sorter/openings/seed-1.docx"}),
        ("seed-screen", {"kits/seed-screen/packet.docx"}),
        ("job-description", {"roles/seed-sorter.docx"}),
    ],
)
def test_one_names_a_role_an_opening_a_kit_or_a_kind_of_document(
    what: str, files: set[str], quick: None, tmp_path: Path
) -> None:
    assert export(tmp_path / "out", "docx", what) == 0
    assert made(tmp_path / "out") == files


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("epub",), "There is no format epub; there is docx and pdf."),
        (("docx", "seed-sorted"), "Nothing that is made for print is called seed-sorted. Did you mean seed-sorter?"),
        (("docx", "xyz"), "is called xyz. Name a role, an opening, a kit, or a kind of document."),
        (("docx", "reviewer-guide"), "reviewer-guide is a document for the team alone; add --team to make it."),
    ],
)
def test_what_can_not_be_made_is_said_in_one_sentence(
    arguments: tuple[str, ...], told: str, quick: None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert export(tmp_path / "out", *arguments) == 2

    assert told in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_a_folder_of_somebody_else_is_not_replaced(
    quick: None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "letter.txt").write_text("mine")

    assert export(tmp_path, "docx", "job-description") == 2
    assert "was not made by Rolebook" in capsys.readouterr().err
    assert export(KNOWN_GOOD / "roles" / "out", "docx", "job-description") == 2
    assert "which a build reads" in capsys.readouterr().err


def test_with_a_document_that_fails_the_old_files_stand(
    quick: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert export(tmp_path / "out", "docx", "job-description") == 0

    def fail(*_: object) -> bytes:
        raise PrintError("no.")

    monkeypatch.setattr(pdf, "_compiled", fail)
    assert export(tmp_path / "out", "pdf", "job-description") == 2
    assert capsys.readouterr().err == (
        "rolebook: roles/seed-sorter.pdf was not made: “Seed sorter” does not become a PDF: no.\n"
    )
    assert made(tmp_path / "out") == {"roles/seed-sorter.docx"}


def test_with_errors_in_the_catalogue_nothing_is_made(
    known_good: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    role = known_good / "roles/seed-sorter.yaml"
    role.write_text(role.read_text("utf-8").replace("status: active", "status: asleep"), "utf-8")

    assert main(["export", "docx", "--out", str(tmp_path / "out"), "--root", str(known_good)]) == 1
    told = capsys.readouterr()
    assert "asleep" in told.out
    assert told.err == "rolebook: Nothing was made.\n"
    assert not (tmp_path / "out").exists()


AGAIN = """
import os, sys
from rolebook.cli import main

os.umask(0o077)
for form in ("pdf", "docx"):
    assert main(["export", form, "job-description", "--out", f"again-{form}", *sys.argv[1:]]) == 0
"""


def test_the_bytes_are_the_same_in_another_place_time_zone_and_language(tmp_path: Path) -> None:
    elsewhere = {"TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "PYTHONHASHSEED": "7", "USER": "somebody"}
    subprocess.run([sys.executable, "-c", AGAIN, *DAY], cwd=tmp_path, env=os.environ | elsewhere, check=True)

    for form in ("pdf", "docx"):
        assert export(tmp_path / form, form, "job-description") == 0
        name = f"roles/seed-sorter.{form}"
        assert (tmp_path / f"again-{form}" / name).read_bytes() == (tmp_path / form / name).read_bytes()
        assert (tmp_path / f"again-{form}" / name).stat().st_mode & 0o777 == 0o644


@pytest.mark.parametrize("formats", ["docx,epub", "docx,"])
def test_a_build_with_a_format_that_there_is_not_makes_nothing(
    formats: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["build", "--formats", formats, "--out", str(tmp_path / "out"), *DAY]) == 2

    assert "there is docx and pdf." in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_a_build_with_a_document_that_fails_makes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object) -> bytes:
        raise PrintError("no.")

    monkeypatch.setattr(docx, "convert", fail)

    assert main(["build", "--only", "packets", "--formats", "docx", "--out", str(tmp_path / "out"), *DAY]) == 2
    assert capsys.readouterr().err == "rolebook: kits/seed-screen/packet.docx was not made: no.\n"
    assert not (tmp_path / "out").exists()
