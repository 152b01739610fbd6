"""A candidate's response file as it came in: checked against its schema, and nothing of it looked up yet.

Ids stay texts here. A response is somebody else's file, so an error type that the library does not know must cost a
finding its label and nothing more.
"""

from __future__ import annotations

from typing import Literal

from rolebook.catalog.base import Frozen
from rolebook.catalog.key import Place
from rolebook.catalog.kit import Severity, Verdict


class GivenFinding(Frozen, frozen=True, kw_only=True):
    """One problem that the candidate marked. Nothing is required: an unfinished finding is one, too."""

    at: Place | None = None
    missing_from: str | None = None
    quote: str | None = None
    error_type: str | None = None
    severity: Severity | None = None
    why: str | None = None


class GivenItem(Frozen, frozen=True, kw_only=True):
    """The candidate's answer to one short judgement."""

    id: str
    verdict: Verdict | None = None
    error_type: str | None = None
    severity: Severity | None = None
    why: str | None = None


class Given(Frozen, frozen=True, kw_only=True):
    """All answers. What was left open is absent or empty."""

    findings: tuple[GivenFinding, ...] = ()
    ranking: tuple[str | tuple[str, ...], ...] = ()
    items: tuple[GivenItem, ...] = ()
    written: dict[str, str] = {}


class ResponseFile(Frozen, frozen=True, kw_only=True):
    """The whole file that a packet's form saves.

    Attributes:
        packet: the packet's code; None on a copy that was made for nobody in particular.
        transcribed: a person typed in what came on paper or by voice.
    """

    format: Literal["rolebook-response"]
    version: Literal[1]
    kit: str
    kit_version: str
    kit_hash: str
    response: Given
    packet: str | None = None
    transcribed: bool = False
    help_used: str = ""
