"""Rankings, tau-b and its chance level, against scipy and by listing every order."""

from __future__ import annotations

from itertools import permutations

import numpy as np
import pytest
import scipy
from hypothesis import given, settings
from hypothesis import strategies as st

from rolebook.statistics import chance_of_tau_at_least, kendall_tau_b, ranks_of

PLACES = st.integers(1, 6)
PAIRS = st.integers(0, 14).flatmap(
    lambda n: st.tuples(st.lists(PLACES, min_size=n, max_size=n), st.lists(PLACES, min_size=n, max_size=n))
)
FEW = st.integers(1, 3)
SMALL = st.integers(2, 6).flatmap(
    lambda n: st.tuples(
        st.lists(FEW, min_size=n, max_size=n), st.permutations(range(n)) | st.lists(FEW, min_size=n, max_size=n)
    )
)
GOLD = ranks_of(["C", "E", "B", "A", "D"])


@pytest.mark.parametrize(
    ("ranking", "ranks"),
    [
        (["C", ["B", "D"], "A", "E"], {"C": 1, "B": 2.5, "D": 2.5, "A": 4, "E": 5}),
        (["B", "A"], {"B": 1, "A": 2}),
        ([["A", "B", "C"]], {"A": 2, "B": 2, "C": 2}),
        ([("A",), "B"], {"A": 1, "B": 2}),
        ([], {}),
    ],
)
def test_ranks_of_a_ranking(ranking: list[str | list[str]], ranks: dict[str, float]) -> None:
    assert ranks_of(ranking) == ranks


@pytest.mark.parametrize(("ranking", "said"), [(["A", ["B", "A"]], "A is ranked twice"), (["A", []], "tie of nothing")])
def test_what_is_no_ranking_is_refused(ranking: list[str | list[str]], said: str) -> None:
    with pytest.raises(ValueError, match=said):
        ranks_of(ranking)


@given(PAIRS)
@settings(deadline=None, max_examples=100)
def test_tau_agrees_with_scipy(pair: tuple[list[int], list[int]]) -> None:
    ours = kendall_tau_b(*pair)

    if len(set(pair[0])) < 2 or len(set(pair[1])) < 2:
        assert ours is None
    else:
        assert ours == pytest.approx(scipy.stats.kendalltau(*pair).statistic, abs=1e-9)


@given(PAIRS, st.randoms())
@settings(deadline=None)
def test_tau_is_bounded_symmetric_and_blind_to_order(pair: tuple[list[int], list[int]], rng: object) -> None:
    x, y = pair
    value = kendall_tau_b(x, y)
    both = list(zip(x, y, strict=True))
    rng.shuffle(both)  # type: ignore[attr-defined]

    assert value is None or -1 <= value <= 1
    assert kendall_tau_b(y, x) == value
    assert kendall_tau_b([a for a, _ in both], [b for _, b in both]) == value
    assert kendall_tau_b([-rank for rank in x], y) == (None if value is None else -value)
    assert kendall_tau_b(x, x) == (None if len(set(x)) < 2 else 1)


def test_tau_of_labels_goes_by_label() -> None:
    assert kendall_tau_b(GOLD, ranks_of(["C", "E", "B", "D", "A"])) == pytest.approx(0.8)
    assert kendall_tau_b(GOLD, dict(reversed(GOLD.items()))) == 1


@pytest.mark.parametrize(
    ("x", "y", "said"),
    [
        ({"A": 1, "B": 2}, {"A": 1, "C": 2}, "not ranked on both sides: B, C"),
        ({"A": 1, "B": 2}, [1, 2], "can not be compared"),
        ([1, 2, 3], [1, 2], "3 ranks on one side, 2 on the other"),
        ([1, float("nan")], [1, 2], "finite"),
        ([1, 2], [1, float("inf")], "finite"),
    ],
)
def test_ranks_that_do_not_fit_are_refused(x: object, y: object, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        kendall_tau_b(x, y)  # type: ignore[arg-type]


@pytest.mark.parametrize(("tau", "orders"), [(1, 1), (0.8, 5), (0.6, 14), (0.4, 29), (0.2, 49), (-1, 120)])
def test_published_chance_levels_of_five_without_ties(tau: float, orders: int) -> None:
    """1, 5, 14, 29 and 49 of 120 orders: 0.008, 0.042, 0.117, 0.242, 0.408."""
    assert chance_of_tau_at_least(GOLD, tau) == orders / 120


def agreement(gold: list[int], orders: list[tuple[int, ...]]) -> np.ndarray:
    """P − Q of each order, from the signs of all differences."""
    first, second = np.array(gold), np.array(orders)
    signs = np.sign(first[:, None] - first[None, :])
    return (np.sign(second[:, :, None] - second[:, None, :]) * signs).sum(axis=(1, 2)) // 2


@given(SMALL, st.booleans())
@settings(deadline=None, max_examples=100)
def test_the_chance_level_is_what_listing_every_order_gives(pair: tuple[list[int], list[int]], swap: bool) -> None:
    gold, mine = reversed(pair) if swap else pair
    tau = kendall_tau_b(gold, mine)
    if tau is None:
        assert chance_of_tau_at_least(gold, 0, mine) is None
        return
    reached = agreement(gold, [tuple(mine)])[0]
    every = agreement(gold, list(permutations(mine)))

    assert chance_of_tau_at_least(gold, tau, mine) == pytest.approx((every >= reached).mean(), abs=1e-12)


@pytest.mark.parametrize("gold", [[1, 2, 3, 4], [1, 1, 3, 4], [1, 2, 2, 3], [1, 1, 2, 2], [1, 2, 2, 2]])
def test_the_chance_level_without_ties_of_ones_own_agrees_with_scipy(gold: list[int]) -> None:
    every = [scipy.stats.kendalltau(gold, order).statistic for order in permutations(range(4))]
    for tau in every:
        as_high = sum(value >= tau - 1e-9 for value in every) / 24

        assert chance_of_tau_at_least(gold, tau) == pytest.approx(as_high, abs=1e-12)


def test_the_chance_level_without_ties_agrees_with_scipy_at_the_largest_size() -> None:
    order = [2, 1, 3, 5, 4, 6, 8, 7]
    expected = scipy.stats.kendalltau(range(8), order, method="exact", alternative="greater")

    assert chance_of_tau_at_least(range(8), expected.statistic) == pytest.approx(expected.pvalue, abs=1e-9)


def test_ties_of_an_answer_change_what_chance_reaches() -> None:
    answer = ranks_of(["C", ["E", "B"], "A", "D"])
    tau = kendall_tau_b(answer, GOLD)

    assert tau == pytest.approx(9 / 90**0.5)
    assert chance_of_tau_at_least(GOLD, tau, answer) == 2 / 120
    assert chance_of_tau_at_least(GOLD, tau) == 1 / 120


def test_where_the_chance_level_is_not_defined() -> None:
    assert chance_of_tau_at_least([], 0) is None
    assert chance_of_tau_at_least([1], 0) is None
    assert chance_of_tau_at_least([1, 1, 1], 0) is None
    assert chance_of_tau_at_least([1, 2, 3], 0, [1, 1, 1]) is None
    assert chance_of_tau_at_least(range(9), 0) is None


@pytest.mark.parametrize("tau", [1.5, -2, float("nan")])
def test_a_value_that_tau_never_has_is_refused(tau: float) -> None:
    with pytest.raises(ValueError, match="is no value of tau"):
        chance_of_tau_at_least(GOLD, tau)
