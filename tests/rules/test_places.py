"""What the rules about law ask for, by the places where an opening may be filled."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from changes import checked_with
from conftest import KNOWN_GOOD
from rolebook.rules.position_tells import _always_there

OPENINGS = "roles/openings.csv"
ROLE = "roles/seed-sorter.yaml"
COMPANY = "roles/library/company.yaml"


def said(cells: dict[str, Any], **more: dict[str, Any]) -> list[str]:
    """What is said of the known-good opening with these cells; findings that only follow from a cell are left out."""
    changes = {OPENINGS: {f"rows.0.{column}": value for column, value in cells.items()}, **more}
    return [
        finding.message for finding in checked_with(KNOWN_GOOD, changes).report if finding.code in ("RB587", "RB588")
    ]


EMPLOYEE = {"engagement": "employee"}


def test_contracts_with_the_self_employed_are_left_to_counsel() -> None:
    assert said({}) == []


def test_employees_anywhere_in_the_united_states_and_in_ontario() -> None:
    assert said(EMPLOYEE) == [
        "Opening `seed-1` may be filled in Colorado, Washington, New Jersey, and does not say its benefits and other "
        "compensation.",
        "Opening `seed-1` may be filled in Ontario, and does not say whether the position is free now.",
        "Opening `seed-1` may be filled in Ontario, where postings and applications are kept three years.",
    ]


def test_an_opening_that_is_over_is_a_record_and_asks_for_nothing() -> None:
    assert said(EMPLOYEE | {"posted": "2025-01-01", "valid_through": "2025-02-01"}) == []


def test_a_temporary_contract_is_employment() -> None:
    assert len(said({"engagement": "temporary"})) == 3


@pytest.mark.parametrize(
    ("countries", "regions"), [(["DE"], []), (["US"], ["US-TX"]), (["CA"], ["CA-BC"]), (["GB", "US"], ["US-TX"])]
)
def test_other_places_ask_for_nothing_that_is_known_here(countries: list[str], regions: list[str]) -> None:
    assert said(EMPLOYEE | {"countries": countries, "regions": regions}) == []


def test_regions_name_the_state_that_asks() -> None:
    (message,) = said(EMPLOYEE | {"countries": ["US"], "regions": ["US-CO", "US-TX"]})

    assert (
        message == "Opening `seed-1` may be filled in Colorado, and does not say its benefits and other compensation."
    )


def test_benefits_alone_are_half_of_what_the_law_asks_for() -> None:
    told = {"countries": ["US"], "regions": ["US-WA"], "benefits": "Health cover"}

    assert said(EMPLOYEE | told) == [
        "Opening `seed-1` may be filled in Washington, and does not say its other compensation."
    ]
    assert said(EMPLOYEE | told | {"other_compensation": "none"}) == []


TOLD = {"purpose": "to sort", "tool": "Sorter 2", "data": "answers alone", "alternative": "Write to us.\n"}
TOLD_IN_NEW_YORK = TOLD | {"notice_days": 10, "audit": "https://www.example.org/audit"}


def untold(place: str, told: dict[str, Any]) -> list[str]:
    """The fields that candidates for a job in `place` miss when software takes part."""
    tools = {f"decision_tools.{name}": value for name, value in {"used": True, **told}.items()}
    cells = EMPLOYEE | {"countries": [place[:2]], "regions": [place], "benefits": "none", "other_compensation": "none"}
    cells |= {"existing_vacancy": "yes"}
    return [message.split("`")[1] for message in said(cells, **{COMPANY: tools, ROLE: {"retention.months": 36}})]


def test_software_that_decides_has_to_be_told_where_a_law_asks_for_it() -> None:
    assert sorted(untold("US-IL", {})) == ["alternative", "data", "purpose", "tool"]
    assert untold("US-IL", TOLD) == []
    assert sorted(untold("US-NY", TOLD)) == ["audit", "notice_days"]
    assert untold("US-NY", TOLD_IN_NEW_YORK | {"notice_days": 9}) == ["notice_days"]
    assert untold("US-NY", TOLD_IN_NEW_YORK) == []
    assert untold("US-TX", {}) == []


ONTARIO = EMPLOYEE | {"countries": ["CA"], "regions": ["CA-ON"], "existing_vacancy": "yes", "currency": "CAD"}
KEPT = {"retention.months": 36}


@pytest.mark.parametrize(
    ("unit", "low", "high"), [("year", 60000, 111000), ("month", 4000, 8200), ("week", 1000, 1990), ("hour", 50, 99)]
)
def test_a_range_over_ontario_s_limit(unit: str, low: int, high: int) -> None:
    many_hours = {"hours.max": 40}
    said_of_it = said(ONTARIO | {"pay_unit": unit, "pay_min": low, "pay_max": high}, **{ROLE: KEPT | many_hours})

    assert said_of_it == [
        "Opening `seed-1` may be filled in Ontario, and its range spans more than 50,000 CAD a year.",
    ]


@pytest.mark.parametrize("change", [{"currency": "USD"}, {"pay_max": 100000}, {"engagement": "contractor"}])
def test_a_range_that_the_limit_does_not_bind(change: dict[str, Any]) -> None:
    wide = ONTARIO | {"pay_unit": "year", "pay_min": 60000, "pay_max": 111000}

    assert said(wide | change, **{ROLE: KEPT}) == []


def test_software_that_decides_is_a_note_only_where_a_law_is_known() -> None:
    used = {COMPANY: {"decision_tools.used": True}}
    (finding,) = checked_with(KNOWN_GOOD, used).report
    elsewhere = used | {OPENINGS: {"rows.0.countries": ["NZ"], "rows.0.regions": []}}

    assert finding.message == (
        "Software takes part in decisions, and positions may be filled in New York City, Illinois, Colorado, Ontario."
    )
    assert finding.severity == "info"
    assert len(checked_with(KNOWN_GOOD, elsewhere).report) == 0


def kit(*clean: int) -> Any:
    outputs = [SimpleNamespace(clean=place in clean) for place in range(5)]
    return SimpleNamespace(key=SimpleNamespace(outputs=outputs))


def test_a_clean_output_that_stands_in_the_same_place_in_three_kits() -> None:
    assert _always_there([kit(2), kit(2), kit(2)])
    assert not _always_there([kit(2), kit(2)])
    assert not _always_there([kit(2), kit(2), kit(4)])


def test_several_clean_outputs_share_a_place_by_chance() -> None:
    assert not _always_there([kit(0, 2), kit(1, 2), kit(2, 3)])


def test_kits_without_a_clean_output_say_nothing() -> None:
    assert not _always_there([kit(2), kit(2), kit()])
