"""Raw agreement, kappa and AC1, against scikit-learn, statsmodels and published values."""

from __future__ import annotations

from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rolebook.statistics import (
    Share,
    agreeing_pairs,
    cohen_kappa,
    gwet_ac1,
    kappa_range,
    raw_agreement,
    weighted_kappa,
    weighted_kappa_range,
)

SCALE = (1, 2, 3, 4, 5)
RATINGS = st.sampled_from(SCALE)
PAIRS = st.lists(st.tuples(RATINGS, RATINGS), max_size=40) | st.lists(
    st.tuples(st.sampled_from([2, 3]), st.sampled_from([2, 3])), max_size=8
)
GAPPED = st.lists(st.tuples(st.none() | RATINGS, st.none() | RATINGS), max_size=20)
Pairs = list[tuple[int, int]]


def defined(pairs: Pairs) -> bool:
    """Kappa needs a pair, and more than one label in all."""
    return len({label for pair in pairs for label in pair}) > 1


@given(PAIRS)
@settings(deadline=None, max_examples=100)
def test_kappa_agrees_with_scikit_learn(pairs: Pairs) -> None:
    from sklearn.metrics import cohen_kappa_score  # takes a second, which only the process of this test need wait

    values = (
        cohen_kappa(pairs),
        weighted_kappa(pairs, SCALE, "linear"),
        weighted_kappa(pairs, SCALE, "quadratic"),
    )
    if not defined(pairs):
        assert values == (None, None, None)
        return
    first, second = zip(*pairs, strict=True)
    theirs = [cohen_kappa_score(first, second, labels=SCALE, weights=how) for how in (None, "linear", "quadratic")]

    assert values == pytest.approx(theirs, abs=1e-9)


@given(PAIRS.filter(defined))
@settings(deadline=None, max_examples=50)
def test_kappa_agrees_with_statsmodels(pairs: Pairs) -> None:
    from statsmodels.stats.inter_rater import cohens_kappa, to_table

    table, _ = to_table(np.array(pairs), bins=np.arange(0.5, 6))
    values = (
        cohen_kappa(pairs),
        weighted_kappa(pairs, SCALE, "linear"),
        weighted_kappa(pairs, SCALE, "quadratic"),
    )
    weights = {None: {}, "linear": {"wt": "linear"}, "quadratic": {"wt": "quadratic"}}
    theirs = [cohens_kappa(table, return_results=False, **how) for how in weights.values()]

    assert values == pytest.approx(theirs, abs=1e-9)


@given(GAPPED, st.randoms())
@settings(deadline=None, max_examples=60)
def test_bounds_symmetry_and_order(pairs: list[tuple[int | None, int | None]], rng: Random) -> None:
    shuffled, swapped = rng.sample(pairs, len(pairs)), [(b, a) for a, b in pairs]
    for figure in (
        raw_agreement,
        cohen_kappa,
        lambda given: weighted_kappa(given, SCALE, "linear"),
        lambda given: weighted_kappa(given, SCALE, "quadratic"),
        lambda given: gwet_ac1(given, SCALE),
    ):
        value = figure(pairs)
        assert value is None or -1 <= value <= 1
        assert figure(shuffled) == value
        assert figure(swapped) == value
        assert figure([pair for pair in pairs if None not in pair]) == value


@given(PAIRS)
@settings(deadline=None, max_examples=60)
def test_with_two_labels_weights_change_nothing(pairs: Pairs) -> None:
    two = [(min(a, 2), min(b, 2)) for a, b in pairs]

    assert cohen_kappa(two) == weighted_kappa(two, (1, 2), "linear") == weighted_kappa(two, (1, 2), "quadratic")


def test_full_agreement_is_one_and_a_constant_answer_is_worth_nothing() -> None:
    assert cohen_kappa([("right", "right"), ("wrong", "wrong")]) == 1
    assert cohen_kappa([("right", "right"), ("right", "wrong")]) == 0
    assert weighted_kappa([(1, 3), (3, 3), (5, 3)], SCALE, "quadratic") == 0


