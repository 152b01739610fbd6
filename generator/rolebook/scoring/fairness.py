"""Selection rates by group: for people who run a process, from data that no reviewer and no other output sees.

Source: the four-fifths rule, 29 CFR 1607.4(D): a group's rate below 80 % of the highest group's rate is generally taken
as a sign of adverse impact. With small numbers the ratio swings, so Fisher's exact test stands beside it, and below
`FEWEST` people in either group neither is given.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from rolebook.statistics import Share, fisher_exact

FEWEST: Final = 10
"""Fewer people than this in a group are too few to tell. Judgement."""

FOUR_FIFTHS: Final = Fraction(4, 5)


@dataclass(frozen=True, slots=True)
class GroupRate:
    """One group at one stage.

    Attributes:
        share: those who went on / those who were decided on.
        ratio: this group's rate / the highest group's; None for too few, or when nobody went on.
        p: Fisher's exact test, two-sided, against that group; None likewise, and for the highest group itself.
    """

    group: str
    share: Share
    ratio: float | None
    p: float | None

    @property
    def too_few(self) -> bool:
        """Whether the group is too small to tell."""
        return self.share.of < FEWEST

    @property
    def below_four_fifths(self) -> bool:
        """Whether its rate is below four fifths of the highest group's."""
        return self.ratio is not None and self.ratio < float(FOUR_FIFTHS)


@dataclass(frozen=True, slots=True)
class StageRates:
    """All groups at one stage; `highest` is the group that the others are compared with, "" when none is large enough.

    `unknown` counts those who were decided on and of whom no group is known.
    """

    stage: str
    highest: str
    rates: tuple[GroupRate, ...]
    unknown: int


def stage_rates(stage: str, decided: Mapping[str, bool], groups: Mapping[str, str]) -> StageRates:
    """Rates at one stage from who went on (by code) and who is in which group (by code)."""
    names = sorted(set(groups.values()))
    counts = {name: _share(name, decided, groups) for name in names}
    return rates_of(stage, counts, sum(code not in groups for code in decided))


def rates_of(stage: str, counts: Mapping[str, Share], unknown: int = 0) -> StageRates:
    """The same from counts by group."""
    large = {name: share for name, share in counts.items() if share.of >= FEWEST}
    highest = min(large, key=lambda name: (-Fraction(large[name].found, large[name].of), name), default="")
    rates = tuple(_rate(name, counts[name], highest, counts.get(highest)) for name in counts)
    return StageRates(stage, highest, rates, unknown)


def _share(name: str, decided: Mapping[str, bool], groups: Mapping[str, str]) -> Share:
    outcomes = [good for code, good in decided.items() if groups.get(code) == name]
    return Share(sum(outcomes), len(outcomes))


def _rate(name: str, share: Share, highest: str, best: Share | None) -> GroupRate:
    if best is None or share.of < FEWEST or not best.found:
        return GroupRate(name, share, None, None)
    ratio = Fraction(share.found, share.of) / Fraction(best.found, best.of)
    rows = [[share.found, share.of - share.found], [best.found, best.of - best.found]]
    return GroupRate(name, share, float(ratio), None if name == highest else fisher_exact(rows))
