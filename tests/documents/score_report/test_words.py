"""Numbers and sentences of a report, one by one."""

from __future__ import annotations

from fractions import Fraction

import pytest

from rolebook.documents.score_report.verdict import verdict
from rolebook.documents.score_report.words import number, order, points, score, share, spread
from rolebook.scoring.round import Candidate, Override, Round
from rolebook.scoring.round import score as scored
from rolebook.scoring.rule import Rule, RuleLine
from rolebook.statistics import Range, Share
from scoring.papers import answer, key, review, rule, ruling

KEY = key([{"id": "one", "at": "A1"}])


@pytest.mark.parametrize(
    ("total", "shown"),
    [
        (Fraction(60), "60"),
        (Fraction(59999, 1000), "59.99"),
        (Fraction(200, 3), "66.66"),
        (Fraction(125, 2), "62.50"),
        (None, "–"),
    ],
)
def test_a_total_is_cut_off_so_that_it_never_looks_like_the_cut(total: Fraction | None, shown: str) -> None:
    assert points(total) == shown


def test_every_share_has_its_counts_and_interval() -> None:
    assert share(Share(12, 20)) == "12 of 20 = 0.60 (0.39 to 0.78)"
    assert share(Share(0, 0)) == "0 of 0: not defined"
    assert number(None) == "not defined"


def test_a_range_says_what_was_drawn_and_a_flat_one_that_it_shows_nothing() -> None:
    assert spread(Range(0.2, 0.9, 5, None), "outputs") == "0.20 to 0.90 (5 outputs drawn again, every way)"
    assert spread(Range(0.2, 0.9, 30, 2000), "answers") == "0.20 to 0.90 (30 answers drawn again, 2000 draws)"
    assert spread(Range(1.0, 1.0, 5, None), "outputs") == "1.00 throughout: all 5 outputs say the same"
    assert spread(None, "outputs") == "no range: too few outputs"


def test_orders_and_scores_are_short() -> None:
    assert order(("C", ("B", "D"), "A")) == "C > B = D > A"
    assert order(()) == "–"
    assert (score(3), score(Fraction(7, 2)), score(Fraction(11, 3))) == ("3", "3.50", "3.67")


def candidate(*scores: int, by: Rule, override: Override | None = None) -> Candidate:
    reviews = [review(f"r{at}", [ruling(1, "hit", "one")], clear=given) for at, given in enumerate(scores)]
    made = answer("K1", *reviews, findings=[{"at": "A1"}])
    overrides = () if override is None else (override,)
    return scored(Round((made,), KEY, by, overrides=overrides)).candidates[0]


def test_the_verdict_says_what_is_missing_before_anything_is_decided() -> None:
    assert list(verdict(candidate(by=rule()), rule())) == ["No reviewer has scored this answer; the rule asks for 2."]
    assert "1 of 2 reviewers have scored it, so nothing is decided." in list(verdict(candidate(4, by=rule()), rule()))
    assert "A third reviewer is asked, because two reviewers are two points or more apart on Clear." in list(
        verdict(candidate(5, 3, by=rule()), rule())
    )


def test_the_verdict_shows_the_sums_and_what_people_decided_instead() -> None:
    by = rule(lines=(rule().lines[0], RuleLine("clear", "Clear", 50, anchored=True, must_reach=3)), third_when=())
    other = Override("K1", "passes", "hiring lead", "The form failed.", "2026-11-27")

    assert list(verdict(candidate(2, 2, by=by, override=other), by)) == [
        "Total of this kit: 62.50 of 100; it counts 100 of 100 in the final total.",
        "Below its minimum: Clear.",
        "Final total: 62.50 of 100; the cut is 60.",
        "By the rule: does not pass.",
        "Decided otherwise: passes, by hiring lead on 2026-11-27. Reason: The form failed.",
    ]


def test_a_gate_and_a_stage_that_counts_are_told_apart() -> None:
    gate = rule(pass_at=70, stages={"talk": 100})
    part = rule(stages={"task": 60, "talk": 40})

    assert "Total of this kit: 87.50 of 100; this stage is a gate at 70." in list(
        verdict(candidate(4, 4, by=gate), gate)
    )
    assert "With full marks in all that is to come, the final total would be 92.50." in list(
        verdict(candidate(4, 4, by=part), part)
    )
