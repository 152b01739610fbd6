"""One metric of a scorecard: what it is, what it should be, and which criterion measured it at hiring."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from rolebook.catalog.role import Target
from rolebook.documents.drawing.ramp import GRID, Ramp, ramp
from rolebook.documents.hiring import Hiring
from rolebook.documents.links import Here
from rolebook.documents.prose import prose
from rolebook.documents.shared import Link
from rolebook.documents.words import BASIS_NAMES, BETTER, UNITS
from rolebook.language import gettext as _


@dataclass(frozen=True, slots=True)
class MetricView:
    """A metric with its targets, drawn and in words; `measured_by` is empty where it is seen only after hire."""

    id: str
    name: str
    library: str
    definition: Markup
    formula: str
    unit: str
    better: str
    source: Markup
    owner: str
    uncertainty: Markup
    basis: str
    default_basis: Markup
    days: tuple[str, ...]
    chart: Ramp
    says: str
    counter: Link | None
    measured_by: tuple[str, ...]


def metric_view(target: Target, hiring: Hiring, here: Here) -> MetricView:
    """One target of a role, with its metric."""
    metric = target.metric
    chart = ramp((target.day_30, target.day_60, target.day_90), metric.unit, metric.direction, GRID)
    return MetricView(
        id=metric.id,
        name=metric.name,
        library=here.link(f"metric:{metric.id}"),
        definition=prose(metric.definition),
        formula=metric.formula,
        unit=UNITS[metric.unit],
        better=BETTER[metric.direction],
        source=prose(metric.source),
        owner=metric.owner,
        uncertainty=prose(metric.uncertainty),
        basis=BASIS_NAMES[target.basis],
        default_basis=prose(metric.default_basis),
        days=tuple(point.value for point in chart.points),
        chart=chart,
        says=_says(target, chart),
        counter=_counter(metric.counter_metric, hiring, here),
        measured_by=_measured_by(target, hiring),
    )


def _says(target: Target, chart: Ramp) -> str:
    higher = target.metric.direction == "higher"
    said = _("at least {value} at day {day}") if higher else _("at most {value} at day {day}")
    told = _(", ").join(said.format(value=point.value, day=point.day) for point in chart.points)
    end = _("Higher is better.") if higher else _("Lower is better.")
    return f"{target.metric.name}: {told}. {end}"


def _counter(counter: str | None, hiring: Hiring, here: Here) -> Link | None:
    """What keeps the metric honest: on this scorecard when it has a target here, in the library otherwise."""
    if counter is None:
        return None
    names = {metric.id: metric.name for metric in hiring.metrics}
    own = {target.metric.id for target in hiring.role.metrics.targets}
    return Link(names.get(counter, counter), f"#{counter}" if counter in own else here.link(f"metric:{counter}"))


def _measured_by(target: Target, hiring: Hiring) -> tuple[str, ...]:
    return tuple(
        _("{criterion} ({weight} of 100)").format(criterion=line.criterion.name, weight=line.weight)
        for line in hiring.role.rubric.criteria
        if any(metric.id == target.metric.id for metric in line.measures)
    )
