"""No step of the sheet stands in anybody's way, in any state: wide and light, narrow and dark."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from documents.score_sheet.sheets import ANSWERS, Reviewer, saved
from obstacles import found_everywhere

pytestmark = pytest.mark.browser


class Watched(Reviewer):
    """A reviewer who looks for obstacles at every step."""

    def __init__(self, page: Any) -> None:
        super().__init__(page)
        self.found: dict[str, list[str]] = {}

    def look(self, state: str) -> None:
        """Note what stands in the way in this state."""
        if told := found_everywhere(self.page):
            self.found[state] = told


def test_nothing_stands_in_the_way_in_any_state(opened: Callable[..., Any], tmp_path: Path) -> None:
    reviewer = Watched(opened())
    page = reviewer.page
    reviewer.look("start")
    reviewer.say_who("Me Myself")
    reviewer.look("short name refused")
    reviewer.say_who()
    reviewer.look("practice")
    reviewer.score("p1-communication-clarity", 3)
    reviewer.press("Compare p1 with the agreed score")
    reviewer.look("compared")
    reviewer.press("Next answer")
    for answer in ("p2", "p3", "p4"):
        reviewer.score(f"{answer}-communication-clarity", 3)
        reviewer.press(f"Compare {answer} with the agreed score")
        reviewer.pressed_if_there("Next answer")
    reviewer.press("Go on")
    reviewer.qualify(3, 3, 3, 3, 3, 3)
    page.get_by_text("Somebody decided").click()
    reviewer.press("Record the decision")
    reviewer.look("not qualified, override refused")
    page.get_by_label("Who decided").fill("hiring lead")
    page.get_by_label("Why").fill("Wrote two of the anchors.")
    reviewer.press("Record the decision")
    reviewer.look("let through")
    reviewer.press("Go on")
    (tmp_path / "bad.json").write_text("{", "utf-8")
    reviewer.load([*saved(tmp_path), str(tmp_path / "bad.json")])
    reviewer.look("loaded")
    reviewer.press("Go on")
    while "K7QM" not in page.locator("#answer").inner_text():
        reviewer.press("Next answer")
    page.locator("#finding-2 summary").first.click()
    page.locator("#finding-1 input[value='every-card']").check()
    page.locator("#finding-2 summary", has_text="Errors of the other outputs").click()
    page.locator("#finding-2 input[value='every-card']").check()
    reviewer.press("Confirm finding 2")
    reviewer.look("a ruling that can not stand")
    page.locator("#finding-2 input[value='every-card']").uncheck()
    reviewer.press("Confirm the rest of this answer")
    page.get_by_role("button", name="6. Finish").click()
    reviewer.look("open")
    page.get_by_role("button", name="5. Score").click()
    page.get_by_text("Output A", exact=True).click()
    while reviewer.pressed_if_there("Previous answer"):
        pass
    reviewer.rule()
    reviewer.look("judging")
    reviewer.judge()
    reviewer.look("ready")
    reviewer.download("Finish and save the sheet")
    reviewer.look("closed")
    page.get_by_role("button", name="5. Score").click()
    reviewer.look("closed, reading")

    assert reviewer.found == {}


def test_the_public_sheet_works_without_anchors(opened: Callable[..., Any], tmp_path: Path) -> None:
    reviewer = Watched(opened("public"))
    reviewer.whole(saved(tmp_path))
    reviewer.look("public, ready")
    sheet = reviewer.download("Finish and save the sheet")["data"]

    assert sheet["rubric"] == ""
    assert len(sheet["answers"]) == len(ANSWERS)
    assert reviewer.found == {}
