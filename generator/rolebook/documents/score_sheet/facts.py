"""What the script of a score sheet works with, as plain data: lines, errors, criteria, calibration answers, shapes.

Only what is compared or counted goes this way. What is only read (reasons, anchors, prompts) stands in the page as
HTML that was made and sanitised here, and the script copies it.
"""

from __future__ import annotations

from typing import Any

from rolebook.catalog.hashes import key_hash, kit_hash
from rolebook.catalog.key import Calibration, CalibrationAnswer, Key, KeyedError, Response
from rolebook.catalog.kit import Item, Kit, Part, Text
from rolebook.documents.reviewer_guide.subject import Guided, Scored
from rolebook.documents.shapes import shape_in_words


def facts(guided: Guided, key: Key) -> dict[str, Any]:
    """Everything that the script needs to know of a kit with its key."""
    kit, calibration = guided.kit, guided.calibration
    parts = [part for part in kit.parts if not part.worked]
    return {
        "id": kit.id,
        "version": kit.version,
        "hash": kit_hash(kit),
        "keyHash": key_hash(key),
        "rubric": guided.rubric,
        "reviews": any(part.kind == "review-outputs" for part in parts),
        "parts": [_part(part) for part in parts],
        "texts": {text.id: _text(text) for part in parts for text in (*part.sources, *part.outputs)},
        "items": {item.id: _text(item) for part in parts for item in part.items},
        "types": _types(kit, key),
        "errors": [_error(error) for error in key.errors],
        "tempting": [{"id": f"not-error-{n}", "at": no.at} for n, no in enumerate(key.not_errors, 1)],
        "judged": [_criterion(scored, parts) for scored in judged(guided)],
        **_calibration(calibration),
        "shapes": {"response": shape_in_words("response"), "sheet": shape_in_words("sheet")},
    }


def judged(guided: Guided) -> tuple[Scored, ...]:
    """The criteria that people score."""
    return tuple(scored for scored in guided.scored if scored.criterion.scored == "judged")


def _part(part: Part) -> dict[str, Any]:
    return {
        "id": part.id,
        "title": part.title,
        "kind": part.kind,
        "outputs": [text.id for text in part.outputs],
        "items": [item.id for item in part.items],
    }


def _text(text: Text | Item) -> dict[str, Any]:
    return {"lang": text.lang, "lines": text.lines}


def _types(kit: Kit, key: Key) -> dict[str, str]:
    listed = {kind.id: kind.name for family in kit.domain.families for kind in family.types}
    return listed | {error.type.id: error.type.name for error in key.errors}


def _error(error: KeyedError) -> dict[str, Any]:
    told = {
        "id": error.id,
        "at": error.at,
        "missing_from": error.missing_from,
        "quote": error.quote,
        "type": error.type.id,
        "severity": error.severity,
    }
    return _said(told)


def _criterion(scored: Scored, parts: list[Part]) -> dict[str, Any]:
    criterion = scored.criterion
    rests_on = [part.id for part in parts if criterion.id in {each.id for each in part.scores}]
    return {"id": criterion.id, "name": criterion.name, "parts": rests_on}


def _calibration(calibration: Calibration | None) -> dict[str, Any]:
    if calibration is None:
        return {"practice": [], "qualify": [], "rule": {"exact": 1, "max_apart": 0, "bias": 0}}
    rule = calibration.rule
    return {
        "practice": [_answer(answer) for answer in calibration.practice],
        "qualify": [_answer(answer) for answer in calibration.qualify],
        "rule": {"exact": rule.exact, "max_apart": rule.max_apart, "bias": rule.bias},
    }


def _answer(answer: CalibrationAnswer) -> dict[str, Any]:
    return {"id": answer.id, "response": _response(answer.response), "scores": answer.scores}


def _response(response: Response) -> dict[str, Any]:
    findings = [
        {
            "at": each.at,
            "missing_from": each.missing_from,
            "quote": each.quote,
            "error_type": each.error_type.id,
            "severity": each.severity,
            "why": each.why.rstrip(),
        }
        for each in response.findings
    ]
    items = [
        {
            "id": each.id,
            "verdict": each.verdict,
            "error_type": each.error_type.id if each.error_type else None,
            "severity": each.severity,
            "why": each.why.rstrip() if each.why else None,
        }
        for each in response.items
    ]
    return {
        "findings": [_said(finding) for finding in findings],
        "items": [_said(item) for item in items],
        "written": {part: text.rstrip() for part, text in response.written.items()},
    }


def _said(told: dict[str, Any]) -> dict[str, Any]:
    """What is said, without what is not."""
    return {name: value for name, value in told.items() if value is not None}
