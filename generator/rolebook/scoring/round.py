"""A whole round: every answer to one kit, scored, decided and compared.

Pure: the same input gives the same result, in whatever order answers and reviews come.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from rolebook.catalog.hashes import key_hash
from rolebook.catalog.key import Key
from rolebook.scoring.agreeing import Agreement, agreements, on_rulings
from rolebook.scoring.carrying import Gone, LookAgain, carried
from rolebook.scoring.deciding import Decision, State, decide, is_good
from rolebook.scoring.fairness import StageRates, stage_rates
from rolebook.scoring.interviewing import Interview, QuestionScore, interviews
from rolebook.scoring.placing import Placed, StandardError, placed, standard_error
from rolebook.scoring.proposing import Proposed, accepted, proposed
from rolebook.scoring.results import Answer, Result, result
from rolebook.scoring.rule import Rule


@dataclass(frozen=True, slots=True)
class Override:
    """What people decided otherwise than the rule, with who, why and when (ISO 8601 day)."""

    code: str
    decision: State
    who: str
    why: str
    on: str


@dataclass(frozen=True, slots=True)
class Round:
    """What goes in.

    Attributes:
        before: the key before it was changed, when this is to be a rescoring.
        groups: code to group.
    """

    answers: tuple[Answer, ...]
    key: Key
    rule: Rule
    before: Key | None = None
    questions: tuple[QuestionScore, ...] = ()
    overrides: tuple[Override, ...] = ()
    groups: Mapping[str, str] = field(default_factory=dict)
    places: int | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """One candidate: the answer as it was scored, what it comes to, and what people decided instead."""

    answer: Answer
    result: Result
    interviews: tuple[Interview, ...]
    decision: Decision
    override: Override | None

    @property
    def code(self) -> str:
        """The packet's code."""
        return self.answer.code

    @property
    def good(self) -> bool | None:
        """Whether it stands well for the candidate, overrides included; None while nothing is decided."""
        return self.decision.good if self.override is None else is_good(self.override.decision)


@dataclass(frozen=True, slots=True)
class Change:
    """A candidate whose decision differs between two ways of scoring; the kit's totals are 0 to 100."""

    code: str
    before: Decision
    after: Decision
    total_before: float | None
    total_after: float | None


@dataclass(frozen=True, slots=True)
class Rescored:
    """What a changed key did: the decisions that change, and what should be looked at again."""

    changes: tuple[Change, ...]
    again: tuple[LookAgain, ...]


@dataclass(frozen=True, slots=True)
class Scored:
    """What comes out; candidates by code.

    Attributes:
        agreement: by criterion, judged ones first.
        rulings: agreement on rulings.
        proposals: proposed changes of the key.
        if_accepted: decisions that would change if all of them were accepted.
        rescored: what the change of the key did; None without a key before.
        placed: who has a place; None when no number of places was given, or when there is no final total yet.
        rates: selection rates; empty without group data.
    """

    candidates: tuple[Candidate, ...]
    agreement: tuple[Agreement, ...]
    rulings: Agreement
    proposals: tuple[Proposed, ...]
    if_accepted: tuple[Change, ...]
    rescored: Rescored | None
    error: StandardError
    placed: Placed | None
    rates: tuple[StageRates, ...]


def score(given: Round) -> Scored:
    """Score a round."""
    now, again = _under(given.answers, given.before, given.key, "neutral")
    candidates = _candidates(now, given.key, given)
    results = [one.result for one in candidates]
    changes = proposed(now)
    error = standard_error(results, given.rule)
    return Scored(
        candidates=candidates,
        agreement=agreements(results, given.rule),
        rulings=on_rulings(now),
        proposals=changes,
        if_accepted=_if_accepted(candidates, changes, given),
        rescored=_rescored(candidates, again, given),
        error=error,
        placed=_placed(candidates, error, given),
        rates=_rates(candidates, given),
    )


def _under(
    answers: Sequence[Answer], source: Key | None, target: Key, gone: Gone
) -> tuple[tuple[Answer, ...], tuple[LookAgain, ...]]:
    """Answers by code, with the reviews that were made with `source` read by `target`."""
    ordered = sorted(answers, key=lambda one: one.code)
    if source is None:
        return tuple(ordered), ()
    made_with = key_hash(source)
    moved = [carried(answer, source, made_with, target, gone) for answer in ordered]
    return tuple(answer for answer, _ in moved), tuple(one for _, again in moved for one in again)


def _candidates(answers: Sequence[Answer], key: Key, given: Round) -> tuple[Candidate, ...]:
    asked: dict[str, list[QuestionScore]] = {}
    for score in given.questions:
        asked.setdefault(score.code, []).append(score)
    overrides = {one.code: one for one in given.overrides}
    return tuple(
        _candidate(answer, key, asked.get(answer.code, ()), overrides.get(answer.code), given.rule)
        for answer in answers
    )


def _candidate(
    answer: Answer, key: Key, asked: Sequence[QuestionScore], override: Override | None, rule: Rule
) -> Candidate:
    scored = result(answer, key, rule)
    interviewed = interviews(asked, rule)
    return Candidate(answer, scored, interviewed, decide(scored, interviewed, rule), override)


def _if_accepted(candidates: Sequence[Candidate], changes: Sequence[Proposed], given: Round) -> tuple[Change, ...]:
    if not changes:
        return ()
    answers, key = accepted([one.answer for one in candidates], given.key, changes)
    return _changed(candidates, _candidates(answers, key, given))


def _rescored(candidates: Sequence[Candidate], again: tuple[LookAgain, ...], given: Round) -> Rescored | None:
    if given.before is None:
        return None
    then, _ = _under(given.answers, given.key, given.before, "not-in-key")
    return Rescored(_changed(_candidates(then, given.before, given), candidates), again)


def _changed(before: Sequence[Candidate], after: Sequence[Candidate]) -> tuple[Change, ...]:
    pairs = zip(before, after, strict=True)
    return tuple(
        Change(one.code, one.decision, other.decision, _points(one), _points(other))
        for one, other in pairs
        if one.decision.state != other.decision.state
    )


def _points(candidate: Candidate) -> float | None:
    return None if candidate.result.total is None else float(candidate.result.total)


def _placed(candidates: Sequence[Candidate], error: StandardError, given: Round) -> Placed | None:
    final = {one.code: one.decision for one in candidates if one.decision.final is not None}
    if given.places is None or not final:
        return None
    passing = {code: made.final for code, made in final.items() if made.state == "passes" and made.final is not None}
    return placed(passing, given.places, error, given.rule)


def _rates(candidates: Sequence[Candidate], given: Round) -> tuple[StageRates, ...]:
    """Rates after this kit, at the end, and over both. What people decided instead of the rule counts."""
    if not given.groups:
        return ()
    here, last, overall = {}, {}, {}
    for one in candidates:
        final = one.decision.final is not None and not given.rule.practice
        passed = decide(one.result, (), given.rule).good if one.override is None or final else one.good
        if passed is not None:
            here[one.code] = passed
        if final and one.good is not None:
            last[one.code] = one.good
        if one.good is not None and (final or not one.good):
            overall[one.code] = one.good
    named = [(given.rule.stage or "practice", here)]
    named += [("final", last), ("overall", overall)] if last else []
    return tuple(stage_rates(stage, decided, given.groups) for stage, decided in named if decided)
