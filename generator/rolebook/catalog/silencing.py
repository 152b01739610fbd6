"""What the author of a role or a kit has decided to live with, and what may be wrong with that (RB690 to RB692)."""

from __future__ import annotations

from typing import Any

from rolebook.catalog.base import Frozen, Prose
from rolebook.diagnostics import CodeInfo, Severity

SILENCES_ERROR = CodeInfo(
    "RB690",
    "silences-error",
    Severity.ERROR,
    "An error is what a careful reviewer would reject; no reason makes it right.",
)
SILENCES_UNKNOWN = CodeInfo(
    "RB691",
    "silences-unknown-code",
    Severity.ERROR,
    "Nothing has this code, so whatever was meant is still found.",
)
SILENCES_NOTHING = CodeInfo(
    "RB692",
    "silences-nothing",
    Severity.WARNING,
    "A reason that outlives its finding hides the next one of its kind.",
)
CODES = (SILENCES_ERROR, SILENCES_UNKNOWN, SILENCES_NOTHING)


class Silenced(Frozen, frozen=True, kw_only=True):
    """A code that is not to be found in this file, and why."""

    code: str
    because: Prose


def silenced_codes(tree: Any) -> tuple[str, ...]:
    """The codes that a plain tree silences, in order; entries that are no such thing have the code ``""``."""
    entries = tree.get("silenced") if isinstance(tree, dict) else None
    if not isinstance(entries, list):
        return ()
    return tuple(str(entry.get("code", "")) if isinstance(entry, dict) else "" for entry in entries)
