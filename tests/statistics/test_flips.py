"""Flips on repeated pairs."""

from __future__ import annotations

from rolebook.statistics import Share, flips


def test_a_pair_answered_differently_is_a_flip() -> None:
    assert flips([("right", "right"), ("wrong", "right"), ("wrong", "wrong")]) == Share(1, 3)


def test_a_pair_with_a_blank_is_counted_nowhere() -> None:
    assert flips([("right", None), (None, None), ("wrong", "right")]) == Share(1, 1)


def test_without_pairs_the_share_is_not_defined() -> None:
    assert flips([]).value is None
    assert flips([(None, "right")]).value is None


def test_constant_answers_never_flip() -> None:
    assert flips([("wrong", "wrong")] * 4).value == 0
