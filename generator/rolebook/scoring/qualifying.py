"""Whether a reviewer may score: their scores of the unseen calibration answers against the agreed ones.

Source: the rule that a kit's calibration file states (least share exactly right, most points apart, greatest mean
bias). Frame-of-reference training improves accuracy (Roch et al. 2012); the limits are judgement, and with a handful of
answers this is a check and no measurement.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from rolebook.catalog.key import Calibration


@dataclass(frozen=True, slots=True)
class Qualified:
    """How a reviewer's scores compare with the agreed ones.

    Attributes:
        n: scores that could be compared: one for each criterion of each unseen answer.
        missing: agreed scores that the reviewer gave none for. With one missing nobody qualifies.
        exact: the share that is exactly right; None when nothing could be compared.
        apart: the most points that one score is off; None likewise.
        bias: mean of theirs less the agreed one: positive is too kind; None likewise.
        ok: whether the reviewer may score.
    """

    n: int
    missing: int
    exact: Fraction | None
    apart: int | None
    bias: Fraction | None
    ok: bool


def qualifies(scores: Mapping[str, Mapping[str, int]], calibration: Calibration) -> Qualified:
    """Compare a reviewer's `scores` (answer to criterion to 1 to 5) with the agreed ones of the unseen answers.

    Scores of answers or criteria that the calibration does not have are not looked at.
    """
    agreed = [(scores.get(a.id, {}).get(name), score) for a in calibration.qualify for name, score in a.scores.items()]
    off = [given - score for given, score in agreed if given is not None]
    missing = len(agreed) - len(off)
    if not off:
        return Qualified(0, missing, None, None, None, False)
    exact = Fraction(off.count(0), len(off))
    apart = max(map(abs, off))
    bias = Fraction(sum(off), len(off))
    rule = calibration.rule
    reached = exact >= _as_written(rule.exact) and apart <= rule.max_apart and abs(bias) <= _as_written(rule.bias)
    return Qualified(len(off), missing, exact, apart, bias, reached and not missing)


def _as_written(number: float) -> Fraction:
    """A limit as its author wrote it: 0.6 is three fifths, and no float near it."""
    return Fraction(str(number))
