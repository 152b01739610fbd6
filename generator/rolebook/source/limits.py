"""How much is read at most, and the findings about what is more."""

from __future__ import annotations

from typing import Final

from rolebook.diagnostics import Finding, Span
from rolebook.source import codes

SIZE_LIMIT: Final = 1_000_000  # bytes of a file
DEPTH_LIMIT: Final = 40  # lists and groups within each other
DIGIT_LIMIT: Final = 30  # digits of a whole number
FINDING_LIMIT: Final = 200  # findings of a file: a binary file must not fill a screen, or a disk


_WHOLE: Final = Span(0, 0, 0, 0)


class Findings:
    """The findings of one file. Beyond `FINDING_LIMIT` they are only counted."""

    def __init__(self, file: str) -> None:
        """Begin without any, for the file of this name."""
        self.file = file
        self._found: list[Finding] = []
        self._more = 0

    def room(self) -> bool:
        """Return whether another one will be kept; count it when not. Ask before making one at some cost."""
        if len(self._found) < FINDING_LIMIT:
            return True
        self._more += 1
        return False

    def append(self, finding: Finding) -> None:
        """Keep a finding, for which there was room."""
        self._found.append(finding)

    def all(self) -> tuple[Finding, ...]:
        """Return those that were kept, in the order of the text, and a note on how many were not."""
        self._found.sort(key=lambda finding: finding.span or _WHOLE)
        if not self._more:
            return tuple(self._found)
        message = f"{self._more:,} more findings in this file are not listed."
        return (
            *self._found,
            codes.MORE.finding(self.file, None, message, "Mend the listed ones first, and check again."),
        )


def too_large(file: str) -> Finding:
    """Return the finding about a file of more than `SIZE_LIMIT` bytes."""
    message = "The file is larger than 1 MB, and was not read."
    return codes.TOO_LARGE.finding(file, None, message, "Shorten it, or move a part of it to a file of its own.")
