"""What the matrix across roles prints: one table per family of roles, for metrics and for criteria."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from types import MappingProxyType

from rolebook.catalog.catalogs import TeamCatalog
from rolebook.catalog.role import TeamRole
from rolebook.documents.contract import Document
from rolebook.documents.links import Here
from rolebook.documents.numbers import counted
from rolebook.documents.shared import Link
from rolebook.documents.tracing import Kind, State, Trace, shown, traces
from rolebook.documents.words import FAMILIES
from rolebook.language import N_, Words
from rolebook.language import gettext as _
from rolebook.schema.audience import Audience

_TITLES: Mapping[Kind, str] = Words(
    {"metric": N_("Metrics of the family {family}"), "criterion": N_("Criteria of the family {family}")}
)
_NAMES: Mapping[Kind, str] = Words({"metric": N_("Metric"), "criterion": N_("Criterion")})
_GAPS: Mapping[Kind, str] = Words(
    {
        "metric": N_("metric {name}: no part of a kit measures it"),
        "criterion": N_("criterion {name}: no part of a kit measures it"),
    }
)
_TONES: Mapping[State, str] = MappingProxyType({"measured": "rb-yes", "after-hire": "", "gap": "rb-gap"})


@dataclass(frozen=True, slots=True)
class CellView:
    """One role's cell: its lines, and the class that colours what the words say; no lines where it is not used."""

    lines: tuple[str, ...]
    tone: str


@dataclass(frozen=True, slots=True)
class RowView:
    """A metric or a criterion, with one cell for each role."""

    name: Link
    cells: tuple[CellView, ...]


@dataclass(frozen=True, slots=True)
class TableView:
    """One family's table."""

    caption: str
    first: str
    roles: tuple[Link, ...]
    rows: tuple[RowView, ...]


@dataclass(frozen=True, slots=True)
class FamilyView:
    """A family of roles with its tables."""

    id: str
    title: str
    tables: tuple[TableView, ...]


@dataclass(frozen=True, slots=True)
class GapView:
    """Something that nothing measures, and in which role."""

    role: Link
    what: str


@dataclass(frozen=True, slots=True)
class MatrixView:
    """The whole page."""

    counted: str
    csv: str
    gaps: tuple[GapView, ...]
    families: tuple[FamilyView, ...]


def view(catalog: TeamCatalog, here: Here) -> MatrixView:
    """The matrix of all roles that are not retired."""
    roles = shown(catalog)
    traced = {role.id: tuple(traces(role)) for role in roles}
    states = [trace.state for found in traced.values() for trace in found if trace.kind == "metric"]
    return MatrixView(
        counted=_("{roles} with {targets}: {measured} measured before hire, {after} only after it, {gaps}.").format(
            roles=counted(len(roles), "role", "roles"),
            targets=counted(len(states), "target", "targets"),
            measured=states.count("measured"),
            after=states.count("after-hire"),
            gaps=counted(states.count("gap"), "gap", "gaps"),
        ),
        csv=here.link("matrix_csv"),
        gaps=tuple(_gaps(roles, traced, here)),
        families=tuple(
            _family(family, tuple(members), traced, here)
            for family, members in groupby(roles, key=lambda role: role.family)
        ),
    )


def _role(role: TeamRole, here: Here) -> Link:
    return Link(role.title, here.link(f"dossier:{role.id}"))


def _gaps(roles: Sequence[TeamRole], traced: Mapping[str, Sequence[Trace]], here: Here) -> Iterator[GapView]:
    for role in roles:
        for trace in traced[role.id]:
            if trace.state == "gap":
                yield GapView(_role(role, here), _GAPS[trace.kind].format(name=trace.name))


def _family(family: str, roles: Sequence[TeamRole], traced: Mapping[str, Sequence[Trace]], here: Here) -> FamilyView:
    title = FAMILIES[family].name
    found = [trace for role in roles for trace in traced[role.id]]
    kinds: tuple[Kind, ...] = ("metric", "criterion")
    tables = (
        TableView(
            _TITLES[kind].format(family=title),
            _NAMES[kind],
            tuple(_role(role, here) for role in roles),
            tuple(_rows(kind, roles, found, here)),
        )
        for kind in kinds
    )
    return FamilyView(family, title, tuple(tables))


def _rows(kind: Kind, roles: Sequence[TeamRole], found: Sequence[Trace], here: Here) -> Iterator[RowView]:
    of_kind = {(trace.id, trace.role): trace for trace in found if trace.kind == kind}
    names = dict.fromkeys((trace.id, trace.name) for trace in of_kind.values())
    for id, name in names:
        link = Link(name, here.link_if_open(f"{kind}:{id}") or "")
        yield RowView(link, tuple(_cell(of_kind.get((id, role.id))) for role in roles))


def _cell(trace: Trace | None) -> CellView:
    if trace is None:
        return CellView((), "")
    if trace.state == "measured":
        lines = tuple(f"{part.stage}: {part.title}" for part in trace.parts)
    else:
        lines = (_("only after hire"),) if trace.state == "after-hire" else (_("gap: nothing measures it"),)
    return CellView(lines, _TONES[trace.state])


DOCUMENT = Document[TeamCatalog](
    name="matrix",
    audience=Audience.TEAM,
    medium="page",
    subjects=lambda catalog: [catalog],
    subject_id=lambda _catalog: "",
    path=lambda _catalog: "team/matrix.html",
    title=lambda _catalog: _("What is measured where"),
    description=lambda _catalog: _(
        "Metrics and criteria across all roles: which part of a kit measures each. Team only."
    ),
    view=view,
    search="none",
)
