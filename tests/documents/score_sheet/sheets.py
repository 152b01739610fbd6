"""Score sheets as files to open, answers to load into them, and one reviewer's way through."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from documents.build import here
from rolebook.catalog.hashes import key_hash, kit_hash
from rolebook.documents.practice_kit import PracticeKit
from rolebook.documents.practice_sheet.view import view as practice_view
from rolebook.documents.render import render
from rolebook.documents.score_sheet.view import Sheeted, sheeted, view
from scoring.round import CATALOG

PRACTICE = "practice-notice"


def sheets() -> dict[str, Sheeted]:
    """Every kit of the catalogue that can be scored."""
    return {each.guided.kit.id: each for each in sheeted(CATALOG)}


@cache
def sheet_html(kit: str = PRACTICE) -> str:
    """The team's sheet to a kit."""
    return render("score_sheet", view(sheets()[kit], here(f"kits/{kit}/score-sheet.html")))


@cache
def practice_html() -> str:
    """The public sheet to the practice kit."""
    subject = PracticeKit(CATALOG.practice[0], CATALOG.company)
    return render("practice_sheet", practice_view(subject, here("practice/score-sheet.html")))


def response(code: str | None, kit: str = PRACTICE, **answers: Any) -> dict[str, Any]:
    """A response file to a kit, as a packet saves it."""
    of = sheets()[kit].guided.kit
    pins = {"kit": of.id, "kit_version": of.version, "kit_hash": kit_hash(of)}
    packet = {} if code is None else {"packet": code}
    return {"format": "rolebook-response", "version": 1, **pins, **packet, "response": answers}


FINDINGS = [
    {"at": "A4", "quote": "from the poolside", "error_type": "grounding.contradicts-source", "severity": "critical",
     "why": "S7 wants the adult in the water."},
    {"at": "D3", "quote": "Sunday", "error_type": "grounding.contradicts-source", "severity": "major",
     "why": "The notice has Saturday (S6)."},
    {"at": "D3", "quote": "Sunday 14", "error_type": "grounding.not-in-source", "severity": "major", "why": "Again."},
    {"at": "C2", "error_type": "style.unclear", "severity": "minor", "why": "It does not flow."},
    {"missing_from": "B", "error_type": "grounding.left-out", "severity": "major", "why": "14 August."},
    {},
]  # fmt: skip
WRITTEN = {"tell-the-sender": "Please change message D, line 3.\n\nIt is a Saturday (S6)."}
ITEMS = [{"id": "q1", "verdict": "right"}]

ANSWERS = {
    "K7QM-2F9D-XW3T-8HBN": {"findings": FINDINGS, "items": ITEMS, "written": WRITTEN},
    "P2VX-9HKD-4TTR-0ABC": {"findings": FINDINGS[:2], "written": WRITTEN},
    "constructor": {},
}
"""Three answers to the practice kit: a full one, a short one, and a blank one with an awkward code."""


def saved(folder: Path, answers: dict[str, dict[str, Any]] = ANSWERS) -> list[str]:
    """The answers as files whose names say nothing; returns their paths."""
    paths = []
    for number, (code, given) in enumerate(answers.items()):
        path = folder / f"name-of-a-person-{number}.json"
        path.write_text(json.dumps(response(code, **given)), "utf-8")
        paths.append(str(path))
    return paths


def qualified(reviewer: str) -> dict[str, Any]:
    """The draft of somebody who has practised, qualified, and loaded nothing."""
    given = sheets()[PRACTICE].guided
    key, calibration = given.key, given.calibration
    assert key
    assert calibration
    pins = {name: value for name, value in response(None).items() if name[:3] == "kit"}
    return {
        "format": "rolebook-sheet-draft",
        "version": 1,
        **pins,
        "key_hash": key_hash(key),
        "rubric": "",
        "reviewer": reviewer,
        "practised": {answer.id: answer.scores for answer in calibration.practice},
        "qualification": {"scores": {answer.id: answer.scores for answer in calibration.qualify}},
        "shown": True,
        "answers": [],
    }


class Reviewer:
    """Somebody who goes through a sheet with the mouse."""

    def __init__(self, page: Any) -> None:
        self.page = page

    def press(self, name: str) -> None:
        self.page.get_by_role("button", name=name, exact=True).click()

    def pressed_if_there(self, name: str) -> bool:
        button = self.page.get_by_role("button", name=name, exact=True)
        there = bool(button.count())
        if there:
            button.click()
        return there

    def say_who(self, name: str = "reviewer-1") -> None:
        self.page.get_by_label("Your short name").fill(name)
        self.press("Go on")

    def score(self, group: str, score: int) -> None:
        self.page.locator(f"input[name='{group}'][value='{score}']").check()

    def practise(self) -> None:
        for answer in ("p1", "p2", "p3", "p4"):
            self.score(f"{answer}-communication-clarity", 3)
            self.press(f"Compare {answer} with the agreed score")
            if answer != "p4":
                self.press("Next answer")
        self.press("Go on")

    def qualify(self, *scores: int) -> None:
        for number, score in enumerate(scores, 1):
            self.score(f"u{number}-communication-clarity", score)
            if number < len(scores):
                self.press("Next answer")
        self.press("Show the result")

    def load(self, paths: list[str]) -> None:
        self.page.get_by_label("Answer files").set_input_files(paths)
        self.page.locator("#status").filter(has_text="loaded").wait_for()

    def until_loading(self, reviewer: str = "reviewer-1") -> None:
        """Go on from a draft of somebody who has practised and qualified."""
        text = json.dumps(qualified(reviewer)).encode()
        draft = {"name": "draft.json", "mimeType": "application/json", "buffer": text}
        self.page.get_by_label("A draft or a finished sheet").set_input_files(draft)
        self.page.get_by_role("heading", name="4. Load answers").wait_for()

    def rule(self) -> None:
        """Confirm all that is proposed."""
        while True:
            self.pressed_if_there("Confirm the rest of this answer")
            if not self.pressed_if_there("Next answer"):
                break
        self.press("Go on to Communication clarity")

    def judge(self, score: int = 3) -> None:
        while True:
            self.page.get_by_label("Evidence for Communication clarity").fill("A4, with its source line.")
            self.score("score", score)
            if not self.pressed_if_there("Next answer"):
                break
        self.press("Go on to the end")

    def whole(self, paths: list[str]) -> None:
        self.until_loading()
        self.load(paths)
        self.press("Go on")
        self.rule()
        self.judge()

    def download(self, name: str) -> dict[str, Any]:
        with self.page.expect_download() as started:
            self.press(name)
        text = Path(started.value.path()).read_text("utf-8")
        return {"name": started.value.suggested_filename, "text": text, "data": json.loads(text)}
