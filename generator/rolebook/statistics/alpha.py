"""Krippendorff's alpha: agreement between any number of reviewers, with gaps, on any of three kinds of scale."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from itertools import accumulate, combinations
from math import isfinite
from random import Random
from typing import Literal

from rolebook.statistics.resampling import DRAWS, Range, resampled

Level = Literal["nominal", "ordinal", "interval"]
"""What the labels are: names, names in an order, or numbers whose differences mean something."""

Unit = tuple[float, ...]
"""The ratings of one item, as places or numbers, sorted."""

_LARGEST = 1e100
"""Beyond this the square of a difference is no longer a number."""


def krippendorff_alpha(
    units: Iterable[Iterable[Hashable]], level: Level, scale: Sequence[Hashable] = ()
) -> float | None:
    """Krippendorff's alpha, at most 1; 0 is what chance gives.

    1 − Dₒ / Dₑ: Dₒ is the mean disagreement of two ratings of the same item, each item weighing as much as it has
    ratings, Dₑ that of any two of all those ratings (Krippendorff 2004, Content Analysis, chapter 11; computing guide:
    https://repository.upenn.edu/asc_papers/43). The disagreement of c and k is, squared:

    - nominal: 1 when they differ;
    - ordinal: (n_c/2 + all ratings between them + n_k/2)², n_c being how often c was given;
    - interval: (c − k)².

    Args:
        units: per item what each reviewer said, in any order; None where one said nothing. Items with fewer than two
            ratings are left out.
        level: say in the report which one.
        scale: for ordinal labels, all of them in order. Without it they must be numbers, ordered by size.

    Returns:
        None when no item has two ratings, or when all ratings are the same: then no disagreement was to be expected,
        and calling that 1 would be a guess.

    Raises:
        ValueError: a label is not on the scale, the scale has one twice, a number was needed, or no such level.
    """
    pairable = _pairable(units, level, scale)
    return _alpha(list(Counter(pairable).items()), level)


def alpha_range(
    units: Iterable[Iterable[Hashable]],
    level: Level,
    rng: Random,
    *,
    scale: Sequence[Hashable] = (),
    draws: int = DRAWS,
) -> Range | None:
    """The range of `krippendorff_alpha` when items are drawn again; None where `resampled` gives none.

    Only items with two ratings or more are drawn. The reviewers stay the same: the range says how far other items
    would have moved alpha, not other reviewers.

    Raises:
        ValueError: as for `krippendorff_alpha`.
    """
    pairable = _pairable(units, level, scale)
    return resampled(pairable, lambda counted: _alpha(counted, level), rng, draws)


def _pairable(units: Iterable[Iterable[Hashable]], level: Level, scale: Sequence[Hashable]) -> list[Unit]:
    if level not in ("nominal", "ordinal", "interval"):
        raise ValueError(f"there is no level {level}")
    if len(set(scale)) != len(scale):
        raise ValueError("a label stands twice on the scale")
    rated = [[label for label in unit if label is not None] for unit in units]
    if level == "interval" or (level == "ordinal" and not scale):
        return [tuple(sorted(map(_number, unit))) for unit in rated if len(unit) > 1]
    labels = scale or sorted({label for unit in rated for label in unit}, key=repr)
    place = {label: at for at, label in enumerate(labels)}
    if strange := {label for unit in rated for label in unit} - place.keys():
        raise ValueError(f"not on the scale: {', '.join(sorted(map(repr, strange)))}")
    return [tuple(sorted(place[label] for label in unit)) for unit in rated if len(unit) > 1]


def _number(label: Hashable) -> float:
    if not isinstance(label, int | float) or not isfinite(label) or abs(label) > _LARGEST:
        raise ValueError(f"{label!r} is no number that can be compared")
    return label


def _alpha(counted: Sequence[tuple[Unit, int]], level: Level) -> float | None:
    ratings: Counter[float] = Counter()
    for unit, times in counted:
        for rating in unit:
            ratings[rating] += times
    apart = _distances(ratings, level)
    expected = sum(ratings[c] * ratings[k] * square for (c, k), square in apart.items())
    if not expected:
        return None
    observed = sum(
        times / (len(unit) - 1) * sum(apart[pair] for pair in combinations(unit, 2) if pair[0] != pair[1])
        for unit, times in counted
    )
    return 1 - (ratings.total() - 1) * observed / expected


def _distances(ratings: Counter[float], level: Level) -> dict[tuple[float, float], float]:
    """The squared disagreement of every two different ratings that occur, the lower one first."""
    values = sorted(ratings)
    if level == "nominal":
        return dict.fromkeys(combinations(values, 2), 1.0)
    if level == "interval":
        return {(c, k): (k - c) ** 2 for c, k in combinations(values, 2)}
    upto = accumulate(ratings[value] for value in values)
    middles = {value: last - ratings[value] / 2 for value, last in zip(values, upto, strict=True)}
    return {(c, k): (middles[k] - middles[c]) ** 2 for c, k in combinations(values, 2)}
