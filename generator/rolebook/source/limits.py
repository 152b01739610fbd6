"""How much is read at most, and the findings about what is more."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from rolebook.diagnostics import Finding
from rolebook.source import codes

SIZE_LIMIT: Final = 1_000_000  # bytes of a file
DEPTH_LIMIT: Final = 40  # lists and groups within each other
DIGIT_LIMIT: Final = 30  # digits of a whole number
FINDING_LIMIT: Final = 200  # findings of a file: a binary file must not fill a screen, or a disk


def too_large(file: str) -> Finding:
    """Return the finding about a file of more than `SIZE_LIMIT` bytes."""
    message = "The file is larger than 1 MB, and was not read."
    return codes.TOO_LARGE.finding(
        file, None, message, "Shorten it, or move a part of it to a file of its own."
    )


def cap(findings: Sequence[Finding], file: str) -> tuple[Finding, ...]:
    """Return the first findings of a file, and how many more there are."""
    more = len(findings) - FINDING_LIMIT
    if more <= 0:
        return tuple(findings)
    message = f"{more:,} more findings in this file are not listed."
    note = codes.MORE.finding(file, None, message, "Mend the listed ones first, and check again.")
    return (*findings[:FINDING_LIMIT], note)
