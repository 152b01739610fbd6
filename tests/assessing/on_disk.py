"""Rounds on disk: responses and score sheets as files, made from a few words."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from rolebook.catalog.catalogs import Exam
from rolebook.catalog.hashes import key_hash, kit_hash
from rolebook.catalog.key import Key
from rolebook.scoring.matching import propose
from rolebook.scoring.rule import rule_of
from scoring.papers import given


def response(exam: Exam, code: str, answers: Mapping[str, Any], **changes: Any) -> dict[str, Any]:
    """A response file."""
    kit = exam.kit
    whole = {
        "format": "rolebook-response",
        "version": 1,
        "kit": kit.id,
        "kit_version": kit.version,
        "kit_hash": kit_hash(kit),
        "packet": code,
        "transcribed": False,
        "help_used": "",
        "response": dict(answers),
    }
    return whole | changes


def sheet(exam: Exam, reviewer: str, answers: list[dict[str, Any]], **changes: Any) -> dict[str, Any]:
    """A finished sheet of a reviewer who qualified."""
    assert exam.key is not None
    assert exam.calibration is not None
    whole = {
        "format": "rolebook-sheet",
        "version": 1,
        "kit": exam.kit.id,
        "kit_version": exam.kit.version,
        "kit_hash": kit_hash(exam.kit),
        "key_hash": key_hash(exam.key),
        "rubric": rule_of(exam).rubric,
        "reviewer": reviewer,
        "finished_at": "2026-11-27T09:30:00Z",
        "qualification": {"scores": {answer.id: dict(answer.scores) for answer in exam.calibration.qualify}},
        "answers": answers,
    }
    return whole | changes


def scored(
    exam: Exam, code: str, answers: Mapping[str, Any], score: int, rulings: Mapping[int, Any] | None = None
) -> dict[str, Any]:
    """One answer on a sheet: every proposal confirmed but for `rulings` (by finding), every judged criterion alike."""
    assert exam.key is not None
    changed = rulings or {}
    made = [changed.get(one["finding"], one) for one in proposals(exam.key, answers)]
    judged = {line.id: {"score": score, "evidence": f"Reasons in {code}."} for line in rule_of(exam).judged}
    return {"packet": code, "rulings": made, "scores": judged}


def proposals(key: Key, answers: Mapping[str, Any]) -> list[dict[str, Any]]:
    """What the sheet proposes for every finding."""
    findings = given(**answers).findings
    return [
        {
            "finding": one.finding,
            "ruling": one.ruling,
            **({"errors": list(one.errors)} if one.ruling == "hit" else {}),
        }
        for one in propose(findings, key.errors)
    ]


def write(folder: Path, files: Mapping[str, Any]) -> Path:
    """Files by name: dicts as JSON, texts as they are."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        text = content if isinstance(content, str) else json.dumps(content, ensure_ascii=False, indent=1)
        (folder / name).write_text(text, "utf-8")
    return folder
