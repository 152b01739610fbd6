"""Valid findings that the key lacks, as proposed changes of the key, and who would be decided otherwise by them.

Keys are incomplete: looked at again, a well-known set went from 86 to 865 marked spans. So what a reviewer rules
valid is never counted against anybody, is grouped across candidates, and goes to the people who settle the key.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import msgspec

from rolebook.catalog.addresses import parse_place
from rolebook.catalog.base import Prose
from rolebook.catalog.key import Key, KeyedError
from rolebook.catalog.library import ErrorType
from rolebook.catalog.response import GivenFinding
from rolebook.catalog.sheet import Ruling
from rolebook.scoring.results import Answer, Review

Where = tuple[str, tuple[str, ...], str]
"""What findings are grouped by: the output that something is missing from, addresses, error type; empty when absent."""


@dataclass(frozen=True, slots=True)
class Seen:
    """One finding that a reviewer ruled valid and not in the key; `reviewers` are all who did."""

    code: str
    finding: int
    reviewers: tuple[str, ...]
    others: tuple[str, ...]
    given: GivenFinding


@dataclass(frozen=True, slots=True)
class Proposed:
    """One proposed change: an error that the key may lack.

    Attributes:
        id: a name for this report, `proposed-1` and so on.
        missing_from: the output that leaves something out; "" otherwise.
        at: addresses, in the order of the text; empty when none was given.
        error_type: the error type's id; "" when none was given.
        seen: the findings, by code and number.
        also_marked: findings of the same place and type that nobody ruled valid; they would be looked at again.
    """

    id: str
    missing_from: str
    at: tuple[str, ...]
    error_type: str
    seen: tuple[Seen, ...]
    also_marked: int


def proposed(answers: Sequence[Answer]) -> tuple[Proposed, ...]:
    """Every proposed change, those that most candidates saw first."""
    seen: dict[Where, list[Seen]] = {}
    marked: dict[Where, int] = {}
    for answer in sorted(answers, key=lambda one: one.code):
        for number, finding in enumerate(answer.given.findings, start=1):
            where = _where(finding)
            marked[where] = marked.get(where, 0) + 1
            said = {review.reviewer: _ruled(review, number) for review in answer.reviews}
            valid = tuple(sorted(name for name, ruling in said.items() if ruling == "not-in-key"))
            if valid:
                others = tuple(sorted(said.keys() - set(valid)))
                seen.setdefault(where, []).append(Seen(answer.code, number, valid, others, finding))
    ordered = sorted(seen.items(), key=lambda one: (-len(one[1]), one[0]))
    return tuple(
        Proposed(f"proposed-{n}", *where, tuple(found), marked[where] - len(found))
        for n, (where, found) in enumerate(ordered, start=1)
    )


def accepted(answers: Sequence[Answer], key: Key, changes: Sequence[Proposed]) -> tuple[tuple[Answer, ...], Key]:
    """The answers and the key as they would be if every change were accepted.

    Each finding that somebody ruled valid then is a hit for every reviewer who ruled on it.
    """
    hits = {(one.code, one.finding): change.id for change in changes for one in change.seen}
    longer = msgspec.structs.replace(key, errors=(*key.errors, *map(_error, changes)))
    return tuple(_with_hits(answer, hits) for answer in answers), longer


def _where(finding: GivenFinding) -> Where:
    addresses = () if finding.at is None else parse_place(finding.at)
    ordered = sorted(addresses, key=lambda one: (one.text, one.first, one.last))
    return finding.missing_from or "", tuple(map(str, ordered)), finding.error_type or ""


def _ruled(review: Review, number: int) -> str:
    return next((one.ruling for one in review.rulings if one.finding == number), "")


def _with_hits(answer: Answer, hits: Mapping[tuple[str, int], str]) -> Answer:
    if not any((answer.code, number) in hits for number in range(1, len(answer.given.findings) + 1)):
        return answer
    reviews = tuple(
        Review(
            review.reviewer,
            tuple(_as_hit(one, hits.get((answer.code, one.finding))) for one in review.rulings),
            review.scores,
            review.key_hash,
        )
        for review in answer.reviews
    )
    return Answer(answer.code, answer.given, reviews)


def _as_hit(ruling: Ruling, error: str | None) -> Ruling:
    """A ruling under the longer key. What was a hit of other errors as well stays one."""
    if error is None:
        return ruling
    before = ruling.errors if ruling.ruling == "hit" else ()
    return msgspec.structs.replace(ruling, ruling="hit", errors=(*before, error))


def _error(change: Proposed) -> KeyedError:
    """The change as an error of the key. Scores look at its id alone."""
    kind = ErrorType(id=change.error_type, name=change.error_type, means=Prose(""))
    return KeyedError(
        id=change.id,
        type=kind,
        severity="minor",
        subtlety=0,
        natural=True,
        why=Prose(""),
        accept=(),
        at=change.at or None,
        missing_from=change.missing_from or None,
    )
