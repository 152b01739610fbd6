"""The vocabulary of problems: a finding, its place, its code, and how to mend it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding matters: an error stops a build, a warning and a note do not."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a text file, as editors count: lines and columns from 1, the end not included.

    Columns count code points, whatever their width on a screen. A span may be empty (an absent value), and
    then its start and its end are the same place.
    """

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Fix:
    """A safe repair: put `replacement` where `span` stands. `title` says so in the imperative."""

    span: Span
    replacement: str
    title: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One problem in one file.

    Attributes:
        file: The file, relative to the root, with forward slashes.
        span: Where, or None when the finding is about the file as a whole.
        code: A stable code such as `RB101`, never used again for something else.
        name: The bad pattern in words, such as `duplicate-key`.
        severity: Whether it stops a build.
        message: One plain sentence that says what is wrong.
        help: What to do about it.
        secret: Whether the finding or its line would give away something that not every reader may know.
        fix: A repair that changes nothing else, where there is one.
    """

    file: str
    span: Span | None
    code: str
    name: str
    severity: Severity
    message: str
    help: str
    secret: bool = False
    fix: Fix | None = None


@dataclass(frozen=True, slots=True)
class CodeInfo:
    """A row of a table of codes: what `explain` and the site's reference list.

    `why` says in one sentence what goes wrong when the finding is ignored.
    """

    code: str
    name: str
    severity: Severity
    why: str

    def finding(
        self,
        file: str,
        span: Span | None,
        message: str,
        help: str,
        *,
        fix: Fix | None = None,
        secret: bool = False,
    ) -> Finding:
        """Return a finding with this code, name and severity."""
        return Finding(file, span, self.code, self.name, self.severity, message, help, secret, fix)
