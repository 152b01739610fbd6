"""What authors and candidates may write, at its worst: put on paper once, all together, in both formats.

A case is a file in `awkward/`, as a template of ours would print it.
"""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

import pypdf
import pytest

from exports_paper import AUTHOR
from pdf_tags import faults, tags_of
from rolebook.exports import docx, pdf
from rolebook.exports._paper import Sheet
from rolebook.exports._paper.sheets import sheet_of_page
from rolebook.exports._paper.tree import Element, parsed

CASES = sorted(Path(__file__).with_name("awkward").glob("*.html"))
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture(scope="module")
def awkward() -> Sheet:
    head = '<html lang="en"><head><title>Awkward</title><meta name="rolebook-audience" content="public"></head>'
    body = "".join(case.read_text("utf-8") for case in CASES)
    return sheet_of_page(f"{head}<body><h1>Awkward</h1>{body}</body></html>", AUTHOR)


@pytest.fixture(scope="module")
def as_pdf(awkward: Sheet) -> bytes:
    return pdf.content(awkward)


@pytest.fixture(scope="module")
def lines(as_pdf: bytes) -> list[str]:
    return [line for page in pypdf.PdfReader(io.BytesIO(as_pdf)).pages for line in page.extract_text().splitlines()]


@pytest.fixture(scope="module")
def as_word(awkward: Sheet) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(docx.content(awkward))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def words(of: str) -> str:
    """Letters and digits alone: how a line breaks, and which way it runs, is not asked here."""
    return re.sub(r"[\W_]", "", of)


def texts(sheet: Sheet) -> list[str]:
    """What stands between its tags; of code, line by line."""
    leaves = [child for one in parsed(sheet.body).walk() for child in one.children if isinstance(child, str)]
    return [line.strip() for leaf in leaves for line in leaf.splitlines()]


def test_every_word_is_in_the_pdf_and_its_tags_are_as_the_standard_asks(
    awkward: Sheet, as_pdf: bytes, lines: list[str]
) -> None:
    inside = words("".join(lines))

    assert faults(as_pdf) == []
    assert len(CASES) > 5
    latin = [text for text in texts(awkward) if re.fullmatch(r"[ -~äöü\s]*\w[ -~äöü\s]*", text)]
    assert len(latin) > 60
    assert [text for text in latin if words(text) not in inside] == []


LONG = ["AnIdentifierInA", "Donaudampf", "metric_that", "sha256", "AnExpression"]


@pytest.mark.parametrize("start", LONG)
def test_what_is_longer_than_its_line_goes_on_in_the_next_one(start: str, awkward: Sheet, lines: list[str]) -> None:
    (word,) = (text for text in texts(awkward) if text.startswith(start))

    assert [line for line in lines if word in line] == []
    assert words(word) in words("".join(lines))


def test_a_table_in_a_table_and_one_without_heads_keep_their_rows(as_pdf: bytes) -> None:
    tables = [tag for tag in tags_of(as_pdf).walk() if tag.kind == "Table"]
    inner = [tag for table in tables for tag in table.walk() if tag.kind == "Table" and tag is not table]
    heads = [[cell.said.get("Scope") for cell in table.walk() if cell.kind == "TH"] for table in tables]

    assert len(inner) == 1
    assert heads[2] == ["/Column", "/Column", "/Row"]
    assert ["/Row"] in heads


def test_lines_of_arabic_run_from_the_right_in_word(as_word: dict[str, bytes]) -> None:
    paragraphs = list(ET.fromstring(as_word["word/document.xml"]).iter(f"{W}p"))
    arabic = [one for one in paragraphs if "هذه" in "".join(one.itertext())]

    assert [one.find(f"{W}pPr/{W}bidi") is not None for one in arabic] == [True]


def test_a_table_of_many_columns_has_small_letters_and_each_style_is_known(as_word: dict[str, bytes]) -> None:
    text = as_word["word/document.xml"].decode()
    known = set(re.findall(r'w:styleId="([^"]*)"', as_word["word/styles.xml"].decode()))

    assert '<w:tblStyle w:val="Dense"' in text
    assert set(re.findall(r'<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]*)"', text)) <= known


def test_word_tells_tables_whose_first_column_heads_its_rows(awkward: Sheet, as_word: dict[str, bytes]) -> None:
    tables = [one for one in parsed(awkward.body).walk() if one.tag == "table"]
    rows = [[row for body in one.parts("tbody") for row in body.parts("tr")] for one in tables]
    headed = [bool(some) and all(row.children[:1] and _is_head(row.children[0]) for row in some) for some in rows]
    told = re.findall(r'w:firstColumn="(\d)"', as_word["word/document.xml"].decode())

    assert len(told) == len(tables) == 7
    assert [one == "1" for one in told] == headed
    assert sum(headed) == 5


def _is_head(cell: Element | str) -> bool:
    return isinstance(cell, Element) and cell.tag == "th"
