"""The decision rule in words, and a made-up example worked through with the program's own arithmetic."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from markupsafe import Markup

from rolebook.catalog.role import Decision
from rolebook.documents.prose import inline, prose
from rolebook.documents.reviewer_guide.subject import Guided, OtherStage, Scored
from rolebook.scoring.total import (
    Outcome,
    band_score,
    below_minimum,
    combine,
    scale,
    stages_total,
    weighted_total,
)

_MADE_UP: dict[str, tuple[str, float]] = {
    "recall": ("12 of 20 found: 0.60", 0.60),
    "precision": ("12 hits, 4 false alarms: 0.75", 0.75),
    "ranking": ("tau-b 0.60", 0.60),
    "consistency": ("13 of 16 right, 0.5 by chance: kappa 0.625", 0.625),
}
_INTERVIEW = (4, 3, 5)
_OTHER_TASK = Fraction(55)

_THIRD = {
    "two-points-apart": "two scores of one criterion are two points apart or more",
    "either-side-of-cut": "one reviewer's total passes and another's does not",
}
_METHOD = {
    "provisional": "provisional: nobody has studied it yet",
    "modified-angoff": "set by a modified Angoff study",
    "contrasting-groups": "set with contrasting groups",
}


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause of the rule."""

    term: str
    says: Markup | str


@dataclass(frozen=True, slots=True)
class WorkedRow:
    """One criterion of the example."""

    criterion: str
    seen: str
    score: str
    points: str
    weight: str


@dataclass(frozen=True, slots=True)
class Worked:
    """The example: rows, the total of this kit, and what follows from it, sentence by sentence."""

    rows: tuple[WorkedRow, ...]
    weights: str
    total: str
    follows: tuple[str, ...]


def shown(number: Fraction) -> str:
    """A number with at most one decimal, for reading; decisions use the exact one."""
    return f"{float(number):.1f}".removesuffix(".0")


def clauses(decision: Decision) -> tuple[Clause, ...]:
    """The role's decision rule."""
    third = "; or when ".join(_THIRD[when] for when in decision.third_when)
    stages = ", ".join(f"{stage} {weight} %" for stage, weight in decision.stages.items())
    review = f"{decision.review.contact}, answered within {decision.review.within_days} days"
    cut = prose(decision.cut.because)
    return (
        Clause("Scale", "(score − 1) / 4 × 100: a 1 is 0 points, a 3 is 50, a 5 is 100"),
        Clause("Reviewers", f"{decision.raters}, each alone and without seeing the other's scores"),
        Clause("Their scores", f"are combined by the {decision.combine}"),
        Clause("One more reviewer", f"when {third}" if third else "is never asked"),
        Clause("Stages", stages),
        Clause("Who goes on", "after a gate, those who reach it; after a step that counts, those who can still pass"),
        Clause("Cut", f"{decision.cut.at} of 100, {_METHOD[decision.cut.method]}"),
        Clause("Why this cut", cut),
        Clause("More pass than places", inline(decision.when_more_pass)),
        Clause("Who decides", decision.decided_by),
        Clause("A second look", review),
    )


def worked(guided: Guided) -> Worked | None:
    """The example for this kit; None where nothing in it has a weight."""
    if not any(scored.weight for scored in guided.scored):
        return None
    scores = {scored.criterion.id: _score(scored, guided) for scored in guided.scored}
    weights = {scored.criterion.id: scored.weight for scored in guided.scored}
    total = weighted_total(scores, weights)
    minimums = {scored.criterion.id: scored.must_reach for scored in guided.scored if scored.must_reach}
    below = below_minimum(scores, minimums)
    return Worked(
        rows=tuple(_row(scored, scores[scored.criterion.id], guided) for scored in guided.scored),
        weights=str(sum(weights.values())),
        total=shown(total),
        follows=(_minimums(guided, below), *_follows(guided, total, below)),
    )


def _ratings(guided: Guided) -> tuple[int, ...]:
    return (3, *(4,) * ((guided.role.decision.raters if guided.role else 2) - 1))


def _score(scored: Scored, guided: Guided) -> Fraction:
    computed_as = scored.criterion.computed_as
    if computed_as is None:
        return combine(_ratings(guided), guided.role.decision.combine if guided.role else "mean")
    return Fraction(band_score(_MADE_UP[computed_as][1], scored.bands)) if scored.bands else Fraction(3)


def _row(scored: Scored, score: Fraction, guided: Guided) -> WorkedRow:
    computed_as = scored.criterion.computed_as
    if computed_as is None:
        seen = " and ".join(map(str, _ratings(guided))) + f", {guided.role.decision.combine if guided.role else 'mean'}"
    else:
        seen = _MADE_UP[computed_as][0] if scored.bands else "made up"
    return WorkedRow(scored.criterion.name, seen, shown(score), shown(scale(score)), str(scored.weight))


def _minimums(guided: Guided, below: tuple[str, ...]) -> str:
    least = [f"{scored.criterion.name} at least {scored.must_reach}" for scored in guided.scored if scored.must_reach]
    if not least:
        return "No criterion here has a minimum of its own."
    names = ", ".join(scored.criterion.name for scored in guided.scored if scored.criterion.id in below)
    return f"Minimums ({'; '.join(least)}): " + (f"not reached in {names}." if below else "reached.")


def _follows(guided: Guided, total: Fraction, below: tuple[str, ...]) -> tuple[str, ...]:
    """What the total leads to: a gate, or a final total and the cut, or nothing for a kit without a role."""
    if guided.role is None or guided.stage is None:
        return ()
    decision = guided.role.decision
    if guided.stage not in decision.stages:
        return _gate(guided, total, below)
    totals = {guided.stage: total, **{other.id: _other_total(other) for other in guided.others}}
    weights = {stage: decision.stages[stage] for stage in totals}
    final = stages_total(totals, weights)
    sums = " + ".join(f"{shown(value)} × {weights[stage]}" for stage, value in totals.items())
    told = tuple(_told(other) for other in guided.others)
    outcome = Outcome(final, decision.cut.at, below)
    result = "passes" if outcome.passes else "does not pass"
    sum_of_weights = sum(weights.values())
    reached = f"Final total: ({sums}) / {sum_of_weights} = {shown(final)}."
    return (*told, f"{reached} The cut is {decision.cut.at}: {result}.")


def _gate(guided: Guided, total: Fraction, below: tuple[str, ...]) -> tuple[str, ...]:
    if guided.pass_at is None:
        return ("This stage does not count towards the final total, and it is no gate.",)
    goes_on = Outcome(total, guided.pass_at, below).passes
    result = "goes on to the next stage" if goes_on else "does not go on"
    gate = f"This stage is a gate at {guided.pass_at}: {shown(total)} {result}."
    return (f"{gate} It does not count towards the final total.",)


def _made_up_interview(other: OtherStage) -> dict[str, int]:
    return {question: _INTERVIEW[n % len(_INTERVIEW)] for n, question in enumerate(other.questions)}


def _other_total(other: OtherStage) -> Fraction:
    scores = _made_up_interview(other)
    return weighted_total(scores, dict.fromkeys(scores, 1)) if scores else _OTHER_TASK


def _told(other: OtherStage) -> str:
    scores = " and ".join(str(score) for score in _made_up_interview(other).values())
    total = shown(_other_total(other))
    return (
        f"Stage {other.id}: made-up scores {scores}, so {total}." if scores else f"Stage {other.id}: made up, {total}."
    )
