"""Checking: read, type, judge, and turn every problem into a finding with its line and column."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from rolebook.catalog import Problem, Reading, assemble, catalog_files, narrow, read
from rolebook.catalog.catalogs import PublicCatalog
from rolebook.diagnostics import Finding, Report, Severity
from rolebook.rules import judge
from rolebook.schema.audience import Audience


@dataclass(frozen=True, slots=True)
class Place:
    """Where a catalogue is, and the day for which it is built."""

    root: Path
    today: date
    private: Path | None = None


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
    return judged(place, read(narrow(files, named) if named else files, audience), audience)


def judged(place: Place, reading: Reading, audience: Audience) -> Checked:
    """Type what was read, and apply every rule that `audience` may see the facts of."""
    assembled = assemble(reading.loaded, audience, place.today.isoformat())
    problems = list(assembled.problems)
    if assembled.catalog is not None:
        problems += judge(assembled.catalog, audience)
    findings = (_finding(problem, reading) for problem in _worth_saying(problems, reading))
    return Checked(Report((*reading.findings, *findings)), assembled.catalog, reading)


def _worth_saying(problems: Collection[Problem], reading: Reading) -> Iterator[Problem]:
    """All problems but those that only follow from another one in a file that they wait for."""
    errors = {problem.file for problem in problems if not problem.waits_for and problem.info.severity is Severity.ERROR}
    errors |= {finding.file for finding in reading.findings if finding.severity is Severity.ERROR}
    return (problem for problem in problems if errors.isdisjoint(problem.waits_for))


def _finding(problem: Problem, reading: Reading) -> Finding:
    file = reading.files.get(problem.file)
    span = None
    if file is not None:
        lines = file.places.line_spans(problem.path) if problem.line is not None else ()
        inside = problem.line is not None and problem.line < len(lines)
        span = lines[problem.line or 0] if inside else file.places.span(problem.path, problem.on_key)
    secret = file is not None and file.loaded.file.secret
    return problem.info.finding(problem.file, span, problem.message, problem.help, secret=secret)
