"""Where a build makes print files, the documents link to theirs; a packet, which is the same everywhere, does not."""

from __future__ import annotations

import pytest

from changes import TODAY
from conftest import KNOWN_GOOD
from rolebook.catalog.catalogs import TeamCatalog
from rolebook.checking import Place, check
from rolebook.documents import DOCUMENTS
from rolebook.documents.assemble import Edition
from rolebook.exports import Printing, paper_formats
from rolebook.schema.audience import Audience

KINDS = [one.name for one in DOCUMENTS if one.paper] + ["practice"]


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    """Kind of document to its HTML, in a site for the team that has Word and PDF files."""
    catalog = check(Place(KNOWN_GOOD, TODAY), Audience.SECRET).catalog
    assert isinstance(catalog, TeamCatalog)
    files = Printing(paper_formats()).targets(catalog, Audience.TEAM, DOCUMENTS)
    made = Edition(catalog, Audience.TEAM, DOCUMENTS, only=KINDS, files=files).rendered()
    return {one.document.name: one.html for one in made}


@pytest.mark.parametrize(
    ("kind", "file"),
    [
        ("job_description", "seed-sorter"),
        ("opening", "seed-1"),
        ("reviewer_guide", "reviewer-guide"),
        ("interview_guide", "seed-sorter-interview-guide"),
        ("scorecard", "seed-sorter-scorecard"),
        ("quality_plan", "seed-sorter-quality-plan"),
        ("practice_guide", "guide"),
        ("practice", "packet"),
        ("metrics", "metrics"),
        ("criteria", "criteria"),
        ("domains", "domains"),
        ("error_types", "error-types"),
        ("questions", "questions"),
        ("quality_plans", "quality-plans"),
        ("dossier", "dossier"),
    ],
)
def test_a_document_links_to_its_files(kind: str, file: str, pages: dict[str, str]) -> None:
    assert f'<a href="{file}.docx">As Word file</a> · <a href="{file}.pdf">As PDF</a>' in pages[kind]


@pytest.mark.parametrize("kind", ["packet", "practice_packet"])
def test_a_packet_does_not(kind: str, pages: dict[str, str]) -> None:
    assert ".docx" not in pages[kind]


def test_links_to_the_teams_files_are_no_links_of_the_public_site() -> None:
    catalog = check(Place(KNOWN_GOOD, TODAY), Audience.PUBLIC).catalog
    assert catalog is not None

    files = Printing(paper_formats()).targets(catalog, Audience.PUBLIC, DOCUMENTS)

    assert {target.audience for target in files.values()} == {Audience.PUBLIC}
    assert len(files) == 16
