"""From reviews to scores to a decision, with sums that can be repeated with a pencil."""

from fractions import Fraction

import pytest

from rolebook.scoring.deciding import Decision, decide
from rolebook.scoring.interviewing import QuestionScore, interviews
from rolebook.scoring.results import Ask, Result, result
from rolebook.scoring.rule import Rule, RuleLine
from scoring.papers import BANDS, answer, key, review, rule, ruling

KEY = key([{"id": "one", "at": "A1"}, {"id": "two", "at": "A2"}])
BOTH = [ruling(1, "hit", "one"), ruling(2, "hit", "two")]
HALF = [ruling(1, "hit", "one"), ruling(2, "false-alarm")]
NONE = [ruling(1, "false-alarm"), ruling(2, "false-alarm")]
MARKED = [{"at": "A1"}, {"at": "A2"}]


def scored(*reviews: tuple[list, int], by: Rule | None = None) -> Result:  # type: ignore[type-arg]
    made = [review(f"r{at}", rulings, clear=score) for at, (rulings, score) in enumerate(reviews, start=1)]
    return result(answer("K1", *made, findings=MARKED), KEY, by or rule())


def test_each_reviewer_s_rulings_give_a_score_and_the_rule_combines_them() -> None:
    done = scored((BOTH, 4), (HALF, 3))

    assert [one.scores for one in done.opinions] == [{"found": 5, "clear": 4}, {"found": 3, "clear": 3}]
    assert [one.total for one in done.opinions] == [Fraction(175, 2), 50]
    assert done.scores == {"found": 4, "clear": Fraction(7, 2)}
    assert done.total == Fraction(275, 4)  # (75 + 62.5) / 2


def test_the_median_of_three_holds_against_one_stray_reviewer() -> None:
    done = scored((BOTH, 4), (BOTH, 4), (NONE, 1), by=rule(combine="median"))

    assert done.scores == {"found": 5, "clear": 4}


def test_without_a_review_only_what_needs_none_is_scored() -> None:
    lines = (*rule().lines, RuleLine("order", "Order", 50, "ranking", BANDS))
    done = result(answer("K1", ranking=["A", "B"]), key(ranking=["A", "B"]), rule(lines=lines))

    assert (done.scores, done.total, done.below, done.asks) == ({"order": 5}, None, (), ())
    assert decide(done, (), rule(lines=lines)) == Decision("waits-for-reviewer")


def test_two_points_apart_ask_for_a_third_and_one_point_does_not() -> None:
    assert scored((BOTH, 5), (BOTH, 4)).asks == ()
    assert scored((BOTH, 5), (BOTH, 3)).asks == (Ask("two-points-apart", "clear"),)
    assert scored((BOTH, 5), (BOTH, 3), by=rule(third_when=())).asks == ()


def test_either_side_of_the_cut_asks_for_a_third_and_minimums_count() -> None:
    only = rule(third_when=("either-side-of-cut",))
    least = rule(
        third_when=("either-side-of-cut",),
        lines=(rule().lines[0], RuleLine("clear", "Clear", 50, anchored=True, must_reach=3)),
    )

    assert scored((BOTH, 3), (HALF, 3), by=only).asks == (Ask("either-side-of-cut"),)  # 75 and 50
    assert scored((BOTH, 3), (BOTH, 2), by=only).asks == ()  # 75 and 62.5
    assert scored((BOTH, 3), (BOTH, 2), by=least).asks == (Ask("either-side-of-cut"),)


def test_a_gate_is_what_its_stage_is_compared_with() -> None:
    gate = rule(pass_at=70, stages={"interview": 100}, third_when=("either-side-of-cut",))

    assert scored((BOTH, 3), (BOTH, 2), by=gate).asks == (Ask("either-side-of-cut"),)  # 75 and 62.5, and the gate is 70


def test_nothing_is_decided_before_the_rule_s_reviewers_and_a_third_have_scored() -> None:
    assert decide(scored((BOTH, 4)), (), rule()).state == "waits-for-reviewer"
    assert decide(scored((BOTH, 5), (BOTH, 3)), (), rule()).state == "waits-for-third"
    assert decide(scored((BOTH, 5), (BOTH, 3), (BOTH, 4)), (), rule()).state == "passes"


@pytest.mark.parametrize(
    ("changes", "state", "final", "best"),
    [
        ({}, "passes", Fraction(125, 2), None),  # found 5 and 4 … see below: 62.5 of 100
        ({"cut": 63}, "fails", Fraction(125, 2), None),
        ({"practice": True, "stages": {}}, "passes", Fraction(125, 2), None),
        ({"practice": True, "stages": {}, "cut": 63}, "fails", Fraction(125, 2), None),
        ({"pass_at": 60, "stages": {"later": 100}}, "goes-on", None, None),
        ({"pass_at": 63, "stages": {"later": 100}}, "stops", None, None),
        ({"stages": {"later": 100}}, "undecided", None, None),
        ({"stages": {"task": 50, "later": 50}}, "goes-on", None, Fraction(325, 4)),
        ({"stages": {"task": 90, "later": 10}, "cut": 67}, "stops", None, Fraction(265, 4)),
    ],
)
def test_the_rule_decides_mechanically(
    changes: dict[str, object], state: str, final: Fraction | None, best: Fraction | None
) -> None:
    by = rule(third_when=(), **changes)
    done = scored((BOTH, 2), (BOTH, 2), by=by)  # found 5, clear 2: (100 + 25) / 2

    assert decide(done, (), by) == Decision(state, final, best)  # type: ignore[arg-type]


def test_a_missed_minimum_ends_the_process_whatever_the_total() -> None:
    lines = (rule().lines[0], RuleLine("clear", "Clear", 50, anchored=True, must_reach=3))
    for changes, state in (
        ({}, "fails"),
        ({"pass_at": 10, "stages": {}}, "stops"),
        ({"stages": {"task": 1, "l": 9}}, "stops"),
    ):
        by = rule(lines=lines, **changes)
        done = scored((BOTH, 2), (BOTH, 2), by=by)

        assert done.below == ("clear",)
        assert decide(done, (), by).state == state


INTERVIEWED = rule(
    process=("task", "talk"), stages={"task": 60, "talk": 40}, questions={"talk": ("past", "defend")}, third_when=()
)


def asked(**scores: tuple[int, ...]) -> list[QuestionScore]:
    return [
        QuestionScore("K1", f"i{at}", question, score)
        for question, given in scores.items()
        for at, score in enumerate(given)
    ]


def test_an_interview_is_combined_and_weighted_like_the_rest() -> None:
    made = interviews(asked(past=(4, 3), defend=(3, 3)), INTERVIEWED)
    done = scored((BOTH, 2), (BOTH, 2), by=INTERVIEWED)
    decision = decide(done, made, INTERVIEWED)

    assert made[0].total == Fraction(225, 4)  # 3.5 and 3: (62.5 + 50) / 2
    assert decision.final == Fraction(125, 2) * Fraction(60, 100) + Fraction(225, 4) * Fraction(40, 100)
    assert decision.state == "passes"  # 37.5 + 22.5 = 60.0, which is the cut


def test_an_interview_with_too_few_interviewers_has_no_total_yet() -> None:
    made = interviews(asked(past=(4, 3), defend=(3,)), INTERVIEWED)

    assert (made[0].short, made[0].total) == (("defend",), None)
    assert decide(scored((BOTH, 2), (BOTH, 2), by=INTERVIEWED), made, INTERVIEWED).state == "goes-on"
    assert interviews([], INTERVIEWED) == ()
