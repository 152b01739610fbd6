"""Which findings of two experts are the same: the matching of answers with a key, between equals.

The rule is that of `scoring.matching`, without a key's side: two findings may be one when they say that something is
missing from the same output, or when they share a line; two quotations of which neither holds the other keep them
apart. The best pairs are taken first: those that say exactly the same, then by words, type and severity. Which file
was named first decides nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import msgspec

from rolebook.assessing.merging.experts import places_of
from rolebook.catalog.addresses import parse_address
from rolebook.catalog.response import GivenFinding
from rolebook.scoring.matching import normal

Lines = frozenset[tuple[str, int]]
_Ranked = tuple[bool, int, bool, bool, int, int]


@dataclass(frozen=True, slots=True)
class Both:
    """What both experts marked, in the order in which their files were named."""

    first: GivenFinding
    second: GivenFinding


@dataclass(frozen=True, slots=True)
class Alone:
    """What one expert marked: 0 is the first, 1 the second. `near`: the other marked the same line in other words."""

    expert: int
    finding: GivenFinding
    near: bool


@dataclass(frozen=True, slots=True)
class Pairing:
    """All findings of both: each is in one of the two lists, and there once."""

    both: tuple[Both, ...]
    alone: tuple[Alone, ...]


def pair(first: Sequence[GivenFinding], second: Sequence[GivenFinding]) -> Pairing:
    """Pair two lists of findings."""
    sides = [sorted(map(_seen, findings), key=lambda it: it.content) for findings in (first, second)]
    turned = [it.content for it in sides[1]] < [it.content for it in sides[0]]
    one, other = reversed(sides) if turned else sides
    taken = _taken(one, other)
    pairs = [(one[left].finding, other[right].finding) for left, right in taken.items()]
    both = [Both(right, left) if turned else Both(left, right) for left, right in pairs]
    alone = [
        *(_alone(int(turned), it, other) for place, it in enumerate(one) if place not in taken),
        *(_alone(int(not turned), it, one) for place, it in enumerate(other) if place not in taken.values()),
    ]
    return Pairing(
        tuple(sorted(both, key=lambda it: min(content(it.first), content(it.second)))),
        tuple(sorted(alone, key=lambda it: content(it.finding))),
    )


@dataclass(frozen=True, slots=True)
class _Seen:
    """A finding with what it is compared by."""

    finding: GivenFinding
    content: tuple[str, int, bytes]
    lines: Lines
    quote: str


def _seen(finding: GivenFinding) -> _Seen:
    return _Seen(finding, content(finding), lines_of(finding), normal(finding.quote))


def _alone(expert: int, it: _Seen, others: Sequence[_Seen]) -> Alone:
    return Alone(expert, it.finding, any(_eligible(it, there) for there in others))


def content(finding: GivenFinding) -> tuple[str, int, bytes]:
    """All that a finding says, so that findings sort by their place first, and in one way."""
    lines = sorted(lines_of(finding))
    text, line = lines[0] if lines else (finding.missing_from or "~", 1000)
    return text, line, msgspec.json.encode(finding)


def lines_of(finding: GivenFinding) -> Lines:
    """Every line that a finding marks, as letter and number."""
    addresses = [address for address in map(parse_address, places_of(finding)) if address is not None]
    return frozenset((address.text, line) for address in addresses for line in address.lines)


def _taken(one: Sequence[_Seen], other: Sequence[_Seen]) -> dict[int, int]:
    taken: dict[int, int] = {}
    gone: set[int] = set()
    for *_, left, right in sorted(_pairs(one, other)):
        if left not in taken and right not in gone:
            taken[left] = right
            gone.add(right)
    return taken


def _pairs(one: Sequence[_Seen], other: Sequence[_Seen]) -> Iterator[_Ranked]:
    """Pairs that may be one finding; the best sorts first."""
    for left, a in enumerate(one):
        for right, b in enumerate(other):
            same = a.content == b.content
            if same or _eligible(a, b):
                x, y, strength = a.finding, b.finding, _strength(a.quote, b.quote)
                if same or strength:
                    yield not same, -strength, x.error_type != y.error_type, x.severity != y.severity, left, right


def _eligible(a: _Seen, b: _Seen) -> bool:
    omitted = a.finding.missing_from is not None and a.finding.missing_from == b.finding.missing_from
    return omitted or not a.lines.isdisjoint(b.lines)


def _strength(one: str, other: str) -> int:
    if not one or not other:
        return 1
    return 2 if one in other or other in one else 0
