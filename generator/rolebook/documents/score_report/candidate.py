"""One candidate: what was found, how sure that is, where reviewers differ, and what the rule says."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from rolebook.documents.score_report.blocks import Block, Chip, table
from rolebook.documents.score_report.differing import differing
from rolebook.documents.score_report.facts import Facts
from rolebook.documents.score_report.verdict import verdict
from rolebook.documents.score_report.words import (
    STATES,
    UNDEFINED,
    chance,
    number,
    order,
    points,
    score,
    share,
    spread,
    tau,
)
from rolebook.scoring.results import Opinion
from rolebook.scoring.round import Candidate
from rolebook.scoring.rule import RuleLine
from rolebook.scoring.total import scale
from rolebook.statistics import Share

SUBTLETIES = ("obvious", "careful reading", "specialist")


@dataclass(frozen=True, slots=True)
class CandidateView:
    """One candidate's part of the report, by code alone."""

    code: str
    id: str
    chip: Chip
    total: str
    says: tuple[str, ...]
    blocks: tuple[Block, ...]


def candidate_view(candidate: Candidate, facts: Facts) -> CandidateView:
    """One candidate's part."""
    made = (
        _found(candidate, facts),
        _alarms(candidate, facts),
        _order(candidate, facts),
        _verdicts(candidate, facts),
        _judged(candidate, facts),
        _scores(candidate, facts),
        _interview(candidate),
        differing(candidate),
    )
    return CandidateView(
        code=candidate.code,
        id=f"packet-{candidate.code}",
        chip=STATES[candidate.decision.state],
        total=f"{points(candidate.result.total)} of 100" if candidate.result.total is not None else "no total yet",
        says=tuple(verdict(candidate, facts.rule)),
        blocks=tuple(block for block in made if block is not None),
    )


def _lines(facts: Facts, computed_as: str) -> bool:
    return any(line.computed_as == computed_as for line in facts.rule.lines)


def _found(candidate: Candidate, facts: Facts) -> Block | None:
    """Errors found by severity and subtlety first, then all, then weighted."""
    opinions = candidate.result.opinions
    if not opinions or not _lines(facts, "recall"):
        return None
    first = opinions[0].recall
    rows = [
        *_by("", [name for name, _ in first.by_severity], opinions, lambda one: [s for _, s in one.recall.by_severity]),
        *_by(
            "subtlety: ",
            [SUBTLETIES[level] for level, _ in first.by_subtlety],
            opinions,
            lambda one: [s for _, s in one.recall.by_subtlety],
        ),
        *_by(
            "output ",
            [name for name, _ in first.by_output],
            opinions,
            lambda one: [s for _, s in one.recall.by_output],
        ),
        ["all errors", *(share(one.recall.every) for one in opinions)],
        ["not found", *(_missed(one, facts) for one in opinions)],
        ["weighted 25, 5, 1", *(number(one.recall.weighted) for one in opinions)],
        ["its range", *(spread(one.recall.spread, "outputs") for one in opinions)],
    ]
    effective = UNDEFINED if first.effective is None else f"{first.effective:.1f}"
    return Block(
        title="Errors found",
        table=table("Errors found, by reviewer", ["Errors", *_reviewers(opinions)], rows),
        after=(
            "Counts come with Wilson's 95 % interval, which takes errors to be independent. Those of one output are "
            "not, so the true range is wider.",
            f"The weighted rate shows as much as {effective} equally weighted errors; its range comes from drawing "
            "whole outputs again, and is too narrow with so few.",
        ),
    )


def _missed(opinion: Opinion, facts: Facts) -> str:
    """The keyed errors that were not found, by their ids."""
    return ", ".join(error.id for error in facts.key.errors if error.id not in opinion.counts.found) or "–"


def _by(
    prefix: str, names: Sequence[str], opinions: Sequence[Opinion], shares: Callable[[Opinion], Sequence[Share]]
) -> Iterator[list[str]]:
    columns = [shares(one) for one in opinions]
    for at, name in enumerate(names):
        yield [f"{prefix}{name}", *(share(column[at]) for column in columns)]


