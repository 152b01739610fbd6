"""What the page of chains prints: per role a matrix of open facts, metric by criterion by part."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rolebook.catalog.catalogs import PublicCatalog
from rolebook.catalog.library import Criterion
from rolebook.catalog.role import Role, Target
from rolebook.documents.contract import Document
from rolebook.documents.evidence import Source, measures, sources
from rolebook.documents.links import Anchor, Here
from rolebook.documents.many import ManyView, are_many, many
from rolebook.documents.shared import Link
from rolebook.documents.words import SCORED
from rolebook.language import gettext as _
from rolebook.schema.audience import Audience


@dataclass(frozen=True, slots=True)
class ColumnView:
    """A scored part of an exercise, or a whole exercise whose parts are not published."""

    title: str
    step: str
    time: str


@dataclass(frozen=True, slots=True)
class RowView:
    """A criterion, and for each column whether it gives evidence for it."""

    criterion: Link
    scored: str
    evidence: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class GroupView:
    """A metric with the criteria that measure it beforehand.

    Attributes:
        metric: None for criteria that measure no metric of this role.
        after_hire: only the work itself can show the metric.
        rows: the criteria; empty where none measures the metric.
    """

    metric: Link | None
    after_hire: bool
    rows: tuple[RowView, ...]


@dataclass(frozen=True, slots=True)
class ChainView:
    """One role's chain."""

    id: str
    name: str
    page: Link
    columns: tuple[ColumnView, ...]
    groups: tuple[GroupView, ...]
    unscored: str
    interview: bool


@dataclass(frozen=True, slots=True)
class ChainsView:
    """The whole page."""

    roles: tuple[ChainView, ...]
    crowd: ManyView | None
    metrics: str
    criteria: str


def view(catalog: PublicCatalog, here: Here) -> ChainsView:
    """The chain of every role that is in use; of many, how many there are, since each role's page draws its own."""
    crowd = many(list(_in_use(catalog)), here)
    return ChainsView(
        roles=tuple(_chain(role, here) for role in _shown(catalog)),
        crowd=crowd,
        metrics=here.link("metrics"),
        criteria=here.link("criteria"),
    )


def _shown(catalog: PublicCatalog) -> Sequence[Role]:
    """Roles whose chain stands here as a table; none, when they are too many for one page."""
    used = list(_in_use(catalog))
    return () if are_many(used) else used


def _in_use(catalog: PublicCatalog) -> Iterator[Role]:
    return (role for role in catalog.roles if role.status != "retired")


def _chain(role: Role, here: Here) -> ChainView:
    found = tuple(sources(role))
    return ChainView(
        id=role.id,
        name=role.title,
        page=Link(role.title, here.link(f"job_description:{role.id}")),
        columns=tuple(ColumnView(source.title, source.step, source.time) for source in found),
        groups=tuple(_groups(role, found, here)),
        unscored=_(", ").join(_unscored(role)),
        interview=any(stage.kind == "structured-interview" for stage in role.process),
    )


def _unscored(role: Role) -> Iterator[str]:
    for stage in role.process:
        if stage.exercise and stage.exercise.card:
            yield from (part.title for part in stage.exercise.card.parts if not part.scores)


def _groups(role: Role, found: tuple[Source, ...], here: Here) -> Iterator[GroupView]:
    for target in role.metrics.targets:
        yield _group(target, role, found, here)
    aimless = tuple(_row(line.criterion, found, here) for line in role.rubric.criteria if not line.measures)
    if aimless:
        yield GroupView(None, False, aimless)


def _group(target: Target, role: Role, found: tuple[Source, ...], here: Here) -> GroupView:
    metric = target.metric
    return GroupView(
        metric=Link(metric.name, here.link(f"metric:{metric.id}")),
        after_hire=target.seen == "after-hire",
        rows=tuple(_row(line.criterion, found, here) for line in role.rubric.criteria if measures(line, metric)),
    )


def _row(criterion: Criterion, found: tuple[Source, ...], here: Here) -> RowView:
    return RowView(
        criterion=Link(criterion.name, here.link(f"criterion:{criterion.id}")),
        scored=SCORED[criterion.scored],
        evidence=tuple(criterion.id in source.scores for source in found),
    )


DOCUMENT = Document[PublicCatalog](
    name="chain",
    audience=Audience.PUBLIC,
    medium="page",
    subjects=lambda catalog: [catalog],
    subject_id=lambda _catalog: "",
    path=lambda _catalog: "library/chain.html",
    title=lambda _catalog: _("The chain"),
    search="summary",
    description=lambda _catalog: _(
        "For each role, which part of an exercise gives evidence for which criterion and metric."
    ),
    view=view,
    anchors=lambda catalog: [Anchor(f"chain:{role.id}", role.id) for role in _shown(catalog)],
)
