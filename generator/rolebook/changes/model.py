"""What a comparison says: changes by subject, documents by audience. Plain values; formats print them.

Each sentence exists twice: for the team, and for people who may read a pull request but no team field.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from rolebook.schema.audience import Audience

State = Literal["added", "removed", "renamed", "changed"]
Group = Literal["roles", "kits", "library", "openings"]


class Said(str):
    """A piece of a sentence that an author wrote, or that comes from a file: each format escapes it."""

    __slots__ = ()


Sentence: TypeAlias = tuple[str, ...]
"""Pieces to be joined; those that are `Said` are not ours."""


@dataclass(frozen=True, slots=True)
class Change:
    """One change of a subject.

    Attributes:
        sentence: what the team reads.
        open_sentence: what anybody may read who can see the pull request.
        audience: who may see what changed.
    """

    sentence: Sentence
    open_sentence: Sentence
    audience: Audience


@dataclass(frozen=True, slots=True)
class Subject:
    """A role, a kit, a thing of the library or an opening, and what changed about it.

    Attributes:
        group: under which heading.
        kind: what it is, in words: `role`, `kit`, `metric`, `opening`.
        id: its id; empty when the reader may not know it, or there is only one.
        state: what happened to it.
        formerly: its former id, when it was renamed.
        changes: what is different about it.
        audience: who may know that it exists.
    """

    group: Group
    kind: str
    id: str
    state: State
    formerly: str = ""
    changes: tuple[Change, ...] = ()
    audience: Audience = Audience.PUBLIC


@dataclass(frozen=True, slots=True)
class DocumentChange:
    """A document whose bytes differ, for the readers that it is made for (public, candidate or team)."""

    audience: Audience
    name: str
    path: str
    state: State


@dataclass(frozen=True, slots=True)
class SideName:
    """One side, as it was called, and the full name of its commit (empty: the working tree)."""

    name: str
    commit: str = ""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything that two sides differ in.

    Attributes:
        base: the older side.
        head: the newer side.
        problems: why something could not be compared, a sentence each; empty when all was.
        subjects: what changed, group by group.
        documents: which documents change, by audience.
    """

    base: SideName
    head: SideName
    problems: tuple[Sentence, ...] = ()
    subjects: tuple[Subject, ...] = ()
    documents: tuple[DocumentChange, ...] = field(default=())


def for_all_readers(comparison: Comparison) -> Comparison:
    """The same without what only the team may know: for pull requests, logs and artifacts."""
    subjects = dict.fromkeys(_open_subject(subject) for subject in comparison.subjects)
    return Comparison(comparison.base, comparison.head, comparison.problems, tuple(subjects), comparison.documents)


def _open_subject(subject: Subject) -> Subject:
    closed = subject.audience > Audience.PUBLIC
    return Subject(
        subject.group,
        subject.kind,
        "" if closed else subject.id,
        subject.state,
        "" if closed else subject.formerly,
        () if closed else tuple(_open_changes(subject.changes)),
        subject.audience,
    )


def _open_changes(changes: Iterable[Change]) -> Iterable[Change]:
    """Each open sentence once: several closed changes may sound the same."""
    unique: dict[Sentence, Change] = {}
    for change in changes:
        unique.setdefault(change.open_sentence, Change(change.open_sentence, change.open_sentence, change.audience))
    return unique.values()
