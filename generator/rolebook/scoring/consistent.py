"""A candidate's verdicts on the short judgements against the settled ones, and against themselves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rolebook.catalog.key import Key
from rolebook.catalog.response import GivenItem
from rolebook.statistics import Share, cohen_kappa, flips


@dataclass(frozen=True, slots=True)
class Consistent:
    """Agreement with the key over all short items.

    Attributes:
        kappa: Cohen's kappa with the key; None when the key has no items, or when both sides give one and the same
            verdict throughout.
        right: verdicts that agree / items. A blank is a disagreement.
        blank: items without a verdict.
        flips: repeated pairs answered differently / repeated pairs with two answers: a flag, and no score.
        repeats: repeated pairs that the key has.
    """

    kappa: float | None
    right: Share
    blank: int
    flips: Share
    repeats: int


def consistent(items: Sequence[GivenItem], key: Key) -> Consistent:
    """Compare verdicts with the key's. A blank gets a label of its own, so it agrees with nothing."""
    given: Mapping[str, str | None] = {item.id: item.verdict for item in items}
    pairs = [(given.get(item.id) or "blank", item.verdict) for item in key.items]
    return Consistent(
        kappa=cohen_kappa(pairs),
        right=Share(sum(own == settled for own, settled in pairs), len(pairs)),
        blank=sum(own == "blank" for own, _ in pairs),
        flips=flips((given.get(one), given.get(other)) for one, other in key.repeats),
        repeats=len(key.repeats),
    )
