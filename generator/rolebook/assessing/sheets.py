"""A folder of reviewers' score sheets: who scored which answers how, as far as it can be relied on.

A file that does not fit costs itself. In a file that fits, an answer that does not costs itself alone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from rolebook.assessing.incoming import Came, read_folder, short
from rolebook.assessing.responses import other_kit
from rolebook.catalog.hashes import kit_hash
from rolebook.catalog.key import Calibration, Key
from rolebook.catalog.kit import Kit
from rolebook.catalog.response import ResponseFile
from rolebook.catalog.sheet import ScoredAnswer, SheetFile
from rolebook.scoring.qualifying import qualifies
from rolebook.scoring.record import Listed, Refused, Reviewer
from rolebook.scoring.results import Review
from rolebook.scoring.rule import Rule


@dataclass(frozen=True, slots=True)
class Sheets:
    """Reviews by packet code."""

    reviews: Mapping[str, tuple[Review, ...]]
    reviewers: tuple[Reviewer, ...]
    refused: tuple[Refused, ...]
    listed: tuple[Listed, ...]


@dataclass(frozen=True, slots=True)
class Basis:
    """What sheets are checked against.

    Attributes:
        keys: the keys that a sheet may have been made with, by their hash.
        calibration: None when the kit has none: then nobody qualifies.
        answers: the answers that were read, by code.
    """

    kit: Kit
    rule: Rule
    keys: Mapping[str, Key]
    calibration: Calibration | None
    answers: Mapping[str, ResponseFile]


@dataclass(frozen=True, slots=True)
class _Entry:
    """One answer in one sheet."""

    sheet: str
    review: Review


def read_sheets(folder: Path, basis: Basis) -> Sheets:
    """Read every score sheet in `folder`.

    Raises:
        CommandError: the folder is not there.
    """
    read = read_folder(folder, "sheet", SheetFile)
    refused = list(read.refused)
    accepted: list[Came[SheetFile]] = []
    seen: dict[str, str] = {}
    hash = kit_hash(basis.kit)
    for came in read.came:
        copy_of = seen.setdefault(came.sha256, came.name)
        why = f"It is a copy of {copy_of}, which was read." if copy_of != came.name else _unfit(came.file, basis, hash)
        if why:
            refused.append(Refused(came.name, short(why)))
        else:
            accepted.append(came)
    entries: dict[tuple[str, str], list[_Entry]] = {}
    for came in accepted:
        refused += _gather(came, basis, entries)
    refused += _scored_twice(entries)
    reviews: dict[str, list[Review]] = {}
    for (code, _), made in sorted(entries.items()):
        if len(made) == 1:
            reviews.setdefault(code, []).append(made[0].review)
    by_code = {code: tuple(made) for code, made in reviews.items()}
    return Sheets(
        reviews=by_code,
        reviewers=_reviewers(accepted, by_code, basis.calibration),
        refused=tuple(sorted(refused, key=lambda one: (one.file, one.why))),
        listed=read.listed,
    )


def _unfit(file: SheetFile, basis: Basis, hash: str) -> str:
    kit = basis.kit
    if other := other_kit(file.kit, file.kit_version, file.kit_hash, kit.id, kit.version, hash):
        return other
    if file.key_hash not in basis.keys:
        now = " or ".join(basis.keys)
        return (
            f"It was made with a key with the hash {file.key_hash}, and the key has {now}. "
            "If the key has changed, give the earlier one with --key-before."
        )
    if file.rubric != basis.rule.rubric:
        made, now = file.rubric or "(none)", basis.rule.rubric or "(none)"
        return f"It was made with the rubric {made}, and the rubric is {now}."
    if file.qualification.override is None:
        return _unqualified(file, basis.calibration)
    return ""


def _unqualified(file: SheetFile, calibration: Calibration | None) -> str:
    if calibration is None:
        return "The kit has no calibration answers, so its reviewer has not qualified, and nobody let them score."
    done = qualifies(file.qualification.scores, calibration)
    if done.ok:
        return ""
    if done.missing:
        return f"Its reviewer has not qualified: {done.missing} scores of calibration answers are missing."
    exact = f"{round(float(done.exact or 0) * done.n)} of {done.n} scores exact"
    bias = f"{float(done.bias or 0):+.2f} on average"
    return (
        f"Its reviewer has not qualified ({exact}, up to {done.apart} points off, {bias}), and nobody let them score."
    )


def _gather(came: Came[SheetFile], basis: Basis, entries: dict[tuple[str, str], list[_Entry]]) -> Sequence[Refused]:
    """Add the answers of one sheet to `entries`; what does not fit is returned."""
    refused: list[Refused] = []
    file, key = came.file, basis.keys[came.file.key_hash]
    errors = {error.id for error in key.errors}
    for answer in file.answers:
        if why := _misfit(answer, basis, errors):
            refused.append(Refused(came.name, short(f"Packet {answer.packet}: {why}")))
        else:
            review = Review(file.reviewer, answer.rulings, answer.scores, file.key_hash)
            entries.setdefault((answer.packet, file.reviewer), []).append(_Entry(came.name, review))
    return refused


def _misfit(answer: ScoredAnswer, basis: Basis, errors: set[str]) -> str:
    """Why one answer's rulings and scores can not be used; "" when they can."""
    response = basis.answers.get(answer.packet)
    if response is None:
        return "no answer with this code was read."
    return _misruled(answer, len(response.response.findings), errors) or _misjudged(answer, basis.rule)


