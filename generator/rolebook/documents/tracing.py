"""Where each metric and each criterion is measured, role by role: a part of a kit, or only the work after hire."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from rolebook.catalog.catalogs import TeamCatalog
from rolebook.catalog.role import TeamRole
from rolebook.documents.words import FAMILIES, STAGES

Kind = Literal["metric", "criterion"]
State = Literal["measured", "after-hire", "gap"]


@dataclass(frozen=True, slots=True)
class Part:
    """A part that gives evidence: its stage, its kit, its title (the kit's where its parts are not published)."""

    stage: str
    kit: str
    title: str


@dataclass(frozen=True, slots=True)
class Trace:
    """One metric or criterion in one role.

    Attributes:
        role: the role's id.
        kind: which of both.
        id: its id.
        name: its name.
        by: for a metric, the criteria that stand for it.
        parts: where it is measured.
        state: measured, seen only after hire, or a gap.
    """

    role: str
    kind: Kind
    id: str
    name: str
    by: tuple[str, ...]
    parts: tuple[Part, ...]
    state: State


def shown(catalog: TeamCatalog) -> tuple[TeamRole, ...]:
    """Roles that are not retired, by family in the order of the catalogue, then by title."""
    order = list(FAMILIES)
    roles = [role for role in catalog.roles if role.status != "retired"]
    return tuple(sorted(roles, key=lambda role: (order.index(role.family), role.title, role.id)))


def traces(role: TeamRole) -> Iterator[Trace]:
    """Every target's metric, then every criterion of the rubric."""
    parts = _parts(role)
    for target in role.metrics.targets:
        metric = target.metric
        lines = [line for line in role.rubric.criteria if metric.id in {one.id for one in line.measures}]
        found = tuple(dict.fromkeys(part for line in lines for part in parts.get(line.criterion.id, ())))
        state: State = "after-hire" if target.seen else "measured" if found else "gap"
        by = tuple(line.criterion.name for line in lines)
        yield Trace(role.id, "metric", metric.id, metric.name, by, found, state)
    for line in role.rubric.criteria:
        found = parts.get(line.criterion.id, ())
        state = "measured" if found else "gap"
        yield Trace(role.id, "criterion", line.criterion.id, line.criterion.name, (), found, state)


def _parts(role: TeamRole) -> Mapping[str, tuple[Part, ...]]:
    found: dict[str, list[Part]] = {}
    for stage in role.process:
        if stage.exercise is None:
            continue
        name, card = STAGES[stage.kind], stage.exercise.card
        whole = [(stage.exercise.kit, stage.exercise.scores)]
        parts = [(part.title, part.scores) for part in card.parts] if card else whole
        for title, scores in parts:
            for criterion in scores:
                found.setdefault(criterion.id, []).append(Part(name, stage.exercise.kit, title))
    return {criterion: tuple(parts) for criterion, parts in found.items()}
