"""The chain: metric, criterion, part, drawn as a matrix."""

from __future__ import annotations

import msgspec

from documents.html import inside, text
from documents.public import TASK, catalog, html, page, role
from rolebook.catalog.catalogs import PublicCatalog
from rolebook.catalog.role import Rubric


def matrix(of: PublicCatalog | None = None) -> list[list[str]]:
    (table,) = page("chain", of).all("table")
    return [[text(cell) for cell in row] for row in inside(table, "tr")]


def test_the_matrix_leads_from_metric_by_criterion_to_part() -> None:
    assert matrix() == [
        [
            "Metric, and the criterion that measures it",
            "Unpublished exercise (step 1, work sample, 25 minutes)",
            "Two messages (step 2, paid task, 1 h 30 min)",
            "Quick checks (step 2, paid task, 30 minutes)",
            "A problem (step 2, paid task, 20 minutes)",
        ],
        ["Found"],
        ["by Error identification computed", "no", "yes", "no", "no"],
        ["Speed is seen only after hire, in the work itself"],
        ["No metric of this role"],
        ["by Communication clarity judged", "yes", "yes", "no", "yes"],
    ]


def test_a_metric_without_a_criterion_is_not_hidden() -> None:
    bare = Rubric(version="1.0", criteria=role().rubric.criteria[1:])

    assert ["Found is measured by no criterion yet"] in matrix(catalog(role(rubric=bare)))


def test_what_is_not_scored_is_named() -> None:
    assert "Not scored: A worked example." in page("chain").text


def test_retired_roles_have_no_chain_and_their_pages_no_link_to_one() -> None:
    gone = catalog(role(status="retired"))

    assert "There are no roles yet." in page("chain", gone).text
    assert "chain.html" not in html("job_description", gone)


def test_a_role_without_exercises_has_a_matrix_without_parts() -> None:
    talk = msgspec.structs.replace(TASK, kind="conversation", exercise=None)

    assert matrix(catalog(role(process=(talk,))))[0] == ["Metric, and the criterion that measures it"]
