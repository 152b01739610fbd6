"""The story of a comparison: two revisions to two catalogues to what is different about them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from rolebook.changes.documents import document_changes
from rolebook.changes.git import repository
from rolebook.changes.model import Comparison, Said, Sentence, SideName
from rolebook.changes.side import Side, revision, working_tree
from rolebook.changes.subjects import subjects
from rolebook.checking import Place

Tell = Callable[[str], None]
"""Told what is being done now, in a few words."""


def compare(place: Place, base: str, head: str | None = None, tell: Tell = lambda _: None) -> Comparison:
    """Compare the catalogue at `place` as the revision `base` has it with another one.

    Both sides are judged and rendered on the day of `place`, so that time alone changes nothing. Kits of the
    private root are no part of this: their history is in another repository.

    Args:
        place: the catalogue's folder, which may lie anywhere in a git repository.
        base: a revision.
        head: another one, or None for the working tree.
        tell: told what is being done.

    Raises:
        CommandError: a revision is none, or git can not be asked.
    """
    tell("reading both sides")
    history = repository(place.root)
    old = revision(history, base, place)
    new = working_tree(place) if head is None else revision(history, head, place)
    names = SideName(old.name, old.commit), SideName(new.name, new.commit)
    problems = tuple(_problems(old, new))
    if old.catalogs is None or new.catalogs is None:
        return Comparison(*names, problems)
    changed = tuple(subjects(old.catalogs, new.catalogs))
    if old.errors or new.errors:
        return Comparison(*names, problems, changed)
    tell("writing the documents of both sides")
    return Comparison(*names, problems, changed, tuple(document_changes(old.catalogs, new.catalogs)))


def _problems(*sides: Side) -> Iterator[Sentence]:
    for side in sides:
        name = Said(side.name)
        if side.reason:
            yield ("cannot compare ", name, ": ", side.reason)
        elif side.catalogs is None:
            yield ("cannot compare: ", _errors(side), " at ", name)
        elif side.errors:
            yield ("documents are not compared: ", _errors(side), " at ", name)


def _errors(side: Side) -> str:
    return f"{side.errors} error{'' if side.errors == 1 else 's'}"
