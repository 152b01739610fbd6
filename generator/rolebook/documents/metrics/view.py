"""What the metrics page prints."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from rolebook.catalog.catalogs import PublicCatalog
from rolebook.catalog.library import Metric
from rolebook.documents.contract import Document
from rolebook.documents.links import Anchor, Here
from rolebook.documents.prose import prose
from rolebook.documents.shared import Link
from rolebook.schema.audience import Audience

_UNITS = {
    "fraction": "a fraction from 0 to 1",
    "coefficient": "a coefficient; 1 is perfect agreement, 0 is chance",
    "hours": "hours",
    "count-per-output": "a count per output",
    "percent": "per cent",
}


@dataclass(frozen=True, slots=True)
class MetricView:
    """One metric as printed."""

    id: str
    name: str
    definition: Markup
    formula: str
    unit: str
    better: str
    source: Markup
    owner: str
    uncertainty: Markup
    default_basis: Markup
    counter: Link | None
    cites: tuple[str, ...]
    used_by: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class MetricsView:
    """The whole page."""

    metrics: tuple[MetricView, ...]


def view(catalog: PublicCatalog, here: Here) -> MetricsView:
    """Every metric, in the library's order, with the roles that have a target for it."""
    names = {metric.id: metric.name for metric in catalog.metrics}
    return MetricsView(tuple(_metric(metric, names, catalog, here) for metric in catalog.metrics))


def _metric(metric: Metric, names: dict[str, str], catalog: PublicCatalog, here: Here) -> MetricView:
    counter = metric.counter_metric
    return MetricView(
        id=metric.id,
        name=metric.name,
        definition=prose(metric.definition),
        formula=metric.formula,
        unit=_UNITS[metric.unit],
        better=metric.direction,
        source=prose(metric.source),
        owner=metric.owner,
        uncertainty=prose(metric.uncertainty),
        default_basis=prose(metric.default_basis),
        counter=Link(names[counter], here.link(f"metric:{counter}")) if counter else None,
        cites=metric.cites,
        used_by=tuple(_used_by(metric, catalog, here)),
    )


def _used_by(metric: Metric, catalog: PublicCatalog, here: Here) -> Iterable[Link]:
    for role in catalog.roles:
        if any(target.metric.id == metric.id for target in role.metrics.targets):
            yield Link(role.title, here.link(f"job_description:{role.id}"))


DOCUMENT = Document[PublicCatalog](
    name="metrics",
    audience=Audience.PUBLIC,
    medium="page",
    subjects=lambda catalog: [catalog],
    subject_id=lambda _catalog: "",
    path=lambda _catalog: "library/metrics.html",
    title=lambda _catalog: "Metrics",
    description=lambda _catalog: "How the work is measured: definitions, formulas, sources and uncertainty.",
    view=view,
    anchors=lambda catalog: [Anchor(f"metric:{metric.id}", metric.id) for metric in catalog.metrics],
)
