"""Files of a catalogue as commits have them, each read once and put together to small catalogues.

To tell what a commit changed about a role, the role, its kits and the library are enough. So a side is made of those
alone; the blobs that both sides share, and that the next commit shares with this one, are read a single time.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

from rolebook.catalog import assemble, catalog_files, narrowed
from rolebook.catalog.catalogs import CandidateCatalog, PublicCatalog, TeamCatalog
from rolebook.catalog.files import LIBRARY, CatalogFile
from rolebook.catalog.opening import OPENINGS_FILE
from rolebook.catalog.reading import FileRead, Reading, read_file
from rolebook.changes.git import Entry
from rolebook.changes.side import Catalogs
from rolebook.changes.snapshot import write_file
from rolebook.schema.audience import Audience

State = Mapping[str, Entry]
"""The files of a catalogue at a commit, by path."""

_NO_DAY = "1970-01-01"
"""What changed does not depend on the day."""


class Files:
    """Blobs, read."""

    def __init__(self, folder: Path, content: Callable[[Entry], bytes]) -> None:
        """Read by way of `folder`, which is empty and ours alone, what `content` gives."""
        self._folder, self._content = folder, content
        self._read: dict[tuple[str, str], FileRead | None] = {}

    @property
    def count(self) -> int:
        """How many were read so far."""
        return len(self._read)

    def read(self, entry: Entry) -> FileRead | None:
        """One file; None when the catalogue knows none of that name.

        Raises:
            CommandError: git has no such object here.
        """
        key = (entry.path, entry.object)
        if key not in self._read:
            self._read[key] = self._fresh(entry)
        return self._read[key]

    def _fresh(self, entry: Entry) -> FileRead | None:
        there = self._folder / entry.path
        write_file(there, entry, self._content(entry))
        try:
            found = (file for file in catalog_files(self._folder, None, Audience.SECRET) if file.relative == entry.path)
            return next((read_file(file, _least(file)) for file in found), None)
        finally:
            there.unlink()
            with suppress(OSError):  # other folders may stand in it
                there.parent.rmdir()

    def side(self, state: State, changed: Collection[str]) -> Catalogs | None:
        """The changed files of a commit with all that they lean on; None when a file of them has errors."""
        found = [self.read(state[path]) for path in sorted(self._needed(state, changed)) if path in state]
        files = [file for file in found if file is not None]
        return _catalogs(files) if all(file.loaded.whole for file in files) else None

    def _needed(self, state: State, changed: Collection[str]) -> set[str]:
        needed = {*changed, *(f"roles/library/{kind}.yaml" for kind in LIBRARY)}
        for path in changed:
            folder, _, _name = path.rpartition("/")
            if folder.startswith("kits/"):
                needed.add(f"{folder}/kit.yaml")
        if OPENINGS_FILE in changed and OPENINGS_FILE in state:
            needed |= {f"roles/{role}.yaml" for role in self._hiring(state[OPENINGS_FILE])}
        for path in sorted(needed):
            if path.startswith("roles/") and path.count("/") == 1 and path in state:
                needed |= {f"kits/{kit}/kit.yaml" for kit in self._kits(state[path])}
        return needed

    def _hiring(self, openings: Entry) -> Iterator[str]:
        file = self.read(openings)
        rows = file.loaded.tree["rows"] if file and file.loaded.whole else ()
        return (str(row["role"]) for row in rows)

    def _kits(self, role: Entry) -> Iterator[str]:
        file = self.read(role)
        stages = file.loaded.tree["process"] if file and file.loaded.whole and file.loaded.kind == "role" else ()
        return (str(stage["kit"]) for stage in stages if "kit" in stage)


def _least(file: CatalogFile) -> Audience:
    """Who may see all of it. Nothing but answers is above the team; and what is cut to it is judged once, not twice."""
    return Audience.SECRET if file.kind in ("key", "calibration") else Audience.TEAM


def _catalogs(files: list[FileRead]) -> Catalogs | None:
    """The same catalogue once for each audience; None when a reference in it leads nowhere."""
    whole = Reading({file.loaded.file.name: file for file in files}, ())
    named = [file.loaded.file for file in files if not file.loaded.file.secret]
    found = [
        _assembled(narrowed(whole, named, Audience.PUBLIC), Audience.PUBLIC),
        _assembled(narrowed(whole, named, Audience.CANDIDATE), Audience.CANDIDATE),
        _assembled(_copied(whole), Audience.SECRET),
    ]
    if any(catalog is None or catalog.unread for catalog in found):
        return None
    public, candidate, team = found
    return Catalogs(cast(PublicCatalog, public), cast(CandidateCatalog, candidate), cast(TeamCatalog, team))


def _assembled(reading: Reading, audience: Audience) -> PublicCatalog | None:
    return assemble(reading.loaded, audience, _NO_DAY).catalog


def _copied(reading: Reading) -> Reading:
    """The same with trees of its own: to put a catalogue together uses them up."""
    trees = pickle.loads(pickle.dumps([file.loaded.tree for file in reading.files.values()]))
    return Reading(dict(zip(reading.files, map(_with, reading.files.values(), trees), strict=True)), ())


def _with(file: FileRead, tree: Any) -> FileRead:
    return replace(file, loaded=replace(file.loaded, tree=tree))
