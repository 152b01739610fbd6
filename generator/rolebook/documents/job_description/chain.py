"""The chain of one role, drawn: metrics, the criteria that measure them, the parts that show those."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from rolebook.catalog.role import Role, RubricLine, Target
from rolebook.documents.drawing.strand import strands
from rolebook.documents.evidence import Source, measures, sources
from rolebook.documents.links import Here
from rolebook.documents.shared import Link
from rolebook.documents.words import SCORED, listed
from rolebook.language import gettext as _

Left = TypeVar("Left")
Right = TypeVar("Right")


@dataclass(frozen=True, slots=True)
class NodeView:
    """A metric, a criterion or a part; `leads` says in words where its strands lead; a loose one should have some."""

    name: Link
    more: str
    leads: str
    loose: bool = False


@dataclass(frozen=True, slots=True)
class ChainView:
    """Three columns, and the curves between them (see `drawing.strand`).

    Attributes:
        table: the same as a table, beside other roles; None for a role that has none.
        interview: whether an interview is scored as well, which has no criteria.
    """

    metrics: tuple[NodeView, ...]
    criteria: tuple[NodeView, ...]
    parts: tuple[NodeView, ...]
    measured: str
    shown: str
    table: str | None
    interview: bool


def chain_view(role: Role, here: Here) -> ChainView:
    """A role's chain of open facts."""
    targets, lines, found = role.metrics.targets, role.rubric.criteria, tuple(sources(role))
    measured = _pairs(targets, lines, lambda target, line: measures(line, target.metric))
    shown = _pairs(lines, found, lambda line, source: line.criterion.id in source.scores)
    return ChainView(
        metrics=tuple(_metric(target, lines, here) for target in targets),
        criteria=tuple(_criterion(line, found, here) for line in lines),
        parts=tuple(NodeView(Link(source.title, ""), f"{source.step}, {source.time}", "") for source in found),
        measured=strands(measured, len(targets), len(lines)),
        shown=strands(shown, len(lines), len(found)),
        table=here.link_if_open(f"chain:{role.id}"),
        interview=any(stage.kind == "structured-interview" for stage in role.process),
    )


def _pairs(
    left: Sequence[Left], right: Sequence[Right], joined: Callable[[Left, Right], bool]
) -> list[tuple[int, int]]:
    return [(at, to) for at, one in enumerate(left) for to, other in enumerate(right) if joined(one, other)]


def _metric(target: Target, lines: Sequence[RubricLine], here: Here) -> NodeView:
    by = [line.criterion.name for line in lines if measures(line, target.metric)]
    unmeasured = _("seen only after hire, in the work itself") if target.seen else _("measured by no criterion yet")
    return NodeView(
        name=Link(target.metric.name, here.link(f"metric:{target.metric.id}")),
        more="" if by else unmeasured,
        leads=_("measured by {criteria}").format(criteria=listed(by)) if by else "",
        loose=not by,
    )


def _criterion(line: RubricLine, found: Sequence[Source], here: Here) -> NodeView:
    criterion = line.criterion
    said = _("{part} (step {number})")
    shown = (source for source in found if criterion.id in source.scores)
    parts = [said.format(part=source.title, number=source.number) for source in shown]
    scored = SCORED[criterion.scored]
    return NodeView(
        name=Link(criterion.name, here.link(f"criterion:{criterion.id}")),
        more=scored if line.measures else _("{scored}; measures no metric of this role").format(scored=scored),
        leads=_("shown in {parts}").format(parts=listed(parts)) if parts else _("shown in no part"),
        loose=not parts,
    )
