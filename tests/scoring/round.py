"""The repository's own catalogue as a report is made from it, read once."""

from __future__ import annotations

from datetime import date

from conftest import REPOSITORY
from rolebook.catalog.catalogs import Exam, TeamCatalog
from rolebook.checking import Place, check


def _catalog() -> TeamCatalog:
    catalog = check(Place(REPOSITORY, date(2026, 11, 28))).catalog
    assert isinstance(catalog, TeamCatalog)
    return catalog


CATALOG = _catalog()
EXAMS: dict[str, Exam] = {exam.kit.id: exam for exam in CATALOG.exams}
