"""One side of a comparison: a catalogue as each audience may have it, and what is wrong with it."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, cast

from rolebook.catalog import catalog_files, narrowed, read
from rolebook.catalog.catalogs import CandidateCatalog, PublicCatalog, TeamCatalog
from rolebook.changes.git import Repository
from rolebook.changes.snapshot import write_snapshot
from rolebook.checking import Checked, Place, judged
from rolebook.diagnostics import Report
from rolebook.errors import CommandError
from rolebook.schema.audience import Audience

AUDIENCES: Final = (Audience.PUBLIC, Audience.CANDIDATE, Audience.SECRET)


@dataclass(frozen=True, slots=True)
class Catalogs:
    """One catalogue, once for each audience."""

    public: PublicCatalog
    candidate: CandidateCatalog
    team: TeamCatalog


@dataclass(frozen=True, slots=True)
class Side:
    """What stands on one side.

    Attributes:
        name: what it was called: a revision as typed, or the working tree.
        commit: its full name; empty for the working tree.
        catalogs: None when the catalogue is not whole, so that nothing can be said about it.
        errors: how many things are wrong with it.
        reason: why there is no catalogue, in a few words; empty when errors are the reason, or there is one.
    """

    name: str
    commit: str
    catalogs: Catalogs | None
    errors: int
    reason: str = ""


def working_tree(place: Place) -> Side:
    """The catalogue as it stands on the disk."""
    return _side("the working tree", "", place, refused=0)


def revision(repository: Repository, name: str, place: Place) -> Side:
    """The catalogue as the revision `name` has it, judged on the same day as the other side.

    Raises:
        CommandError: there is no such revision.
    """
    commit = repository.commit(name)
    with tempfile.TemporaryDirectory(prefix="rolebook-") as folder:  # readable for its owner alone
        try:
            refused = write_snapshot(repository, commit, Path(folder))
        except CommandError as problem:
            return Side(name, commit, None, 0, str(problem))
        return _side(name, commit, replace(place, root=Path(folder), private=None), refused)


def _side(name: str, commit: str, place: Place, refused: int) -> Side:
    everything = read(catalog_files(place.root, None, Audience.SECRET), Audience.SECRET)
    if errors := len(Report(everything.findings).errors) + refused:
        return Side(name, commit, None, errors)
    readings = {
        audience: narrowed(everything, catalog_files(place.root, None, audience), audience)
        for audience in AUDIENCES
        if audience < Audience.SECRET
    }
    readings[Audience.SECRET] = everything  # last: typing uses up the trees that the others were cut from
    checks = {audience: judged(place, reading, audience) for audience, reading in readings.items()}
    errors = len(checks[Audience.SECRET].report.errors)
    return Side(name, commit, _catalogs(checks), errors)


def _catalogs(checks: Mapping[Audience, Checked]) -> Catalogs | None:
    """The typed catalogues, or None when a file is missing in them because a reference in it leads nowhere."""
    found = [checks[audience].catalog for audience in AUDIENCES]
    if any(catalog is None or catalog.unread for catalog in found):
        return None
    public, candidate, team = found
    return Catalogs(cast(PublicCatalog, public), cast(CandidateCatalog, candidate), cast(TeamCatalog, team))
