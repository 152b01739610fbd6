"""What of a catalogue is ready to be shown: drafts stay with the team."""

from __future__ import annotations

from typing import TypeVar

import msgspec

from rolebook.catalog.catalogs import CandidateCatalog, PublicCatalog

C = TypeVar("C", bound=PublicCatalog)

_SHOWN = ("specimen", "practice", "retired")


def published(catalog: C) -> C:
    """The same catalogue without draft roles and their kits, draft kits and live kits."""
    drafted = {
        stage.exercise.kit
        for role in catalog.roles
        if role.status == "draft"
        for stage in role.process
        if stage.exercise
    }
    return msgspec.structs.replace(
        catalog,
        roles=tuple(role for role in catalog.roles if role.status != "draft"),
        kits=tuple(kit for kit in catalog.kits if kit.status in _SHOWN and kit.id not in drafted),
    )


def sendable(catalog: CandidateCatalog) -> CandidateCatalog:
    """The same catalogue with the kits alone that a candidate may be given."""
    return msgspec.structs.replace(
        catalog,
        assignments=tuple(
            assignment for assignment in catalog.assignments if assignment.kit.status in ("specimen", "live")
        ),
    )
