"""Typefaces of a user's own: what they add, that chance chooses none, and what is said when there are none."""

from __future__ import annotations

import io
import shutil
from dataclasses import replace
from pathlib import Path

import pypdf
import pytest

from conftest import KNOWN_GOOD
from exports_paper import SHEET
from rolebook.cli import main
from rolebook.exports import PrintError, Typefaces, pdf, typefaces_in

BOXES = Path(__file__).with_name("typefaces")
"""One typeface, made by `make.py` there: 漢, 字 and the three signs of 训练师, each a box."""

BODY = "<h1>训练师</h1><p>A word: 漢字.</p><pre>x = 字</pre>"
WORDS = replace(SHEET, title="训练师", language="zh-Hans-CN", body=BODY)


def test_signs_that_the_usual_typefaces_lack_are_taken_from_them_wherever_they_lie(tmp_path: Path) -> None:
    shutil.copy(BOXES / "boxes.ttf", tmp_path / "other-name.TTF")
    here, there = (pdf.content(replace(WORDS, faces=typefaces_in(folder))) for folder in (BOXES, tmp_path))

    made = pypdf.PdfReader(io.BytesIO(here))
    assert "A word: 漢字." in made.pages[0].extract_text()
    assert made.root_object["/Lang"] == "zh-CN"
    assert (made.metadata or {})["/Title"] == "训练师"
    assert here == there


def test_families_are_asked_in_the_order_of_the_alphabet(tmp_path: Path) -> None:
    content = (BOXES / "boxes.ttf").read_bytes()
    for name in (b"Boxes", b"Zoxes", b"Aoxes"):
        utf_16 = b"".join(bytes([0, letter]) for letter in name)
        (tmp_path / f"{name.decode()}.ttf").write_bytes(
            content.replace(b"Boxes", name).replace(b"\0B\0o\0x\0e\0s", utf_16)
        )

    assert typefaces_in(tmp_path) == Typefaces(str(tmp_path), ("Aoxes", "Boxes", "Zoxes"))


def test_a_typeface_that_is_there_twice_is_refused_since_chance_would_choose(tmp_path: Path) -> None:
    for name in ("a.ttf", "b.ttf"):
        shutil.copy(BOXES / "boxes.ttf", tmp_path / name)

    told = rf"^Boxes \(400, normal\) is there twice, in {tmp_path}/a.ttf and {tmp_path}/b.ttf; keep one of them\.$"
    with pytest.raises(PrintError, match=told):
        typefaces_in(tmp_path)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("nowhere", "nowhere is no folder; --fonts names one that holds typefaces."),
        ("roles", "roles holds no typeface: files whose names end in .ttf, .otf, .ttc or .otc."),
    ],
)
@pytest.mark.parametrize("command", [("export", "pdf"), ("build", "--formats", "pdf")], ids=["export", "build"])
def test_a_folder_without_typefaces_is_said_in_one_sentence(
    command: tuple[str, ...], name: str, told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    where = ("--root", str(KNOWN_GOOD), "--out", str(tmp_path / "out"))

    assert main([*command, "--fonts", str(KNOWN_GOOD / name), *where]) == 2
    assert capsys.readouterr().err.endswith(f"{told}\n")
    assert not (tmp_path / "out").exists()
