"""Ramps as drawings: every mark inside its frame, on one scale, in the order of the days."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolebook.catalog.library import Unit
from rolebook.documents.drawing.ramp import GRID, SMALL, Direction, Frame, Ramp, ramp

FRAMES = pytest.mark.parametrize("frame", [SMALL, GRID], ids=["small", "grid"])
TARGETS = st.tuples(*[st.floats(-1, 100_000) | st.floats(-1, 1)] * 3)
UNITS: list[Unit] = ["fraction", "coefficient", "hours", "count-per-output", "percent"]


def places(of: Ramp) -> list[tuple[float, float]]:
    """Every point of the line and of the area that meets the target."""
    return [(float(x), float(y)) for pair in f"{of.line} {of.meets}".split() for x, y in [pair.split(",")]]


@FRAMES
@given(values=TARGETS, unit=st.sampled_from(UNITS), direction=st.sampled_from(["higher", "lower"]))
def test_every_mark_stands_in_the_frame(
    frame: Frame, values: tuple[float, float, float], unit: Unit, direction: Direction
) -> None:
    chart = ramp(values, unit, direction, frame)

    assert all(frame.days[0] <= x <= frame.days[-1] and frame.top <= y <= frame.bottom for x, y in places(chart))
    assert 2 <= len(chart.grid) <= (21 if frame.cut else 2)
    assert (chart.grid[0].y, chart.grid[-1].y) == (frame.bottom, frame.top)


@FRAMES
@given(values=TARGETS, unit=st.sampled_from(UNITS), direction=st.sampled_from(["higher", "lower"]))
def test_days_go_to_the_right_and_more_goes_up(
    frame: Frame, values: tuple[float, float, float], unit: Unit, direction: Direction
) -> None:
    points = ramp(values, unit, direction, frame).points

    assert [point.day for point in points] == [30, 60, 90]
    assert points[1].x - points[0].x == points[2].x - points[1].x > 0
    for one, value in zip(points, values, strict=True):
        for other, more in zip(points, values, strict=True):
            assert value > more or one.y >= other.y


@pytest.mark.parametrize(
    ("values", "unit", "direction", "labels"),
    [
        ((0.6, 0.7, 0.8), "fraction", "higher", ["0.5", "0.6", "0.7", "0.8", "0.9", "1"]),
        ((-0.2, 0.1, 0.9), "coefficient", "higher", [f"{tenth / 10:g}" for tenth in range(-2, 11)]),
        ((90, 95, 97), "percent", "higher", ["80", "90", "100"]),
        ((48, 36, 24), "hours", "lower", ["0", "20", "40", "60"]),
        ((0.8, 0.5, 0.3), "count-per-output", "lower", ["0", "0.2", "0.4", "0.6", "0.8", "1"]),
        ((0.1, 0.06, 0.04), "fraction", "lower", ["0", "0.025", "0.05", "0.075", "0.1", "0.125"]),
        ((0, 0, 0), "hours", "lower", ["0", "0.2"]),
        ((120, 110, 100), "percent", "higher", ["0", "50", "100", "150"]),
    ],
)
def test_the_grid_suits_the_metric(
    values: tuple[float, float, float], unit: Unit, direction: Direction, labels: list[str]
) -> None:
    assert [line.label for line in ramp(values, unit, direction, GRID).grid] == labels


@pytest.mark.parametrize(
    ("values", "unit", "direction", "ends"),
    [
        ((0.6, 0.7, 0.8), "fraction", "higher", ["0", "1"]),
        ((-0.2, 0.1, 0.9), "coefficient", "higher", ["-0.2", "1"]),
        ((48, 36, 24), "hours", "lower", ["0", "60"]),
        ((0.08, 0.05, 0.03), "fraction", "lower", ["0", "0.1"]),
    ],
)
def test_charts_beside_each_other_begin_at_nought(
    values: tuple[float, float, float], unit: Unit, direction: Direction, ends: list[str]
) -> None:
    assert [line.label for line in ramp(values, unit, direction).grid] == ends


def test_the_hatched_side_is_the_one_that_meets_the_target() -> None:
    assert ramp((0.6, 0.7, 0.8), "fraction", "higher").meets.endswith(" 200,12 40,12")
    assert ramp((48, 36, 24), "hours", "lower").meets.endswith(" 200,106 40,106")


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        (0.6, "fraction", "0.60"),
        (0.855, "fraction", "0.855"),
        (1, "coefficient", "1.00"),
        (24.5, "hours", "24.5 h"),
        (36, "hours", "36 h"),
        (12345.678, "hours", "12345.678 h"),
        (0.00001, "count-per-output", "0.00001 per output"),
    ],
)
def test_a_target_is_printed_as_it_was_typed(value: float, unit: Unit, words: str) -> None:
    assert ramp((value, value, value), unit, "lower").points[0].value == words
