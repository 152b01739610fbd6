"""What a changed answer key or changed calibration answers mean for the people who score. Never what they say."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeAlias

from rolebook.catalog.addresses import parse_place
from rolebook.catalog.catalogs import Exam
from rolebook.catalog.key import Key, KeyedError
from rolebook.changes.model import Change, Said, Sentence
from rolebook.changes.tree import tree_of
from rolebook.schema.audience import Audience

RESCORE = "packets already scored need rescoring"
_Told: TypeAlias = tuple[Sentence, Sentence]
"""What others are told, and what the team is told."""
_EXPLAINS = frozenset({"why", "evidence", "cites"})


def key_changes(before: Exam, after: Exam) -> Iterator[Change]:
    """What changed on the reviewers' side of one kit."""
    practice = before.kit.status == after.kit.status == "practice"
    audience = Audience.PUBLIC if practice else Audience.SECRET
    for sentence, detailed in (*_of_key(before.key, after.key, practice), *_of_calibration(before, after)):
        yield Change(detailed, detailed if practice else sentence, audience)


def _of_key(before: Key | None, after: Key | None, practice: bool) -> Iterator[_Told]:
    name, then = ("open key", "practice scores may differ") if practice else ("key", RESCORE)
    if before is None or after is None:
        if before is not after:
            yield _plainly(f"{name} {'added' if before is None else 'removed'}")
        return
    if before == after:
        return
    old, new = _scored(before), _scored(after)
    touched = sorted({place for place in (*old, *new) if old.get(place) != new.get(place)}, key=_letters_first)
    if touched:
        places = [piece for place in touched for piece in (", ", Said(place))][1:]
        yield (f"{name} changed: {then}",), (f"{name} of ", *places, f" changed: {then}")
    elif _told(before) != _told(after):
        yield _plainly(f"explanations or notes in the {name} changed: scores stand")


def _scored(key: Key) -> dict[str, list[Any]]:
    """What decides about scores, by the output or item that it is about."""
    found: dict[str, list[Any]] = {}
    for output in key.outputs:
        found.setdefault(output.id, []).append(tree_of(output))
    for error in key.errors:
        for text in _texts(error):
            found.setdefault(text, []).append(_without_reasons(tree_of(error)))
    for tempting in key.not_errors:
        for text in _letters(tempting.at):
            found.setdefault(text, []).append(("no error", tempting.at))
    for item in key.items:
        found.setdefault(item.id, []).append(_without_reasons(tree_of(item)))
    return found | {"the ranking": [key.ranking], "the repeats": [key.repeats]}


def _texts(error: KeyedError) -> set[str]:
    return _letters(error.at) if error.at else {error.missing_from or ""}


def _letters(place: str | tuple[str, ...]) -> set[str]:
    return {address.text for address in parse_place(place)}


def _without_reasons(tree: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in tree.items() if name not in _EXPLAINS}


def _told(key: Key) -> dict[str, Any]:
    """All of a key but its pin, which follows the kit, and the day."""
    pins = {"kit", "kit_version", "kit_hash", "settled_on"}
    return {name: value for name, value in tree_of(key).items() if name not in pins}


def _letters_first(place: str) -> tuple[int, int, str]:
    """Outputs A, B; items q2 before q10; then the ranking."""
    return (0 if len(place) == 1 else 2 if " " in place else 1, len(place), place)


def _of_calibration(old: Exam, new: Exam) -> Iterator[_Told]:
    before, after = old.calibration, new.calibration
    if before is None or after is None:
        if before is not after:
            yield _plainly(f"calibration answers {'added' if before is None else 'removed'}")
        return
    if before.practice != after.practice:
        yield _plainly("practice answers for reviewers changed")
    if (before.qualify, before.rule) != (after.qualify, after.rule):
        yield _plainly("qualifying answers for reviewers changed: who qualified before should qualify again")


def _plainly(sentence: str) -> _Told:
    """A sentence that gives nothing away, and so is the same for all."""
    return (sentence,), (sentence,)
