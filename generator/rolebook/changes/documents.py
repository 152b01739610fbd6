"""Which documents differ, and for whom: both sides are rendered as a build would, and their bytes compared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256

from rolebook.catalog.published import published, sendable
from rolebook.changes.model import DocumentChange, State
from rolebook.changes.side import Catalogs
from rolebook.documents import DOCUMENTS
from rolebook.documents.assemble import Edition, Rendered
from rolebook.schema.audience import Audience

_Fingerprints = Mapping[str, tuple[str, bytes]]

OF_THE_PROGRAM = frozenset({"rules", "rule", "field_index", "fields"})
"""What the program says of itself: over a hundred pages that are the same on both sides of any comparison."""

_OF_THE_CATALOGUE = tuple(document.name for document in DOCUMENTS if document.name not in OF_THE_PROGRAM)


def document_changes(before: Catalogs, after: Catalogs) -> Iterator[DocumentChange]:
    """Documents for the public, then packets for candidates, then what changes for the team besides."""
    old, new = _public(before), _public(after)
    told = tuple(_differing(old, new, Audience.PUBLIC))
    yield from told
    yield from _differing(_packets(before), _packets(after), Audience.CANDIDATE)
    already = {(change.path, change.state) for change in told}
    for change in _differing(_team(before), _team(after), Audience.TEAM):
        if (change.path, change.state) not in already:
            yield change


def _public(side: Catalogs) -> _Fingerprints:
    return _fingerprints(Edition(published(side.public), Audience.PUBLIC, DOCUMENTS, only=_OF_THE_CATALOGUE).rendered())


def _packets(side: Catalogs) -> _Fingerprints:
    return _fingerprints(Edition(sendable(side.candidate), Audience.CANDIDATE, DOCUMENTS, only=("packet",)).rendered())


def _team(side: Catalogs) -> _Fingerprints:
    """The team's site holds the open documents too, drafts included; packets are told as the candidates'."""
    names = [name for name in _OF_THE_CATALOGUE if name != "packet"]
    return _fingerprints(Edition(side.team, Audience.TEAM, DOCUMENTS, only=names).rendered())


def _fingerprints(documents: Iterable[Rendered]) -> _Fingerprints:
    """Name and bytes by path; of the bytes a hash, since a thousand roles make half a gigabyte."""
    return {
        made.path: (made.document.name, sha256(f"{made.title}\0{made.description}\0{made.html}".encode()).digest())
        for made in documents
    }


def _differing(before: _Fingerprints, after: _Fingerprints, audience: Audience) -> Iterator[DocumentChange]:
    for path in sorted({*before, *after}):
        old, new = before.get(path), after.get(path)
        if old != new:
            state: State = "added" if old is None else "removed" if new is None else "changed"
            yield DocumentChange(audience, (new or old or ("", b""))[0], path, state)
