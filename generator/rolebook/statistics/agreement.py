"""How far reviewers agree: the raw share, and what is left of it when chance has had its part.

A coefficient alone misleads: where one label is very common, people may agree in 91 of 100 cases with a kappa of 0.13.
So print the counts and the raw share beside each, with n.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from itertools import combinations
from random import Random
from typing import Literal

from rolebook.statistics.intervals import Share
from rolebook.statistics.resampling import DRAWS, Range, resampled

Pair = tuple[Hashable, Hashable]
"""What two reviewers said of one item; None where one of them said nothing."""

Weights = Literal["linear", "quadratic"]
"""How much a disagreement counts: its distance on the scale, or the distance squared."""

Counted = Sequence[tuple[Pair, int]]


def agreeing_pairs(units: Iterable[Iterable[Hashable]]) -> Share:
    """Pairs of reviewers who gave an item the same label / all pairs of reviewers who labelled the same item.

    Args:
        units: per item what each reviewer said; None where one said nothing.

    Returns:
        Both counts. With more than two reviewers the pairs of one item depend on each other, and the share's interval
        is too narrow. The value is None when no item has two labels.
    """
    pairs = [pair for unit in units for pair in combinations([label for label in unit if label is not None], 2)]
    return Share(sum(first == second for first, second in pairs), len(pairs))


def raw_agreement(units: Iterable[Iterable[Hashable]]) -> float | None:
    """The share of `agreeing_pairs`, 0 to 1. None when no item has two labels."""
    return agreeing_pairs(units).value


def cohen_kappa(pairs: Iterable[Pair]) -> float | None:
    """Cohen's kappa for two reviewers and labels without an order, at most 1; 0 is what chance gives.

    (Pₒ − Pₑ) / (1 − Pₑ): Pₒ is the share of items with the same label, Pₑ the share that both reviewers' label
    frequencies would give by themselves (Cohen 1960, https://doi.org/10.1177/001316446002000104).

    Args:
        pairs: both labels of each item. An item with one label is left out; to count a blank as a disagreement, give
            it a label of its own.

    Returns:
        None without a complete pair, or when both used one and the same label throughout.
    """
    return _kappa(_counted(_complete(pairs)), _unequal)


def weighted_kappa(pairs: Iterable[Pair], scale: Sequence[Hashable], weights: Weights) -> float | None:
    """Cohen's weighted kappa for two reviewers and an ordered scale, at most 1; 0 is what chance gives.

    1 − Σ w O / Σ w E: O is how often each two labels met, E how often they would by both reviewers' frequencies, and
    w their distance on the scale, |i − j|, or (i − j)² (Cohen 1968, https://doi.org/10.1037/h0026256).

    Args:
        pairs: both labels of each item. An item with one label is left out.
        scale: every label that can be given, in order, such as 1 to 5. Neighbours count as equally far apart.
        weights: say in the report which one.

    Returns:
        None without a complete pair, or when both used one and the same label throughout.

    Raises:
        ValueError: a label is not on the scale, the scale has one twice, or there are no such weights.
    """
    complete = _complete(pairs)
    return _kappa(_counted(complete), _distance(complete, scale, weights))


def gwet_ac1(pairs: Iterable[Pair], labels: Sequence[Hashable]) -> float | None:
    """Gwet's AC1 for two reviewers, at most 1; unlike kappa it does not sink when one label is very common.

    (Pₒ − Pₑ) / (1 − Pₑ) with Pₑ = Σ π (1 − π) / (q − 1): π is a label's share of all that both said, q the number of
    labels (Gwet 2008, https://doi.org/10.1348/000711006X126600).

    Args:
        pairs: both labels of each item. An item with one label is left out.
        labels: every label that can be given; it fixes q.

    Returns:
        None without a complete pair, or with fewer than two labels to choose from.

    Raises:
        ValueError: a label is not among `labels`, or stands there twice.
    """
    complete = _complete(pairs)
    _check_labels(complete, labels)
    if not complete or len(labels) < 2:
        return None
    said = Counter(label for pair in complete for label in pair)
    observed = sum(first == second for first, second in complete) / len(complete)
    shares = [said[label] / (2 * len(complete)) for label in labels]
    expected = sum(share * (1 - share) for share in shares) / (len(labels) - 1)
    return (observed - expected) / (1 - expected)


def kappa_range(pairs: Iterable[Pair], rng: Random, *, draws: int = DRAWS) -> Range | None:
    """The range of `cohen_kappa` when items are drawn again; None where `resampled` gives none."""
    return resampled(_complete(pairs), lambda counted: _kappa(counted, _unequal), rng, draws)


def weighted_kappa_range(
    pairs: Iterable[Pair], scale: Sequence[Hashable], weights: Weights, rng: Random, *, draws: int = DRAWS
) -> Range | None:
    """The range of `weighted_kappa` when items are drawn again; None where `resampled` gives none.

    Raises:
        ValueError: as for `weighted_kappa`.
    """
    complete = _complete(pairs)
    distance = _distance(complete, scale, weights)
    return resampled(complete, lambda counted: _kappa(counted, distance), rng, draws)


def _kappa(counted: Counted, distance: Callable[[Hashable, Hashable], int]) -> float | None:
    """1 − Σ w O / Σ w E in whole numbers; with distance 0 for equal and 1 for other labels, that is plain kappa."""
    items, observed = 0, 0
    firsts: Counter[Hashable] = Counter()
    seconds: Counter[Hashable] = Counter()
    for (first, second), times in counted:
        items += times
        observed += times * distance(first, second)
        firsts[first] += times
        seconds[second] += times
    expected = sum(
        distance(first, second) * times * others
        for first, times in firsts.items()
        for second, others in seconds.items()
    )
    return 1 - items * observed / expected if expected else None


def _unequal(first: Hashable, second: Hashable) -> int:
    return int(first != second)


def _distance(
    pairs: Sequence[Pair], scale: Sequence[Hashable], weights: Weights
) -> Callable[[Hashable, Hashable], int]:
    _check_labels(pairs, scale)
    if weights not in ("linear", "quadratic"):
        raise ValueError(f"there are no {weights} weights")
    place = {label: at for at, label in enumerate(scale)}
    power = 1 if weights == "linear" else 2
    return lambda first, second: abs(place[first] - place[second]) ** power


def _check_labels(pairs: Sequence[Pair], labels: Sequence[Hashable]) -> None:
    if len(set(labels)) != len(labels):
        raise ValueError("a label stands twice on the scale")
    if strange := {label for pair in pairs for label in pair} - set(labels):
        raise ValueError(f"not on the scale: {', '.join(sorted(map(repr, strange)))}")


def _complete(pairs: Iterable[Pair]) -> list[Pair]:
    return [(first, second) for first, second in pairs if first is not None and second is not None]


def _counted(pairs: Iterable[Pair]) -> Counted:
    return list(Counter(pairs).items())
