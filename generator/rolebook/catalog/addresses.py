"""Addresses: `A3` is line 3 of output A, `S2` line 2 of source S, `B3-B4` a range.

A text's id is one capital letter, so an address never needs a separator and stays the same
when the order of display is shuffled.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

_ADDRESS = re.compile(r"([A-Z])([1-9][0-9]{0,2})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Address:
    """Lines `first` to `last` (1-based, both included) of the text `text`."""

    text: str
    first: int
    last: int

    @property
    def lines(self) -> range:
        """Line numbers covered, 1-based."""
        return range(self.first, self.last + 1)

    def __str__(self) -> str:
        start = f"{self.text}{self.first}"
        return start if self.first == self.last else f"{start}-{self.text}{self.last}"


def parse_address(written: str) -> Address | None:
    """`A3` or `A3-A5` as an `Address`; None when it is not one (two texts, or last before first)."""
    ends = [_ADDRESS.fullmatch(end) for end in written.split("-")]
    if len(ends) > 2 or not all(ends):
        return None
    start, stop = ends[0], ends[-1]
    if start is None or stop is None or start[1] != stop[1] or int(start[2]) > int(stop[2]):
        return None
    return Address(start[1], int(start[2]), int(stop[2]))


def parse_place(place: str | Sequence[str]) -> tuple[Address, ...]:
    """Every readable address of a place; unreadable ones are left out (a rule reports them)."""
    written = (place,) if isinstance(place, str) else tuple(place)
    return tuple(address for address in map(parse_address, written) if address is not None)


def line_at(lines_of: Mapping[str, Sequence[str]], address: Address) -> str | None:
    """The text at an address, lines joined by a newline; None when it lies outside."""
    lines = lines_of.get(address.text)
    if lines is None or address.last > len(lines):
        return None
    return "\n".join(lines[address.first - 1 : address.last])
