"""What the metrics page prints."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from rolebook.catalog.catalogs import PublicCatalog
from rolebook.catalog.library import Metric
from rolebook.catalog.role import Role, Target
from rolebook.documents.contract import Document
from rolebook.documents.links import Anchor, Here
from rolebook.documents.many import ManyView, many
from rolebook.documents.numbers import measured
from rolebook.documents.prose import prose
from rolebook.documents.shared import Link, web
from rolebook.documents.words import BASIS_NAMES, DIRECTIONS, METRIC_FAMILIES, UNITS
from rolebook.language import N_
from rolebook.language import gettext as _
from rolebook.schema.audience import Audience


@dataclass(frozen=True, slots=True)
class TargetView:
    """A role's targets for the metric."""

    role: Link
    basis: str
    after_hire: bool
    days: tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class MetricView:
    """One metric as printed."""

    id: str
    name: str
    family: str
    definition: Markup
    formula: str
    unit: str
    better: str
    source: Markup
    owner: str
    uncertainty: Markup
    default_basis: Markup
    counter: Link | None
    cites: tuple[Link, ...]
    roles: int
    targets: tuple[TargetView, ...]
    targets_of_many: ManyView | None


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
    held = [role for role in catalog.roles if _holds(role, metric)]
    crowd = many(held, here)
    return MetricView(
        id=metric.id,
        name=metric.name,
        family=METRIC_FAMILIES.get(metric.family, metric.family),
        definition=prose(metric.definition),
        formula=metric.formula,
        unit=UNITS[metric.unit],
        better=DIRECTIONS[metric.direction],
        source=prose(metric.source),
        owner=metric.owner,
        uncertainty=prose(metric.uncertainty),
        default_basis=prose(metric.default_basis),
        counter=Link(names[counter], here.link(f"metric:{counter}")) if counter else None,
        cites=tuple(map(web, metric.cites)),
        roles=len(held),
        targets=() if crowd else tuple(_targets(metric, held, here)),
        targets_of_many=crowd,
    )


def _holds(role: Role, metric: Metric) -> bool:
    return role.status != "retired" and any(target.metric.id == metric.id for target in role.metrics.targets)


def _targets(metric: Metric, held: Iterable[Role], here: Here) -> Iterator[TargetView]:
    for role in held:
        for target in role.metrics.targets:
            if target.metric.id == metric.id:
                yield _target(target, Link(role.title, here.link(f"job_description:{role.id}")))


def _target(target: Target, role: Link) -> TargetView:
    days = (target.day_30, target.day_60, target.day_90)
    first, second, third = (measured(value, target.metric.unit) for value in days)
    return TargetView(role, BASIS_NAMES[target.basis], target.seen == "after-hire", (first, second, third))


DOCUMENT = Document[PublicCatalog](
    name="metrics",
    audience=Audience.PUBLIC,
    medium="page",
    subjects=lambda catalog: [catalog],
    subject_id=lambda _catalog: "",
    path=lambda _catalog: "library/metrics.html",
    title=lambda _catalog: _("Metrics"),
    description=lambda _catalog: _("How the work is measured: definitions, formulas, sources and uncertainty."),
    view=view,
    anchors=lambda catalog: [Anchor(f"metric:{metric.id}", metric.id) for metric in catalog.metrics],
    paper=N_("Library"),
)
