"""A candidate's order of the outputs against the settled one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from rolebook.statistics import chance_of_tau_at_least, kendall_tau_b, ranks_of

Ranking = Sequence[str | Sequence[str]]
Undefined = Literal["none-ranked", "some-ranked", "all-tied", "no-key"]


@dataclass(frozen=True, slots=True)
class Ranked:
    """Kendall's tau-b with everything needed to read it.

    Attributes:
        tau: −1 (reversed) to 1 (same order); None when it is not defined.
        undefined: why tau is not defined; None when it is.
        n: outputs that the key ranks.
        ranked: how many of them the candidate ranked.
        ties: pairs of outputs that the candidate tied.
        key_ties: pairs that the key ties.
        chance: the exact probability that a ranking with the candidate's ties, dealt at random, reaches this tau.
    """

    tau: float | None
    undefined: Undefined | None
    n: int
    ranked: int
    ties: int
    key_ties: int
    chance: float | None


def ranked(ranking: Ranking, gold: Ranking) -> Ranked:
    """Compare two rankings, best first, ties in a group.

    Somebody who ranks some of the outputs gets no tau: ranking the two that are easiest would be a perfect order.

    Raises:
        ValueError: a ranking names an output twice.
    """
    own, settled = ranks_of(ranking), ranks_of(gold)
    own = {name: rank for name, rank in own.items() if name in settled}
    ties, key_ties = _tied(own.values()), _tied(settled.values())
    if not settled or not own or len(own) < len(settled):
        why: Undefined = "no-key" if not settled else "some-ranked" if own else "none-ranked"
        return Ranked(None, why, len(settled), len(own), ties, key_ties, None)
    tau = kendall_tau_b(own, settled)
    if tau is None:
        return Ranked(None, "all-tied", len(settled), len(own), ties, key_ties, None)
    chance = chance_of_tau_at_least(settled, tau, own)
    return Ranked(tau, None, len(settled), len(own), ties, key_ties, chance)


def _tied(ranks: Iterable[float]) -> int:
    values = list(ranks)
    return sum(values.count(value) - 1 for value in values) // 2
