"""Kits of two sides: their tasks, their keys, and what may be told of a live one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from rolebook.catalog.catalogs import Exam, TeamCatalog
from rolebook.catalog.hashes import kit_hash
from rolebook.changes.keys import key_changes
from rolebook.changes.model import Change, Sentence, Subject
from rolebook.changes.pairs import Things, paired, things_of, told
from rolebook.changes.side import Catalogs
from rolebook.schema.audience import Audience

_LIVE: Final[Sentence] = ("the kit changed; it is live, so what changed is not shown",)


def kit_subjects(before: Catalogs, after: Catalogs) -> Iterator[Subject]:
    """Each kit that is new, gone, renamed or different."""
    old, new = _exams(before.team), _exams(after.team)
    old_kits, new_kits = _kits(before), _kits(after)
    for subject, was, name in paired("kits", "kit", old_kits, new_kits, _renamed(old, new)):
        if subject.state in ("added", "removed"):
            yield subject
            continue
        found = (*told(old_kits[was], new_kits[name]), *key_changes(old[was], new[name]))
        if "live" in (old[was].kit.status, new[name].kit.status):
            found = tuple(map(_of_live, found))
        if found or subject.state == "renamed":
            yield replace(subject, changes=found)


def _exams(catalog: TeamCatalog) -> dict[str, Exam]:
    return {exam.kit.id: exam for exam in catalog.exams}


def _renamed(old: Mapping[str, Exam], new: Mapping[str, Exam]) -> dict[str, str]:
    """A kit tells no former id. One that is gone and one that is new with the same tasks are the same kit."""
    gone = {kit_hash(exam.kit): name for name, exam in old.items() if name not in new}
    pairs = {name: gone.pop(kit_hash(exam.kit), "") for name, exam in new.items() if name not in old}
    return {name: was for name, was in pairs.items() if was}


def _kits(side: Catalogs) -> Things:
    """Every kit as each audience has it; everybody has all of the practice kit."""
    others = {
        Audience.PUBLIC: (*side.public.kits, *(practice.kit for practice in side.public.practice)),
        Audience.CANDIDATE: [assignment.kit for assignment in side.candidate.assignments],
    }
    return things_of((exam.kit for exam in side.team.exams), others)


def _of_live(change: Change) -> Change:
    """Of a live kit nobody else is told more than that it changed, and what follows for reviewers."""
    if change.audience is Audience.SECRET:
        return change
    return Change(change.sentence, _LIVE, Audience.TEAM)
