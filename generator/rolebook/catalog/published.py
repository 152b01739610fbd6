"""What of a catalogue is ready to be shown: drafts stay with the team."""

from __future__ import annotations

from collections.abc import Collection
from typing import TypeVar

from msgspec.structs import replace

from rolebook.catalog.catalogs import CandidateCatalog, PublicCatalog
from rolebook.catalog.role import Role, Stage

C = TypeVar("C", bound=PublicCatalog)

_SHOWN = ("specimen", "practice", "retired")


def published(catalog: C) -> C:
    """The same catalogue without draft roles and their kits, draft kits and live kits."""
    drafted = _kits_of_drafts(catalog.roles)
    kits = tuple(kit for kit in catalog.kits if kit.status in _SHOWN and kit.id not in drafted)
    shown = {kit.id for kit in kits}
    roles = tuple(_showing(role, shown) for role in catalog.roles if role.status != "draft")
    open_kits = tuple(kit for kit in catalog.open_kits if kit.id in shown)
    return replace(catalog, roles=roles, kits=kits, open_kits=open_kits)


def sendable(catalog: CandidateCatalog) -> CandidateCatalog:
    """The same catalogue with the kits alone that a candidate may be given: finished, and for a finished role."""
    drafted = _kits_of_drafts(catalog.roles)
    return replace(
        catalog,
        assignments=tuple(
            assignment
            for assignment in catalog.assignments
            if assignment.kit.status in ("specimen", "live") and assignment.kit.id not in drafted
        ),
    )


def _kits_of_drafts(roles: Collection[Role]) -> frozenset[str]:
    return frozenset(
        stage.exercise.kit for role in roles if role.status == "draft" for stage in role.process if stage.exercise
    )


def _showing(role: Role, kits: Collection[str]) -> Role:
    """The role with what is said of these kits alone; of another one only its time, its pay and what it scores."""
    return replace(role, process=tuple(_stage(stage, kits) for stage in role.process))


def _stage(stage: Stage, kits: Collection[str]) -> Stage:
    exercise = stage.exercise
    if exercise is None or exercise.card is None or exercise.kit in kits:
        return stage
    return replace(stage, exercise=replace(exercise, card=None))
