"""What the page of a role's changes prints."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from rolebook.catalog.role import TeamRole
from rolebook.documents.contract import Document
from rolebook.documents.kit_state import State
from rolebook.documents.known import Revision, RoleLog, Told
from rolebook.documents.links import Here
from rolebook.documents.numbers import counted, day
from rolebook.documents.shared import Link
from rolebook.schema.audience import Audience

_TONES = {"public": "rb-good", "candidates": "rb-warn"}


@dataclass(frozen=True, slots=True)
class ChangeView:
    """One change, and who can see what changed."""

    words: str
    readers: State


@dataclass(frozen=True, slots=True)
class TouchedView:
    """A thing that changed."""

    what: str
    changes: tuple[ChangeView, ...]


@dataclass(frozen=True, slots=True)
class RevisionView:
    """One commit; `note` says why it was not compared, and is empty when it was."""

    day: str
    commit: str
    note: str
    touched: tuple[TouchedView, ...]


@dataclass(frozen=True, slots=True)
class ChangesView:
    """The whole page.

    Attributes:
        role: the role's page.
        missing: why there is no history; empty when there is one.
        counted: how many revisions there are.
        more: what is left out; empty when nothing is.
    """

    role: Link
    missing: str
    counted: str
    revisions: tuple[RevisionView, ...]
    more: str


def view(role: TeamRole, here: Here) -> ChangesView:
    """The log of one role."""
    history = here.known.history
    log = history.logs.get(role.id, RoleLog())
    left_out = [f"{counted(log.more, 'older revision')} not shown."] if log.more else []
    if history.since:
        left_out.append(f"Commits before {day(history.since)} were not looked at.")
    return ChangesView(
        role=Link(role.title, here.link(f"job_description:{role.id}")),
        missing=history.missing,
        counted=counted(len(log.revisions) + log.more, "revision"),
        revisions=tuple(map(_revision, log.revisions)),
        more=" ".join(left_out),
    )


def _revision(one: Revision) -> RevisionView:
    touched = (TouchedView(thing.what, tuple(_changes(thing.changes))) for thing in one.touched)
    return RevisionView(day(one.day), one.commit, one.note, tuple(touched))


def _changes(told: Iterable[Told]) -> Iterable[ChangeView]:
    return (ChangeView(one.words, State(one.readers, _TONES.get(one.readers, ""))) for one in told)


DOCUMENT = Document[TeamRole](
    name="role_changes",
    audience=Audience.TEAM,
    medium="page",
    subjects=lambda catalog: catalog.roles,
    subject_id=lambda role: role.id,
    path=lambda role: f"roles/{role.id}/changes.html",
    title=lambda role: f"Changes: {role.title}",
    description=lambda role: f"What changed about the role {role.title}, when, and for whom. Team only.",
    view=view,
    search="none",
)
