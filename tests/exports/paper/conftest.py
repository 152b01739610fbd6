"""Every document of the real catalogue that is made for print, and one file of each kind: made once for all tests."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest

from changes import TODAY
from conftest import KNOWN_GOOD, REPOSITORY
from exports_paper import AUTHOR
from rolebook.catalog.catalogs import TeamCatalog
from rolebook.checking import Place, check
from rolebook.documents import DOCUMENTS
from rolebook.documents.assemble import Edition, Rendered
from rolebook.exports import usable_formats
from rolebook.exports._paper import sheet
from rolebook.exports._paper.tree import Element, parsed
from rolebook.schema.audience import Audience

REAL = ("job_description", "packet")
"""Kinds that are looked at closely, on the real catalogue."""


@pytest.fixture(scope="session")
def documents() -> list[Rendered]:
    catalog = check(Place(REPOSITORY, date(2026, 11, 28)), Audience.SECRET).catalog
    assert isinstance(catalog, TeamCatalog)
    return list(
        Edition(catalog, Audience.TEAM, DOCUMENTS, only=[one.name for one in DOCUMENTS if one.paper]).rendered()
    )


@pytest.fixture(scope="session")
def small_documents() -> list[Rendered]:
    """The same of the known-good catalogue, whose files are short."""
    catalog = check(Place(KNOWN_GOOD, TODAY), Audience.SECRET).catalog
    assert isinstance(catalog, TeamCatalog)
    papers = [one.name for one in DOCUMENTS if one.paper]
    return list(Edition(catalog, Audience.TEAM, DOCUMENTS, only=papers).rendered())


@pytest.fixture(scope="session")
def pdfs(documents: list[Rendered], small_documents: list[Rendered]) -> Mapping[str, bytes]:
    """Kind to bytes. That they exist shows that each compiled as PDF/UA-1: typst refuses what does not."""
    real = [made for made in last_of_each(documents) if made.document.name in REAL]
    return _made("pdf", [*real, *last_of_each(small_documents, *REAL)])


@pytest.fixture(scope="session")
def docx(documents: list[Rendered]) -> Mapping[str, bytes]:
    """Kind to bytes."""
    kinds = ("job_description", "packet", "scorecard")
    return _made("docx", [made for made in last_of_each(documents) if made.document.name in kinds])


@pytest.fixture(scope="session")
def job(documents: list[Rendered]) -> Element:
    """What of the job description is printed, as a tree, so that tests follow the page when it changes."""
    last = [made for made in documents if made.document.name == "job_description"][-1]
    return parsed(sheet(last, AUTHOR).body)


def last_of_each(documents: list[Rendered], *but: str) -> list[Rendered]:
    """The last document of each kind, which is of mathematics; not those of the practice kit, whose templates are
    those of the others."""
    last = {made.document.name: made for made in documents if not made.document.name.startswith("practice_")}
    return [made for name, made in last.items() if name not in but]


def _made(name: str, documents: list[Rendered]) -> dict[str, bytes]:
    (form,) = usable_formats([name])
    return {made.document.name: form.content(sheet(made, AUTHOR)) for made in documents}
