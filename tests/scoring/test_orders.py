"""Ranking and consistency: what needs no reviewer."""

import pytest

from rolebook.scoring.consistent import consistent
from rolebook.scoring.ranked import ranked
from rolebook.statistics import Share
from scoring.papers import given, items, key

GOLD = ["C", "E", "B", "A", "D"]


@pytest.mark.parametrize(
    ("ranking", "tau", "undefined", "ties"),
    [
        (GOLD, 1.0, None, 0),
        (GOLD[::-1], -1.0, None, 0),
        (["C", "E", "A", "B", "D"], 0.8, None, 0),
        ([["C", "E"], "B", "A", "D"], 9 / (9 * 10) ** 0.5, None, 1),
        ([], None, "none-ranked", 0),
        (["C", "E"], None, "some-ranked", 0),
        ([["A", "B", "C", "D", "E"]], None, "all-tied", 10),
    ],
)
def test_a_ranking_has_its_tau_or_a_reason_for_none(
    ranking: list[str], tau: float | None, undefined: str | None, ties: int
) -> None:
    made = ranked(ranking, GOLD)

    assert made.tau == (None if tau is None else pytest.approx(tau))
    assert (made.undefined, made.ties, made.n) == (undefined, ties, 5)


def test_the_chance_of_a_perfect_order_of_five_is_one_in_120() -> None:
    assert ranked(GOLD, GOLD).chance == pytest.approx(1 / 120)
    assert ranked(["C", "E", "A", "B", "D"], GOLD).chance == pytest.approx(5 / 120)


def test_ties_of_the_key_are_counted_and_a_key_without_a_ranking_defines_nothing() -> None:
    assert ranked(["A", "B", "C"], ["A", ["B", "C"]]).key_ties == 1
    assert ranked(["A", "B"], []).undefined == "no-key"


def test_kappa_is_over_all_items_and_flips_are_beside_it() -> None:
    settled = key(items=items("right", "wrong", "right", "wrong"), repeats=[["q1", "q3"], ["q2", "q4"]])
    answers = given(
        items=[
            {"id": "q1", "verdict": "right"},
            {"id": "q2", "verdict": "wrong"},
            {"id": "q3", "verdict": "wrong"},
            {"id": "q4", "verdict": "wrong"},
        ]
    )
    made = consistent(answers.items, settled)

    assert made.kappa == pytest.approx(0.5)  # 3 of 4 right, half by chance
    assert (made.right, made.blank, made.flips, made.repeats) == (Share(3, 4), 0, Share(1, 2), 2)


def test_a_blank_is_a_disagreement_and_no_flip() -> None:
    settled = key(items=items("right", "wrong"), repeats=[["q1", "q2"]])
    made = consistent(given(items=[{"id": "q1", "verdict": "right"}, {"id": "q2"}]).items, settled)

    assert (made.right, made.blank, made.flips) == (Share(1, 2), 1, Share(0, 0))


@pytest.mark.parametrize("verdict", ["right", "wrong"])
def test_the_same_answer_throughout_has_a_kappa_of_0(verdict: str) -> None:
    settled = key(items=items("right", "wrong", "right", "wrong", "wrong"))
    answers = given(items=[{"id": f"q{number}", "verdict": verdict} for number in range(1, 6)])

    assert consistent(answers.items, settled).kappa == pytest.approx(0)


def test_without_items_kappa_is_undefined() -> None:
    made = consistent((), key())

    assert (made.kappa, made.right.value) == (None, None)
