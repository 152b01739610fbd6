"""What the page of a role's changes prints."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from rolebook.catalog.role import TeamRole
from rolebook.documents.contract import Document
from rolebook.documents.kit_state import State
from rolebook.documents.known import Revision, RoleLog, Told
from rolebook.documents.links import Here
from rolebook.documents.numbers import counted, day
from rolebook.documents.shared import Link, english
from rolebook.language import N_
from rolebook.language import gettext as _
from rolebook.schema.audience import Audience

_TONES = {N_("public"): "rb-good", N_("candidates"): "rb-warn", N_("team"): ""}


@dataclass(frozen=True, slots=True)
class ChangeView:
    """One change, and who can see what changed."""

    words: str | Markup
    readers: State


@dataclass(frozen=True, slots=True)
class TouchedView:
    """A thing that changed."""

    what: str | Markup
    changes: tuple[ChangeView, ...]


@dataclass(frozen=True, slots=True)
class RevisionView:
    """One commit; `note` says why it was not compared, and is empty when it was."""

    day: str
    commit: str
    note: str | Markup
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
    missing: str | Markup
    counted: str
    revisions: tuple[RevisionView, ...]
    more: str


def view(role: TeamRole, here: Here) -> ChangesView:
    """The log of one role."""
    history = here.known.history
    log = history.logs.get(role.id, RoleLog())
    older = counted(log.more, "older revision", "older revisions")
    left_out = [_("{revisions} not shown.").format(revisions=older)] if log.more else []
    if history.since:
        left_out.append(_("Commits before {day} were not looked at.").format(day=day(history.since)))
    return ChangesView(
        role=Link(role.title, here.link(f"job_description:{role.id}")),
        missing=english(history.missing),
        counted=counted(len(log.revisions) + log.more, "revision", "revisions"),
        revisions=tuple(map(_revision, log.revisions)),
        more=" ".join(left_out),
    )


def _revision(one: Revision) -> RevisionView:
    touched = (TouchedView(english(thing.what), tuple(_changes(thing.changes))) for thing in one.touched)
    return RevisionView(day(one.day), one.commit, english(one.note), tuple(touched))


def _changes(told: Iterable[Told]) -> Iterable[ChangeView]:
    return (ChangeView(english(one.words), State(one.readers, _TONES.get(one.readers, ""))) for one in told)


DOCUMENT = Document[TeamRole](
    name="role_changes",
    audience=Audience.TEAM,
    medium="page",
    subjects=lambda catalog: catalog.roles,
    subject_id=lambda role: role.id,
    path=lambda role: f"roles/{role.id}/changes.html",
    title=lambda role: _("Changes: {role}").format(role=role.title),
    description=lambda role: _("What changed about the role {role}, when, and for whom. Team only.").format(
        role=role.title
    ),
    view=view,
    search="none",
)
