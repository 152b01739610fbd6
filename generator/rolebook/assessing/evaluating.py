"""From folders to a scored round: read, refuse what does not fit, score the rest."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from rolebook import __version__
from rolebook.assessing.responses import Responses, read_responses
from rolebook.assessing.sheets import Basis, Sheets, read_sheets
from rolebook.assessing.subject import Opened, Subject, open_subject
from rolebook.assessing.tables import Read, read_groups, read_interviews, read_overrides
from rolebook.catalog.hashes import key_hash, kit_hash
from rolebook.checking import Place
from rolebook.diagnostics import Report
from rolebook.documents.score_report import Facts
from rolebook.scoring.interviewing import QuestionScore
from rolebook.scoring.record import Listed, Record, Refused, Source
from rolebook.scoring.results import Answer
from rolebook.scoring.round import Override, Round, score


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be scored: paths as they were typed."""

    kit: str
    responses: Path
    sheets: Path
    interviews: Path | None = None
    overrides: Path | None = None
    groups: Path | None = None
    key_before: Path | None = None
    places: int | None = None
    synthetic: bool = False

    @property
    def paths(self) -> tuple[Path, ...]:
        """Everything that holds candidates' data."""
        given = (self.responses, self.sheets, self.interviews, self.overrides, self.groups)
        return tuple(path for path in given if path is not None)


@dataclass(frozen=True, slots=True)
class Evaluated:
    """What came of it.

    Attributes:
        opened: the catalogue's part: with errors there, nothing was scored.
        tables: findings about the team's own tables, and their lines by name; with errors, nothing was scored.
        facts: what the report is made from; None when nothing was scored.
    """

    opened: Opened
    tables: Report
    lines: Mapping[str, Sequence[str]]
    facts: Facts | None


def evaluate(place: Place, asked: Asked) -> Evaluated:
    """Score a round.

    Raises:
        CommandError: the kit, its key or a folder is not there.
    """
    opened = open_subject(place, asked.kit, asked.key_before)
    subject = opened.subject
    if subject is None:
        return Evaluated(opened, Report(), {}, None)
    responses = read_responses(asked.responses, subject.kit)
    sheets = read_sheets(asked.sheets, _basis(subject, responses))
    tables = _tables(asked, subject, responses)
    report = Report(finding for one in tables.every for finding in one.findings)
    lines = {path.name: one.lines for path, one in zip(_paths(asked), tables.every, strict=True)}
    if report.errors:
        return Evaluated(opened, report, lines, None)
    facts = _facts(place, asked, subject, responses, sheets, tables, report)
    return Evaluated(opened, report, lines, facts)


@dataclass(frozen=True, slots=True)
class _Tables:
    """The team's own tables; None for one that was not given."""

    interviews: Read[QuestionScore] | None
    overrides: Read[Override] | None
    groups: Read[tuple[str, str]] | None

    @property
    def every(self) -> tuple[Read[Any], ...]:
        return tuple(one for one in (self.interviews, self.overrides, self.groups) if one is not None)


def _paths(asked: Asked) -> tuple[Path, ...]:
    return tuple(path for path in (asked.interviews, asked.overrides, asked.groups) if path is not None)


def _tables(asked: Asked, subject: Subject, responses: Responses) -> _Tables:
    known = responses.answers.keys()
    return _Tables(
        interviews=read_interviews(asked.interviews, subject.rule, known) if asked.interviews else None,
        overrides=read_overrides(asked.overrides, known) if asked.overrides else None,
        groups=read_groups(asked.groups, known) if asked.groups else None,
    )


def _basis(subject: Subject, responses: Responses) -> Basis:
    keys = {key_hash(key): key for key in (subject.key, subject.before) if key is not None}
    return Basis(subject.kit, subject.rule, keys, subject.calibration, responses.answers)


def _facts(
    place: Place,
    asked: Asked,
    subject: Subject,
    responses: Responses,
    sheets: Sheets,
    tables: _Tables,
    report: Report,
) -> Facts:
    answers = tuple(
        Answer(code, file.response, sheets.reviews.get(code, ())) for code, file in responses.answers.items()
    )
    scored = score(
        Round(
            answers=answers,
            key=subject.key,
            rule=subject.rule,
            before=subject.before,
            questions=tables.interviews.rows if tables.interviews else (),
            overrides=tables.overrides.rows if tables.overrides else (),
            groups=dict(tables.groups.rows) if tables.groups else {},
            places=asked.places,
        )
    )
    return Facts(
        audience=subject.audience,
        kit=subject.kit,
        key=subject.key,
        rule=subject.rule,
        role=subject.role.title if subject.role else "",
        scored=scored,
        reviewers=sheets.reviewers,
        refused=(*responses.refused, *sheets.refused, *_skipped(report)),
        record=_record(place, asked, subject, responses, sheets),
        synthetic=asked.synthetic,
    )


def _skipped(report: Report) -> Iterator[Refused]:
    """Rows of the team's tables that were passed over."""
    for finding in report:
        line = f"line {finding.span.line}: " if finding.span else ""
        yield Refused(finding.file, f"{line}{finding.message}")


def _record(place: Place, asked: Asked, subject: Subject, responses: Responses, sheets: Sheets) -> Record:
    given = tuple(path for path in (*_paths(asked), asked.key_before) if path is not None)
    kit = subject.kit
    return Record(
        today=place.today.isoformat(),
        program=__version__,
        kit=(kit.id, kit.version, kit_hash(kit)),
        key=(key_hash(subject.key), subject.key.settled_on),
        key_before=key_hash(subject.before) if subject.before else "",
        rubric=subject.rule.rubric,
        sources=tuple(
            Source(what, files)
            for what, files in (
                ("Responses", responses.listed),
                ("Score sheets", sheets.listed),
                ("Tables", tuple(Listed(path.name, sha256(path.read_bytes()).hexdigest()) for path in given)),
                ("Catalogue", subject.files),
            )
            if files
        ),
    )
