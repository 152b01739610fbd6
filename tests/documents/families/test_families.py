"""The overview of families: a matrix of depth and complexity, with roles by name and links to the rest."""

from __future__ import annotations

from documents.html import Html, inside, links, text
from documents.library import DOMAIN, TASK_TYPE, prose
from documents.public import FACTS, HARM, catalog, page, role
from rolebook.catalog.role import Role, RoleDomain, Work


def placed(id: str, depth: int, *, hard: bool = False, **changes: object) -> Role:
    """A role of a depth, and of complexity C1 or C3."""
    work = Work(id="read", does=prose("Read it."), share=100, criticality="high", complexity=HARM if hard else FACTS)
    domain = RoleDomain(area=DOMAIN, depth=depth, because=prose("b"), task_types=(TASK_TYPE,), languages=())
    return role(id=id, title=id.upper(), work=(work,), domain=domain, **changes)


def matrix(of: Html) -> list[list[str]]:
    return [[text(cell) for cell in row] for row in inside(of.all("table")[0], "tr")]


def test_roles_stand_where_their_depth_and_complexity_meet() -> None:
    found = page("families", catalog(placed("a", 1), placed("b", 3, hard=True), placed("c", 3)))

    assert matrix(found) == [
        ["Depth", "C1 Everyday judgement", "C3 Professional judgement"],
        ["D3 Practises the field", "C", "B"],
        ["D1 Everyday knowledge", "A", "none"],
    ]
    assert "index.html?family=evaluation" in set(links(found))


def test_a_full_place_names_three_and_leads_to_the_others() -> None:
    four = [placed(f"r{number}", 1) for number in range(4)]
    five = [*four, placed("r4", 1)]

    assert matrix(page("families", catalog(*four)))[1][1] == "R0 R1 R2 R3"
    found = page("families", catalog(*five))
    assert matrix(found)[1][1] == "R0 R1 R2 and 2 more"
    assert "index.html?family=evaluation&depth=1&complexity=1" in set(links(found))


def test_each_family_that_has_a_role_in_use_has_a_section() -> None:
    found = page(
        "families",
        catalog(placed("a", 1), placed("b", 1, family="preference"), placed("c", 1, family="lead", status="retired")),
    )

    assert [heading.get("id") for heading in found.all("h2")] == ["preference", "evaluation"]
    assert "There are no roles yet." in page("families", catalog(roles=())).text
