"""Shares, their intervals, and what a faultless sample leaves open.

Every figure that rests on a sample is printed with its n and one of these, so that nobody reads a week of
thirty items as if it were a fact about a person.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, log, sqrt

Z95 = 1.959963984540054
"""The normal distribution's 97.5th percentile: two-sided 95 %."""


@dataclass(frozen=True, slots=True)
class Interval:
    """Both ends of an interval for a share, from 0 to 1."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Share:
    """A count out of a count, kept as both, because a share without its n says little."""

    found: int
    of: int

    @property
    def value(self) -> float | None:
        """Found / of, from 0 to 1. None when there was nothing."""
        return self.found / self.of if self.of else None

    @property
    def interval(self) -> Interval | None:
        """The Wilson interval; right only where the items do not depend on each other. None when there was nothing."""
        return wilson(self.found, self.of)


def wilson(found: int, of: int) -> Interval | None:
    """The 95 % interval for a share, 0 to 1: `found` of `of` (Wilson 1927).

    (p + z²/2n ± z √(p (1 − p)/n + z²/4n²)) / (1 + z²/n), with p = found / of, n = of and z = 1.96.

    Recommended for the small samples of a weekly audit by Brown, Cai and DasGupta (2001),
    https://doi.org/10.1214/ss/1009213286. It takes the items to be independent, which errors in one output are not.

    Returns:
        None for 0 of 0: nothing was looked at, so nothing is known.

    Raises:
        ValueError: more was found than there was, or a count is negative.
    """
    if not 0 <= found <= of:
        raise ValueError(f"{found} of {of} is no share")
    if of == 0:
        return None
    share, square = found / of, Z95 * Z95
    middle = share + square / (2 * of)
    half = Z95 * sqrt(share * (1 - share) / of + square / (4 * of * of))
    low, high = (middle - half) / (1 + square / of), (middle + half) / (1 + square / of)
    return Interval(0.0 if found == 0 else low, 1.0 if found == of else high)


def clean_sample_bound(items: int) -> float:
    """The highest error rate (0 to 1) that `items` items without a single error leave open, at 95 % confidence.

    If more than this share were wrong, so many faultless items in a row would turn up less than once in
    twenty samples: (1 − rate) ** items = 0.05.

    Raises:
        ValueError: nothing was looked at.
    """
    if items < 1:
        raise ValueError("a sample holds at least one item")
    return 1 - exp(log(0.05) / items)
