"""How far reviewers agree: on each judged criterion over answers, and on rulings over findings.

Raw agreement and Krippendorff's alpha are over all reviewers at once; weighted kappa is for two, so it is given for
each pair of reviewers. Below `FEWEST` answers there is no coefficient: it would say more about which answers they were
than about the reviewers.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from random import Random
from typing import Final, Literal

from rolebook.scoring.results import Answer, Result
from rolebook.scoring.rule import Rule
from rolebook.statistics import Range, Share, agreeing_pairs, alpha_range, krippendorff_alpha, weighted_kappa

FEWEST: Final = 10
"""Fewer answers (or findings) that two reviewers both scored than this are too few for a coefficient. Judgement."""

SCALE: Final = (1, 2, 3, 4, 5)
_CHOICES: Final = 400_000  # draws × units: bounds the time that a range takes in a large round

Ratings = Sequence[Mapping[str, int | str]]
"""Per answer (or finding) what each reviewer said."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two reviewers: how many answers both scored, and their weighted kappa (None: too few, or not defined)."""

    one: str
    other: str
    n: int
    kappa: float | None


@dataclass(frozen=True, slots=True)
class Agreement:
    """Agreement on one thing.

    Attributes:
        of: the criterion's id, or "rulings".
        n: answers (or findings) that at least two reviewers scored.
        raw: pairs of scores that are equal / pairs.
        alpha: Krippendorff's alpha; None when `n` is below `FEWEST`, or when it is not defined.
        spread: its range when answers are drawn again.
        pairs: weighted kappa (quadratic) of each two reviewers; none for rulings.
    """

    of: str
    n: int
    raw: Share
    alpha: float | None
    spread: Range | None
    pairs: tuple[Pair, ...]

    @property
    def too_few(self) -> bool:
        """Whether there is too little for a coefficient."""
        return self.n < FEWEST


def agreements(results: Sequence[Result], rule: Rule) -> tuple[Agreement, ...]:
    """Agreement on every criterion that rests on reviewers, judged ones first."""
    lines = sorted((line for line in rule.lines if line.by_reviewers), key=lambda line: line.computed_as is not None)
    return tuple(
        _agreement(line.id, [{one.reviewer: one.scores[line.id] for one in done.opinions} for done in results])
        for line in lines
    )


def on_rulings(answers: Sequence[Answer]) -> Agreement:
    """Agreement on what findings are (six names without an order)."""
    ratings: dict[tuple[str, int], dict[str, str]] = {}
    for answer in answers:
        for review in answer.reviews:
            for ruling in review.rulings:
                ratings.setdefault((answer.code, ruling.finding), {})[review.reviewer] = ruling.ruling
    return _agreement("rulings", [ratings[place] for place in sorted(ratings)], "nominal")


def _agreement(of: str, ratings: Ratings, level: Literal["ordinal", "nominal"] = "ordinal") -> Agreement:
    units: list[list[Hashable]] = [list(by.values()) for by in ratings if len(by) > 1]
    few = len(units) < FEWEST
    scale: Sequence[Hashable] = SCALE if level == "ordinal" else ()
    draws = max(100, min(2000, _CHOICES // max(len(units), 1)))
    return Agreement(
        of=of,
        n=len(units),
        raw=agreeing_pairs(units),
        alpha=None if few else krippendorff_alpha(units, level, scale),
        spread=None if few else alpha_range(units, level, Random(0), scale=scale, draws=draws),
        pairs=_pairs(ratings) if level == "ordinal" else (),
    )


def _pairs(ratings: Ratings) -> tuple[Pair, ...]:
    shared: dict[tuple[str, str], list[tuple[Hashable, Hashable]]] = {}
    for by in ratings:
        for one, other in combinations(sorted(by), 2):
            shared.setdefault((one, other), []).append((by[one], by[other]))
    return tuple(
        Pair(one, other, len(both), weighted_kappa(both, SCALE, "quadratic") if len(both) >= FEWEST else None)
        for (one, other), both in sorted(shared.items())
    )
