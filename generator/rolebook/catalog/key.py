"""The reviewers' side of a kit: answer key and calibration answers. Secret, or open for a practice kit."""

from __future__ import annotations

from typing import Literal

from rolebook.catalog.base import Frozen, Prose
from rolebook.catalog.kit import Finding, Severity, Verdict
from rolebook.catalog.library import ErrorType
from rolebook.catalog.silencing import Silenced

Surface = Literal["fluent", "plain", "clumsy"]
Place = str | tuple[str, ...]
"""An address (`A3`), a range (`A3-A4`), or several that contradict each other."""


class Preparer(Frozen, frozen=True, kw_only=True):
    """Who prepared a key, as a role and a depth, never as a name."""

    who: str
    depth: int


class OutputNote(Frozen, frozen=True, kw_only=True):
    """What the key knows of an output as a whole."""

    id: str
    clean: bool
    surface: Surface


class KeyedError(Frozen, frozen=True, kw_only=True):
    """One material error that a candidate should find."""

    id: str
    type: ErrorType
    severity: Severity
    subtlety: int
    natural: bool
    why: Prose
    accept: tuple[str, ...]
    at: Place | None = None
    missing_from: str | None = None
    quote: str | None = None
    should_say: str | None = None
    evidence: tuple[str, ...] = ()
    cites: tuple[str, ...] = ()


class NotError(Frozen, frozen=True, kw_only=True):
    """A line that tempts, and why it is not an error."""

    at: Place
    why: Prose


class KeyedItem(Frozen, frozen=True, kw_only=True):
    """The keyed verdict of a short judgement."""

    id: str
    verdict: Verdict
    why: Prose
    type: ErrorType | None = None
    severity: Severity | None = None
    subtlety: int | None = None
    natural: bool | None = None
    accept: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    cites: tuple[str, ...] = ()


class Key(Frozen, frozen=True, kw_only=True):
    """The answer key of one version of one kit."""

    file: str
    kit: str
    kit_version: str
    kit_hash: str
    prepared_by: tuple[Preparer, ...]
    settled_on: str
    outputs: tuple[OutputNote, ...] = ()
    errors: tuple[KeyedError, ...] = ()
    not_errors: tuple[NotError, ...] = ()
    ranking: tuple[str | tuple[str, ...], ...] = ()
    ranking_because: Prose | None = None
    items: tuple[KeyedItem, ...] = ()
    silenced: tuple[Silenced, ...] = ()
    repeats: tuple[tuple[str, str], ...] = ()
    note: Prose | None = None


class ItemAnswer(Frozen, frozen=True, kw_only=True):
    """A candidate's answer to one short judgement."""

    id: str
    verdict: Verdict
    error_type: ErrorType | None = None
    severity: Severity | None = None
    why: Prose | None = None


class Response(Frozen, frozen=True, kw_only=True):
    """A candidate's answer, in the format that the packet's form writes."""

    findings: tuple[Finding, ...] = ()
    ranking: tuple[str | tuple[str, ...], ...] = ()
    items: tuple[ItemAnswer, ...] = ()
    written: dict[str, Prose] = {}


class CalibrationAnswer(Frozen, frozen=True, kw_only=True):
    """An answer with its agreed scores and the reasons."""

    id: str
    response: Response
    scores: dict[str, int]
    because: dict[str, Prose]


class QualifyRule(Frozen, frozen=True, kw_only=True):
    """When a reviewer may score: exact agreement, greatest distance, mean bias."""

    exact: float
    max_apart: int
    bias: float


class Calibration(Frozen, frozen=True, kw_only=True):
    """Answers on which reviewers practise and qualify before they score anybody."""

    file: str
    kit: str
    kit_version: str
    practice: tuple[CalibrationAnswer, ...]
    qualify: tuple[CalibrationAnswer, ...]
    rule: QualifyRule
    silenced: tuple[Silenced, ...] = ()
