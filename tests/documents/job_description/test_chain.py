"""The chain on a role's page: three lists whose words say what the strands between them show."""

from __future__ import annotations

from typing import Any

import msgspec

from documents.html import Html, inside, text
from documents.public import CLARITY, TASK, catalog, html, page, role
from rolebook.catalog.role import Rubric


def chain(**changes: Any) -> Html:
    return page("job_description", catalog(role(**changes)))


def nodes(of: Html) -> list[list[str]]:
    (drawing,) = of.all("div", class_="rb-chain")
    return [[text(node) for node in inside(column, "li")] for column in inside(drawing, "ul")]


def curves(of: Html) -> list[list[str]]:
    """The two ends of each curve, between the first columns and between the last."""
    paths = [path.get("d", "") for svg in of.all("div", class_="rb-chain")[0] if "svg" in svg.tag for path in svg]
    return [
        [f"{curve.split()[1].split('C')[0]} {curve.split()[-1]}" for curve in path.split("M")[1:]] for path in paths
    ]


def test_every_metric_criterion_and_part_says_where_it_leads() -> None:
    assert nodes(chain()) == [
        ["Found measured by Error identification", "Speed seen only after hire, in the work itself"],
        [
            "Error identification computed shown in Two messages (step 2)",
            "Communication clarity judged; measures no metric of this role shown in Unpublished exercise (step 1), "
            "Two messages (step 2) and A problem (step 2)",
        ],
        [
            "Unpublished exercise step 1, work sample, 25 minutes",
            "Two messages step 2, paid task, 1 h 30 min",
            "Quick checks step 2, paid task, 30 minutes",
            "A problem step 2, paid task, 20 minutes",
        ],
    ]


def test_strands_join_the_middles_of_rows() -> None:
    assert curves(chain()) == [["25 25"], ["25 37.5", "75 12.5", "75 37.5", "75 87.5"]]


def test_what_no_strand_leaves_is_drawn_apart() -> None:
    loose = chain(rubric=Rubric(version="1.0", criteria=role().rubric.criteria[1:])).all("div", class_="rb-loose")

    assert [text(node) for node in loose] == [
        "Found measured by no criterion yet",
        "Speed seen only after hire, in the work itself",
    ]


def test_a_process_without_exercises_has_no_strands_to_parts() -> None:
    talk = msgspec.structs.replace(TASK, kind="conversation", exercise=None)

    assert curves(chain(process=(talk,)))[1] == []
    assert (
        f"{CLARITY.name} judged; measures no metric of this role shown in no part" in nodes(chain(process=(talk,)))[1]
    )


def test_the_whole_chain_is_a_table_as_well_while_the_role_is_in_use() -> None:
    assert chain().all("a", href="../library/chain.html#reader")
    assert "chain.html" not in html("job_description", catalog(role(status="retired")))
