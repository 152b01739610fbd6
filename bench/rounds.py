"""Rounds for `rolebook score`: answers and score sheets by the thousand, made from a kit of the repository."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

from catalogues import REPOSITORY
from rolebook.catalog.catalogs import Exam, TeamCatalog
from rolebook.catalog.hashes import key_hash, kit_hash
from rolebook.catalog.response import Given
from rolebook.checking import Place, check
from rolebook.scoring.matching import propose
from rolebook.scoring.rule import rule_of

KIT = "discharge-summaries"
WHY = "The chart says otherwise (S4): the value was taken before the change. It should stand as in the chart. "


def make_round(folder: Path, candidates: int) -> Path:
    """So many answers, each with two score sheets of its own, by six reviewers in turn."""
    import msgspec

    catalog = check(Place(REPOSITORY, date(2026, 11, 28)), named=[f"kits/{KIT}/kit.yaml"]).catalog
    assert isinstance(catalog, TeamCatalog)
    exam = next(one for one in catalog.exams if one.kit.id == KIT)
    for name in ("responses", "sheets"):
        (folder / name).mkdir(parents=True)
    for number in range(candidates):
        chance, code = Random(number), f"K{number:05}"
        answers = _answers(exam, chance)
        head = {"kit": KIT, "kit_version": exam.kit.version, "kit_hash": kit_hash(exam.kit)}
        response = {"format": "rolebook-response", "version": 1, **head, "packet": code, "response": answers}
        _write(folder / "responses" / f"{code}.json", response)
        given = msgspec.convert(answers, Given)
        for which in (0, 1):
            reviewer = f"reviewer-{(number + which * 3) % 6}"
            _write(folder / "sheets" / f"{code}-{which}.json", _sheet(exam, head, reviewer, code, given, chance))
    return folder


def _answers(exam: Exam, chance: Random) -> dict[str, Any]:
    assert exam.key is not None
    found = [error for error in exam.key.errors if chance.random() < 0.6]
    findings: list[dict[str, Any]] = [
        {
            **({"missing_from": error.missing_from} if error.missing_from else {"at": error.at}),
            "error_type": error.type.id,
            "severity": error.severity,
            "why": WHY * chance.randint(1, 3),
        }
        for error in found
    ]
    findings += [{"at": f"{chance.choice('ABCDE')}{chance.randint(1, 6)}", "why": WHY} for _ in range(4)]
    return {
        "findings": findings,
        "ranking": chance.sample("ABCDE", 5),
        "items": [
            {"id": item.id, "verdict": item.verdict if chance.random() < 0.8 else "right", "why": WHY}
            for item in exam.key.items
        ],
        "written": {part.id: WHY * 6 for part in exam.kit.parts if part.kind == "written"},
    }


def _sheet(exam: Exam, head: dict[str, str], reviewer: str, code: str, given: Given, chance: Random) -> dict[str, Any]:
    assert exam.key is not None
    assert exam.calibration is not None
    rule = rule_of(exam)
    rulings = [
        {"finding": one.finding, "ruling": one.ruling, **({"errors": list(one.errors)} if one.ruling == "hit" else {})}
        if chance.random() < 0.95
        else {"finding": one.finding, "ruling": "not-in-key"}
        for one in propose(given.findings, exam.key.errors)
    ]
    scores = {line.id: {"score": chance.randint(2, 5), "evidence": WHY * 2} for line in rule.judged}
    return {
        "format": "rolebook-sheet",
        "version": 1,
        **head,
        "key_hash": key_hash(exam.key),
        "rubric": rule.rubric,
        "reviewer": reviewer,
        "finished_at": "2026-11-27T09:30:00Z",
        "qualification": {"scores": {one.id: one.scores for one in exam.calibration.qualify}},
        "answers": [{"packet": code, "rulings": rulings, "scores": scores}],
    }


def _write(path: Path, tree: Any) -> None:
    path.write_text(json.dumps(tree, ensure_ascii=False, indent=1), "utf-8")
