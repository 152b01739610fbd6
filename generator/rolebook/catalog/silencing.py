"""What the author of a file has decided to live with, and what may be wrong with that (RB690 to RB692)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from rolebook.catalog.base import Frozen, Prose
from rolebook.catalog.walk import Path
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
    """A code that is not to be found in this file, why, and the last day (ISO 8601) on which that holds."""

    code: str
    because: Prose
    until: str | None = None


class SilencedIn(Frozen, frozen=True, kw_only=True):
    """What a file of the library silences."""

    file: str
    silenced: tuple[Silenced, ...]


@dataclass(frozen=True, slots=True)
class Silence:
    """One code that is not to be found.

    Attributes:
        code: the code; `""` for an entry that is no such thing.
        path: where the file says so.
        row: the row of a table for which it holds; None when it holds for the whole file.
        until: the last day (ISO 8601) on which it holds; empty when it does not pass.
    """

    code: str
    path: Path
    row: int | None = None
    until: str = ""

    def holds(self, today: str) -> bool:
        """Whether it still holds on a day (ISO 8601)."""
        return not self.until or today <= self.until


def silences(tree: Any, kind: str) -> tuple[Silence, ...]:
    """What a plain tree of this kind of file silences, in order; the tree may be of any shape."""
    if not isinstance(tree, dict):
        return ()
    if kind == "openings":
        return tuple(
            Silence(code, (row["row"], "silenced"), row["row"])
            for row in tree["rows"]
            for code in row.get("silenced", ())
        )
    return tuple(_of_file(tree.get("silenced")))


def _of_file(entries: Any) -> Iterator[Silence]:
    for position, entry in enumerate(entries if isinstance(entries, list) else ()):
        facts = entry if isinstance(entry, dict) else {}
        until = str(facts.get("until", ""))
        yield Silence(str(facts.get("code", "")), ("silenced", position, "code"), until=until)
