"""Which roles are called similar, in which order, and in what words."""

from __future__ import annotations

import random
from typing import Any

import msgspec
import pytest

from documents.html import Html, links, text
from documents.library import DOMAIN, TASK_TYPE, prose
from documents.public import FACTS, HARM, catalog, role
from rolebook.catalog.complexity import ComplexityFacts
from rolebook.catalog.role import Role, RoleDomain, Work
from rolebook.documents import DOCUMENTS
from rolebook.documents.assemble import Edition
from rolebook.documents.similar import MOST, neighbourhood, why
from rolebook.schema.audience import Audience

MATHS = msgspec.structs.replace(DOMAIN, id="mathematics", name="Mathematics")
OTHER_WORK = msgspec.structs.replace(TASK_TYPE, id="other-work")
STEPS = ComplexityFacts(steps="several", checkable="fully", knowledge="trained", consequence="rework")
COMPLEXITIES = {1: FACTS, 2: STEPS, 3: HARM}


def placed(
    id: str, *, area: Any = DOMAIN, depth: int = 2, complexity: int = 2, work: Any = TASK_TYPE, **changes: Any
) -> Role:
    """A role in a place of its own choice, with its id as its title."""
    task = Work(id="w", does=prose("Work."), share=100, criticality="high", complexity=COMPLEXITIES[complexity])
    domain = RoleDomain(area=area, depth=depth, because=prose("b"), task_types=(work,), languages=())
    made = role(id=id, title=id, work=(task,), domain=domain, **changes)
    assert made.complexity == complexity
    return made


ME = placed("me")


def similar(*others: Role) -> list[str]:
    return [found.id for found in neighbourhood((ME, *others)).similar(ME)]


def test_the_nearest_come_first() -> None:
    assert similar(
        placed("other-family", family="preference"),
        placed("other-work", work=OTHER_WORK),
        placed("same"),
        placed("deeper-and-harder-elsewhere", depth=3, complexity=3, area=MATHS),
        placed("elsewhere", area=MATHS),
    ) == ["same", "other-work", "other-family", "elsewhere"]


@pytest.mark.parametrize(
    "stranger",
    [
        placed("x", area=MATHS, family="preference"),
        placed("x", depth=4),
        placed("x", depth=0),
        placed("x", status="retired"),
    ],
    ids=["neither field nor family", "two steps deeper", "two steps less deep", "retired"],
)
def test_what_is_not_similar(stranger: Role) -> None:
    assert similar(stranger) == []


def test_the_order_of_the_files_does_not_matter_and_equals_stand_by_title() -> None:
    roles = [placed(f"r{number}") for number in range(9)]
    shuffled = random.Random(3).sample(roles, 9)

    assert similar(*roles) == similar(*shuffled) == ["r0", "r1", "r2", "r3"]
    assert [found.id for found in neighbourhood(roles).similar(roles[0])] == ["r1", "r2", "r3", "r4"]
    assert len(similar(*roles)) == MOST


@pytest.mark.parametrize(
    ("other", "words"),
    [
        (placed("x"), "Same field, family and kind of work; same depth (D2), same complexity (C2)."),
        (
            placed("x", depth=3, complexity=1, work=OTHER_WORK),
            "Same field and family; one step deeper (D3), one step less complex (C1).",
        ),
        (
            placed("x", area=MATHS, depth=1, complexity=3),
            "Same family and kind of work; in Mathematics, one step less deep (D1), one step more complex (C3).",
        ),
        (
            placed("x", family="preference", work=OTHER_WORK),
            "Same field; family Preference, same depth (D2), same complexity (C2).",
        ),
    ],
)
def test_why_in_words(other: Role, words: str) -> None:
    assert why(ME, other) == words


def job(id: str, *roles: Role) -> Html:
    """The page of one of several roles."""
    made = Edition(catalog(*roles), Audience.PUBLIC, DOCUMENTS, only=("job_description",)).rendered()
    return next(Html(page.html) for page in made if page.path == f"roles/{id}.html")


def test_the_page_of_a_role_names_them_with_their_pay() -> None:
    found = job("me", ME, placed("near"))

    assert "near.html" in set(links(found))
    item = next(item for item in found.all("li") if text(item).startswith("near"))
    assert "Same field, family and kind of work; same depth (D2)" in text(item)
    assert "USD 60 to 95 an hour; 2 open positions." in text(item)


@pytest.mark.parametrize("roles", [(ME,), (placed("me", status="retired"), placed("near"))], ids=["alone", "retired"])
def test_a_role_on_its_own_and_a_retired_one_have_no_such_section(roles: tuple[Role, ...]) -> None:
    assert "similar" not in [heading.get("id") for heading in job("me", *roles).all("h2")]
