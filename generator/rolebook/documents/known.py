"""What the team's pages print and no catalogue holds: what a check found, where things stand, what files were before.

Whoever renders hands it down as data. Only documents of the team get it: see `assemble.Edition`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TypeAlias

from rolebook.diagnostics import Finding

Line: TypeAlias = Callable[[str, tuple[str | int, ...]], int | None]
"""The line, from 1, on which a value stands: of a file's name and the path in it. None when that is not known."""


@dataclass(frozen=True, slots=True)
class Told:
    """One change in words, and who may see what changed: `public`, `candidates` or `team`."""

    words: str
    readers: str


@dataclass(frozen=True, slots=True)
class Touched:
    """A role, or something that it uses, and what changed about it: `metric error-identification-rate`."""

    what: str
    changes: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Revision:
    """What one commit changed about a role.

    Attributes:
        day: ISO 8601 day on which it was committed, by its own time zone.
        commit: the commit's name, shortened.
        touched: what changed, thing by thing; empty when it was not compared.
        note: why it was not compared; empty when it was.
    """

    day: str
    commit: str
    touched: tuple[Touched, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class RoleLog:
    """The revisions that touched a role, the newest first, and how many older ones are left out."""

    revisions: tuple[Revision, ...] = ()
    more: int = 0


@dataclass(frozen=True, slots=True)
class History:
    """The logs of roles by id.

    Attributes:
        missing: one sentence that says why there is no history; empty when there is one.
        since: ISO 8601 day of the oldest commit that was looked at; empty when all were.
    """

    missing: str = ""
    logs: Mapping[str, RoleLog] = field(default_factory=lambda: MappingProxyType({}))
    since: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """All of it.

    Attributes:
        findings: of the last check, without errors, which stop a build; None when nothing was checked.
        line: where a value stands.
        history: what files were before.
    """

    findings: tuple[Finding, ...] | None = None
    line: Line = lambda _file, _path: None
    history: History = History("The history was not looked at.")


UNKNOWN_YET = Known()
"""Nothing was checked or looked at."""
