"""What the page of chains prints: per role a matrix of open facts, metric by criterion by part."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rolebook.catalog.catalogs import PublicCatalog
from rolebook.catalog.library import Criterion
from rolebook.catalog.role import Role, Target
from rolebook.documents.contract import Document
from rolebook.documents.links import Anchor, Here
from rolebook.documents.numbers import duration
from rolebook.documents.shared import Link
from rolebook.documents.words import STAGES
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
    metrics: str
    criteria: str


@dataclass(frozen=True, slots=True)
class _Column:
    """A column with the ids of the criteria that it gives evidence for."""

    view: ColumnView
    scores: frozenset[str]


def view(catalog: PublicCatalog, here: Here) -> ChainsView:
    """The chain of every role that is in use."""
    return ChainsView(
        roles=tuple(_chain(role, here) for role in _shown(catalog)),
        metrics=here.link("metrics"),
        criteria=here.link("criteria"),
    )


def _shown(catalog: PublicCatalog) -> Iterator[Role]:
    return (role for role in catalog.roles if role.status != "retired")


def _chain(role: Role, here: Here) -> ChainView:
    columns = tuple(_columns(role))
    return ChainView(
        id=role.id,
        name=role.title,
        page=Link(role.title, here.link(f"job_description:{role.id}")),
        columns=tuple(column.view for column in columns),
        groups=tuple(_groups(role, columns, here)),
        unscored=", ".join(_unscored(role)),
        interview=any(stage.kind == "structured-interview" for stage in role.process),
    )


def _columns(role: Role) -> Iterator[_Column]:
    for number, stage in enumerate(role.process, 1):
        if stage.exercise is None:
            continue
        step = f"step {number}, {STAGES[stage.kind].lower()}"
        if stage.exercise.card is None:
            column = ColumnView("Unpublished exercise", step, duration(stage.exercise.minutes))
            yield _Column(column, _ids(stage.exercise.scores))
            continue
        for part in stage.exercise.card.parts:
            if part.scores:
                yield _Column(ColumnView(part.title, step, duration(part.minutes)), _ids(part.scores))


def _ids(criteria: tuple[Criterion, ...]) -> frozenset[str]:
    return frozenset(criterion.id for criterion in criteria)


def _unscored(role: Role) -> Iterator[str]:
    for stage in role.process:
        if stage.exercise and stage.exercise.card:
            yield from (part.title for part in stage.exercise.card.parts if not part.scores)


def _groups(role: Role, columns: tuple[_Column, ...], here: Here) -> Iterator[GroupView]:
    for target in role.metrics.targets:
        yield _group(target, role, columns, here)
    aimless = tuple(_row(line.criterion, columns, here) for line in role.rubric.criteria if not line.measures)
    if aimless:
        yield GroupView(None, False, aimless)


def _group(target: Target, role: Role, columns: tuple[_Column, ...], here: Here) -> GroupView:
    metric = target.metric
    return GroupView(
        metric=Link(metric.name, here.link(f"metric:{metric.id}")),
        after_hire=target.seen == "after-hire",
        rows=tuple(
            _row(line.criterion, columns, here)
            for line in role.rubric.criteria
            if any(measured.id == metric.id for measured in line.measures)
        ),
    )


def _row(criterion: Criterion, columns: tuple[_Column, ...], here: Here) -> RowView:
    return RowView(
        criterion=Link(criterion.name, here.link(f"criterion:{criterion.id}")),
        scored=criterion.scored,
        evidence=tuple(criterion.id in column.scores for column in columns),
    )


DOCUMENT = Document[PublicCatalog](
    name="chain",
    audience=Audience.PUBLIC,
    medium="page",
    subjects=lambda catalog: [catalog],
    subject_id=lambda _catalog: "",
    path=lambda _catalog: "library/chain.html",
    title=lambda _catalog: "The chain",
    search="summary",
    description=lambda _catalog: (
        "For each role, which part of an exercise gives evidence for which criterion and metric."
    ),
    view=view,
    anchors=lambda catalog: [Anchor(f"chain:{role.id}", role.id) for role in _shown(catalog)],
)
