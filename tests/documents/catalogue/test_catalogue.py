"""The catalogue: every role as one row, ready to be filtered, with the number of roles beside each choice."""

from __future__ import annotations

from documents.html import Html, inside, text
from documents.library import DOMAIN, TASK_TYPE, prose, replaced
from documents.public import catalog, opening, page, role
from rolebook.catalog.role import Language, RoleDomain


def rows(of: Html) -> list[list[str]]:
    """The rows without the box at their end."""
    (table,) = of.all("table")
    return [[text(cell) for cell in row][:-1] for row in inside(table, "tr")[1:]]


def choices(of: Html, group: str) -> dict[str, str]:
    """The choices of a filter, by value."""
    labels = inside(of.one("fieldset", data_group=group), "label")
    return {label.find("input").get("value"): text(label) for label in labels}  # type: ignore[union-attr]


def options(of: Html, name: str) -> list[str]:
    return [text(option) for option in inside(of.one("select", name=name), "option")]


THREE = catalog(
    role(id="c", title="Gone", status="retired", family="preference"),
    role(id="b", title="Zeta", family="preference"),
    role(id="a", title="Alpha", openings=(), review_by="2026-01-01"),
)


def test_each_row_has_a_box_that_chooses_it_to_be_compared() -> None:
    found = page("catalogue", THREE)

    labels = [label for cell in found.all("td") for label in inside(cell, "label")]
    boxes = [(inside(label, "input")[0].get("value"), text(label)) for label in labels]
    assert boxes == [("b", "Compare Zeta"), ("a", "Compare Alpha"), ("c", "Compare Gone")]
    assert found.one("div", id="compare-bar").get("data-compare") == "compare.html"


def test_the_table_is_complete_with_retired_roles_at_its_end() -> None:
    same = ["D1 D1", "C3 Professional judgement", "USD 60 to 95"]
    work = "Reads with care. Also called: checker, proof reader"

    assert rows(page("catalogue", THREE)) == [
        ["Zeta", work, "Preference", "Everyday language", *same, "2 open positions", "2026-11-16"],
        [
            *("Alpha", work, "Evaluation", "Everyday language", *same, "none"),
            *("2026-11-16 overdue for review",),
        ],
        [*("Gone", work, "Preference", "Everyday language", *same, "none"), "2026-11-16 retired"],
    ]


def test_a_row_carries_plain_values() -> None:
    row = page("catalogue", THREE).one("tr", data_role="b")

    assert {name: value for name, value in row.attrib.items() if name.startswith("data-")} == {
        "data-role": "b",
        "data-family": "preference",
        "data-domain": "everyday-language",
        "data-depth": "1",
        "data-complexity": "3",
        "data-task": "grounding-check",
        "data-status": "active",
        "data-overdue": "no",
        "data-open": "2",
        "data-pay": "USD:60:95",
        "data-language": "en",
        "data-places": "remote:CA remote:US",
    }


def test_pay_of_open_positions_counts_when_it_is_by_the_hour() -> None:
    abroad = opening("b", currency="CAD", pay_min=75, pay_max=110.5)
    yearly = opening("c", currency="EUR", pay_min=60000, pay_max=80000, pay_unit="year")
    closed = opening("d", currency="GBP", valid_through="2026-11-21")
    found = page("catalogue", catalog(role(openings=(opening(), abroad, yearly, closed))))

    assert found.one("tr", data_role="reader").get("data-pay") == "USD:60:95 CAD:75:110.5"
    assert options(found, "currency") == ["CAD (1)", "USD (1)"]


def test_each_choice_says_how_many_roles_in_use_have_it() -> None:
    found = page("catalogue", THREE)

    assert choices(found, "family") == {"preference": "Preference (1)", "evaluation": "Evaluation (1)"}
    assert choices(found, "domain") == {"everyday-language": "Everyday language (2)"}
    assert choices(found, "depth") == {"1": "D1 (2)"}
    assert choices(found, "complexity") == {"3": "C3 Professional judgement (2)"}
    assert choices(found, "language") == {"en": "English (en) (2)"}
    assert options(found, "work") == ["any", "Remote (1)"]
    assert options(found, "country") == ["anywhere", "Canada (1)", "United States (1)"]
    assert text(found.id("find-status")) == "2 of 2 roles"
    assert "With retired roles (1)" in found.text


def test_choices_carry_the_words_that_find_their_roles() -> None:
    area = replaced(DOMAIN, {"also_called": ("chat", "writing & reading")})
    kind = replaced(TASK_TYPE, {"also_called": ("fact checker",)})
    found = page("catalogue", catalog(role(domain=replaced(role().domain, {"area": area, "task_types": (kind,)}))))

    assert found.one("input", name="domain").get("data-also") == "chat, writing & reading"
    assert found.one("input", name="task").get("data-also") == "fact checker"
    assert "fact checker" in str(found.one("input", name="family").get("data-also"))
    assert found.one("input", name="depth").get("data-also") is None


def test_a_filter_without_a_choice_is_left_out() -> None:
    speechless = RoleDomain(area=DOMAIN, depth=1, because=prose("b"), task_types=(TASK_TYPE,), languages=())
    found = page("catalogue", catalog(role(domain=speechless)))

    assert not found.all("fieldset", data_group="language")
    assert "With retired roles" not in found.text


def test_a_language_that_is_needed_twice_counts_once() -> None:
    twice = tuple(Language(tag="en", level="B2", because=prose("why")) for _ in range(2))
    found = page(
        "catalogue",
        catalog(
            role(domain=RoleDomain(area=DOMAIN, depth=1, because=prose("b"), task_types=(TASK_TYPE,), languages=twice))
        ),
    )

    assert choices(found, "language") == {"en": "English (en) (1)"}


def test_the_first_line_counts_what_can_be_applied_for_today() -> None:
    two = role(openings=(opening(), opening("old", valid_through="2026-11-21")))

    assert "1 role, 2 open positions on 22 November 2026." in page("catalogue", catalog(two)).text
    assert "2 roles, 2 open positions" in page("catalogue", THREE).text


def test_an_empty_catalogue_says_so() -> None:
    empty = page("catalogue", catalog(roles=()))

    assert "There are no roles yet." in empty.text
    assert not empty.all("table")
    assert not empty.all("script")
