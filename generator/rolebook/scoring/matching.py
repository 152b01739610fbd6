"""Which findings of an answer may be which errors of the key: proposals that a reviewer confirms or changes.

A proposal is never a score. The score sheet makes the same ones in the browser (`assets/js/sheet/matching.js`), and a
test holds the two together; so every step here is one that a browser can do with the same result.

The rule:

1. A finding and an error may belong together when both say that something is missing from the same output, or when
   their places share a line of the same text.
2. Words: 2 when both quote and, whatever the case and the white space, one quotation holds the other; 1 when one of
   the two does not quote; 0 when both quote and neither holds the other. A 0 is noted and not proposed: same line,
   other words.
3. Type: 1 when both name the same error type, else 0. Severity is not looked at.
4. Pairs go by words, then type, then the number of the finding, then the place of the error in the key. Each pair whose
   finding and error are both free is a `hit`.
5. A finding that is left over, and whose errors are all taken, is a `repeat`. Any other is a `false-alarm`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from rolebook.catalog.addresses import parse_place
from rolebook.catalog.key import KeyedError, Place
from rolebook.catalog.response import GivenFinding

Proposed = Literal["hit", "repeat", "false-alarm"]

# What JavaScript's \s means; Python's counts a few others.
_SPACE: Final = re.compile("[\t\n\v\f\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]+")

_Lines = frozenset[tuple[str, int]]


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the rule says of one finding.

    Attributes:
        finding: its number in the answer, from 1.
        ruling: what it may be.
        errors: the error that a hit finds, or the first one that a repeat finds again; else empty.
        near: errors on the same line in other words, in the order of the key.
    """

    finding: int
    ruling: Proposed
    errors: tuple[str, ...]
    near: tuple[str, ...]


@dataclass(frozen=True, slots=True, order=True)
class _Pair:
    """A finding and an error that may belong together; the best sorts first."""

    weakness: int
    other_type: int
    finding: int
    error: int


def propose(findings: Sequence[GivenFinding], errors: Sequence[KeyedError]) -> tuple[Proposal, ...]:
    """One proposal per finding, in their order, by the rule above."""
    pairs = sorted(_pairs(findings, errors))
    taken = _taken([pair for pair in pairs if pair.weakness < 2])
    return tuple(_proposal(number, pairs, taken, errors) for number in range(1, len(findings) + 1))


def normal(quote: str | None) -> str:
    """A quotation as it is compared: in one case, white space as single blanks; empty when there is none."""
    # Upper case first, so that ß meets SS; a browser has no casefold().
    return _SPACE.sub(" ", (quote or "").upper().lower()).strip(" ")


def _pairs(findings: Sequence[GivenFinding], errors: Sequence[KeyedError]) -> Iterator[_Pair]:
    keyed = [(_lines(error.at), normal(error.quote)) for error in errors]
    for number, finding in enumerate(findings, start=1):
        lines, quote = _lines(finding.at), normal(finding.quote)
        for position, error in enumerate(errors):
            at, words = keyed[position]
            omitted = finding.missing_from is not None and finding.missing_from == error.missing_from
            if omitted or not lines.isdisjoint(at):
                yield _Pair(2 - _strength(quote, words), int(finding.error_type != error.type.id), number, position)


def _lines(place: Place | None) -> _Lines:
    addresses = () if place is None else parse_place(place)
    return frozenset((address.text, line) for address in addresses for line in address.lines)


def _strength(quote: str, words: str) -> int:
    if not quote or not words:
        return 1
    return 2 if quote in words or words in quote else 0


def _taken(pairs: Sequence[_Pair]) -> dict[int, int]:
    """Finding to error, taken greedily from the best pair on."""
    taken: dict[int, int] = {}
    gone: set[int] = set()
    for pair in pairs:
        if pair.finding not in taken and pair.error not in gone:
            taken[pair.finding] = pair.error
            gone.add(pair.error)
    return taken


def _proposal(number: int, pairs: Sequence[_Pair], taken: dict[int, int], errors: Sequence[KeyedError]) -> Proposal:
    own = [pair for pair in pairs if pair.finding == number]
    fitting = [errors[pair.error].id for pair in own if pair.weakness < 2]
    near = tuple(errors[position].id for position in sorted(pair.error for pair in own if pair.weakness == 2))
    if number in taken:
        return Proposal(number, "hit", (errors[taken[number]].id,), near)
    if fitting:
        return Proposal(number, "repeat", (fitting[0],), near)
    return Proposal(number, "false-alarm", (), near)
