"""The arithmetic of the one decision rule: from scores of 1 to 5 to a total on 0 to 100 and a cut.

Source: the project's design, section 5, "One decision rule": the scale is (score − 1) / 4 × 100, criteria
and stages are weighted, some criteria have a minimum of their own, several raters' scores are combined, and
a cut decides. Totals are computed rather than weighed up in somebody's head because computed combinations
predict performance better (Kuncel et al. 2013).

Everything is exact (`Fraction`), so that a total that lies on the cut passes, whatever the order of the sum.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from statistics import median
from typing import Literal

Score = int | Fraction
"""On the rating scale, 1 (lowest) to 5 (highest); a fraction when several raters' scores were combined."""

LOWEST, HIGHEST = 1, 5

_TOLERANCE = 1e-9
"""Coefficients come out of square roots and differences: 0.6 may arrive as 0.5999999999999999."""


def scale(score: Score) -> Fraction:
    """A score of 1 to 5 as points on 0 to 100: 1 is 0, 3 is 50, 5 is 100.

    Raises:
        ValueError: the score is off the scale.
    """
    if not LOWEST <= score <= HIGHEST:
        raise ValueError(f"{score} is not a score from {LOWEST} to {HIGHEST}")
    return Fraction(score - LOWEST) / (HIGHEST - LOWEST) * 100


def combine(scores: Sequence[Score], how: Literal["mean", "median"]) -> Fraction:
    """Several raters' independent scores of one criterion as one score.

    Raises:
        ValueError: nobody has scored.
    """
    if not scores:
        raise ValueError("no scores to combine")
    if how == "median":
        return Fraction(median(Fraction(score) for score in scores))
    return sum((Fraction(score) for score in scores), Fraction()) / len(scores)


def weighted_total(scores: Mapping[str, Score], weights: Mapping[str, int]) -> Fraction:
    """The total of one stage on 0 to 100: scaled scores, weighted.

    Args:
        scores: criterion (or interview question) to score.
        weights: the same names to weights. They need not add up to 100: a short exercise that scores only
            some of a rubric's criteria is totalled over those, in the proportions that the rubric gives them.

    Raises:
        ValueError: scores and weights name different things, a weight is negative, or all are zero.
    """
    return _weighted_mean({name: scale(score) for name, score in scores.items()}, weights)


def stages_total(totals: Mapping[str, Fraction], weights: Mapping[str, int]) -> Fraction:
    """The final total on 0 to 100: stage totals (0 to 100 each), weighted by `decision.stages`.

    Raises:
        ValueError: totals and weights name different stages, a weight is negative, or all are zero.
    """
    return _weighted_mean(totals, weights)


def below_minimum(scores: Mapping[str, Score], minimums: Mapping[str, int]) -> tuple[str, ...]:
    """Names, in the order of `minimums`, whose score does not reach its minimum (`must_reach`).

    Raises:
        KeyError: a criterion with a minimum was not scored.
    """
    return tuple(name for name, least in minimums.items() if scores[name] < least)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the rule says: a total and the cut, both on 0 to 100, and the minimums that were not reached."""

    total: Fraction
    cut: float
    below: tuple[str, ...]

    @property
    def passes(self) -> bool:
        """Whether the total reaches the cut and every minimum is reached."""
        return self.total >= Fraction(str(self.cut)) and not self.below


def band_score(value: float | Fraction | None, bands: Mapping[str, float]) -> int:
    """The score, 1 to 5, of a computed value.

    Args:
        value: what the criterion computes (a share or a coefficient). None when it is undefined, such as
            the precision of somebody who marked nothing: that scores 1, so that a blank answer gains
            nothing, and is reported as undefined beside the score.
        bands: score ("2" to "5") to the least value that earns it; below all of them is 1.
    """
    if value is None:
        return LOWEST
    reached = (int(score) for score, least in bands.items() if float(value) >= least - _TOLERANCE)
    return max(reached, default=LOWEST)


def _weighted_mean(values: Mapping[str, Fraction], weights: Mapping[str, int]) -> Fraction:
    if values.keys() != weights.keys():
        differing = ", ".join(sorted(values.keys() ^ weights.keys()))
        raise ValueError(f"scores and weights differ: {differing}")
    if any(weight < 0 for weight in weights.values()) or not any(weights.values()):
        raise ValueError("weights must not be negative, and not all zero")
    weighted = sum((weights[name] * value for name, value in values.items()), Fraction())
    return weighted / sum(weights.values())
