"""The matrix across roles: measured, seen only after hire, or a gap, in words; and the same as CSV."""

from __future__ import annotations

import csv

import pytest

from documents.html import Html, text
from documents.library import replaced
from documents.public import exercise
from documents.team import SCREEN, TASK, catalog, made, page, role
from rolebook.catalog.catalogs import TeamCatalog


def matrix(of: TeamCatalog | None = None) -> Html:
    return page("matrix", of)


def unmeasured() -> TeamCatalog:
    """A role whose only exercise scores nothing."""
    return catalog(role(process=(replaced(TASK, {"exercise": exercise(card=None, scores=())}),)))


def table(html: Html, caption: str) -> str:
    (found,) = [table for table in html.all("table") if text(table).startswith(caption)]
    return text(found)


def test_each_cell_says_where_or_when() -> None:
    html = matrix()
    metrics = table(html, "Metrics of the family")

    assert "Paid task: " in metrics
    assert "only after hire" in metrics
    assert "Paid task: " in table(html, "Criteria of the family")
    assert "No gaps: every metric" in html.text
    assert "1 role with 2 targets: 1 measured before hire, 1 only after it, 0 gaps." in html.text


def test_a_gap_is_said_in_the_cell_and_above() -> None:
    html = matrix(unmeasured())

    assert "gap: nothing measures it" in table(html, "Metrics of the family")
    assert html.all("td", class_="rb-gap")
    assert "no part of a kit measures it" in html.text


def test_an_exercise_that_is_not_published_is_named_by_its_kit() -> None:
    assert "Work sample: sealed" in table(matrix(catalog(role(process=(SCREEN,)))), "Criteria of the family")


def test_roles_of_a_family_stand_side_by_side_and_what_one_does_not_use_is_said() -> None:
    other = role(id="other", file="roles/other.yaml", title="Other reader", openings=())
    metrics = replaced(other.metrics, {"targets": other.metrics.targets[:1]})
    html = matrix(catalog(role(), replaced(other, {"metrics": metrics})))

    assert "Other reader" in table(html, "Metrics of the family")
    assert "not used" in table(html, "Metrics of the family")


def test_a_table_scrolls_in_a_region_that_has_a_name_and_takes_the_focus() -> None:
    for region in matrix().all("div", class_="rb-traces"):
        assert (region.get("tabindex"), region.get("role")) == ("0", "group")
        assert "of the family" in (region.get("aria-label") or "")


def rows(of: TeamCatalog) -> list[dict[str, str]]:
    return list(csv.DictReader(made("matrix_csv", of).html.splitlines()))


def test_the_same_as_a_table_of_values() -> None:
    found = rows(catalog())

    assert {row["state"] for row in found} == {"measured", "after-hire"}
    assert {row["kind"] for row in found} == {"metric", "criterion"}
    assert all(row["part"] for row in found if row["state"] == "measured")
    assert made("matrix_csv").path == "team/matrix.csv"


@pytest.mark.parametrize("cell", ["=1+1", "@cmd", "+1", "-1"])
def test_no_cell_is_a_formula(cell: str) -> None:
    line = role().rubric.criteria[0]
    criterion = replaced(line.criterion, {"name": cell})
    rubric = replaced(role().rubric, {"criteria": (replaced(line, {"criterion": criterion}),)})

    assert {row["name"] for row in rows(catalog(role(rubric=rubric))) if row["kind"] == "criterion"} == {f"'{cell}"}
