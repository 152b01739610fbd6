"""Repairing: every repair that the findings of a catalogue offer, made in its files."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from rolebook.catalog.narrow import is_named
from rolebook.catalog.reading import FileRead
from rolebook.checking import Checked, Place, check
from rolebook.diagnostics import Finding, apply_fixes, fitting
from rolebook.source import rewrite

_ROUNDS: Final = 20
"""A repaired file may show what could not be seen before; so long as that helps, it goes on."""


@dataclass(frozen=True, slots=True)
class Repair:
    """One repair that was made: in which file, on which line as it was then, and what it did."""

    file: str
    line: int
    title: str
    secret: bool


@dataclass(frozen=True, slots=True)
class Fixed:
    """What came of it.

    Attributes:
        checked: the catalogue as it is now.
        repairs: what was done, in order.
        failures: files that could not be written, each with one sentence that says why.
    """

    checked: Checked
    repairs: tuple[Repair, ...]
    failures: tuple[tuple[str, str], ...]


def fix(place: Place, named: Collection[str] = ()) -> Fixed:
    """Check, repair, and check again, until no repair is left: a second run finds nothing to do.

    Only repairs that findings offer are made, and only in the named files and folders (all, when none is named): what
    they lean on is read and left alone. A file whose repairs lead round in a circle is left as it is at that point.
    """
    checked = check(place, named=named)
    repairs: list[Repair] = []
    failures: dict[str, str] = {}
    seen: set[tuple[str, str]] = set()
    for _ in range(_ROUNDS):
        offered = [(file, found) for file, found in _fixable(checked, named) if file not in failures]
        todo = [(file, found) for file, found in offered if _is_new(file, checked, seen)]
        if not todo:
            break
        for file, findings in todo:
            done = _repair(checked.reading.files[file], findings)
            if isinstance(done, str):
                failures[file] = done
            else:
                repairs += done
        checked = check(place, named=named)
    return Fixed(checked, tuple(repairs), tuple(failures.items()))


def _fixable(checked: Checked, named: Collection[str]) -> Iterator[tuple[str, list[Finding]]]:
    """Files with repairs. A report is sorted by file, and only what was read can be repaired."""
    for file, found in groupby(checked.report, key=lambda finding: finding.file):
        findings = [finding for finding in found if finding.fix]
        if findings and file in checked.reading.files and (not named or is_named(file, named)):
            yield file, findings


def _is_new(file: str, checked: Checked, seen: set[tuple[str, str]]) -> bool:
    state = (file, checked.reading.files[file].text)
    new = state not in seen
    seen.add(state)
    return new


def _repair(read: FileRead, findings: Collection[Finding]) -> list[Repair] | str:
    """Repair one file; a sentence when that could not be done."""
    fixes = [finding.fix for finding in findings if finding.fix]
    file = read.loaded.file
    problem = rewrite(file.root, file.relative, read.text, lambda text: apply_fixes(text, fixes))
    if problem:
        return problem
    left = set(fitting(read.text, fixes))  # the same repair offered twice is made once
    made = []
    for finding in findings:
        if finding.fix in left:
            left.discard(finding.fix)
            made.append(Repair(finding.file, finding.fix.span.line, finding.fix.title, finding.secret))
    return made
