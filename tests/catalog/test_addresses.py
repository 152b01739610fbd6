"""Addresses, as authors and candidates write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolebook.catalog.addresses import Address, line_at, parse_address, parse_place

LINES = {"A": ("one", "two", "three"), "S": ("source",)}


def test_a_line() -> None:
    assert parse_address("A3") == Address("A", 3, 3)


def test_a_range() -> None:
    assert parse_address("B3-B4") == Address("B", 3, 4)


@pytest.mark.parametrize(
    "written", ["", "A", "3", "a3", "A0", "A03", "A3-B4", "A4-A3", "A1-A2-A3", "AA3", "A3 ", "A9999"]
)
def test_what_is_no_address(written: str) -> None:
    assert parse_address(written) is None


def test_a_place_of_several_lines() -> None:
    assert parse_place(("A2", "A5")) == (Address("A", 2, 2), Address("A", 5, 5))


def test_the_text_at_an_address() -> None:
    assert line_at(LINES, Address("A", 2, 3)) == "two\nthree"
    assert line_at(LINES, Address("S", 2, 2)) is None
    assert line_at(LINES, Address("Z", 1, 1)) is None


@given(st.sampled_from("ABCXYZ"), st.integers(1, 999), st.integers(0, 50))
def test_an_address_survives_being_written_and_read(text: str, first: int, more: int) -> None:
    address = Address(text, first, min(first + more, 999))

    assert parse_address(str(address)) == address
    assert list(address.lines) == list(range(first, address.last + 1))
