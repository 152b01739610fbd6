"""The list of a round's candidates: for whom packets are made, by when they answer, which times were arranged.

The list is the team's and stands outside the catalogue. What it says of a person goes into the register alone.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path

import msgspec

from rolebook.catalog.base import Frozen
from rolebook.catalog.codes import REPEATED_ID
from rolebook.catalog.rows import OpeningsTable, read_rows
from rolebook.diagnostics import Finding
from rolebook.schema import codes

KIND = "candidates"


class Candidate(Frozen, frozen=True, kw_only=True):
    """One row of the list. `row` is its place in the file, counted from 0 after the header."""

    row: int
    candidate: str
    time_factor: str = "1"
    due: str | None = None

    @property
    def quarters(self) -> int:
        """The time factor in quarters, so that it stays exact: 4 is standard time."""
        return int(Decimal(self.time_factor) * 4)

    @property
    def identity(self) -> str:
        """What makes two cells the same person, however they were typed."""
        return " ".join(unicodedata.normalize("NFC", self.candidate).casefold().split())


@dataclass(frozen=True, slots=True)
class CandidateList:
    """The rows that are whole, what is wrong with the others, and the text of the file."""

    rows: tuple[Candidate, ...]
    findings: tuple[Finding, ...]
    text: str


def read_candidates(path: Path, today: str) -> CandidateList:
    """Read the list at `path`; `today` is the ISO 8601 day before which nobody can be asked for an answer.

    Every finding is secret, since its line names a person, and none offers a fix: `check --fix` mends catalogues.
    """
    table = read_rows(KIND, path.parent, path.name, path.name)
    rows = tuple(msgspec.convert(tree, Candidate) for tree in table.rows)
    found = (*table.findings, *_twice(rows, table), *_past(rows, table, today))
    return CandidateList(rows, tuple(replace(finding, secret=True, fix=None) for finding in found), table.text)


def _twice(rows: Sequence[Candidate], table: OpeningsTable) -> Iterator[Finding]:
    first: dict[str, Candidate] = {}
    for row in rows:
        earlier = first.setdefault(row.identity, row)
        if earlier is not row:
            message = f"This candidate stands in line {table.table.rows[earlier.row].line} as well."
            help = "Delete one of the two rows, or tell the two people apart."
            yield REPEATED_ID.finding(table.table.file, table.span((row.row, "candidate")), message, help)


def _past(rows: Sequence[Candidate], table: OpeningsTable, today: str) -> Iterator[Finding]:
    for row in rows:
        if row.due is not None and row.due < today:
            message = f"`due` is `{row.due}`, and that day is past."
            span = table.span((row.row, "due"))
            yield codes.BAD_DATE.finding(table.table.file, span, message, "Write a day that is still to come.")
