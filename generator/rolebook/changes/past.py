"""What changed about each role, commit by commit: the log on the team's pages.

One pass over git's list of commits, newest first. The work is bounded: so many commits are looked at, so many files
are read, and a commit that changes very many files at once is named and not compared. What is left out is said.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Final

from rolebook.catalog.catalogs import TeamCatalog
from rolebook.changes.files import Files
from rolebook.changes.git import Commit, Edit, Entry, Repository, repository
from rolebook.changes.logs import Compared, logs
from rolebook.changes.side import Catalogs
from rolebook.changes.snapshot import FOLDERS, belongs
from rolebook.changes.subjects import subjects
from rolebook.changes.used import users
from rolebook.documents.known import History
from rolebook.errors import CommandError
from rolebook.source.names import check_name

COMMITS: Final = 2_000
"""Commits that are looked at."""

READS: Final = 80
"""Files that are read, about 10 ms each, and one more for every two roles; what is older is named and not compared."""

AT_ONCE: Final = 60
"""Files above which a commit is named and not compared: a move, or a change of form."""


def history(root: Path, catalog: TeamCatalog) -> History:
    """The log of every role of `catalog`, which stands in the folder `root`, as the last commit has it."""
    try:
        found = repository(root)
        head = found.commit("HEAD")
        if found.shallow:
            return History("The history is not here: this copy of the repository holds its last commits alone.")
        compared = _compared(found, head, READS + len(catalog.roles) // 2)
    except CommandError:
        return History("The history is not here: these files are in no git repository that can be read whole.")
    return History(
        logs=logs(compared, users(catalog.roles)), since=compared[-1].commit.day if len(compared) == COMMITS else ""
    )


@lru_cache(maxsize=4)
def _compared(repository: Repository, head: str, reads: int) -> tuple[Compared, ...]:
    """Every commit, compared as far as the bounds allow. A preview that builds again and again asks only once."""
    state = {entry.path: entry for entry in repository.entries(head, FOLDERS) if _good(entry)}
    done = []
    with tempfile.TemporaryDirectory(prefix="rolebook-") as folder, repository.objects() as content:
        files = Files(Path(folder), content)
        for commit in repository.commits(head, FOLDERS, COMMITS):
            edits = tuple(edit for edit in commit.edits if _is_ours(edit))
            after, before = dict(state), state
            for edit in edits:
                before.pop(edit.path, None)
                if edit.before is not None and _good(edit.before):
                    before[edit.path] = edit.before
            if edits:
                done.append(_of_commit(Commit(commit.name, commit.day, edits), before, after, files, reads))
    return tuple(done)


def _good(entry: Entry) -> bool:
    return entry.regular and belongs(entry) and not check_name(entry.path)


def _is_ours(edit: Edit) -> bool:
    return any(entry is not None and _good(entry) for entry in (edit.before, edit.after))


def _of_commit(commit: Commit, before: dict[str, Entry], after: dict[str, Entry], files: Files, reads: int) -> Compared:
    paths = [edit.path for edit in commit.edits]
    if len(paths) > AT_ONCE:
        return Compared(commit, None, f"changed at once with {len(paths) - 1} other files, and not compared here")
    if files.count >= reads:
        return Compared(commit, None, "older, and not compared here")
    old, new = files.side(before, paths), files.side(after, paths)
    if old is None or new is None:
        return Compared(commit, None, "not compared: by today's rules, the files before it or after it have errors")
    return Compared(commit, tuple(subjects(old, new)), openings=tuple(_openings(old, new)))


def _openings(*sides: Catalogs) -> Iterator[tuple[str, str]]:
    return ((row.id, role.id) for side in sides for role in side.team.roles for row in role.openings)