def _misruled(answer: ScoredAnswer, there: int, errors: set[str]) -> str:
    numbers = [ruling.finding for ruling in answer.rulings]
    if (most := max(numbers, default=0)) > there:
        return f"finding {most} is ruled on, and the answer has {there}."
    if len(set(numbers)) < len(numbers):
        return f"finding {next(one for one in numbers if numbers.count(one) > 1)} is ruled on twice."
    if len(numbers) < there:
        return f"{there - len(numbers)} of {there} findings are not ruled on."
    named = [error for ruling in answer.rulings for error in ruling.errors]
    if strange := next((error for error in named if error not in errors), None):
        return f"the key has no error `{strange}`."
    if empty := next((one.finding for one in answer.rulings if one.ruling == "hit" and not one.errors), None):
        return f"finding {empty} is a hit of nothing."
    return ""


def _misjudged(answer: ScoredAnswer, rule: Rule) -> str:
    judged = {line.id for line in rule.judged}
    if missing := sorted(judged - answer.scores.keys()):
        return f"it has no score for `{missing[0]}`."
    if strange := next((name for name in sorted(answer.scores) if name not in judged), None):
        return f"it scores `{strange}`, which nobody judges in this kit."
    return ""


def _scored_twice(entries: Mapping[tuple[str, str], Sequence[_Entry]]) -> Sequence[Refused]:
    refused = []
    for (code, reviewer), made in entries.items():
        if len(made) > 1:
            names = " and ".join(sorted({entry.sheet for entry in made}))
            why = f"Packet {code}: {reviewer} has scored it more than once ({names}), so none of them counts."
            refused += [Refused(name, short(why)) for name in sorted({entry.sheet for entry in made})]
    return refused


def _reviewers(
    accepted: Sequence[Came[SheetFile]], reviews: Mapping[str, Sequence[Review]], calibration: Calibration | None
) -> tuple[Reviewer, ...]:
    sheets: dict[str, list[Came[SheetFile]]] = {}
    for came in accepted:
        sheets.setdefault(came.file.reviewer, []).append(came)
    scored: dict[str, int] = {}
    for made in reviews.values():
        for review in made:
            scored[review.reviewer] = scored.get(review.reviewer, 0) + 1
    return tuple(
        Reviewer(
            name=name,
            qualified=qualifies(files[0].file.qualification.scores, calibration) if calibration else None,
            override=next((one.file.qualification.override for one in files if one.file.qualification.override), None),
            sheets=tuple(one.name for one in files),
            answers=scored.get(name, 0),
        )
        for name, files in sorted(sheets.items())
    )
