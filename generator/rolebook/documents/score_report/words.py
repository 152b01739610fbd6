"""Numbers and states in the words of a report: every number with its n and how sure it is, undefined as undefined."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from math import floor
from types import MappingProxyType

from rolebook.documents.score_report.blocks import Chip
from rolebook.scoring.deciding import Decision, State
from rolebook.scoring.ranked import Ranked, Undefined
from rolebook.statistics import Range, Share

UNDEFINED = "not defined"

STATES: Mapping[State, Chip] = MappingProxyType(
    {
        "waits-for-reviewer": Chip("waits for a reviewer", "rb-warn"),
        "waits-for-third": Chip("waits for a third reviewer", "rb-warn"),
        "goes-on": Chip("goes on", "rb-good"),
        "stops": Chip("does not go on", "rb-stop"),
        "passes": Chip("passes", "rb-good"),
        "fails": Chip("does not pass", "rb-stop"),
        "undecided": Chip("decides nothing", ""),
    }
)

RULINGS: Mapping[str, str] = MappingProxyType(
    {
        "hit": "hit",
        "repeat": "repeat",
        "wrong-reason": "right line, wrong reason",
        "not-in-key": "valid, not in the key",
        "neutral": "neutral",
        "false-alarm": "false alarm",
    }
)

NO_TAU: Mapping[Undefined, str] = MappingProxyType(
    {
        "none-ranked": "no output was ranked",
        "some-ranked": "only some outputs were ranked",
        "all-tied": "all outputs were tied",
        "no-key": "the key ranks nothing",
    }
)


def points(total: Fraction | None) -> str:
    """A total of 0 to 100 with two decimals, cut off and not rounded, so that 59.999 never looks like 60."""
    if total is None:
        return "–"
    return f"{floor(total * 100) / 100:.2f}".removesuffix(".00")


def score(value: Fraction | int) -> str:
    """A score of 1 to 5; a mean of several with up to two decimals."""
    return f"{float(value):.2f}".removesuffix(".00")


def number(value: float | None) -> str:
    """A rate or a coefficient with two decimals."""
    return UNDEFINED if value is None else f"{value:.2f}"


def chance(value: float | None) -> str:
    """A probability with three decimals."""
    return UNDEFINED if value is None else f"{value:.3f}"


def share(given: Share) -> str:
    """`12 of 20 = 0.60 (0.39 to 0.78)`: counts, rate, Wilson interval."""
    if given.interval is None:
        return f"0 of 0: {UNDEFINED}"
    return (
        f"{given.found} of {given.of} = {number(given.value)} ({given.interval.low:.2f} to {given.interval.high:.2f})"
    )


def spread(given: Range | None, what: str) -> str:
    """`0.31 to 0.92 (5 outputs drawn again)`."""
    if given is None:
        return f"no range: too few {what}"
    if given.flat:
        return f"{given.low:.2f} throughout: all {given.units} {what} say the same"
    how = "every way" if given.draws is None else f"{given.draws} draws"
    return f"{given.low:.2f} to {given.high:.2f} ({given.units} {what} drawn again, {how})"


def order(ranking: tuple[str | tuple[str, ...], ...]) -> str:
    """`C > B = D > A`; a dash when nothing was ranked."""
    return " > ".join(one if isinstance(one, str) else " = ".join(one) for one in ranking) or "–"


def tau(given: Ranked) -> str:
    """tau-b, or why there is none."""
    return number(given.tau) if given.undefined is None else f"{UNDEFINED}: {NO_TAU[given.undefined]}"


def decided(decision: Decision) -> str:
    """A decision in a few words."""
    return STATES[decision.state].text
