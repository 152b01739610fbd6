"""A ramp as a chart: three targets between the ends of a scale, and the side on which they are met."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor, log10
from typing import Literal

from rolebook.catalog.library import Unit
from rolebook.documents.numbers import measured

Direction = Literal["higher", "lower"]

_CEILINGS = {"fraction": 1.0, "coefficient": 1.0, "percent": 100.0}
_STEPS = (1, 2, 2.5, 5, 10)
_DAYS = (30, 60, 90)
_LEAST = 1e-6
"""A scale that is shorter than what its labels can tell apart is drawn as one of length 1."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The room of a chart, in units of its own.

    Attributes:
        days: where days 30, 60 and 90 stand, from the left.
        top, bottom: heights of the two ends of the scale.
        cut: the scale may begin above nought, so that one's own figures can be drawn in.
    """

    width: int
    height: int
    days: tuple[int, int, int]
    top: int
    bottom: int
    cut: bool = False


SMALL = Frame(width=240, height=112, days=(40, 120, 200), top=12, bottom=106)
"""Beside others: days stand in the middle of thirds, so that three equal columns of words below it fit."""

GRID = Frame(width=320, height=200, days=(124, 208, 292), top=18, bottom=170, cut=True)
"""By itself, with a grid that is fine enough to draw one's own figures into; days are counted from day 0."""


@dataclass(frozen=True, slots=True)
class GridLine:
    """A line of the grid at height `y`, and its label."""

    y: float
    label: str


@dataclass(frozen=True, slots=True)
class Point:
    """A target: where its dot stands, its day and its value."""

    x: int
    y: float
    day: int
    value: str


@dataclass(frozen=True, slots=True)
class Ramp:
    """A chart within a frame.

    Attributes:
        grid: from the lowest line to the highest.
        dots: the targets, as an SVG path of strokes without length, which round ends make dots of.
        line: the targets joined, as SVG points.
        meets: the area on the good side of the targets, as SVG points.
    """

    frame: Frame
    grid: tuple[GridLine, ...]
    points: tuple[Point, ...]
    dots: str
    line: str
    meets: str


def ramp(values: tuple[float, float, float], unit: Unit, direction: Direction, frame: Frame = SMALL) -> Ramp:
    """The chart of one metric's targets for days 30, 60 and 90."""
    marks = _marks(values, unit, direction, frame)
    low, scale = marks[0], (frame.bottom - frame.top) / (marks[-1] - marks[0])
    heights = [round(frame.bottom - (value - low) * scale, 1) for value in (*values, *marks)]
    line = [f"{x},{y}" for x, y in zip(frame.days, heights, strict=False)]
    edge = frame.top if direction == "higher" else frame.bottom
    joined = " ".join(line)
    return Ramp(
        frame=frame,
        grid=tuple(GridLine(y, f"{round(mark, 6):g}") for y, mark in zip(heights[3:], marks, strict=True)),
        points=tuple(
            Point(x, y, day, measured(value, unit))
            for x, y, day, value in zip(frame.days, heights, _DAYS, values, strict=False)
        ),
        dots="".join([f"M{place}h0" for place in line]),
        line=joined,
        meets=f"{joined} {frame.days[-1]},{edge} {frame.days[0]},{edge}",
    )


def _marks(values: tuple[float, float, float], unit: Unit, direction: Direction, frame: Frame) -> tuple[float, ...]:
    """Heights of the grid: the two ends of the scale alone, unless the frame has room for a grid.

    What has a best value and should rise ends there. Everything else ends a little above its highest target. All
    begin at nought, so that charts beside each other can be compared; a negative target moves that end down.
    """
    lowest, highest = min(*values, 0), max(*values, 0)
    ceiling = _CEILINGS.get(unit)
    if ceiling and direction == "higher" and highest <= ceiling:
        step, top, low = ceiling / 10, 10, floor(lowest / ceiling * 10)
        if frame.cut:
            low = max(low, floor(min(values) / ceiling * 10 - 1))
    else:
        room = (highest - lowest) * 1.25
        step = _step((room if room > _LEAST else 1) / 5)
        low = floor(round(lowest * 1.25 / step, 9))
        top = max(ceil(round(highest * 1.25 / step, 9)), low + 1)
    return tuple(step * number for number in (range(low, top + 1) if frame.cut else (low, top)))


def _step(least: float) -> float:
    power = 10.0 ** floor(log10(least))
    return next(step * power for step in _STEPS if step * power >= least)
