"""The page of upcoming reviews: overdue first, then by day, with who keeps the file."""

from __future__ import annotations

import pytest

from documents.html import Html, text
from documents.team import catalog, page, role
from rolebook.catalog.upkeep import LibraryFile, Upkeep
from rolebook.documents.known import Known


def reviews(review_by: str, **library: str) -> Html:
    """The page for one role, and files of the library with the day by which each is to be read again."""
    files = tuple(
        LibraryFile(
            file=f"roles/library/{kind}.yaml",
            kind=kind,
            upkeep=Upkeep(owner=f"keeper of {kind}", reviewed="2026-01-01", review_by=day),
        )
        for kind, day in library.items()
    )
    known = Known(line=lambda _file, _path: 5)
    return page("team_reviews", catalog(role(review_by=review_by), library=files), known)


def tables(html: Html) -> list[str]:
    return [text(table) for table in html.all("table")]


def test_overdue_comes_first_and_each_group_is_sorted_by_day() -> None:
    overdue, soon, later, undated = tables(reviews("2026-11-20", metrics="2026-12-01", criteria="2026-10-01"))

    assert overdue.index("Criteria") < overdue.index("roles/reader.yaml:5")
    assert "1 October 2026 52 days overdue keeper of criteria" in overdue
    assert "1 December 2026 in 9 days keeper of metrics" in soon
    assert "What the rules know of laws" in later
    assert "A notice" in undated
    assert "not stated" in undated


@pytest.mark.parametrize(("day", "said"), [("2026-11-22", "today"), ("2026-12-22", "in 30 days")])
def test_what_is_due_soon(day: str, said: str) -> None:
    assert any("Within 30 days" in table and said in table for table in tables(reviews(day)))


def test_a_group_without_files_says_so() -> None:
    said = reviews("2027-06-01").text

    assert "Nothing is overdue." in said
    assert "Nothing is due within 30 days." in said
