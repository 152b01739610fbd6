"""Rulings that were made with another key, read with this one: a changed key scores everybody again.

What a program can carry over, it does: a hit stays one as long as the key still has its error; what was valid and not
in the key becomes a hit of the new error that it fits (see `matching`). The rest is said, so that a reviewer looks
again: a false alarm or a neutral finding that fits a new error, and a hit whose error has left the key.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import msgspec

from rolebook.catalog.key import Key, KeyedError
from rolebook.catalog.response import GivenFinding
from rolebook.catalog.sheet import Ruling
from rolebook.scoring.matching import propose
from rolebook.scoring.results import Answer, Review

Gone = Literal["neutral", "not-in-key"]
"""What a hit becomes when the key lacks its error: neutral once the error was taken out, valid before it was put in."""


@dataclass(frozen=True, slots=True)
class LookAgain:
    """A finding that a reviewer should rule again, because of the error `error` that came into the key or left it."""

    code: str
    finding: int
    reviewer: str
    ruling: str
    error: str


def carried(
    answer: Answer, source: Key, source_hash: str, target: Key, gone: Gone
) -> tuple[Answer, tuple[LookAgain, ...]]:
    """The answer with reviews that were made with `source` as rulings by `target`; and what to look at again."""
    if all(review.key_hash != source_hash for review in answer.reviews):
        return answer, ()
    kept = {error.id for error in source.errors}
    new = [error for error in target.errors if error.id not in kept]
    reviews, again = [], []
    for review in answer.reviews:
        if review.key_hash != source_hash:
            reviews.append(review)
            continue
        rulings = []
        for ruling in review.rulings:
            finding = answer.given.findings[ruling.finding - 1]
            moved = _carry(ruling, finding, target, new, gone)
            rulings.append(moved)
            if error := _doubtful(ruling, moved, finding, new):
                again.append(LookAgain(answer.code, ruling.finding, review.reviewer, ruling.ruling, error))
        reviews.append(Review(review.reviewer, tuple(rulings), review.scores, review.key_hash))
    return Answer(answer.code, answer.given, tuple(reviews)), tuple(again)


def _carry(ruling: Ruling, finding: GivenFinding, target: Key, new: Sequence[KeyedError], gone: Gone) -> Ruling:
    ids = {error.id for error in target.errors}
    errors = tuple(error for error in ruling.errors if error in ids)
    if ruling.ruling == "hit" and not errors:
        return msgspec.structs.replace(ruling, ruling=gone, errors=())
    if ruling.ruling == "not-in-key" and (fits := _fits(finding, new)):
        return msgspec.structs.replace(ruling, ruling="hit", errors=(fits,))
    return msgspec.structs.replace(ruling, errors=errors)


def _doubtful(before: Ruling, after: Ruling, finding: GivenFinding, new: Sequence[KeyedError]) -> str:
    """The error that makes this ruling doubtful; "" for none."""
    if before.ruling == "hit":
        return next((error for error in before.errors if error not in after.errors), "")
    if before.ruling in ("false-alarm", "wrong-reason", "neutral"):
        return _fits(finding, new)
    return ""


def _fits(finding: GivenFinding, errors: Sequence[KeyedError]) -> str:
    made = propose([finding], errors)[0]
    return made.errors[0] if made.ruling == "hit" else ""
