"""Checking: read, type, judge, and turn every problem into a finding with its line and column."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import TypeAlias

from rolebook import schema, source
from rolebook.catalog import Problem, Reading, assemble, catalog_files, narrow, read, silencing
from rolebook.catalog import codes as references
from rolebook.catalog.catalogs import PublicCatalog, TeamCatalog
from rolebook.catalog.index import near_miss
from rolebook.catalog.opening import OPENINGS_FILE
from rolebook.catalog.reading import FileRead
from rolebook.catalog.silencing import SILENCES_ERROR, SILENCES_NOTHING, SILENCES_UNKNOWN, Silence, silences
from rolebook.catalog.worth import worth_saying
from rolebook.diagnostics import CodeInfo, Finding, Report, Severity
from rolebook.rules import all_rules, judge
from rolebook.schema.audience import Audience
from rolebook.translation import CODES as LANGUAGE_CODES
from rolebook.translation import interface_of

Found: TypeAlias = tuple[int | None, Finding]
"""A finding, and the row of the table of openings that it is about."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a catalogue is, and the day for which it is built.

    Attributes:
        new_file: the address of a code host's editor for new files, with `{path}` and `{text}`, for pages to link to.
    """

    root: Path
    today: date
    private: Path | None = None
    new_file: str | None = None


@dataclass(frozen=True, slots=True)
class Checked:
    """A catalogue with everything that is wrong with it."""

    report: Report
    catalog: PublicCatalog | None
    reading: Reading

    def lines(self, file: str) -> list[str] | None:
        """The text of a file in lines, to show the one that a finding is about."""
        found = self.reading.files.get(file)
        return found.text.split("\n") if found else None


def check(place: Place, audience: Audience = Audience.SECRET, named: Collection[str] = ()) -> Checked:
    """Read and judge everything that `audience` may open, or the named files and what they lean on."""
    files = catalog_files(place.root, place.private, audience)
    return judged(place, read(narrow(files, named) if named else files, audience), audience, everything=not named)


def judged(place: Place, reading: Reading, audience: Audience, *, everything: bool = True) -> Checked:
    """Type what was read, and apply every rule that `audience` may see the facts of.

    `everything` is whether all files of the catalogue were read: some rules hold a file against others.
    """
    assembled = assemble(reading.loaded, audience, place.today.isoformat())
    problems = list(assembled.problems)
    if assembled.catalog is not None:
        problems += judge(assembled.catalog, audience)
    worth = _worth_saying(problems, reading)
    found: list[Found] = [(None, finding) for finding in reading.findings]
    found += [(_row(problem), _finding(problem, reading)) for problem in worth]
    idle = _idle(found, assembled.catalog, reading, everything)
    amiss = (_finding(problem, reading) for problem in _amiss_in_silence(reading, idle))
    heard = _unsilenced(found, reading, place.today.isoformat())
    spoken = interface_of(place.root).findings if everything else ()
    return Checked(Report((*heard, *amiss, *spoken)), assembled.catalog, reading)


def _worth_saying(problems: Collection[Problem], reading: Reading) -> Collection[Problem]:
    erring = {finding.file for finding in reading.findings if finding.severity is Severity.ERROR}
    secret = {name for name, file in reading.files.items() if file.loaded.file.secret}
    return worth_saying(problems, erring, secret)


def _row(problem: Problem) -> int | None:
    """The row of the table of openings that a problem is about."""
    return int(problem.path[0]) if problem.file == OPENINGS_FILE and problem.path else None


def _unsilenced(found: Collection[Found], reading: Reading, today: str) -> Iterator[Finding]:
    """All findings but the warnings and notes that their own file still silences, or their own row of a table."""
    silent = {
        (name, silence.code, silence.row)
        for name, file in reading.files.items()
        for silence in _silences(file)
        if silence.holds(today)
    }
    for row, finding in found:
        if finding.severity is Severity.ERROR or (finding.file, finding.code, row) not in silent:
            yield finding


def _idle(
    found: Collection[Found], catalog: PublicCatalog | None, reading: Reading, everything: bool
) -> Collection[tuple[str, Silence]]:
    """Silences of what is not found, in files that were judged in full: nothing that they lean on is missing."""
    if not isinstance(catalog, TeamCatalog) or catalog.unread:
        return ()
    roles = {role.file for role in catalog.roles}
    there = {(finding.file, finding.code, row) for row, finding in found}
    return {
        (name, silence)
        for name, file in reading.files.items()
        if name in roles or everything
        for silence in _silences(file)
        if (name, silence.code, silence.row) not in there
    }


def _amiss_in_silence(reading: Reading, idle: Collection[tuple[str, Silence]]) -> Iterator[Problem]:
    """Silences of errors, of codes that do not exist, of the same thing twice, and of what is not found."""
    for name, file in reading.files.items():
        said: set[tuple[str, int | None]] = set()
        for silence in silences(file.loaded.tree, file.loaded.kind) if file.loaded.whole else ():
            again = (silence.code, silence.row) in said
            said.add((silence.code, silence.row))
            if wrong := _said_of_silence(silence.code, again or (name, silence) in idle):
                yield Problem(wrong[0], name, silence.path, wrong[1], wrong[2])


def _said_of_silence(code: str, idle: bool) -> tuple[CodeInfo, str, str] | None:
    severity = _severities().get(code)
    if severity is None:
        meant = near_miss(code, [known for known, other in _severities().items() if other is not Severity.ERROR])
        help = f"Did you mean `{meant}`?" if meant else "Copy the code from what `rolebook check` prints."
        return SILENCES_UNKNOWN, f"No finding has the code `{code}`.", help
    if severity is Severity.ERROR:
        return SILENCES_ERROR, f"`{code}` is an error, and errors can not be silenced.", "Mend what it says instead."
    if idle:
        return SILENCES_NOTHING, f"`{code}` is not found here (any more).", "Delete this entry."
    return None


def _silences(file: FileRead) -> tuple[Silence, ...]:
    return silences(file.loaded.tree, file.loaded.kind) or file.silences


@cache
def _severities() -> Mapping[str, Severity]:
    """Every code that a finding about a catalogue may have. What is found in a silence can not be silenced itself."""
    tables = (source.CODES, schema.CODES, references.ALL, LANGUAGE_CODES, tuple(rule.INFO for rule in all_rules()))
    known = {info.code: info.severity for table in tables for info in table}
    return known | {info.code: Severity.ERROR for info in silencing.CODES}


def _finding(problem: Problem, reading: Reading) -> Finding:
    file = reading.files.get(problem.file)
    span = None
    if file is not None:
        lines = file.places.line_spans(problem.path) if problem.line is not None else ()
        inside = problem.line is not None and problem.line < len(lines)
        span = lines[problem.line or 0] if inside else file.places.span(problem.path, problem.on_key)
    secret = file is not None and file.loaded.file.secret
    return problem.info.finding(problem.file, span, problem.message, problem.help, secret=secret)
