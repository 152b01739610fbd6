"""A ramp as a small chart: three targets on a grid that is fine enough to draw one's own figures into."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor, log10

from rolebook.catalog.role import Target
from rolebook.documents.numbers import measured, trimmed

WIDTH, HEIGHT = 320, 200
_LEFT, _RIGHT, _TOP, _BOTTOM = 40, 292, 18, 170
_LAST_DAY = 90
_CEILINGS = {"fraction": 1.0, "coefficient": 1.0, "percent": 100.0}
_STEPS = (1, 2, 2.5, 5, 10)


@dataclass(frozen=True, slots=True)
class GridLine:
    """A line of the grid at height `y`, and its label."""

    y: float
    label: str


@dataclass(frozen=True, slots=True)
class Point:
    """A target: where its dot stands, its day and its value."""

    x: float
    y: float
    day: int
    value: str


@dataclass(frozen=True, slots=True)
class Ramp:
    """A chart in units of its own, `WIDTH` by `HEIGHT`.

    Attributes:
        says: the whole chart in words.
        grid: from the lowest line to the highest.
        line: the targets joined, as SVG points.
        meets: the area on the good side of the targets, as SVG points.
    """

    says: str
    grid: tuple[GridLine, ...]
    points: tuple[Point, ...]
    line: str
    meets: str


def ramp(target: Target) -> Ramp:
    """The chart of one target."""
    marks = _marks(target)
    values = ((30, target.day_30), (60, target.day_60), (90, target.day_90))
    points = tuple(Point(_x(day), _y(value, marks), day, measured(value, target.metric.unit)) for day, value in values)
    line = [f"{trimmed(point.x)},{trimmed(point.y)}" for point in points]
    edge = _TOP if target.metric.direction == "higher" else _BOTTOM
    corners = [f"{trimmed(points[-1].x)},{edge}", f"{trimmed(points[0].x)},{edge}"]
    return Ramp(
        says=_says(target, points),
        grid=tuple(GridLine(_y(mark, marks), f"{round(mark, 6):g}") for mark in marks),
        points=points,
        line=" ".join(line),
        meets=" ".join(line + corners),
    )


def _says(target: Target, points: tuple[Point, ...]) -> str:
    least = "at least" if target.metric.direction == "higher" else "at most"
    told = ", ".join(f"{least} {point.value} at day {point.day}" for point in points)
    return f"{target.metric.name}: {told}. {target.metric.direction.capitalize()} is better."


def _marks(target: Target) -> tuple[float, ...]:
    """Heights of the grid, with room on both sides of the targets.

    What has a best value and should rise is cut off below, where nothing happens; everything else starts
    at nought.
    """
    values = (target.day_30, target.day_60, target.day_90)
    ceiling = _CEILINGS.get(target.metric.unit)
    if ceiling and target.metric.direction == "higher" and max(values) <= ceiling:
        lowest = max(0, floor(min(values) / ceiling * 10 - 1))
        return tuple(ceiling * tenth / 10 for tenth in range(lowest, 11))
    top = max(*values, 0) * 1.25 or 1
    step = _step(top / 5)
    return tuple(step * number for number in range(ceil(top / step) + 1))


def _step(least: float) -> float:
    power = 10.0 ** floor(log10(least))
    return next(step * power for step in _STEPS if step * power >= least)


def _x(day: int) -> float:
    return round(_LEFT + (_RIGHT - _LEFT) * day / _LAST_DAY, 1)


def _y(value: float, marks: tuple[float, ...]) -> float:
    low, high = marks[0], marks[-1]
    height = (value - low) / (high - low) if high > low else 0
    return round(_BOTTOM - (_BOTTOM - _TOP) * height, 1)
