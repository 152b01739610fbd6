"""What a report says of the files behind it, so that a decision can be recomputed later."""

from __future__ import annotations

from dataclasses import dataclass

from rolebook.catalog.sheet import LetScore
from rolebook.scoring.qualifying import Qualified


@dataclass(frozen=True, slots=True)
class Refused:
    """What was passed over: a file, or one answer in it, and why, in one sentence."""

    file: str
    why: str


@dataclass(frozen=True, slots=True)
class Listed:
    """A file that was looked at: its name and the SHA-256 of its bytes ("" when it could not be read)."""

    name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Reviewer:
    """One reviewer: how they qualified, who let them score if they did not, the sheets that count and their answers.

    `qualified` is None when the kit has no calibration answers.
    """

    name: str
    qualified: Qualified | None
    override: LetScore | None
    sheets: tuple[str, ...]
    answers: int


@dataclass(frozen=True, slots=True)
class Source:
    """Where files came from: what they are, and each of them."""

    what: str
    files: tuple[Listed, ...]


@dataclass(frozen=True, slots=True)
class Record:
    """Everything else that a decision rests on: versions, hashes, files.

    Attributes:
        today: ISO 8601 day of the report.
        program: the version of Rolebook.
        kit: id, version and hash of the kit.
        key: hash of the key, and the day on which it was settled.
        key_before: the hash of an earlier key that some sheets were made with; "" without one.
        rubric: version and hash; "" when no role uses the kit.
        sources: the files, by what they are.
    """

    today: str
    program: str
    kit: tuple[str, str, str]
    key: tuple[str, str]
    key_before: str
    rubric: str
    sources: tuple[Source, ...]
