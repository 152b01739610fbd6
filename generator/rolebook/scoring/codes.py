"""Findings about the tables that a round is scored with: RB731 to RB739."""

from __future__ import annotations

from typing import Final

from rolebook.diagnostics import CodeInfo, Severity

BAD_CELL: Final = CodeInfo(
    "RB731", "table-cell", Severity.ERROR, "A row that is guessed at could decide about the wrong person."
)
REPEATED_ROW: Final = CodeInfo(
    "RB732", "repeated-row", Severity.ERROR, "Two rows about the same thing leave open which of them counts."
)
UNKNOWN_PACKET: Final = CodeInfo(
    "RB733",
    "unknown-packet",
    Severity.WARNING,
    "A row about a packet that nobody answered is passed over; a mistyped code would leave somebody without theirs.",
)
CODES: Final = (BAD_CELL, REPEATED_ROW, UNKNOWN_PACKET)
