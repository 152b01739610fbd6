"""Stretches of one length, one after the other: where each begins and how long it is, in hundredths of the whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate


@dataclass(frozen=True, slots=True)
class Stretch:
    """One stretch on a line of 100: its beginning and its width."""

    x: float
    width: float


def stretches(lengths: Sequence[float]) -> tuple[Stretch, ...]:
    """One stretch for each length, in the same order; together they fill the line, if there is anything to fill it."""
    total = sum(lengths)
    if not total:
        return tuple(Stretch(0, 0) for _ in lengths)
    ends = [round(100 * reached / total, 1) for reached in accumulate(lengths)]
    return tuple(Stretch(begin, round(end - begin, 1)) for begin, end in zip([0.0, *ends], ends, strict=False))
