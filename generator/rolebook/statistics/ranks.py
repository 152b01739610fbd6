"""How far two orders agree, and how easily chance reaches as much."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations, groupby
from math import comb, isfinite, sqrt

Ranks = Mapping[str, float] | Sequence[float]
"""A rank per label, or ranks in one agreed order of the labels. Only their order counts; equal ranks are a tie."""

EXACT_UP_TO = 8
"""The most labels for which the chance level is reckoned. One packet has five; lists of more deserve a test of
their own, and the figure would be 0.000 for anybody who tried."""

_TOLERANCE = 1e-9
"""A coefficient comes out of a square root: 0.8 may arrive as 0.8000000000000002."""


def ranks_of(ranking: Sequence[str | Sequence[str]]) -> dict[str, float]:
    """A rank per label from a ranking written best first, ties in a group: `["C", ["B", "D"], "A"]`.

    The best has rank 1; those in a tie share the mean of the places that they take, so the example gives
    C 1, B 2.5, D 2.5, A 4. An empty ranking gives no ranks.

    Raises:
        ValueError: a label stands twice, or a group is empty.
    """
    ranks: dict[str, float] = {}
    for entry in ranking:
        group = [entry] if isinstance(entry, str) else list(entry)
        if not group:
            raise ValueError("a tie of nothing")
        above = len(ranks)
        for label in group:
            if label in ranks:
                raise ValueError(f"{label} is ranked twice")
            ranks[label] = above + (len(group) + 1) / 2
    return ranks


def kendall_tau_b(x: Ranks, y: Ranks) -> float | None:
    """Kendall's tau-b between two orders of the same labels, −1 (reversed) to 1 (same order).

    (P − Q) / √((P + Q + T) (P + Q + U)): over all pairs of labels, P are in the same order in both, Q in opposite
    order, T tied in `x` alone and U in `y` alone; a pair that is tied in both counts nowhere (Kendall 1945,
    https://doi.org/10.1093/biomet/33.3.239).

    Returns:
        None with fewer than two labels, or when one side ties them all: then it orders nothing.

    Raises:
        ValueError: the two name different labels, differ in length, or hold something that is no finite number.
    """
    return _tau(*_aligned(x, y))


def chance_of_tau_at_least(gold: Ranks, tau: float, ties_of: Ranks | None = None) -> float | None:
    """The probability, 0 to 1, that a ranking drawn at random reaches at least `tau` (tau-b) against `gold`.

    Exact: every ranking is counted, none is sampled (Kendall 1938, https://doi.org/10.1093/biomet/30.1-2.81).
    Without ties and with five labels: tau 1 in 1/120 = 0.008, at least 0.8 in 0.042, 0.6 in 0.117, 0.4 in 0.242.

    Args:
        gold: the settled ranks; ties allowed.
        tau: what was reached, −1 to 1.
        ties_of: without it, all orders without a tie are equally likely. With somebody's ranks, their tie groups stay
            and the labels are dealt out over them at random. That is the fair comparison for an answer with ties,
            because an order without ties can not always reach the values that one with ties can.

    Returns:
        None when tau is not defined for any such ranking (fewer than two labels, or one side all tied), and for more
        than `EXACT_UP_TO` labels.

    Raises:
        ValueError: `tau` is not a number from −1 to 1, or `ties_of` ranks other labels than `gold`.
    """
    if not -1 - _TOLERANCE <= tau <= 1 + _TOLERANCE:
        raise ValueError(f"{tau} is no value of tau")
    ranks, pattern = _aligned(gold, _untied(gold) if ties_of is None else ties_of)
    if len(ranks) > EXACT_UP_TO:
        return None
    sizes, tied = _sizes(ranks), _sizes(pattern)
    unit = sqrt(_ordered_pairs(sizes) * _ordered_pairs(tied))
    if not unit:
        return None
    every = _scores(sizes, tied)
    return sum(ways for score, ways in every.items() if score >= tau * unit - _TOLERANCE) / every.total()


def _tau(x: Sequence[float], y: Sequence[float]) -> float | None:
    same = opposite = only_x = only_y = 0
    for (x1, y1), (x2, y2) in combinations(zip(x, y, strict=True), 2):
        order = _sign(x1, x2) * _sign(y1, y2)
        same += order > 0
        opposite += order < 0
        only_x += x1 == x2 and y1 != y2
        only_y += y1 == y2 and x1 != x2
    untied = same + opposite
    unit = sqrt((untied + only_x) * (untied + only_y))
    return (same - opposite) / unit if unit else None


def _sign(a: float, b: float) -> int:
    return (a > b) - (a < b)


def _aligned(x: Ranks, y: Ranks) -> tuple[list[float], list[float]]:
    if isinstance(x, Mapping) and isinstance(y, Mapping):
        if x.keys() != y.keys():
            raise ValueError(f"not ranked on both sides: {', '.join(sorted(x.keys() ^ y.keys()))}")
        labels = list(x)
        x, y = [x[label] for label in labels], [y[label] for label in labels]
    elif isinstance(x, Mapping) or isinstance(y, Mapping):
        raise ValueError("ranks with labels and ranks without labels can not be compared")
    if len(x) != len(y):
        raise ValueError(f"{len(x)} ranks on one side, {len(y)} on the other")
    if not all(map(isfinite, [*x, *y])):
        raise ValueError("a rank must be a finite number")
    return list(x), list(y)


def _untied(gold: Ranks) -> Ranks:
    places = range(1, len(gold) + 1)
    return dict(zip(gold, places, strict=True)) if isinstance(gold, Mapping) else places


def _sizes(ranks: Sequence[float]) -> tuple[int, ...]:
    """How many labels share each rank, best rank first."""
    return tuple(len(list(group)) for _, group in groupby(sorted(ranks)))


def _ordered_pairs(sizes: tuple[int, ...]) -> int:
    return comb(sum(sizes), 2) - sum(comb(size, 2) for size in sizes)


@cache
def _scores(sizes: tuple[int, ...], left: tuple[int, ...]) -> Counter[int]:
    """Every value of P − Q, with the number of ways in which it comes about.

    The gold's tie groups (`sizes`) are filled one after the other, best first, from what is left of the other side's
    tie groups. What goes into this group is then compared with all that stays for the later ones.
    """
    if not sizes:
        return Counter({0: 1})
    every: Counter[int] = Counter()
    for taken in _splits(sizes[0], left):
        stays = tuple(have - take for have, take in zip(left, taken, strict=True))
        score = sum(take * (sum(stays[at + 1 :]) - sum(stays[:at])) for at, take in enumerate(taken))
        ways = 1
        for have, take in zip(left, taken, strict=True):
            ways *= comb(have, take)
        for later, more in _scores(sizes[1:], stays).items():
            every[score + later] += ways * more
    return every


def _splits(size: int, left: tuple[int, ...]) -> Iterator[tuple[int, ...]]:
    """Every way to take `size` from groups that hold `left`."""
    if not left:
        if not size:
            yield ()
        return
    for take in range(min(size, left[0]) + 1):
        yield from ((take, *rest) for rest in _splits(size - take, left[1:]))
