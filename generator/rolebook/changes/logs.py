"""From compared commits to the log of each role."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from rolebook.changes.formats.wording import READERS, heading
from rolebook.changes.git import Commit, Edit
from rolebook.changes.model import Subject
from rolebook.changes.used import Users
from rolebook.diagnostics import visible
from rolebook.documents.known import Revision, RoleLog, Told, Touched

SHOWN: Final = 30
"""Revisions of one role that are shown."""

_DIGITS: Final = 12


@dataclass(frozen=True, slots=True)
class Compared:
    """A commit, what it changed (None when it was not compared), why not, and the roles of the openings in it."""

    commit: Commit
    subjects: tuple[Subject, ...] | None
    note: str = ""
    openings: tuple[tuple[str, str], ...] = ()


def logs(compared: Iterable[Compared], users: Users) -> Mapping[str, RoleLog]:
    """The log of every role, from commits with the newest first."""
    found: dict[str, list[Revision]] = {role: [] for role in users.roles}
    for one in compared:
        for role, revision in _revisions(one, users):
            found[role].append(revision)
    return {role: RoleLog(tuple(all[:SHOWN]), max(0, len(all) - SHOWN)) for role, all in found.items()}


def _revisions(one: Compared, users: Users) -> Iterator[tuple[str, Revision]]:
    """What one commit means for each role that it touched."""
    if one.subjects is None:
        yield from _not_compared(one, users)
        return
    openings = dict(one.openings)
    touched: dict[str, list[Touched]] = {}
    for subject in one.subjects:
        for role in sorted(users.of(subject, openings.get(subject.id, ""))):
            touched.setdefault(role, []).append(_touched(subject))
    for role, things in touched.items():
        yield role, _revision(one, things)


def _not_compared(one: Compared, users: Users) -> Iterator[tuple[str, Revision]]:
    """A role whose file is new was added, whatever else is in the commit; of others it is said why nothing is known."""
    theirs: dict[str, list[Edit]] = {}
    for edit in one.commit.edits:
        for role in users.of_file(edit.path):
            theirs.setdefault(role, []).append(edit)
    for role, edits in theirs.items():
        new = [_added(edit) for edit in edits if edit.before is None and edit.path.startswith("roles/")]
        yield role, _revision(one, new, "" if new else one.note)


def _revision(one: Compared, touched: Sequence[Touched], note: str = "") -> Revision:
    return Revision(one.commit.day, one.commit.name[:_DIGITS], tuple(touched), note)


def _added(edit: Edit) -> Touched:
    return Touched(f"role {edit.path.removeprefix('roles/').removesuffix('.yaml')} added", ())


def _touched(subject: Subject) -> Touched:
    told = (Told(_plain(change.sentence), READERS.get(change.audience, "team")) for change in subject.changes)
    return Touched(_plain(heading(subject)), tuple(told))


def _plain(sentence: Iterable[str]) -> str:
    return "".join(map(visible, sentence))
