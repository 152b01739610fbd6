"""Small answers and keys in few words, for tests of scoring."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from rolebook.catalog.base import Prose
from rolebook.catalog.key import Calibration, CalibrationAnswer, KeyedError, QualifyRule, Response
from rolebook.catalog.library import ErrorType
from rolebook.catalog.response import Given, GivenFinding


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
