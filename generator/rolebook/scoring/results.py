"""One answer, scored: each reviewer's rulings alone give each criterion a score, and the rule combines the reviewers'.

Ranking and consistency need no reviewer and are the same for all of them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from rolebook.catalog.key import Key
from rolebook.catalog.response import Given
from rolebook.catalog.sheet import JudgedScore, Ruling
from rolebook.scoring.consistent import Consistent, consistent
from rolebook.scoring.counting import Counts, counted
from rolebook.scoring.ranked import Ranked, ranked
from rolebook.scoring.recall import Recall, recall
from rolebook.scoring.rule import Rule, RuleLine, ThirdWhen
from rolebook.scoring.total import Outcome, band_score, below_minimum, combine, weighted_total

APART = 2
"""From how many points on two reviewers' scores of one criterion ask for a third (the rule's "two points apart")."""


@dataclass(frozen=True, slots=True)
class Review:
    """One reviewer's rulings and scores of one answer: every finding ruled, every judged criterion scored.

    `key_hash` is the fingerprint of the key that the rulings were made with.
    """

    reviewer: str
    rulings: tuple[Ruling, ...]
    scores: Mapping[str, JudgedScore]
    key_hash: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """One candidate's answer and what reviewers made of it."""

    code: str
    given: Given
    reviews: tuple[Review, ...]


@dataclass(frozen=True, slots=True)
class Opinion:
    """What one review comes to.

    Attributes:
        values: per computed criterion what the program computed; None where that is not defined.
        scores: per criterion 1 to 5.
        total: of this kit by this reviewer alone, 0 to 100.
    """

    reviewer: str
    counts: Counts
    recall: Recall
    values: Mapping[str, float | None]
    scores: Mapping[str, int]
    total: Fraction


@dataclass(frozen=True, slots=True)
class Ask:
    """Why one more reviewer is asked; `criterion` is the one on which two are apart."""

    why: ThirdWhen
    criterion: str | None = None


@dataclass(frozen=True, slots=True)
class Result:
    """One answer, scored.

    Attributes:
        opinions: one per reviewer, by the reviewers' names.
        scores: per criterion, combined as the rule says; without a review only what needs none.
        total: of this kit, 0 to 100; None without a review.
        below: criteria that miss their minimum.
        asks: why a third reviewer is asked, whether or not one has scored by now.
    """

    code: str
    ranked: Ranked
    consistent: Consistent
    opinions: tuple[Opinion, ...]
    scores: Mapping[str, Fraction]
    total: Fraction | None
    below: tuple[str, ...]
    asks: tuple[Ask, ...]


def result(answer: Answer, key: Key, rule: Rule) -> Result:
    """Score one answer by `key` and `rule`."""
    order = ranked(answer.given.ranking, key.ranking)
    verdicts = consistent(answer.given.items, key)
    alone = {"ranking": order.tau, "consistency": verdicts.kappa}
    reviews = sorted(answer.reviews, key=lambda one: one.reviewer)
    opinions = tuple(_opinion(answer, review, key, rule, alone) for review in reviews)
    scores = _combined(opinions, rule, alone)
    return Result(
        code=answer.code,
        ranked=order,
        consistent=verdicts,
        opinions=opinions,
        scores=scores,
        total=weighted_total(scores, rule.weights) if opinions else None,
        below=below_minimum(scores, rule.minimums) if opinions else (),
        asks=_asks(opinions, rule),
    )


def mark(rule: Rule) -> int:
    """What this kit's total is compared with: a gate's pass mark, or else the cut."""
    return rule.cut if rule.pass_at is None else rule.pass_at


def _opinion(answer: Answer, review: Review, key: Key, rule: Rule, alone: Mapping[str, float | None]) -> Opinion:
    counts = counted(answer.given.findings, review.rulings)
    found = recall(counts.found, key)
    computed = {**alone, "recall": found.every.value, "precision": counts.precision.value}
    values = {line.id: computed[line.computed_as] for line in rule.lines if line.computed_as}
    scores = {line.id: _score(line, review, values) for line in rule.lines}
    return Opinion(review.reviewer, counts, found, values, scores, weighted_total(scores, rule.weights))


def _score(line: RuleLine, review: Review, values: Mapping[str, float | None]) -> int:
    return band_score(values[line.id], line.bands) if line.computed_as else review.scores[line.id].score


def _combined(opinions: Sequence[Opinion], rule: Rule, alone: Mapping[str, float | None]) -> dict[str, Fraction]:
    if opinions:
        return {line.id: combine([one.scores[line.id] for one in opinions], rule.combine) for line in rule.lines}
    free = (line for line in rule.lines if not line.by_reviewers)
    return {line.id: Fraction(band_score(alone[line.computed_as or ""], line.bands)) for line in free}


def _asks(opinions: Sequence[Opinion], rule: Rule) -> tuple[Ask, ...]:
    if len(opinions) < 2:
        return ()
    asks: list[Ask] = []
    if "two-points-apart" in rule.third_when:
        for line in rule.lines:
            given = [one.scores[line.id] for one in opinions]
            if max(given) - min(given) >= APART:
                asks.append(Ask("two-points-apart", line.id))
    if "either-side-of-cut" in rule.third_when and len({_passes(one, rule) for one in opinions}) > 1:
        asks.append(Ask("either-side-of-cut"))
    return tuple(asks)


def _passes(opinion: Opinion, rule: Rule) -> bool:
    """Whether this kit would be passed by this reviewer alone, minimums included."""
    return Outcome(opinion.total, mark(rule), below_minimum(opinion.scores, rule.minimums)).passes
