"""The tables that a team adds to a round: interview scores, overrides, groups. Faults have a line and a column.

These are the team's own files, so a fault in one stops the scoring, unlike a fault in a file from outside.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, Generic, TypeVar

from rolebook.diagnostics import Finding
from rolebook.schema.formats import date_fault
from rolebook.scoring import codes
from rolebook.scoring.deciding import State
from rolebook.scoring.interviewing import QuestionScore
from rolebook.scoring.round import Override
from rolebook.scoring.rule import Rule
from rolebook.source.csv_table import Row, read_csv

T = TypeVar("T")

_DECISIONS: Final[Mapping[str, State]] = {
    "goes-on": "goes-on",
    "stops": "stops",
    "passes": "passes",
    "fails": "fails",
}
_SCORES: Final = ("1", "2", "3", "4", "5")
_NAME: Final = re.compile(r"[a-z][a-z0-9-]{0,59}")


@dataclass(frozen=True, slots=True)
class Read(Generic[T]):
    """A table that was read: what its rows say, what is wrong with it, and its text in lines for showing that."""

    rows: tuple[T, ...]
    findings: tuple[Finding, ...]
    lines: tuple[str, ...]


class _CellError(Exception):
    """Why a cell can not be used; `column` says which."""

    def __init__(self, column: str, message: str, help: str) -> None:
        super().__init__(message)
        self.column = column
        self.help = help


def read_interviews(path: Path, rule: Rule, known: Collection[str]) -> Read[QuestionScore]:
    """Interview scores: `packet,reviewer,question,score`, one row for each interviewer and question."""
    questions = [question for asked in rule.questions.values() for question in asked]

    def row(cells: Mapping[str, str]) -> QuestionScore:
        reviewer, question, score = cells["reviewer"], cells["question"], cells["score"]
        if not _NAME.fullmatch(reviewer):
            raise _CellError("reviewer", "A reviewer's name is small letters, digits and hyphens.", "Write `r-1`.")
        if question not in questions:
            asked = ", ".join(questions) or "none: no interview counts in this process"
            raise _CellError("question", "This process does not ask that question.", f"Its questions: {asked}.")
        if score not in _SCORES:
            raise _CellError("score", "A score is a whole number from 1 to 5.", "Write 1, 2, 3, 4 or 5.")
        return QuestionScore(cells["packet"], reviewer, question, int(score))

    columns = ("packet", "reviewer", "question", "score")
    return _read(path, columns, row, lambda one: (one.code, one.reviewer, one.question), known)


def read_overrides(path: Path, known: Collection[str]) -> Read[Override]:
    """What people decided otherwise than the rule: `packet,decision,who,why,on`."""

    def row(cells: Mapping[str, str]) -> Override:
        decision = _DECISIONS.get(cells["decision"])
        if decision is None:
            raise _CellError("decision", "There is no such decision.", f"Write one of: {', '.join(_DECISIONS)}.")
        for column, what in (("who", "who decided it"), ("why", "why")):
            if not cells[column].strip():
                raise _CellError(column, f"An override says {what}.", "Fill in the cell.")
        if date_fault(cells["on"]):
            raise _CellError("on", "This is not a day.", "Write the day of the decision like 2026-11-28.")
        return Override(cells["packet"], decision, cells["who"].strip(), cells["why"].strip(), cells["on"])

    return _read(path, ("packet", "decision", "who", "why", "on"), row, lambda one: (one.code,), known)


def read_groups(path: Path, known: Collection[str]) -> Read[tuple[str, str]]:
    """Which group each candidate is in, for selection rates: `packet,group`."""

    def row(cells: Mapping[str, str]) -> tuple[str, str]:
        if not cells["group"].strip():
            raise _CellError("group", "The group is missing.", "Fill in the cell, or delete the row.")
        return cells["packet"], cells["group"].strip()

    return _read(path, ("packet", "group"), row, lambda one: (one[0],), known)


def _read(
    path: Path,
    columns: Sequence[str],
    row: Callable[[Mapping[str, str]], T],
    about: Callable[[T], tuple[str, ...]],
    known: Collection[str],
) -> Read[T]:
    table = read_csv(path.parent, path.name, required=columns, known=columns)
    findings, rows = list(table.findings), []
    seen: dict[tuple[str, ...], int] = {}
    for number, made, cells in _rows(table.rows, row, path.name, findings):
        first = seen.setdefault(about(made), number)
        if first != number:
            message = f"Line {first} is about the same thing."
            help = "Delete one of the two."
            findings.append(codes.REPEATED_ROW.finding(path.name, cells.span("packet"), message, help))
        elif cells.cells["packet"] not in known:
            message = "No answer with this code was read, so the row is passed over."
            help = "Compare the code with the register."
            findings.append(codes.UNKNOWN_PACKET.finding(path.name, cells.span("packet"), message, help))
        else:
            rows.append(made)
    closed = tuple(replace(finding, secret=True) for finding in findings)  # codes are no matter for a log
    return Read(tuple(rows), closed, tuple(table.text.split("\n")))


def _rows(
    rows: Sequence[Row], row: Callable[[Mapping[str, str]], T], file: str, findings: list[Finding]
) -> Iterator[tuple[int, T, Row]]:
    for cells in rows:
        try:
            yield cells.line, row(cells.cells), cells
        except _CellError as error:
            span = cells.span(error.column)
            findings.append(codes.BAD_CELL.finding(file, span, str(error), error.help))
