"""What answer keys, worked examples and calibration answers point at, gathered for the rules that check it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rolebook.catalog.catalogs import Exam, TeamCatalog
from rolebook.catalog.key import CalibrationAnswer
from rolebook.catalog.kit import Finding, Kit
from rolebook.catalog.walk import Path

Lines = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Marked:
    """A finding with its place in a file and the texts that it is about."""

    file: str
    path: Path
    lines: Lines
    at: str | tuple[str, ...] | None
    missing_from: str | None
    quote: str | None
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Pointed:
    """One written address with its place in a file and the texts that it is about."""

    file: str
    path: Path
    written: str
    lines: Lines


def text_fault(file: str, name: str) -> tuple[str, ...]:
    """The fault that a kit has no text, line or item of this name, wherever in its folder the name is used."""
    return "not in the kit", file.rpartition("/")[0], name


def text_lines(kit: Kit) -> Lines:
    """Lines of every source and output of a kit, by the text's id. Items are judged whole and have no addresses."""
    return {text.id: text.lines for part in kit.parts for text in (*part.sources, *part.outputs)}


def marked_findings(catalog: TeamCatalog) -> Iterator[Marked]:
    """Every finding that an author wrote: keyed errors, worked examples, calibration answers."""
    for exam in catalog.exams:
        lines = text_lines(exam.kit)
        yield from _keyed(exam, lines)
        for position, part in enumerate(exam.kit.parts):
            if part.worked:
                place: Path = ("parts", position, "worked", "findings")
                yield from _findings(exam.kit.file, place, part.worked.findings, lines)
        yield from _calibration(exam, lines)


def pointed_addresses(catalog: TeamCatalog) -> Iterator[Pointed]:
    """Every address that an author wrote."""
    for marked in marked_findings(catalog):
        if marked.at is not None:
            yield from _addresses(marked.file, (*marked.path, "at"), marked.at, marked.lines)
        for position, written in enumerate(marked.evidence):
            yield Pointed(marked.file, (*marked.path, "evidence", position), written, marked.lines)
    for exam in catalog.exams:
        yield from _key_addresses(exam, text_lines(exam.kit))


def _key_addresses(exam: Exam, lines: Lines) -> Iterator[Pointed]:
    if exam.key is None:
        return
    for position, note in enumerate(exam.key.not_errors):
        yield from _addresses(exam.key.file, ("not_errors", position, "at"), note.at, lines)
    for position, item in enumerate(exam.key.items):
        for place, written in enumerate(item.evidence):
            yield Pointed(exam.key.file, ("items", position, "evidence", place), written, lines)


def _addresses(file: str, path: Path, place: str | tuple[str, ...], lines: Lines) -> Iterator[Pointed]:
    if isinstance(place, str):
        yield Pointed(file, path, place, lines)
        return
    for position, written in enumerate(place):
        yield Pointed(file, (*path, position), written, lines)


def _keyed(exam: Exam, lines: Lines) -> Iterator[Marked]:
    if exam.key is None:
        return
    for position, error in enumerate(exam.key.errors):
        yield Marked(
            exam.key.file,
            ("errors", position),
            lines,
            error.at,
            error.missing_from,
            error.quote,
            error.evidence,
        )


def _findings(file: str, path: Path, findings: Sequence[Finding], lines: Lines) -> Iterator[Marked]:
    for position, found in enumerate(findings):
        yield Marked(file, (*path, position), lines, found.at, found.missing_from, found.quote)


def _calibration(exam: Exam, lines: Lines) -> Iterator[Marked]:
    if exam.calibration is None:
        return
    for group, answers in (("practice", exam.calibration.practice), ("qualify", exam.calibration.qualify)):
        for position, answer in enumerate(answers):
            yield from _answer(exam.calibration.file, (group, position), answer, lines)


def _answer(file: str, path: Path, answer: CalibrationAnswer, lines: Lines) -> Iterator[Marked]:
    yield from _findings(file, (*path, "response", "findings"), answer.response.findings, lines)
