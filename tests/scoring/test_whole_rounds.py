"""Random rounds: whatever the order in which answers, reviews and rulings come, the same comes out."""

from __future__ import annotations

from random import Random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from rolebook.scoring.results import Answer, Review
from rolebook.scoring.round import Round, Scored, score
from rolebook.scoring.rule import RuleLine
from scoring.papers import BANDS, answer, items, key, review, rule, ruling

KEY = key(
    [{"id": "one", "at": "A1"}, {"id": "two", "at": "B2", "severity": "critical"}, {"id": "gone", "missing_from": "C"}],
    outputs=[{"id": name, "clean": name == "D", "surface": "plain"} for name in "ABCD"],
    ranking=["D", "A", ["B", "C"]],
    items=items("right", "wrong", "right", "wrong"),
    repeats=[["q1", "q3"]],
)
RULE = rule(
    lines=(
        *rule().lines,
        RuleLine("precise", "Precise", 20, "precision", BANDS),
        RuleLine("order", "Order", 20, "ranking", BANDS),
        RuleLine("steady", "Steady", 20, "consistency", BANDS),
    )
)
RULINGS = ["hit", "repeat", "wrong-reason", "not-in-key", "neutral", "false-alarm"]


@st.composite
def rounds(draw: st.DrawFn) -> list[Answer]:
    """Up to eight answers with up to three findings and up to three reviews each."""
    made = []
    for code in draw(st.sets(st.integers(10, 99), max_size=8)):
        findings = draw(st.lists(st.sampled_from([{"at": "A1"}, {"at": "B2"}, {"missing_from": "C"}, {}]), max_size=3))
        given: dict[str, Any] = {
            "findings": findings,
            "ranking": draw(st.permutations("ABCD")) if draw(st.booleans()) else [],
            "items": [{"id": f"q{n}", "verdict": draw(st.sampled_from(["right", "wrong", None]))} for n in range(1, 5)],
        }
        reviews = [
            review(name, [_ruling(draw, at) for at in range(1, len(findings) + 1)], clear=draw(st.integers(1, 5)))
            for name in draw(st.sets(st.sampled_from(["r1", "r2", "r3"])))
        ]
        made.append(answer(f"K{code}", *reviews, **given))
    return made


def _ruling(draw: st.DrawFn, at: int) -> Any:
    name = draw(st.sampled_from(RULINGS))
    return ruling(at, name, *([draw(st.sampled_from(["one", "two", "gone"]))] if name == "hit" else []))


def scored(answers: list[Answer]) -> Scored:
    return score(Round(tuple(answers), KEY, RULE, places=2))


def shuffled(answers: list[Answer], seed: int) -> list[Answer]:
    chance = Random(seed)
    turned = []
    for one in chance.sample(answers, len(answers)):
        reviews = tuple(
            Review(r.reviewer, tuple(chance.sample(r.rulings, len(r.rulings))), r.scores, r.key_hash)
            for r in chance.sample(one.reviews, len(one.reviews))
        )
        turned.append(Answer(one.code, one.given, reviews))
    return turned


def told(done: Scored) -> list[Any]:
    """All that a report says of a round, without the answers as they came."""
    each = [(one.code, one.result, one.decision) for one in done.candidates]
    rest = (done.agreement, done.rulings, done.proposals, done.if_accepted, done.error, done.placed)
    return [each, *rest]


@settings(max_examples=25, deadline=None)
@given(rounds(), st.integers(0, 1000))
def test_the_order_of_files_reviews_and_rulings_changes_nothing(answers: list[Answer], seed: int) -> None:
    assert told(scored(answers)) == told(scored(shuffled(answers, seed)))


@settings(max_examples=25, deadline=None)
@given(rounds())
def test_every_number_is_in_its_bounds_and_nobody_depends_on_others(answers: list[Answer]) -> None:
    done = scored(answers)
    for one in done.candidates:
        result = one.result
        assert result.total is None or 0 <= result.total <= 100
        assert all(1 <= value <= 5 for value in result.scores.values())
        assert result.ranked.tau is None or -1 <= result.ranked.tau <= 1
        assert (result.total is None) == (not result.opinions)
        alone = scored([one.answer]).candidates[0]
        assert (alone.result, alone.decision) == (result, one.decision)


@settings(max_examples=15, deadline=None)
@given(rounds())
def test_accepting_every_proposal_never_costs_its_finder_precision(answers: list[Answer]) -> None:
    done = scored(answers)
    for change in done.proposals:
        for seen in change.seen:
            one = next(c for c in done.candidates if c.code == seen.code)
            by = {opinion.reviewer: opinion.counts for opinion in one.result.opinions}
            assert all(by[name].not_in_key for name in seen.reviewers)
