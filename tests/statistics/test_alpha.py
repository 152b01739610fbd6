"""Krippendorff's alpha, against the krippendorff package and the computing guide's example."""

from __future__ import annotations

from random import Random

import krippendorff
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rolebook.statistics import alpha_range, krippendorff_alpha
from rolebook.statistics.alpha import Level

RATING = st.none() | st.integers(1, 5)
TABLES = st.integers(0, 4).flatmap(
    lambda raters: st.lists(st.lists(RATING, min_size=raters, max_size=raters), max_size=12)
)
SPARSE = st.lists(st.lists(st.sampled_from([None, None, None, 2, 3]), min_size=3, max_size=3), max_size=8)
LEVELS = st.sampled_from(["nominal", "ordinal", "interval"])

GUIDE = [
    [1, 1, None, 1],
    [2, 2, 3, 2],
    [3, 3, 3, 3],
    [3, 3, 3, 3],
    [2, 2, 2, 2],
    [1, 2, 3, 4],
    [4, 4, 4, 4],
    [1, 1, 2, 1],
    [2, 2, 2, 2],
    [None, 5, 5, 5],
    [None, None, 1, 1],
    [None, None, 3, None],
]
"""Krippendorff, Computing Krippendorff's Alpha-Reliability, part C: four observers, twelve units, gaps."""

Table = list[list[int | None]]


@pytest.mark.parametrize(("level", "value"), [("nominal", 0.743), ("ordinal", 0.815), ("interval", 0.849)])
def test_the_computing_guides_example(level: Level, value: float) -> None:
    assert krippendorff_alpha(GUIDE, level) == pytest.approx(value, abs=5e-4)


@given(TABLES | SPARSE, LEVELS)
@settings(deadline=None, max_examples=120)
def test_it_agrees_with_the_krippendorff_package(units: Table, level: Level) -> None:
    ours = krippendorff_alpha(units, level)
    pairable = [[rating for rating in unit if rating is not None] for unit in units]
    values = {rating for unit in pairable if len(unit) > 1 for rating in unit}
    if len(values) < 2:
        assert ours is None
        return
    data = np.array(units, dtype=float).T

    assert ours == pytest.approx(krippendorff.alpha(data, level_of_measurement=level), abs=1e-9)


@given(TABLES, LEVELS, st.randoms())
@settings(deadline=None, max_examples=60)
def test_bounds_and_order(units: Table, level: Level, rng: Random) -> None:
    value = krippendorff_alpha(units, level)
    shuffled = [rng.sample(unit, len(unit)) for unit in rng.sample(units, len(units))]

    assert value is None or value <= 1
    again = krippendorff_alpha(shuffled, level)
    assert again == (None if value is None else pytest.approx(value, abs=1e-12))


@given(TABLES)
@settings(deadline=None, max_examples=60)
def test_ordinal_looks_at_order_alone(units: Table) -> None:
    names = {1: "none", 2: "minor", 3: "some", 4: "major", 5: "critical", None: None}
    named = [[names[rating] for rating in unit] for unit in units]
    stretched = [[None if rating is None else 10**rating for rating in unit] for unit in units]
    value = krippendorff_alpha(units, "ordinal")

    assert krippendorff_alpha(named, "ordinal", ("none", "minor", "some", "major", "critical")) == value
    assert krippendorff_alpha(stretched, "ordinal") == value


@pytest.mark.parametrize("units", [[], [[]], [[3]], [[3, None], [None, 4]], [[3, 3], [3, 3]], [[3, 3], [4, None]]])
@pytest.mark.parametrize("level", ["nominal", "ordinal", "interval"])
def test_where_alpha_is_not_defined(units: Table, level: Level) -> None:
    assert krippendorff_alpha(units, level) is None


@pytest.mark.parametrize(
    ("rating", "level", "scale", "said"),
    [
        ("minor", "interval", (), "'minor' is no number"),
        ("minor", "ordinal", (), "'minor' is no number"),
        (float("nan"), "interval", (), "nan is no number"),
        (1e200, "interval", (), "is no number that can be compared"),
        (6, "ordinal", (1, 2, 3), "not on the scale: 6"),
        (1, "ordinal", (1, 1), "stands twice"),
        (1, "ratio", (), "no level ratio"),
    ],
)
def test_what_can_not_be_compared_is_refused(rating: object, level: Level, scale: tuple[int, ...], said: str) -> None:
    with pytest.raises(ValueError, match=said):
        krippendorff_alpha([[rating, rating]], level, scale)


def test_a_range_holds_the_figure_and_counts_units_with_two_ratings() -> None:
    value, spread = krippendorff_alpha(GUIDE, "ordinal"), alpha_range(GUIDE, "ordinal", Random(3))

    assert value is not None
    assert spread is not None
    assert spread.low < value < spread.high <= 1
    assert spread.units == 11
    assert spread == alpha_range([unit[::-1] for unit in GUIDE[::-1]], "ordinal", Random(3))


def test_too_few_units_have_no_range() -> None:
    assert alpha_range(GUIDE[:9], "nominal", Random(3)) is None
