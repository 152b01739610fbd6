"""Whether somebody answers the same question alike when it comes back in other words."""

from __future__ import annotations

from collections.abc import Hashable, Iterable

from rolebook.statistics.intervals import Share


def flips(pairs: Iterable[tuple[Hashable, Hashable]]) -> Share:
    """How many of the repeated pairs were answered differently: flips / repeated pairs.

    A flag and no measurement: constant answers never flip, and with two to four pairs one flip may be a slip. In one
    study annotators answered about a quarter of repeated items differently (Abercrombie et al. 2023,
    https://arxiv.org/abs/2301.10684).

    Args:
        pairs: both answers to each repeated question; None where one was left blank.

    Returns:
        The count of flips and the count of pairs with two answers. A pair with a blank is in neither. Its value is
        None when no pair has two answers.
    """
    answered = [(first, second) for first, second in pairs if first is not None and second is not None]
    return Share(sum(first != second for first, second in answered), len(answered))
