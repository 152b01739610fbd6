"""A reviewer's score sheet as it came in: checked against its schema, and nothing of it looked up yet."""

from __future__ import annotations

from typing import Literal

from rolebook.catalog.base import Frozen

RulingName = Literal["hit", "repeat", "wrong-reason", "not-in-key", "neutral", "false-alarm"]
"""What a reviewer may rule on a finding; the schema says what each means and counts as."""


class Ruling(Frozen, frozen=True, kw_only=True):
    """What the reviewer ruled on finding number `finding` (from 1) of an answer."""

    finding: int
    ruling: RulingName
    errors: tuple[str, ...] = ()
    note: str = ""


class JudgedScore(Frozen, frozen=True, kw_only=True):
    """A score, 1 to 5, with what in the answer it rests on."""

    score: int
    evidence: str


class ScoredAnswer(Frozen, frozen=True, kw_only=True):
    """One answer as this reviewer ruled and scored it."""

    packet: str
    rulings: tuple[Ruling, ...] = ()
    scores: dict[str, JudgedScore] = {}


class LetScore(Frozen, frozen=True, kw_only=True):
    """Who let a reviewer score who had not qualified, why, and when (ISO 8601 day)."""

    who: str
    why: str
    on: str


class Qualification(Frozen, frozen=True, kw_only=True):
    """The reviewer's scores of the unseen calibration answers, answer to criterion to score."""

    scores: dict[str, dict[str, int]]
    override: LetScore | None = None


class SheetFile(Frozen, frozen=True, kw_only=True):
    """The whole file that a score sheet saves."""

    format: Literal["rolebook-sheet"]
    version: Literal[1]
    kit: str
    kit_version: str
    kit_hash: str
    key_hash: str
    rubric: str
    reviewer: str
    finished_at: str
    qualification: Qualification
    answers: tuple[ScoredAnswer, ...]
