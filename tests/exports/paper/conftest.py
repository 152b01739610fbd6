"""Every document of the real catalogue that is made for print, and one file of each kind: made once for all tests."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date

import pytest

from conftest import REPOSITORY
from exports_paper import AUTHOR
from rolebook.catalog.catalogs import TeamCatalog
from rolebook.checking import Place, check
from rolebook.documents import DOCUMENTS
from rolebook.documents.assemble import Rendered, rendered
from rolebook.exports import Press, usable_formats
from rolebook.schema.audience import Audience

KINDS = tuple(one.name for one in DOCUMENTS if one.paper and not one.name.startswith("practice_"))
"""Kinds of documents; those of the practice kit have the templates of the others."""


@pytest.fixture(scope="session")
def documents() -> list[Rendered]:
    catalog = check(Place(REPOSITORY, date(2026, 11, 28)), Audience.SECRET).catalog
    assert isinstance(catalog, TeamCatalog)
    return list(rendered(catalog, Audience.TEAM, DOCUMENTS, only=[one.name for one in DOCUMENTS if one.paper]))


@pytest.fixture(scope="session")
def pdfs(documents: list[Rendered]) -> Mapping[str, bytes]:
    """Kind to bytes. That they exist shows that each compiled as PDF/UA-1: typst refuses what does not."""
    return _made("pdf", documents, KINDS)


@pytest.fixture(scope="session")
def docx(documents: list[Rendered]) -> Mapping[str, bytes]:
    """Kind to bytes."""
    return _made("docx", documents, ("job_description", "packet", "scorecard"))


def _made(name: str, documents: list[Rendered], kinds: Collection[str]) -> dict[str, bytes]:
    """One document of each kind: the last, which is of mathematics."""
    chosen = {made.document.name: made for made in documents if made.document.name in kinds}
    return {
        made.document.document.name: made.content
        for made in Press(usable_formats([name]), AUTHOR).printed(chosen.values())
    }
