"""Words that the formats share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from rolebook.changes.model import Comparison, DocumentChange, Said, Sentence, SideName, Subject
from rolebook.schema.audience import Audience

NOTHING: Final = "Nothing changed in meaning."
READERS: Final = {Audience.PUBLIC: "public", Audience.CANDIDATE: "candidates", Audience.TEAM: "team"}
GROUPS: Final = {"roles": "Roles", "kits": "Kits", "library": "Library", "openings": "Openings"}


def sides(comparison: Comparison) -> Sentence:
    """Which side is compared with which."""
    return (*_side(comparison.base), " → ", *_side(comparison.head))


def _side(side: SideName) -> Sentence:
    return (Said(side.name), f" ({side.commit[:12]})") if side.commit else (side.name,)


def heading(subject: Subject) -> Sentence:
    """Which thing it is, and what happened to it as a whole."""
    name: Sentence = (subject.kind, " ", Said(subject.id)) if subject.id else (subject.kind,)
    return (*name, *_state(subject))


def _state(subject: Subject) -> Sentence:
    if subject.state == "renamed":
        return (" renamed, was ", Said(subject.formerly))
    return () if subject.state == "changed" and subject.changes else (f" {subject.state}",)


def by_audience(documents: Iterable[DocumentChange]) -> Iterator[tuple[str, Sequence[DocumentChange]]]:
    """The documents of each audience that has any, from the most open one on."""
    found = tuple(documents)
    for audience, reader in READERS.items():
        if theirs := [document for document in found if document.audience is audience]:
            yield reader, theirs
