"""Whether something that a candidate sees without reading predicts the key, over all kits that decide.

Every kit is compared within itself, and the comparisons are added up, so that kits of different subjects
do not disturb one another. The measure is Kendall's S with its variance under chance (ties counted), as in a
stratified Mann-Kendall test. A catalogue of many kits finds the smallest tendency, so size is asked for as well.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rolebook.catalog.catalogs import TeamCatalog
from rolebook.catalog.key import Key
from rolebook.catalog.kit import Kit
from rolebook.rules._keyed import DECIDING

Pairs = Sequence[tuple[float, float]]
"""What is seen and what the key says, for each text of one kit."""

_CHANCE = 2.0
"""Standard deviations from chance from which on it is worth saying (about 1 in 20)."""

_SIZE = 0.4
"""How large the tendency must be, from 0 (none) to 1 (every pair) [judgement]."""


@dataclass(frozen=True, slots=True)
class Solved:
    """A kit that decides about somebody, with its key."""

    kit: Kit
    key: Key


def solved(catalog: TeamCatalog) -> Iterator[Solved]:
    """Every kit that decides, with its key. What a practice kit gives away is open anyway."""
    for exam in catalog.exams:
        if exam.key is not None and exam.kit.status in DECIDING:
            yield Solved(exam.kit, exam.key)


def ranks(key: Key) -> Mapping[str, int]:
    """The place of each output in the key's ranking; tied outputs share one."""
    groups = [(entry,) if isinstance(entry, str) else entry for entry in key.ranking]
    return {output: place for place, group in enumerate(groups) for output in group}


def lengths(kit: Kit) -> Mapping[str, int]:
    """Characters of every text that a candidate judges, by its id."""
    outputs = {text.id: text.lines for part in kit.parts for text in part.outputs}
    items = {item.id: item.lines for part in kit.parts for item in part.items}
    return {name: sum(len(line) for line in lines) for name, lines in (outputs | items).items()}


def tells(kits: Iterable[Pairs]) -> bool:
    """Whether the first of each pair predicts the second better than chance would, over all kits."""
    total, variance, largest = 0, 0.0, 0
    for pairs in kits:
        agreed, untied = _agreement(pairs)
        total, largest, variance = total + agreed, largest + untied, variance + _variance(pairs)
    return variance > 0 and abs(total) >= _CHANCE * math.sqrt(variance) and abs(total) >= _SIZE * largest


def _agreement(pairs: Pairs) -> tuple[int, int]:
    """Kendall's S, and how large it could be: the pairs that the key does not tie."""
    agreed = untied = 0
    for place, (seen, keyed) in enumerate(pairs):
        for other_seen, other_keyed in pairs[place + 1 :]:
            product = (seen - other_seen) * (keyed - other_keyed)
            agreed += (product > 0) - (product < 0)
            untied += keyed != other_keyed
    return agreed, untied


def _variance(pairs: Pairs) -> float:
    """Variance of S under chance with ties on both sides (Kendall, Rank Correlation Methods)."""
    n = len(pairs)
    if n < 3:
        return 0.0
    ties = [Counter(values).values() for values in zip(*pairs, strict=True)]
    ends = [sum(t * (t - 1) * (2 * t + 5) for t in counts) for counts in ties]
    twos = [sum(t * (t - 1) for t in counts) for counts in ties]
    threes = [sum(t * (t - 1) * (t - 2) for t in counts) for counts in ties]
    plain = (n * (n - 1) * (2 * n + 5) - sum(ends)) / 18
    return plain + twos[0] * twos[1] / (2 * n * (n - 1)) + threes[0] * threes[1] / (9 * n * (n - 1) * (n - 2))
