"""Small answers and keys in few words, for tests of scoring."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from rolebook.catalog.base import Prose
from rolebook.catalog.key import Calibration, CalibrationAnswer, Key, KeyedError, QualifyRule, Response
from rolebook.catalog.library import ErrorType
from rolebook.catalog.response import Given, GivenFinding
from rolebook.catalog.sheet import JudgedScore, Ruling
from rolebook.scoring.results import Answer, Review
from rolebook.scoring.rule import Rule, RuleLine


def error_type(id: str) -> ErrorType:
    """An error type with nothing but its id."""
    return ErrorType(id=id, name=id, means=Prose(""))


def keyed(facts: Mapping[str, Any]) -> KeyedError:
    """A keyed error; what is not given is major, careful reading, planted."""
    usual = {"severity": "major", "subtlety": 1, "natural": False, "why": "", "accept": ()}
    kind = msgspec.to_builtins(error_type(facts.get("type", "x.wrong")))
    return msgspec.convert({**usual, **facts, "type": kind}, KeyedError)


def finding(facts: Mapping[str, Any]) -> GivenFinding:
    """A finding as a response file holds it."""
    return msgspec.convert(dict(facts), GivenFinding)


def given(**answers: Any) -> Given:
    """A whole answer."""
    return msgspec.convert(answers, Given)


def calibration(agreed: Mapping[str, Mapping[str, int]], exact: float, max_apart: int, bias: float) -> Calibration:
    """A calibration set that holds nothing but unseen answers with their agreed scores."""
    answers = tuple(
        CalibrationAnswer(id=name, response=Response(), scores=dict(scores), because={})
        for name, scores in agreed.items()
    )
    rule = QualifyRule(exact=exact, max_apart=max_apart, bias=bias)
    return Calibration(file="c", kit="k", kit_version="1.0", practice=(), qualify=answers, rule=rule)


def key(errors: Sequence[Mapping[str, Any]] = (), **facts: Any) -> Key:
    """A key; what is not given is empty."""
    usual: dict[str, Any] = {
        "file": "key.yaml",
        "kit": "k",
        "kit_version": "1.0",
        "kit_hash": "000000",
        "prepared_by": (),
        "settled_on": "2026-11-01",
    }
    return msgspec.convert({**usual, **facts}, Key) if not errors else _with_errors({**usual, **facts}, errors)


def _with_errors(facts: dict[str, Any], errors: Sequence[Mapping[str, Any]]) -> Key:
    return msgspec.structs.replace(msgspec.convert(facts, Key), errors=tuple(keyed(one) for one in errors))


def items(*verdicts: str) -> list[dict[str, str]]:
    """Keyed items q1, q2 …"""
    return [{"id": f"q{number}", "verdict": verdict, "why": ""} for number, verdict in enumerate(verdicts, start=1)]


def ruling(finding: int, name: str, *errors: str) -> Ruling:
    """A reviewer's ruling."""
    return msgspec.convert({"finding": finding, "ruling": name, "errors": errors}, Ruling)


def review(reviewer: str, rulings: Sequence[Ruling] = (), key_hash: str = "", **scores: int) -> Review:
    """A review; scores of judged criteria by name."""
    judged = {name: JudgedScore(score=score, evidence=f"{reviewer} on {name}") for name, score in scores.items()}
    return Review(reviewer, tuple(rulings), judged, key_hash)


def answer(code: str, *reviews: Review, **answers: Any) -> Answer:
    """An answer with its reviews."""
    return Answer(code, given(**answers), reviews)


BANDS = {"5": 0.8, "4": 0.6, "3": 0.4, "2": 0.2}


def rule(**changes: Any) -> Rule:
    """Recall and a judged criterion `clear`, weighing the same; two raters, their mean; a cut of 60; one stage."""
    usual: dict[str, Any] = {
        "practice": False,
        "rubric": "1.0+000000",
        "lines": (
            RuleLine("found", "Found", 50, "recall", BANDS),
            RuleLine("clear", "Clear", 50, anchored=True),
        ),
        "raters": 2,
        "combine": "mean",
        "third_when": ("two-points-apart", "either-side-of-cut"),
        "cut": 60,
        "cut_method": "provisional",
        "when_more_pass": "highest first",
        "decided_by": "the panel",
        "stage": "task",
        "process": ("task",),
        "stages": {"task": 100},
    }
    return Rule(**{**usual, **changes})
