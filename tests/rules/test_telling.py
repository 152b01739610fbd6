"""What predicts a key without reading: order, length and surface, over all kits."""

from __future__ import annotations

import pytest

from rolebook.catalog.opening import Opening
from rolebook.rules._telling import tells


def test_one_kit_in_perfect_order_tells() -> None:
    assert tells([[(1, 1), (2, 2), (3, 3), (4, 4), (5, 5)]])
    assert tells([[(5, 1), (4, 2), (3, 3), (2, 4), (1, 5)]])


def test_order_by_lot_does_not() -> None:
    assert not tells([[(1, 2), (2, 5), (3, 1), (4, 4), (5, 3)]])


def test_a_tendency_that_one_kit_does_not_show_adds_up() -> None:
    tendency = [(1, 1), (2, 3), (3, 2), (4, 5), (5, 4)]

    assert not tells([tendency])
    assert tells([tendency] * 3)


def test_kits_in_opposite_order_cancel_each_other() -> None:
    assert not tells([[(n, n) for n in range(5)], [(n, -n) for n in range(5)]])


def test_a_tiny_tendency_over_many_kits_is_no_finding() -> None:
    slight = [(1, 3), (2, 1), (3, 4), (4, 2), (5, 5)]

    assert not tells([slight, [(seen, -keyed) for seen, keyed in slight], slight] * 300)


@pytest.mark.parametrize("kits", [[], [[]], [[(1, 1)]], [[(1, 1), (2, 2)]], [[(1, 1), (1, 2), (1, 3)]]])
def test_too_little_to_tell(kits: list[list[tuple[float, float]]]) -> None:
    assert not tells(kits)


def opening(countries: str, regions: str = "") -> Opening:
    return Opening(
        row=0,
        id="one",
        role="reader",
        positions=1,
        posted="2026-11-01",
        valid_through="2026-12-01",
        engagement="employee",
        workplace="remote",
        countries=tuple(countries.split()),
        pay_min=20,
        pay_max=30,
        currency="USD",
        pay_unit="hour",
        apply_url="https://example.org",
        rubric="1.0+000000",
        kits=(),
        regions=tuple(regions.split()),
    )


def test_a_country_without_regions_is_all_of_it() -> None:
    assert opening("US").may_be_in("US-CO")
    assert opening("US CA", "CA-ON").may_be_in("US-CO")


def test_regions_limit_their_own_country() -> None:
    assert not opening("US CA", "CA-BC").may_be_in("CA-ON")
    assert opening("CA", "CA-ON CA-BC").may_be_in("CA-ON")
    assert opening("CA", "CA-BC").may_be_in("CA")


def test_a_country_that_is_not_named_is_out() -> None:
    assert not opening("GB").may_be_in("US-CO")
