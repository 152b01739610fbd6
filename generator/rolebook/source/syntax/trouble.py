"""What stopped the parser, and the text around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from rolebook.diagnostics import CodeInfo, Finding, Fix
from rolebook.source import codes
from rolebook.source.lines import LineMap

_INDENTATION = re.compile(r"[ \t]*")


@dataclass(frozen=True, slots=True)
class Trouble:
    """One complaint of the parser.

    Attributes:
        problem: The parser's sentence. It is looked up and never shown.
        context: What the parser was doing, or nothing.
        at: The offset at which it stopped.
        since: The offset at which it began what it could not finish; `at` when it does not say.
        lines: The lines of the text.
        file: The file's name.
    """

    problem: str
    context: str
    at: int
    since: int
    lines: LineMap
    file: str

    @classmethod
    def of(cls, error: yaml.YAMLError, lines: LineMap, file: str) -> Trouble:
        """Take apart an error of the parser."""
        at = getattr(getattr(error, "problem_mark", None), "index", 0)
        since = getattr(getattr(error, "context_mark", None), "index", at)
        problem, context = getattr(error, "problem", None), getattr(error, "context", None)
        return cls(problem or "", context or "", at, since, lines, file)

    @property
    def row(self) -> int:
        """The number of the line at which the parser stopped."""
        return self.lines.place(self.at)[0]

    @property
    def row_start(self) -> int:
        """The offset of the first character of that line that is not a space."""
        return self.lines.starts[self.row - 1] + len(self.indentation(self.row))

    @property
    def row_end(self) -> int:
        """The offset of the end of that line."""
        return self.lines.end(self.row)

    @property
    def before(self) -> str:
        """The text of that line in front of the place."""
        return self.lines.text[self.lines.starts[self.row - 1] : self.at]

    @property
    def rest(self) -> str:
        """The text of that line from the place on."""
        return self.lines.text[self.at : self.row_end]

    def indentation(self, row: int) -> str:
        """Return the spaces and tabs at the start of a line."""
        match = _INDENTATION.match(self.lines.line(row))
        return match.group() if match else ""

    def content_above(self, row: int) -> Iterator[int]:
        """Go up from `row`, past empty lines and comments."""
        for above in range(row - 1, 0, -1):
            line = self.lines.line(above).strip()
            if line and not line.startswith("#"):
                yield above

    def finding(self, info: CodeInfo, start: int, end: int, message: str, help: str, fix: Fix | None = None) -> Finding:
        """Return a finding about the text between two offsets."""
        return info.finding(self.file, self.lines.span(start, end), message, help, fix=fix)

    def tab(self) -> Finding | None:
        """Return a finding when the line is indented with a tab, whatever the parser said of it."""
        indentation = self.indentation(self.row)
        start = self.lines.starts[self.row - 1]
        if "\t" not in indentation:
            if not self.rest.startswith("\t"):
                return None
            start, indentation = self.at, self.rest[: len(self.rest) - len(self.rest.lstrip())]
        blank = not self.lines.line(self.row).strip()
        span = self.lines.span(start, start + len(indentation))
        fix = Fix(span, "", "Delete the spaces and tabs of an empty line") if blank else None
        return codes.TAB.finding(
            self.file,
            span,
            "This line is indented with a tab.",
            "Use spaces, two for each step. Editors can do it: look for `indent using spaces`.",
            fix=fix,
        )
