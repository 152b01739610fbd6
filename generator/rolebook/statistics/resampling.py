"""How far a figure would move if other units had been drawn: the bootstrap, exact where few units allow it.

The units are drawn again with replacement, as many as there were, and the figure is reckoned anew each time (Efron
1979, https://doi.org/10.1214/aos/1176344552). A range holds the central 95 % of what comes out. **The convention for
its ends:** the low end is the least value that at least 2.5 % of the resamples do not exceed, the high end the greatest
value that at least 2.5 % reach. Both are values that occurred; nothing is interpolated.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import combinations_with_replacement
from math import factorial, isfinite, prod
from operator import mul
from random import Random
from typing import TypeVar

T = TypeVar("T", bound=Hashable)

EXACT_UP_TO = 7
"""The most clusters of which every resample is counted: C(13, 7) = 1,716 different ones. Five need 126."""

DRAWS = 2000
"""Resamples where there are too many to count them all: 50 of them then lie beyond each end."""

FEWEST_UNITS = 10
"""Fewer units than this get no range for a coefficient. A percentile range is too narrow by about
√((n − 1)/n) × 1.96 / t, t being Student's 97.5th percentile for n − 1 degrees of freedom: with five units it is 37 %
too narrow, with ten 18 %, with thirty 6 %. Ten is where that falls below a fifth. It is a limit by judgement."""

_HEAVIEST = 1e100
"""Weights beyond this could add up to no number."""

_TAIL = 40
"""One in forty, 2.5 %, lies beyond each end."""

_MOST_UNDEFINED = 20
"""No range when more than one resample in twenty has no value: the missing ones could be a whole tail or two."""


@dataclass(frozen=True, slots=True)
class Range:
    """The central 95 % of a figure over resamples, in the figure's own unit.

    Args:
        low: the lower end.
        high: the upper end.
        units: how many units were drawn from, and how many each time.
        draws: how many resamples were drawn; None when every one was counted, with its probability.
    """

    low: float
    high: float
    units: int
    draws: int | None

    @property
    def flat(self) -> bool:
        """Whether all units say the same. Such a range shows no certainty, only that nothing differed."""
        return self.low == self.high


def effective_n(weights: Iterable[float]) -> float | None:
    """The number of equally weighted items that would carry as much: (Σw)² / Σw² (Kish 1965, Survey Sampling).

    Between 1 and the number of weights above zero. Twenty errors, of which three weigh 25, nine 5 and eight 1, show as
    much as eight that weigh the same.

    Returns:
        None when there is no weight above zero.

    Raises:
        ValueError: a weight is negative, or no finite number.
    """
    given = list(weights)
    if not all(isfinite(weight) and weight >= 0 for weight in given):
        raise ValueError("a weight must be a finite number, zero or more")
    heaviest = max(given, default=0)
    if not heaviest:
        return None
    relative = sorted(weight / heaviest for weight in given)
    return sum(relative) ** 2 / sum(weight * weight for weight in relative)


def share_range(clusters: Iterable[tuple[float, float]], *, seed: int = 0, draws: int = DRAWS) -> Range | None:
    """The range of a weighted share, Σ found / Σ there was, when whole clusters are drawn again.

    For figures whose items hang together, such as the errors of one output: drawing outputs keeps them together. Up
    to `EXACT_UP_TO` clusters every resample is counted with its multinomial probability; above, `draws` are drawn,
    the same ones for everybody with as many clusters, so that nobody's range depends on who else was scored.

    With five clusters such a range is about 37 % too narrow (see `FEWEST_UNITS`). It shows which way the wind blows.

    Args:
        clusters: per cluster the weight found and the weight there was, such as (26, 31) for one output. Clusters
            that held nothing, such as clean outputs, can not move a share and are left out.
        seed: for more than `EXACT_UP_TO` clusters.
        draws: likewise.

    Returns:
        None with fewer than two clusters that hold anything: one cluster always yields itself.

    Raises:
        ValueError: more was found than there was, a weight is negative, no number or above 1e100, or `draws` is
            below 1.
    """
    given = list(clusters)
    if not all(0 <= found <= there <= _HEAVIEST for found, there in given):
        raise ValueError("a cluster holds a weight, and no more of it can be found")
    if draws < 1:
        raise ValueError("at least one resample is drawn")
    holding = sorted((there, found) for found, there in given if there > 0)
    units = len(holding)
    if units < 2:
        return None
    there, found = zip(*holding, strict=True)
    values = [(sum(map(mul, times, found)) / weight, ways) for times, ways, weight in _weighed(there, seed, draws)]
    return Range(*_central(values), units, None if units <= EXACT_UP_TO else draws)


def resampled(
    units: Sequence[T],
    figure: Callable[[Sequence[tuple[T, int]]], float | None],
    rng: Random,
    draws: int = DRAWS,
) -> Range | None:
    """The range of any figure when its units are drawn again.

    Args:
        units: what is drawn, such as the ratings of one item. Their order does not matter.
        figure: from distinct units, each with how often it came, to the figure; None where that is undefined.
        rng: the source of chance; the same state gives the same range.
        draws: how many resamples.

    Returns:
        None with fewer than `FEWEST_UNITS` units, or when the figure is undefined in more than one resample of
        twenty. Fewer undefined ones are left out of the percentiles.

    Raises:
        ValueError: `draws` is below 1.
    """
    if draws < 1:
        raise ValueError("at least one resample is drawn")
    if len(units) < FEWEST_UNITS:
        return None
    counts = Counter(units)
    distinct = sorted(counts, key=repr)
    places = [at for at, unit in enumerate(distinct) for _ in range(counts[unit])]
    samples = (sorted(Counter(rng.choices(places, k=len(places))).items()) for _ in range(draws))
    figures = (figure([(distinct[at], times) for at, times in sample]) for sample in samples)
    values = [(value, 1) for value in figures if value is not None]
    if (draws - len(values)) * _MOST_UNDEFINED > draws:
        return None
    return Range(*_central(values), len(units), draws)


def _central(values: Sequence[tuple[float, int]]) -> tuple[float, float]:
    """Both ends of the central 95 %; each value comes with how often it occurs."""
    total = sum(ways for _, ways in values)
    ordered = sorted(values)
    return _end(ordered, total), _end(reversed(ordered), total)


def _end(values: Iterable[tuple[float, int]], total: int) -> float:
    passed = 0
    for value, ways in values:
        passed += ways
        if passed * _TAIL >= total:
            return value
    raise AssertionError("one in forty is always reached")


@lru_cache(maxsize=256)
def _weighed(there: tuple[float, ...], seed: int, draws: int) -> list[tuple[tuple[int, ...], int, float]]:
    """Resamples of clusters that hold so much, with what each resample holds: the same for everybody with one kit."""
    units = len(there)
    resamples = _every(units) if units <= EXACT_UP_TO else _drawn(units, seed, draws)
    return [(times, ways, sum(map(mul, times, there))) for times, ways in resamples]


@cache
def _every(units: int) -> tuple[tuple[tuple[int, ...], int], ...]:
    """Every resample of so many units: how often each unit was drawn, and in how many orders that comes about."""
    return tuple(
        (times, factorial(units) // prod(map(factorial, times)))
        for drawn in combinations_with_replacement(range(units), units)
        for times in [tuple(map(drawn.count, range(units)))]
    )


@lru_cache(maxsize=16)
def _drawn(units: int, seed: int, draws: int) -> tuple[tuple[tuple[int, ...], int], ...]:
    rng = Random(seed)
    samples = (Counter(rng.choices(range(units), k=units)) for _ in range(draws))
    return tuple(Counter(tuple(sample[unit] for unit in range(units)) for sample in samples).items())
