"""How far one group's rate lies from another's, as a ratio with its interval."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, log, sqrt

from rolebook.statistics.intervals import Z95, Share


@dataclass(frozen=True, slots=True)
class Ratio:
    """A ratio of two rates, from 0 up, and both ends of its 95 % interval."""

    value: float
    low: float
    high: float


def ratio_of_rates(one: Share, other: Share) -> Ratio | None:
    """The first rate over the second: R = (a/n) / (c/m), with exp(ln R ± z √(1/a − 1/n + 1/c − 1/m)), z = 1.96.

    The logarithm's interval of Katz, Baptista, Azen and Pike (1978, Biometrics 34). Morris and Lobsenz (2000, Personnel
    Psychology 53) recommend an interval beside the ratio of the four-fifths rule, which swings in small groups. It
    takes both groups to be independent, and is rough below about five in any cell.

    Returns:
        None when either group is empty or nobody of it was found: then the logarithm is not defined.
    """
    if not (one.found and other.found):
        return None
    value = (one.found / one.of) / (other.found / other.of)
    spread = Z95 * sqrt(1 / one.found - 1 / one.of + 1 / other.found - 1 / other.of)
    return Ratio(value, exp(log(value) - spread), exp(log(value) + spread))