@pytest.mark.parametrize("pairs", [[], [(1, None)], [(None, None)], [(3, 3)], [(3, 3)] * 9 + [(2, None)]])
def test_where_kappa_is_not_defined(pairs: list[tuple[int | None, int | None]]) -> None:
    assert cohen_kappa(pairs) is None
    assert weighted_kappa(pairs, SCALE, "linear") is None


def test_a_blank_with_a_label_of_its_own_is_a_disagreement() -> None:
    answers = [("right", "right"), ("wrong", "wrong"), ("blank", "right"), ("wrong", "wrong")]

    assert cohen_kappa(answers) == pytest.approx((3 / 4 - 3 / 8) / (1 - 3 / 8))


def test_what_is_not_on_the_scale_is_refused() -> None:
    with pytest.raises(ValueError, match="not on the scale: 6"):
        weighted_kappa([(1, 6)], SCALE, "linear")
    with pytest.raises(ValueError, match="stands twice"):
        weighted_kappa([(1, 1)], (1, 1), "linear")
    with pytest.raises(ValueError, match="no cubic weights"):
        weighted_kappa([(1, 1)], SCALE, "cubic")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="not on the scale: 'maybe'"):
        gwet_ac1([("maybe", "yes")], ("yes", "no"))


def test_pairs_of_three_reviewers_are_pooled() -> None:
    assert agreeing_pairs([(3, 3, 4), (2, None, 2), (5, None, None), ()]) == Share(2, 4)
    assert raw_agreement([(3, 3, 4), (2, None, 2)]) == 0.5
    assert raw_agreement([(3, None)]) is None


def test_ac1_stays_where_kappa_sinks_below_nothing() -> None:
    """118 times both said +, five and two times one of them did: AC1 is 0.941, kappa −0.023."""
    pairs = [("+", "+")] * 118 + [("+", "-")] * 5 + [("-", "+")] * 2
    share = 243 / 250
    expected = 2 * share * (1 - share)

    assert gwet_ac1(pairs, ("+", "-")) == pytest.approx((118 / 125 - expected) / (1 - expected), abs=1e-12)
    assert gwet_ac1(pairs, ("+", "-")) == pytest.approx(0.9408, abs=5e-5)
    assert cohen_kappa(pairs) == pytest.approx(-0.0234, abs=5e-5)


def test_where_ac1_is_not_defined() -> None:
    assert gwet_ac1([], ("+", "-")) is None
    assert gwet_ac1([("+", "+")], ("+",)) is None
    assert gwet_ac1([("+", "+")], ("+", "-")) == 1


def test_ranges_need_ten_items_and_hold_the_figure() -> None:
    pairs = [(1, 1), (2, 3), (3, 3), (4, 4), (5, 4), (2, 2), (3, 2), (4, 5), (1, 2)]
    assert kappa_range(pairs, Random(1)) is None
    assert weighted_kappa_range([*pairs, (1, None)], SCALE, "linear", Random(1)) is None

    more = [*pairs, (5, 5)]
    for figure, spread in (
        (cohen_kappa(more), kappa_range(more, Random(1))),
        (weighted_kappa(more, SCALE, "quadratic"), weighted_kappa_range(more, SCALE, "quadratic", Random(1))),
    ):
        assert figure is not None
        assert spread is not None
        assert spread.low < figure < spread.high
        assert (spread.units, spread.draws) == (10, 2000)


def test_a_range_depends_on_the_seed_and_not_on_the_order() -> None:
    pairs = [(1, 1), (2, 3), (3, 3), (4, 4), (5, 4), (2, 2), (3, 2), (4, 5), (1, 2), (5, 5), (5, 1), (1, 4)]

    assert kappa_range(pairs, Random(7)) == kappa_range(pairs[::-1], Random(7))
