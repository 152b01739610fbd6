"""How far two experts agreed before they spoke with each other: counts, raw shares, and what is left beyond chance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rolebook.assessing.merging.experts import Expert, reviewed
from rolebook.assessing.merging.pairing import Pairing, lines_of
from rolebook.catalog.kit import Kit
from rolebook.statistics import Share, agreeing_pairs, cohen_kappa, kendall_tau_b, ranks_of, weighted_kappa
from rolebook.statistics.agreement import Pair

SEVERITIES = ("minor", "major", "critical")


@dataclass(frozen=True, slots=True)
class Labels:
    """Two people's labels of the same things: how many are equal, and Cohen's kappa, None where it is not defined."""

    same: Share
    kappa: float | None


@dataclass(frozen=True, slots=True)
class Agreement:
    """What two experts agreed on.

    Attributes:
        found: how many findings each has, in the order of their files.
        both: how many of them are the same finding.
        lines: over all lines of the outputs, whether each of the two marked it.
        types: over what both found and named a type for.
        severities: the same; kappa is weighted by distance on the scale.
        verdicts: over the short judgements that both answered.
        ranked: how many outputs both put in order; 0 when one of the two left some out.
        tau: Kendall's tau-b between their orders, None where it is not defined.
    """

    found: tuple[int, int]
    both: int
    lines: Labels
    types: Labels
    severities: Labels
    verdicts: Labels
    ranked: int
    tau: float | None


def agreement(kit: Kit, experts: tuple[Expert, Expert], pairing: Pairing) -> Agreement:
    """Count what two experts agree on."""
    first, second = experts[0].given, experts[1].given
    severities = [(it.first.severity, it.second.severity) for it in pairing.both]
    verdicts = [{item.id: item.verdict for item in given.items} for given in (first, second)]
    items = [item.id for part in kit.parts for item in part.items]
    orders = [ranks_of(given.ranking) for given in (first, second)]
    outputs = {output.id for part in reviewed(kit) for output in part.outputs}
    whole = bool(outputs) and all(order.keys() == outputs for order in orders)
    return Agreement(
        found=(len(first.findings), len(second.findings)),
        both=len(pairing.both),
        lines=_labels(_marked(kit, experts)),
        types=_labels([(it.first.error_type, it.second.error_type) for it in pairing.both]),
        severities=Labels(agreeing_pairs(severities), weighted_kappa(severities, SEVERITIES, "linear")),
        verdicts=_labels([(verdicts[0].get(name), verdicts[1].get(name)) for name in items]),
        ranked=len(outputs) if whole else 0,
        tau=kendall_tau_b(*orders) if whole else None,
    )


def _labels(pairs: Sequence[Pair]) -> Labels:
    return Labels(agreeing_pairs(pairs), cohen_kappa(pairs))


def _marked(kit: Kit, experts: tuple[Expert, Expert]) -> list[Pair]:
    marks = [frozenset().union(*(lines_of(finding) for finding in expert.given.findings)) for expert in experts]
    lines = [
        (output.id, number)
        for part in reviewed(kit)
        for output in part.outputs
        for number in range(1, len(output.lines) + 1)
    ]
    return [(line in marks[0], line in marks[1]) for line in lines]
