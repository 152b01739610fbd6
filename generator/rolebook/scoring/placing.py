"""More people pass than there are places: the order by total, and where it is too close to call.

The role's rule says what happens then. It is a sentence for people, so nothing is drawn by lot here: the totals are put
in order, ties at the last place are named, and so are totals within one standard error of it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import sqrt
from typing import Final

from rolebook.scoring.results import Result
from rolebook.scoring.rule import Rule

FEWEST: Final = 10
"""Fewer answers with two reviewers than this give no standard error. Judgement."""


@dataclass(frozen=True, slots=True)
class StandardError:
    """How far a total would move if other reviewers had scored.

    Attributes:
        points: of the combined total of this kit, 0 to 100; None when there are too few answers.
        n: answers that two reviewers or more have scored.
    """

    points: float | None
    n: int


@dataclass(frozen=True, slots=True)
class Placed:
    """Those who pass, in order.

    Attributes:
        places: how many there are.
        order: codes with totals, highest first; ties by code, which decides nothing.
        surely: codes that have a place whatever becomes of ties.
        tied: codes with the same total as the last place, when there are too few places for all of them.
        near: further codes within one standard error of the last place.
        error: the standard error, of this kit's share in the final total.
    """

    places: int
    order: tuple[tuple[str, Fraction], ...]
    surely: tuple[str, ...]
    tied: tuple[str, ...]
    near: tuple[str, ...]
    error: StandardError

    @property
    def enough(self) -> bool:
        """Whether everybody who passes has a place."""
        return len(self.order) <= self.places


def standard_error(results: Sequence[Result], rule: Rule) -> StandardError:
    """The pooled standard deviation of reviewers' totals within answers / √(reviewers that the rule asks for).

    It knows the reviewers' differences alone, and not that another kit would have asked other things. So it is too
    small, and a lower bound.
    """
    squares, free, n = 0.0, 0, 0
    for one in results:
        totals = [float(opinion.total) for opinion in one.opinions]
        if len(totals) > 1:
            middle = sum(totals) / len(totals)
            squares += sum((total - middle) ** 2 for total in totals)
            free += len(totals) - 1
            n += 1
    return StandardError(None if n < FEWEST else sqrt(squares / free / rule.raters), n)


def placed(finals: Mapping[str, Fraction], places: int, error: StandardError, rule: Rule) -> Placed:
    """Order those who pass (code to final total) for so many places."""
    own = StandardError(None if error.points is None else error.points * _share(rule), error.n)
    order = tuple(sorted(finals.items(), key=lambda one: (-one[1], one[0])))
    if len(order) <= places:
        return Placed(places, order, tuple(code for code, _ in order), (), (), own)
    if not places:
        return Placed(places, order, (), (), (), own)
    last = order[places - 1][1]
    tied = [code for code, total in order if total == last]
    clash = order[places][1] == last
    within = own.points or 0.0
    near = tuple(code for code, total in order if total != last and abs(float(total - last)) <= within)
    surely = tuple(code for code, total in order[:places] if not (clash and total == last))
    return Placed(places, order, surely, tuple(tied) if clash else (), near, own)


def _share(rule: Rule) -> float:
    """What this kit's stage counts in the final total."""
    weight = rule.stages.get(rule.stage or "")
    return 1.0 if weight is None else weight / sum(rule.stages.values())
