"""Who may score: practice, the qualifying answers, and somebody's decision where they were not enough."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from documents.build import here
from documents.score_sheet.sheets import PRACTICE, Reviewer, saved, sheets
from rolebook.documents.render import render
from rolebook.documents.score_sheet.view import view

pytestmark = pytest.mark.browser


def test_nobody_goes_on_who_has_not_qualified_unless_somebody_decides_it(
    opened: Callable[..., Any], tmp_path: Path
) -> None:
    reviewer = Reviewer(opened())
    page = reviewer.page
    reviewer.say_who()
    reviewer.practise()
    reviewer.press("Next answer")
    reviewer.press("Previous answer")
    reviewer.qualify(3, 3, 3, 3, 3, 3)

    result = page.locator("#sheet").inner_text()
    assert "You do not qualify yet" in result
    assert "1 of 6 (16.7 %)" in result
    assert "2 points" in result
    assert "0.17 points too low" in result
    for step in ("4. Load answers", "5. Score", "6. Finish"):
        assert page.get_by_role("button", name=step).is_disabled()
    page.get_by_text("Somebody decided").click()
    reviewer.press("Record the decision")
    assert page.evaluate("document.activeElement.id") == "override-who"
    page.get_by_label("Who decided").fill("hiring lead")
    page.get_by_label("Why").fill("Wrote two of the anchors.")
    page.get_by_label("When").fill("2026-11-28")
    reviewer.press("Record the decision")
    reviewer.press("Go on")
    reviewer.load(saved(tmp_path, {"A1": {}}))
    reviewer.press("Go on")
    reviewer.press("Go on to Communication clarity")
    reviewer.judge(1)
    sheet = reviewer.download("Finish and save the sheet")["data"]

    decided = {"who": "hiring lead", "why": "Wrote two of the anchors.", "on": "2026-11-28"}
    assert sheet["qualification"]["override"] == decided
    assert sheet["qualification"]["scores"]["u1"] == {"communication-clarity": 3}


def test_without_calibration_answers_somebody_has_to_decide(opened: Callable[..., Any]) -> None:
    subject = sheets()[PRACTICE]
    bare = replace(subject, guided=replace(subject.guided, calibration=None))
    reviewer = Reviewer(opened(html=render("score_sheet", view(bare, here()))))
    reviewer.say_who()
    reviewer.press("Go on")
    page = reviewer.page

    assert "nobody can qualify by scoring" in page.locator("#sheet").inner_text()
    assert page.get_by_role("button", name="4. Load answers").is_disabled()
    page.get_by_text("Somebody decided").click()
    page.get_by_label("Who decided").fill("hiring lead")
    page.get_by_label("Why").fill("There is no calibration set yet.")
    reviewer.press("Record the decision")
    reviewer.press("Go on")
    assert page.get_by_role("heading", name="4. Load answers").is_visible()


def test_all_are_scored_before_any_agreed_score_is_shown(opened: Callable[..., Any]) -> None:
    reviewer = Reviewer(opened())
    reviewer.say_who()
    reviewer.practise()
    for number in range(1, 6):
        reviewer.score(f"u{number}-communication-clarity", 3)
        reviewer.press("Next answer")
    reviewer.press("Show the result")

    assert reviewer.page.locator("#status").inner_text() == "Score all of them first. Open: u6."
    assert "agreed" not in reviewer.page.locator("#sheet dl").all_inner_texts()
