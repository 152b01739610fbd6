"""The domains: five depths each, errors, kinds of task, and who asks for them."""

from __future__ import annotations

from documents.html import inside, text
from documents.public import catalog, page, role


def test_a_domain_has_five_depths_in_order_with_the_roles_that_ask_for_them() -> None:
    (table,) = page("domains").all("table")
    rows = [[text(cell) for cell in row] for row in inside(table, "tr")[1:]]

    assert [row[0] for row in rows] == [f"D{n} D{n}" for n in range(5)]
    assert [row[1] for row in rows if "Asked for" in row[1]] == ["mAsked for by Careful reader"]


def test_a_domain_names_its_families_of_errors() -> None:
    assert "names from these families: Fidelity, Style." in page("domains").text


def test_kinds_of_task_say_who_does_them() -> None:
    kind = page("domains").id("task_grounding-check")

    assert text(kind) == "Grounding check"
    assert "Done by Careful reader" in page("domains").text


def test_a_retired_role_asks_for_nothing() -> None:
    said = page("domains", catalog(role(status="retired"))).text

    assert "Asked for by" not in said
    assert "Done by" not in said
