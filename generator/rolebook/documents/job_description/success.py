"""What success looks like: the targets for days 30, 60 and 90, and where they come from."""

from __future__ import annotations

from dataclasses import dataclass

from rolebook.catalog.role import Metrics, Target
from rolebook.documents.drawing.ramp import Ramp, ramp
from rolebook.documents.links import Here
from rolebook.documents.numbers import day
from rolebook.documents.shared import Link
from rolebook.documents.words import BASES, BASIS_NAMES, DIRECTIONS, UNITS
from rolebook.language import gettext as _


@dataclass(frozen=True, slots=True)
class DayView:
    """A target for one day: `Day 30` and its value."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class TargetView:
    """One row of the table, with its chart."""

    metric: Link
    unit: str
    better: str
    basis: str
    tone: str
    after_hire: bool
    days: tuple[DayView, ...]
    ramp: Ramp


@dataclass(frozen=True, slots=True)
class BasisView:
    """What one word for the origin of a target means."""

    name: str
    means: str


@dataclass(frozen=True, slots=True)
class SuccessView:
    """The table, who stands behind it, and what its words mean."""

    agreed_by: str
    agreed_on: str
    targets: tuple[TargetView, ...]
    bases: tuple[BasisView, ...]
    any_after_hire: bool


def success_view(metrics: Metrics, here: Here) -> SuccessView:
    """The targets of a role."""
    used = {target.basis for target in metrics.targets}
    return SuccessView(
        agreed_by=metrics.agreed_by,
        agreed_on=day(metrics.agreed_on),
        targets=tuple(_target(target, here) for target in metrics.targets),
        bases=tuple(BasisView(BASIS_NAMES[name], means) for name, means in BASES.items() if name in used),
        any_after_hire=any(target.seen for target in metrics.targets),
    )


def _target(target: Target, here: Here) -> TargetView:
    metric = target.metric
    drawn = ramp((target.day_30, target.day_60, target.day_90), metric.unit, metric.direction)
    return TargetView(
        metric=Link(metric.name, here.link(f"metric:{metric.id}")),
        unit=UNITS[metric.unit],
        better=DIRECTIONS[metric.direction],
        basis=BASIS_NAMES[target.basis],
        tone=" rb-good" if target.basis == "agreed" else "",
        after_hire=target.seen == "after-hire",
        days=tuple(DayView(_("Day {number}").format(number=point.day), point.value) for point in drawn.points),
        ramp=drawn,
    )