def _alarms(candidate: Candidate, facts: Facts) -> Block | None:
    opinions = candidate.result.opinions
    if not opinions or not _lines(facts, "precision"):
        return None
    clean = [output.id for output in facts.key.outputs if output.clean]
    counts = [one.counts for one in opinions]
    rows = [
        ["right / (right + false alarms)", *(share(one.precision) for one in counts)],
        ["errors found", *(str(len(one.found)) for one in counts)],
        ["valid, not in the key", *(str(one.not_in_key) for one in counts)],
        ["false alarms", *(str(one.false_alarms) for one in counts)],
        ["of these right line, wrong reason", *(str(one.wrong_reasons) for one in counts)],
        ["repeats", *(str(one.repeats) for one in counts)],
        ["neutral", *(str(one.neutral) for one in counts)],
        *([f"false alarms in {name} (clean)", *(str(one.alarms_in.get(name, 0)) for one in counts)] for name in clean),
    ]
    if clean:
        in_clean = [sum(one.alarms_in.get(name, 0) for name in clean) for one in counts]
        of = f"false alarms per clean output (n = {len(clean)})"
        rows.append([of, *(f"{alarms / len(clean):.2f}" for alarms in in_clean)])
    return Block(
        title="Precision",
        says=() if clean else ("No output of this kit is clean.",),
        table=table("Findings and what they were ruled to be, by reviewer", ["Findings", *_reviewers(opinions)], rows),
    )


def _order(candidate: Candidate, facts: Facts) -> Block | None:
    if not _lines(facts, "ranking"):
        return None
    made = candidate.result.ranked
    rows = [
        ["given", order(candidate.answer.given.ranking)],
        ["settled", order(facts.key.ranking)],
        ["tau-b", tau(made)],
        ["n", f"{made.ranked} of {made.n} outputs ranked"],
        ["ties", f"pairs: {made.ties} given, {made.key_ties} settled"],
        ["chance of as much or more", chance(made.chance)],
    ]
    return Block("Ranking", table=table("Ranking against the settled order", ["What", "Value"], rows))


def _verdicts(candidate: Candidate, facts: Facts) -> Block | None:
    if not _lines(facts, "consistency"):
        return None
    made = candidate.result.consistent
    asked = made.flips.of
    flag = " Two or more flips are a reason to ask in the interview." if made.flips.found > 1 else ""
    rows = [
        ["kappa with the key", number(made.kappa)],
        ["verdicts that agree", share(made.right)],
        ["blank", f"{made.blank} of {made.right.of}; each counts as a disagreement"],
        ["flips on repeats", f"{made.flips.found} of {asked} pairs with two answers ({made.repeats} pairs asked)"],
    ]
    return Block(
        "Consistency",
        table=table("Short judgements against the settled verdicts", ["What", "Value"], rows),
        after=(
            "How sure kappa is follows from the interval of the verdicts that agree: it has no other ground.",
            f"Flips are a flag and give no points.{flag}",
        ),
    )


def _judged(candidate: Candidate, facts: Facts) -> Block | None:
    names = {line.id: line.name for line in facts.rule.judged}
    rows = [
        [name, review.reviewer, str(review.scores[id].score), review.scores[id].evidence]
        for id, name in names.items()
        for review in sorted(candidate.answer.reviews, key=lambda one: one.reviewer)
    ]
    if not rows:
        return None
    head = ["Criterion", "Reviewer", "#Score", "What it rests on"]
    return Block("Judged, with evidence", table=table("Judged criteria", head, rows))


def _scores(candidate: Candidate, facts: Facts) -> Block:
    done = candidate.result
    head = ["Criterion", *(f"#{one.reviewer}" for one in done.opinions), "#Combined", "#Points", "#Weight", "Minimum"]
    rows = [_score_row(line, candidate) for line in facts.rule.lines]
    total = ["Total of this kit", *(points(one.total) for one in done.opinions)]
    rows.append([*total, "", points(done.total), str(sum(facts.rule.weights.values())), ""])
    return Block("Scores and total", table=table("Scores, combined as the rule says", head, rows))


def _score_row(line: RuleLine, candidate: Candidate) -> list[str]:
    done = candidate.result
    combined = done.scores.get(line.id)
    given = [str(one.scores[line.id]) for one in done.opinions]
    shown = ["–", "–"] if combined is None else [score(combined), points(scale(combined))]
    least = (
        "" if line.must_reach is None else f"{line.must_reach}: " + ("missed" if line.id in done.below else "reached")
    )
    if line.must_reach is not None and not done.opinions:
        least = str(line.must_reach)
    return [line.name, *given, *shown, str(line.weight), least]


def _interview(candidate: Candidate) -> Block | None:
    rows = [
        [question, ", ".join(f"{reviewer} {given}" for reviewer, given in by.items()) or "–"]
        for one in candidate.interviews
        for question, by in one.given.items()
    ]
    if not rows:
        return None
    totals = (
        f"Stage {one.stage}: {points(one.total)} of 100."
        if one.total is not None
        else f"Stage {one.stage} has no total yet: too few interviewers have scored {', '.join(one.short)}."
        for one in candidate.interviews
    )
    return Block("Interview", table=table("Interview", ["Question", "Scores"], rows), after=tuple(totals))


def _reviewers(opinions: Sequence[Opinion]) -> list[str]:
    return [one.reviewer for one in opinions]
