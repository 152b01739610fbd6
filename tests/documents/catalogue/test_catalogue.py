"""The catalogue: every role as a card and as a row, ready to be filtered."""

from __future__ import annotations

from documents.html import Html, inside, text
from documents.public import catalog, opening, page, role


def rows(of: Html) -> list[list[str]]:
    (table,) = of.all("table")
    return [[text(cell) for cell in row] for row in inside(table, "tr")[1:]]


THREE = catalog(
    role(id="b", title="Zeta", family="preference"),
    role(id="a", title="Alpha", openings=(), review_by="2026-01-01"),
    role(id="c", title="Gone", status="retired"),
)


def test_families_are_sections_in_their_order_and_retired_roles_stand_apart() -> None:
    headings = [heading.get("id") for heading in page("catalogue", THREE).all("h2")]

    assert headings == ["preference", "evaluation", "retired", "all"]


def test_the_table_is_complete() -> None:
    assert rows(page("catalogue", THREE)) == [
        ["Zeta", "Preference", "Everyday language", "D1", "C3", "USD 60 to 95", "2", "2026-11-16"],
        [
            "Alpha",
            "Evaluation",
            "Everyday language",
            "D1",
            "C3",
            "USD 60 to 95",
            "0",
            "2026-11-16 overdue for review",
        ],
        ["Gone", "Evaluation", "Everyday language", "D1", "C3", "USD 60 to 95", "0", "2026-11-16 retired"],
    ]


def test_cards_and_rows_carry_the_same_plain_values() -> None:
    found = page("catalogue", THREE).all(data_family="preference")

    assert [element.tag for element in found] == ["li", "tr"]
    assert [
        {name: value for name, value in element.attrib.items() if name.startswith("data-")} for element in found
    ] == [
        {
            "data-family": "preference",
            "data-domain": "everyday-language",
            "data-depth": "1",
            "data-complexity": "3",
            "data-status": "active",
            "data-overdue": "no",
            "data-open": "2",
            "data-pay-min": "60",
            "data-pay-max": "95",
            "data-currency": "USD",
            "data-languages": "en",
            "data-countries": "CA US",
        }
    ] * 2


def test_the_first_line_counts_what_can_be_applied_for_today() -> None:
    two = role(openings=(opening(), opening("old", valid_through="2026-11-21")))

    assert "1 role, 2 open positions on 22 November 2026." in page("catalogue", catalog(two)).text
    assert "2 roles, 2 open positions" in page("catalogue", THREE).text


def test_an_empty_catalogue_says_so() -> None:
    empty = page("catalogue", catalog(roles=()))

    assert "There are no roles yet." in empty.text
    assert not empty.all("table")
