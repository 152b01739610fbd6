"""The decision rule in words, and a made-up example worked through with the program's own arithmetic."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from markupsafe import Markup

from rolebook.catalog.role import Decision
from rolebook.documents.numbers import decimals, trimmed
from rolebook.documents.prose import inline, prose
from rolebook.documents.reviewer_guide.subject import Guided, OtherStage, Scored
from rolebook.documents.words import THIRD_WHEN, listed
from rolebook.language import N_, Words
from rolebook.language import gettext as _
from rolebook.scoring.total import (
    Outcome,
    band_score,
    below_minimum,
    combine,
    scale,
    stages_total,
    weighted_total,
)

_MADE_UP: dict[str, tuple[str, float, int]] = {
    "recall": (N_("12 of 20 found: {value}"), 0.60, 2),
    "precision": (N_("12 hits, 4 false alarms: {value}"), 0.75, 2),
    "ranking": (N_("tau-b {value}"), 0.60, 2),
    "consistency": (N_("13 of 16 right, {chance} by chance: kappa {value}"), 0.625, 3),
}
"""What was seen, the value that follows, and how many decimals it has."""

_INTERVIEW = (4, 3, 5)
_OTHER_TASK = Fraction(55)

_METHOD = Words(
    {
        "provisional": N_("{cut} of 100, provisional: nobody has studied it yet"),
        "modified-angoff": N_("{cut} of 100, set by a modified Angoff study"),
        "contrasting-groups": N_("{cut} of 100, set with contrasting groups"),
    }
)
_COMBINES = Words({"mean": N_("mean"), "median": N_("median")})
_COMBINED = Words({"mean": N_("are combined by the mean"), "median": N_("are combined by the median")})


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
    return trimmed(round(float(number), 1))


def clauses(decision: Decision) -> tuple[Clause, ...]:
    """The role's decision rule."""
    third = _("; or when ").join(THIRD_WHEN[when] for when in decision.third_when)
    stages = _(", ").join(f"{stage} {weight} %" for stage, weight in decision.stages.items())
    review = _("{contact}, answered within {days} days")
    alone = _("{count}, each alone and without seeing the other's scores")
    return (
        Clause(_("Scale"), _("(score − 1) / 4 × 100: a 1 is 0 points, a 3 is 50, a 5 is 100")),
        Clause(_("Reviewers"), alone.format(count=decision.raters)),
        Clause(_("Their scores"), _COMBINED[decision.combine]),
        Clause(_("One more reviewer"), _("when {third}").format(third=third) if third else _("is never asked")),
        Clause(_("Stages"), stages),
        Clause(
            _("Who goes on"), _("after a gate, those who reach it; after a step that counts, those who can still pass")
        ),
        Clause(_("Cut"), _METHOD[decision.cut.method].format(cut=decision.cut.at)),
        Clause(_("Why this cut"), prose(decision.cut.because)),
        Clause(_("More pass than places"), inline(decision.when_more_pass)),
        Clause(_("Who decides"), decision.decided_by),
        Clause(_("A second look"), review.format(contact=decision.review.contact, days=decision.review.within_days)),
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
        combined = _COMBINES[guided.role.decision.combine if guided.role else "mean"]
        seen = f"{listed(_ratings(guided))}, {combined}"
    else:
        seen = _made_up(computed_as) if scored.bands else _("made up")
    return WorkedRow(scored.criterion.name, seen, shown(score), shown(scale(score)), str(scored.weight))


def _made_up(computed_as: str) -> str:
    seen, value, places = _MADE_UP[computed_as]
    return _(seen).format(value=decimals(value, places), chance=decimals(0.5, 1))


def _minimums(guided: Guided, below: tuple[str, ...]) -> str:
    told = _("{criterion} at least {least}")
    least = [told.format(criterion=one.criterion.name, least=one.must_reach) for one in guided.scored if one.must_reach]
    if not least:
        return _("No criterion here has a minimum of its own.")
    names = _(", ").join(scored.criterion.name for scored in guided.scored if scored.criterion.id in below)
    said = _("Minimums ({minimums}): not reached in {criteria}.") if below else _("Minimums ({minimums}): reached.")
    return said.format(minimums=_("; ").join(least), criteria=names)


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
    said = (
        _("Final total: ({sums}) / {weights} = {total}. The cut is {cut}: passes.")
        if outcome.passes
        else _("Final total: ({sums}) / {weights} = {total}. The cut is {cut}: does not pass.")
    )
    return (*told, said.format(sums=sums, weights=sum(weights.values()), total=shown(final), cut=decision.cut.at))


def _gate(guided: Guided, total: Fraction, below: tuple[str, ...]) -> tuple[str, ...]:
    if guided.pass_at is None:
        return (_("This stage does not count towards the final total, and it is no gate."),)
    gate = (
        _("This stage is a gate at {points}: {total} goes on to the next stage.")
        if Outcome(total, guided.pass_at, below).passes
        else _("This stage is a gate at {points}: {total} does not go on.")
    )
    apart = _("It does not count towards the final total.")
    return (f"{gate.format(points=guided.pass_at, total=shown(total))} {apart}",)


def _made_up_interview(other: OtherStage) -> dict[str, int]:
    return {question: _INTERVIEW[n % len(_INTERVIEW)] for n, question in enumerate(other.questions)}


def _other_total(other: OtherStage) -> Fraction:
    scores = _made_up_interview(other)
    return weighted_total(scores, dict.fromkeys(scores, 1)) if scores else _OTHER_TASK


def _told(other: OtherStage) -> str:
    scores = _(" and ").join(str(score) for score in _made_up_interview(other).values())
    said = _("Stage {stage}: made-up scores {scores}, so {total}.") if scores else _("Stage {stage}: made up, {total}.")
    return said.format(stage=other.id, scores=scores, total=shown(_other_total(other)))
