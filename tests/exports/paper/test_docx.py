"""Word files: real headings, lists and tables; properties without a trace; LibreOffice opens them."""

from __future__ import annotations

import io
import os
import re
import shutil
import subprocess
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from gettext import NullTranslations
from html import unescape
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from exports_paper import AUTHOR, SHEET
from rolebook.assets import css
from rolebook.exports import docx as format_docx
from rolebook.exports._paper.tree import Element
from rolebook.exports._paper.word import reference
from rolebook.language import Language, speaking

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
OFFICE = shutil.which("libreoffice") or shutil.which("soffice")


def parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def body(content: bytes) -> ET.Element:
    return ET.fromstring(parts(content)["word/document.xml"])


def styled(content: bytes) -> list[tuple[str, str]]:
    """Style and text of each paragraph."""
    told = []
    for paragraph in body(content).iter(f"{W}p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        words = "".join(text.text or "" for text in paragraph.iter(f"{W}t"))
        told.append(("" if style is None else style.attrib[f"{W}val"], words))
    return told


def plain(html: str) -> str:
    """Words alone."""
    return " ".join(unescape(re.sub(r"<[^>]*>", "", html)).split())


def test_headings_are_headings(docx: Mapping[str, bytes], job: Element) -> None:
    told = styled(docx["job_description"])

    assert ("Heading1", "Mathematics step verifier") in told
    for level in ("2", "3"):
        headings = [" ".join(part.text.split()) for part in job.walk() if part.tag == f"h{level}"]
        assert [words for style, words in told if style == f"Heading{level}"] == headings
        assert headings
    assert ("Kicker", f"Job description · {AUTHOR}") in told


def test_tables_have_head_rows_that_come_again(docx: Mapping[str, bytes], job: Element) -> None:
    tables = list(body(docx["job_description"]).iter(f"{W}tbl"))

    assert len(tables) == sum(part.tag == "table" for part in job.walk()) > 0
    for table in tables:
        assert table.find(f"{W}tr/{W}trPr/{W}tblHeader") is not None
        assert len(table.findall(f"{W}tblGrid/{W}gridCol")) > 2


def test_lines_stand_under_their_addresses(docx: Mapping[str, bytes]) -> None:
    lines = [words for style, words in styled(docx["packet"]) if style == "Line"]

    assert any(words.startswith("A1(a) By the ratio test") for words in lines)


def test_charts_are_pictures_that_say_what_they_show(docx: Mapping[str, bytes], job: Element) -> None:
    told = re.findall(r'descr="([^"]*)"', parts(docx["job_description"])["word/document.xml"].decode())
    drawn = sum("chart" in part.classes for part in job.walk())

    assert len(told) == drawn > 2
    assert "Chart. Error identification rate: Day 30 0.70, Day 60 0.80, Day 90 0.87" in told
    (first, *_) = re.findall(r'descr="([^"]*)"', parts(docx["scorecard"])["word/document.xml"].decode())
    assert first.startswith("Chart. Agreement beyond chance, Cohen&#39;s kappa: at least 0.70 at day 30")
    pictures = {name: part for name, part in parts(docx["job_description"]).items() if name.startswith("word/media/")}
    assert len(pictures) == drawn
    for picture in pictures.values():
        assert picture.startswith(b"\x89PNG")
        assert b"tEXt" not in picture


def test_heads_of_rows_are_set_apart(docx: Mapping[str, bytes], job: Element) -> None:
    told = re.findall(r'w:firstColumn="(\d)"', parts(docx["job_description"])["word/document.xml"].decode())

    assert told == ["1" for part in job.walk() if part.tag == "table"]


def test_there_is_room_to_write(docx: Mapping[str, bytes]) -> None:
    styles = [style for style, _ in styled(docx["packet"])]

    assert styles.count("WriteHere") > 50
    assert styles.count("Room") > 20
    assert "Blank" in [style for style, _ in styled(docx["scorecard"])]


def test_every_style_that_is_used_is_there(docx: Mapping[str, bytes]) -> None:
    for content in docx.values():
        inside = parts(content)
        known = set(re.findall(rb'w:styleId="([^"]*)"', inside["word/styles.xml"]))
        used = set(re.findall(rb'<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]*)"', inside["word/document.xml"]))
        assert used <= known
        assert b"Warning" not in inside["word/document.xml"]


def test_the_head_of_each_page_names_the_document_and_what_a_specimen_is_worth(docx: Mapping[str, bytes]) -> None:
    head = parts(docx["packet"])["word/header1.xml"].decode()
    foot = parts(docx["packet"])["word/footer1.xml"].decode()

    assert "Solution steps: find, rank, explain · assessment packet" in head
    assert "Specimen · published, so of no use for decisions" in head
    assert AUTHOR in foot
    assert re.search(r'page .*w:instr="PAGE".* of .*w:instr="NUMPAGES"', foot)


def test_properties_say_title_language_and_publisher_and_nothing_of_who_made_the_file(
    docx: Mapping[str, bytes],
) -> None:
    for content in docx.values():
        inside = parts(content)
        core = ET.fromstring(inside["docProps/core.xml"])
        assert {field.tag.split("}")[1] for field in core} == {"title", "creator", "keywords", "language"}
        assert core.findtext("{http://purl.org/dc/elements/1.1/}creator") == AUTHOR
        assert core.findtext("{http://purl.org/dc/elements/1.1/}language") == "en"
        assert not list(ET.fromstring(inside["docProps/app.xml"]))
        assert not re.search(rb"pandoc|/tmp/|/home/|/root/|\b20\d\d-\d\d-\d\dT", b"".join(inside.values()), re.I)
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
            assert archive.namelist()[0] == "[Content_Types].xml"


def test_the_foot_of_a_page_speaks_as_its_sheet_does() -> None:
    class German(NullTranslations):
        def gettext(self, message: str) -> str:
            return {"page {number} of {count}": "Seite {number} von {count}"}.get(message, message)

    with speaking(Language("de", German())):
        feet = [reference(replace(SHEET, language=tag)) for tag in ("de-AT", "en")]

    told = ["".join(ET.fromstring(parts(foot)["word/footer1.xml"]).itertext()) for foot in feet]
    assert told == [f"{AUTHOR}Seite 1 von 1", f"{AUTHOR}page 1 of 1"]


def test_markup_in_a_title_is_text() -> None:
    title = 'A <b> & "c"'

    inside = parts(format_docx.content(replace(SHEET, title=title, notice="Team & <only>")))

    assert title in ET.tostring(ET.fromstring(inside["docProps/core.xml"]), "unicode", method="text")
    head = ET.tostring(ET.fromstring(inside["word/header1.xml"]), "unicode", method="text")
    assert head == f"{title}Team & <only>"


def test_letter_paper() -> None:
    page = body(format_docx.content(replace(SHEET, size="letter"))).find(f".//{W}pgSz")

    assert page is not None
    assert (page.attrib[f"{W}w"], page.attrib[f"{W}h"]) == ("12240", "15840")


@pytest.mark.parametrize("name", ["chart.css", "paper.typ", "styles.xml"])
def test_colours_are_those_of_the_style_sheet_by_day(name: str) -> None:
    from importlib.resources import files

    from rolebook import assets

    ours = {colour.lower() for colour in re.findall(r"light-dark\(#([0-9a-f]{6})", css("document"))}
    used = set(
        re.findall(
            r'(?:#|w:(?:val|fill|color)=")([0-9a-fA-F]{6})\b',
            files(assets).joinpath("print", name).read_text("utf-8"),
        )
    )

    assert len(used) > 4
    assert {colour.lower() for colour in used} <= ours


@pytest.mark.skipif(OFFICE is None and not os.environ.get("CI"), reason="this test needs LibreOffice")
def test_libreoffice_opens_them(docx: Mapping[str, bytes], job: Element, tmp_path: Path) -> None:
    assert OFFICE, "CI needs LibreOffice for this test, and found none"
    for kind, content in docx.items():
        (tmp_path / f"{kind}.docx").write_bytes(content)
    command = [OFFICE, f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to", "html"]

    subprocess.run(
        [*command, "--outdir", str(tmp_path), *map(str, tmp_path.glob("*.docx"))], check=True, capture_output=True
    )

    for kind, content in docx.items():
        page = (tmp_path / f"{kind}.html").read_text("utf-8")
        headings = [words for style, words in styled(content) if style == "Heading2"]
        seen = re.findall(r"<h2\b[^>]*>(.*?)</h2>", page, re.DOTALL)
        assert [plain(one) for one in seen] == [plain(one) for one in headings]
        assert page.count("<table") == len(list(body(content).iter(f"{W}tbl"))) > 0
        assert page.count("<img") == content.count(b"word/media/") // 2
    assert "Discussed" not in (tmp_path / "job_description.html").read_text("utf-8")
