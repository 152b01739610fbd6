"""From files to loaded trees and findings: read, checked against the schema, pruned to the audience."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import Any, Protocol

from rolebook.catalog.codes import WRONG_ENDING
from rolebook.catalog.files import CatalogFile
from rolebook.catalog.kit import OPEN_STATUSES
from rolebook.catalog.loaded import Loaded
from rolebook.catalog.modelines import modeline_finding, schema_home
from rolebook.catalog.rows import OpeningsTable, read_openings
from rolebook.catalog.silencing import Silence, silences
from rolebook.catalog.walk import Path
from rolebook.crew import share
from rolebook.diagnostics import Finding, Severity, Span
from rolebook.schema import check_structure, prune
from rolebook.schema.audience import Audience
from rolebook.schema.codes import MISFIT, MISPLACED_KEY, MISSING_KEY, NOT_ACCEPTED
from rolebook.source import Document, Marks, case_clashes, read_yaml

_OF_NEIGHBOURS = frozenset(info.code for info in (MISSING_KEY, MISPLACED_KEY, MISFIT, NOT_ACCEPTED))


class Places(Protocol):
    """Whatever knows where in a file something stands."""

    def span(self, path: Path, key: bool = False) -> Span:
        """Where the value at a path stands, or its key; the nearest place that exists."""

    def line_spans(self, path: Path) -> tuple[Span, ...]:
        """Where each line of the text at a path stands."""


@dataclass(frozen=True, slots=True)
class FileRead:
    """One file, read.

    `silences` is what it silences. The codes are known to every audience, unlike the reasons, so that
    an open build does not say again what the team has settled.
    """

    loaded: Loaded
    findings: tuple[Finding, ...]
    places: Places
    text: str
    silences: tuple[Silence, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything that was read.

    Attributes:
        files: one per file that was opened, by its name in findings.
        findings: what is wrong with the files as texts and in their structure.
    """

    files: Mapping[str, FileRead]
    findings: tuple[Finding, ...]

    @property
    def loaded(self) -> tuple[Loaded, ...]:
        """The trees, ready to be linked."""
        return tuple(file.loaded for file in self.files.values())


def read(files: Iterable[CatalogFile], audience: Audience) -> Reading:
    """Read every file, many of them in several processes. A broken one is a finding, and costs only itself."""
    files = tuple(files)
    homes = {root: schema_home(root) for root in {file.root for file in files}}
    each = share(files, lambda file: read_file(file, audience, homes[file.root]))
    done = {one.loaded.file.name: one for one in each}
    findings = [finding for file in done.values() for finding in file.findings]
    return Reading(done, (*findings, *case_clashes(done)))


def narrowed(reading: Reading, files: Iterable[CatalogFile], audience: Audience) -> Reading:
    """The same reading as a narrower audience would have made it, without parsing anything twice.

    Args:
        reading: everything, with no error among its findings, not yet assembled.
        files: the files that a build for `audience` may open; one that was not there a moment ago is left out.
        audience: who is going to read what is made from it.
    """
    kept = {}
    for file in files:
        whole = reading.files.get(file.name)
        if whole is None:
            continue
        tree, allowed = whole.loaded.tree, audience
        if file.kind == "openings":
            tree = {"rows": _rows(tree["rows"], audience)}
        else:
            allowed = _allowed(file, tree, audience)
            tree = prune(tree, file.kind, allowed)
        kept[file.name] = replace(whole, loaded=replace(whole.loaded, tree=tree, audience=allowed))
    return Reading(kept, reading.findings)


def read_file(file: CatalogFile, audience: Audience, schemas: str | None = None) -> FileRead:
    """Read one file for an audience: what it may not see is gone before structure is judged.

    `schemas` is the folder of schemas in the file's root, which its first line should lead to.
    """
    if not file.is_read:
        return _unread(file, audience)
    if file.kind == "openings":
        return _read_table(read_openings(file.root, file.relative, file.name), file, audience)
    document = read_yaml(file.root, file.relative)
    if document.tree is None:
        return _result(file, document, None, audience, _beside(document, file, audience))
    allowed = _allowed(file, document.tree, audience)
    silenced = silences(document.tree, file.kind)
    unnamed = modeline_finding(document, file.kind, file.relative, schemas)
    tree, findings = check_structure(document, file.kind, allowed)
    done = _result(file, document, tree, allowed, (*findings, unnamed) if unnamed else findings)
    return replace(done, silences=silenced)


def _beside(document: Document, file: CatalogFile, audience: Audience) -> tuple[Finding, ...]:
    """What is wrong with the shape of the lines that can be read, in a file that as a whole can not be.

    People need fewer rounds so. What may follow from a line that cannot be read waits until it can: everything about
    such a line, and whatever is said of a name that its neighbour may explain.
    """
    if document.readable is None:
        return ()
    tree, marks, covered = document.readable.tree, document.readable.marks, document.readable.covered
    part = replace(document, tree=tree, marks=marks)
    _, findings = check_structure(part, file.kind, _allowed(file, tree, audience))
    return tuple(
        finding
        for finding in findings
        if finding.code not in _OF_NEIGHBOURS and finding.span and covered.isdisjoint(_lines(finding.span))
    )


def _lines(span: Span) -> range:
    return range(span.line, span.end_line + 1)


def _unread(file: CatalogFile, audience: Audience) -> FileRead:
    ending = PurePosixPath(file.relative).suffix
    message = f"The name ends in `{ending}`, so nothing reads this file."
    finding = WRONG_ENDING.finding(file.name, None, message, "Rename it: its name ends in `.yaml`.", secret=file.secret)
    return FileRead(Loaded(file, None, audience, False), (finding,), Marks("", None), "")


def _allowed(file: CatalogFile, tree: Any, audience: Audience) -> Audience:
    """Practice kits and specimens are published: texts by the status, a practice kit's answers by their name."""
    if file.open_key:
        return Audience.SECRET
    shown = file.kind == "kit" and isinstance(tree, dict) and tree.get("status") in OPEN_STATUSES
    return max(audience, Audience.CANDIDATE) if shown else audience


def _result(
    file: CatalogFile, document: Document, tree: object, allowed: Audience, structure: tuple[Finding, ...]
) -> FileRead:
    findings = tuple(
        replace(finding, file=file.name, secret=file.secret or (finding.secret and not file.open_key))
        for finding in (*document.findings, *structure)
    )
    whole = tree is not None and not any(finding.severity is Severity.ERROR for finding in findings)
    return FileRead(Loaded(file, tree, allowed, whole), findings, document.marks, document.text)


def _read_table(table: OpeningsTable, file: CatalogFile, audience: Audience) -> FileRead:
    whole = not any(finding.severity is Severity.ERROR for finding in table.findings)
    tree = {"rows": table.rows}
    silenced = silences(tree, file.kind)
    cut = {"rows": _rows(table.rows, audience)}
    return FileRead(Loaded(file, cut, audience, whole), table.findings, table, table.text, silenced)


def _rows(rows: Iterable[Mapping[str, Any]], audience: Audience) -> list[dict[str, Any]]:
    """The rows of a table as an audience may know them, each with its place."""
    return [prune(row, "openings", audience) | {"row": row["row"]} for row in rows]
