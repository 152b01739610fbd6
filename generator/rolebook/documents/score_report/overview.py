"""All candidates in one table, and what is left to do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rolebook.documents.numbers import counted
from rolebook.documents.score_report.blocks import Block, Chip, Shown, table
from rolebook.documents.score_report.facts import Facts
from rolebook.documents.score_report.words import STATES, number, points, score
from rolebook.documents.shared import Link
from rolebook.scoring.round import Candidate


def in_order(facts: Facts) -> list[Candidate]:
    """Candidates by total, the highest first; equal ones, and those without a total, by code."""
    return sorted(facts.scored.candidates, key=lambda one: (-(one.result.total or -1), one.code))


def overview(facts: Facts, hrefs: dict[str, str]) -> Block:
    """One row per candidate."""
    recall = any(line.computed_as == "recall" for line in facts.rule.lines)
    found = ["Errors found", "False alarms in clean outputs"] if recall else []
    names = [f"#{line.name}" for line in facts.rule.lines]
    head = ["Packet", "By the rule", "#Total", *found, *names, "Decided otherwise"]
    rows = [_row(one, facts, hrefs[one.code], recall) for one in in_order(facts)]
    return Block(
        says=(
            "Highest total first. A list of totals is no ranking of people: read the counts and intervals of each "
            "candidate before you compare two.",
        ),
        table=table("Candidates", head, rows),
        after=("Several numbers in one cell are one for each reviewer.",) if recall else (),
    )


def _row(candidate: Candidate, facts: Facts, href: str, recall: bool) -> list[Shown]:
    done = candidate.result
    clean = {output.id for output in facts.key.outputs if output.clean}
    found = [_each(f"{one.recall.every.found}/{one.recall.every.of}" for one in done.opinions)]
    found.append(_each(sum(one.counts.alarms_in.get(name, 0) for name in clean) for one in done.opinions))
    override: Chip | str = STATES[candidate.override.decision] if candidate.override else ""
    scores = [score(done.scores[line.id]) if line.id in done.scores else "–" for line in facts.rule.lines]
    first: list[Shown] = [Link(candidate.code, href), STATES[candidate.decision.state], points(done.total)]
    return [*first, *(found if recall else []), *scores, override]


def _each(values: Iterable[object]) -> str:
    """What every reviewer counted: once when they agree."""
    shown = [str(value) for value in values]
    return ", ".join(shown[:1] if len(set(shown)) == 1 else shown) or "–"


def to_do(facts: Facts) -> tuple[str, ...]:
    """What is left to do before everything is decided, and what went wrong."""
    scored = facts.scored
    told = [
        _codes(scored.candidates, "waits-for-reviewer", "waits for a reviewer", "wait for a reviewer"),
        _codes(scored.candidates, "waits-for-third", "waits for a third reviewer", "wait for a third reviewer"),
        _of(len(facts.refused), "file or answer was", "files or answers were", "passed over: see below."),
        _of(len(scored.proposals), "change of the key is", "changes of the key are", "proposed."),
    ]
    if scored.rescored is not None:
        told.append(
            _of(len(scored.rescored.again), "ruling", "rulings", "to look at again, since the key has changed.")
        )
    few = [one for one in scored.agreement if one.too_few]
    if few:
        told.append(f"Too few answers have two reviewers (n = {few[0].n}) to say how far reviewers agree.")
    return tuple(filter(None, told))


def _codes(candidates: Sequence[Candidate], state: str, one: str, many: str) -> str:
    codes = [candidate.code for candidate in candidates if candidate.decision.state == state]
    if not codes:
        return ""
    listed = ", ".join(codes[:12]) + (f" and {len(codes) - 12} more" if len(codes) > 12 else "")
    return f"{counted(len(codes), 'candidate')} {one if len(codes) == 1 else many}: {listed}."


def _of(number: int, one: str, many: str, rest: str) -> str:
    return f"{number} {one if number == 1 else many} {rest}" if number else ""


def states(facts: Facts) -> Iterator[tuple[str, int]]:
    """How many candidates are in which state, in the order of the words."""
    for state, chip in STATES.items():
        count = sum(one.decision.state == state for one in facts.scored.candidates)
        if count:
            yield chip.text, count


def spread_of_totals(facts: Facts) -> str:
    """The standard error of a total, or that there is none."""
    error = facts.scored.error
    if error.points is None:
        return f"No standard error of a total: {error.n} answers with two reviewers are too few."
    return (
        f"Standard error of a total from reviewers' differences alone: {number(error.points)} points (n = {error.n}). "
        "It does not know that another kit would have asked other things, so it is a lower bound."
    )
