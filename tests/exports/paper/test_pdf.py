"""PDF files: tagged, named, dated by nobody; what a reader finds in them; what can not become one."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from itertools import pairwise

import pypdf
import pytest

from exports_paper import AUTHOR, SHEET
from pdf_tags import faults, tags_of
from rolebook.documents.assemble import Rendered
from rolebook.exports import PrintError, pdf
from rolebook.exports._paper import sheet
from rolebook.exports._paper.tree import Element


def read(content: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(content))


@cache
def text_of(content: bytes) -> str:
    return "\n".join(page.extract_text() for page in read(content).pages)


def test_each_kind_of_document_is_a_tagged_file_with_a_title_and_a_language(
    pdfs: Mapping[str, bytes], documents: list[Rendered], small_documents: list[Rendered]
) -> None:
    titles = {(document.document.name, document.title) for document in (*documents, *small_documents)}
    assert set(pdfs) == {name for name, _ in titles if not name.startswith("practice_")}
    audiences = {document.document.name: document.document.audience.name.lower() for document in documents}
    for kind, content in pdfs.items():
        catalog = read(content).root_object
        assert catalog["/MarkInfo"]["/Marked"], kind
        assert "/StructTreeRoot" in catalog
        assert catalog["/Lang"] == "en"
        assert catalog["/ViewerPreferences"]["/DisplayDocTitle"]
        assert re.search(rb"<pdfuaid:part>\s*1\s*</pdfuaid:part>", content)
        told = dict(read(content).metadata or {})
        assert (kind, told.pop("/Title")) in titles
        assert told == {
            "/Author": AUTHOR,
            "/Creator": " " * len("Typst 0.15.x"),
            "/Keywords": f"rolebook-audience={audiences[kind]}",
        }


def test_no_document_of_the_catalogue_skips_a_level_of_headings(documents: list[Rendered]) -> None:
    assert len(documents) > 25
    for document in documents:
        levels = [int(level) for level in re.findall(r"<h([1-6])", sheet(document, AUTHOR).body)]
        assert levels[0] == 1, document.path
        assert levels.count(1) == 1
        assert all(after <= before + 1 for before, after in pairwise(levels)), document.path


def test_no_program_no_machine_and_no_day_is_named(pdfs: Mapping[str, bytes]) -> None:
    for kind, content in pdfs.items():
        assert not re.search(rb"typst|/tmp/|/home/|/root/|CreateDate|ModDate|CreationDate|Producer", content, re.I), (
            kind
        )


def test_headings_follow_the_document(pdfs: Mapping[str, bytes], job: Element) -> None:
    (_, sections) = read(pdfs["job_description"]).outline[:2]

    titles = [section.title for section in sections if not isinstance(section, list)]
    assert titles == [" ".join(part.text.split()) for part in job.walk() if part.tag == "h2"]
    assert len(titles) > 8


def test_heads_of_columns_and_of_rows_are_tagged(pdfs: Mapping[str, bytes], job: Element) -> None:
    heads = [tag.said["Scope"] for tag in tags_of(pdfs["job_description"]).walk() if tag.kind == "TH"]
    columns = [cell for head in job.walk() if head.tag == "thead" for cell in head.walk() if cell.tag in ("th", "td")]
    rows = [cell for body in job.walk() if body.tag == "tbody" for cell in body.walk() if cell.tag == "th"]

    assert heads.count("/Column") == len(columns) > 4
    assert heads.count("/Row") == len(rows) > 4


def test_tags_are_as_the_standard_asks(pdfs: Mapping[str, bytes]) -> None:
    assert {kind: faults(content) for kind, content in pdfs.items() if faults(content)} == {}


def test_every_page_says_which_it_is_and_what_a_specimen_is_worth(pdfs: Mapping[str, bytes]) -> None:
    pages = read(pdfs["packet"]).pages

    assert len(pages) > 3
    for number, page in enumerate(pages, 1):
        words = page.extract_text()
        assert f"page {number} of {len(pages)}" in words
        assert "Specimen · published, so of no use for decisions" in words
        assert "Solution steps: find, rank, explain · assessment packet" in words


def test_on_paper_there_are_lines_and_boxes_and_no_words_about_buttons(pdfs: Mapping[str, bytes]) -> None:
    words = text_of(pdfs["packet"])

    assert "Your findings in output A" in words
    assert "Type your answers into this page" not in words
    assert "Restore it" not in words
    assert "A3" in words


@pytest.mark.parametrize(
    ("is_", "becomes", "told"),
    [
        (b"/Scope/Row", b"/Xcope/Row", "a head of a table has no scope"),
        (b"/S/TD", b"/S/LI", "LI stands in TR"),
        (b"/S/H2", b"/S/H4", "H4 follows H1"),
        (b"/Tabs/S", b"/Tabs/R", "page 1 is not in the order of its tags"),
    ],
)
def test_a_fault_in_the_tags_is_seen(is_: bytes, becomes: bytes, told: str, pdfs: Mapping[str, bytes]) -> None:
    assert told in faults(pdfs["job_description"].replace(is_, becomes))


def test_signs_of_mathematics_come_over(pdfs: Mapping[str, bytes]) -> None:
    words = text_of(pdfs["packet"])

    for sign in "Σ≡≥²·":
        assert sign in words


LITERAL = '#panic("x") $x$ *a* _b_ @c <d> [e] // f /* g */ ~ -- ... "h" `i` \\ -1 = j'


def test_what_an_author_typed_is_never_markup() -> None:
    body = f"<h1>T</h1><p>{LITERAL.replace('<', '&lt;')}</p><p>= not a heading</p><p><code>#x `y`</code></p>"

    words = " ".join(text_of(pdf.content(replace(SHEET, body=body))).split())

    assert LITERAL in words
    assert "= not a heading" in words
    assert "#x `y`" in words


def test_a_title_with_quotes_and_backslashes_is_a_title() -> None:
    title = 'Say "no" to \\ and #x'

    assert read(pdf.content(replace(SHEET, title=title))).metadata == {
        "/Title": title,
        "/Author": SHEET.author,
        "/Creator": " " * 12,
        "/Keywords": "rolebook-audience=public",
    }


def test_letter_paper() -> None:
    box = read(pdf.content(replace(SHEET, size="letter"))).pages[0].mediabox

    assert (float(box.width), float(box.height)) == (612, 792)


def test_a_skipped_heading_level_is_refused() -> None:
    with pytest.raises(PrintError, match=r"“A sheet” does not become a PDF: .*heading"):
        pdf.content(replace(SHEET, body="<h1>T</h1><h3>Too deep</h3>"))


def test_a_letter_that_no_typeface_has_is_named() -> None:
    with pytest.raises(PrintError) as problem:
        pdf.content(replace(SHEET, body="<h1>T</h1><p>漢</p>"))

    assert str(problem.value) == (
        "“A sheet” does not become a PDF: none of the typefaces has “漢”; name a folder with one that does (--fonts), "
        "or make it a Word file."
    )


def test_what_others_sent_costs_no_report_its_signs_are_numbers_there() -> None:
    body = "<h1>T</h1><p>She wrote 漢字 👩‍🔬 3️⃣ é – and more.</p>"

    told = " ".join(text_of(pdf.content(replace(SHEET, outside=True, body=body))).split())
    assert "She wrote [U+6F22][U+5B57] [U+1F469][U+200D][U+1F52C] 3[U+FE0F][U+20E3] é – and more." in told


def test_the_job_description_leaves_out_what_is_of_use_on_the_site_alone(documents: list[Rendered]) -> None:
    job = next(made for made in documents if made.path == "roles/clinical-output-evaluator.html")
    links = (
        '<h3>The role as a job ad</h3><p>For another system.</p><ul class="rb-copies"><li>text</li></ul><h2>Last</h2>'
    )

    body = sheet(replace(job, html=job.html + links), "Example").body

    assert "job ad" not in body
    assert "For another system" not in body
    assert body.endswith("<h2>Last</h2>")
    assert "<h1>Clinical output evaluator</h1>" in body
