"""What the steps hold a reviewer to, what is said of it, and what they do not show."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from documents.score_sheet.sheets import ANSWERS, FINDINGS, Reviewer, response, saved

pytestmark = pytest.mark.browser


SAID = "said.splice(0)"
QUALIFY = "JSON.parse(document.getElementById('sheet-data').textContent).qualify"


def test_each_change_is_said_once_and_a_new_step_is_reached_instead(opened: Callable[..., Any], tmp_path: Path) -> None:
    reviewer = Reviewer(opened())
    page = reviewer.page

    def said() -> Any:
        page.wait_for_timeout(50)
        return page.evaluate(SAID)

    reviewer.until_loading()
    assert said() == []
    assert page.evaluate("document.activeElement.textContent") == "4. Load answers"
    reviewer.load(saved(tmp_path))
    assert said() == ["3 answers loaded."]
    reviewer.press("Go on")
    assert said() == []
    while "K7QM" not in page.locator("#answer").inner_text():
        reviewer.press("Next answer")
        assert page.evaluate("document.activeElement.id") == "answer"
    reviewer.press("Confirm finding 1")
    assert page.evaluate("document.activeElement.id") == "finding-1-confirm"
    assert said() == ["Confirmed. 5 findings of this answer to go."]
    reviewer.press("Confirm the rest of this answer")
    assert said() == ["All findings of K7QM-2F9D-XW3T-8HBN here are confirmed."]
    reviewer.download("Save a draft file")
    assert said() == ["Draft saved as a file. Load it in the first step to go on."]
    assert page.locator("[role=status], [role=alert], [aria-live]").count() == 1


def test_answers_come_by_code_in_an_order_of_ones_own(opened: Callable[..., Any], tmp_path: Path) -> None:
    codes = [f"CODE-{number}" for number in range(6)]
    orders = {}
    for name in ("reviewer-1", "reviewer-2"):
        reviewer = Reviewer(opened())
        reviewer.until_loading(name)
        paths = saved(tmp_path, {code: {"findings": FINDINGS[:1]} for code in codes})
        reviewer.load(paths if name == "reviewer-1" else paths[::-1])
        text = reviewer.page.locator("body").inner_text()
        assert "name-of-a-person" not in text
        reviewer.press("Go on")
        orders[name] = shown_order(reviewer)
        reviewer.rule()
        orders[name, "judged"] = shown_order(reviewer)
        reviewer.press("Five messages about one notice: findings")
        assert orders[name] == shown_order(reviewer)  # stable

    assert all(sorted(order) == codes for order in orders.values())
    assert len({tuple(order) for order in orders.values()}) == 4


def shown_order(reviewer: Reviewer) -> list[str]:
    """The codes from the first answer to the last; the first is shown again at the end."""
    while reviewer.pressed_if_there("Previous answer"):
        pass
    order = []
    while True:
        order.append(reviewer.page.locator("#answer span").inner_text())
        if not reviewer.pressed_if_there("Next answer"):
            break
    while reviewer.pressed_if_there("Previous answer"):
        pass
    return order


def test_whether_an_answer_was_typed_in_by_the_team_is_not_shown(opened: Callable[..., Any], tmp_path: Path) -> None:
    texts = []
    for transcribed in (False, True):
        path = tmp_path / f"{transcribed}.json"
        given = response("A1", findings=FINDINGS[:1]) | {"transcribed": transcribed, "help_used": "Nothing."}
        path.write_text(json.dumps(given), "utf-8")
        reviewer = Reviewer(opened())
        reviewer.until_loading()
        reviewer.load([str(path)])
        reviewer.press("Go on")
        texts.append(reviewer.page.locator("body").inner_text())

    assert texts[0] == texts[1]


def test_rulings_must_fit_and_an_edit_asks_for_confirmation_again(opened: Callable[..., Any], tmp_path: Path) -> None:
    reviewer = Reviewer(opened())
    page = reviewer.page
    reviewer.until_loading()
    reviewer.load(saved(tmp_path, {"A1": ANSWERS["K7QM-2F9D-XW3T-8HBN"]}))
    reviewer.press("Go on")
    assert "Not found, as ruled so far: 8 of 11" in page.locator("aside").inner_text()

    page.locator("#finding-1 input[value='from-the-poolside']").uncheck()
    assert "Not found, as ruled so far: 9 of 11" in page.locator("aside").inner_text()
    reviewer.press("Confirm finding 1")
    assert "A hit needs the error" in page.locator("#finding-1 .rb-error").inner_text()
    page.locator("#finding-1 input[value='wrong-reason']").check()
    page.locator("#finding-1 input[value='from-the-poolside']").check()
    reviewer.press("Confirm finding 1")
    page.get_by_text("Finding 1 is confirmed").wait_for()
    page.locator("#finding-1-note").fill("It is about grammar.")
    page.get_by_role("button", name="Confirm finding 1").wait_for()
    page.locator("#finding-3 input[value='hit']").check()
    reviewer.press("Confirm finding 3")
    assert "Finding 2 finds wrong-weekday already" in page.locator("#finding-3 .rb-error").inner_text()
    page.locator("#finding-3 input[value='neutral']").check()
    assert page.locator("#finding-3 input[type=checkbox]").count() == 0
    reviewer.press("Go on to Communication clarity")
    assert page.locator("#status").inner_text() == "Five messages about one notice is open in 1 answer still."
    reviewer.press("Confirm the rest of this answer")
    reviewer.press("Go on to Communication clarity")
    assert page.get_by_role("button", name="5. Score").get_attribute("aria-current") == "step"


def test_paper_holds_what_was_ruled(opened: Callable[..., Any], tmp_path: Path) -> None:
    reviewer = Reviewer(opened())
    page = reviewer.page
    reviewer.whole(saved(tmp_path))
    page.emulate_media(media="print")
    page.wait_for_function("() => document.getElementById('record').innerText")  # made when printing begins
    printed = page.locator("#record").inner_text()

    assert page.locator("#sheet").is_hidden()
    for words in ("Score sheet of reviewer-1", "Not finished.", "K7QM-2F9D-XW3T-8HBN", "from-the-poolside", "Repeat"):
        assert words in printed
    assert "A4, with its source line." in printed


@pytest.mark.parametrize("kit", ["everyday-screen", "discharge-summaries"])
def test_a_screen_and_a_task_of_a_role_are_scored_alike(opened: Callable[..., Any], tmp_path: Path, kit: str) -> None:
    reviewer = Reviewer(opened(kit))
    reviewer.say_who()
    page = reviewer.page
    while True:
        button = page.get_by_role("button", name="Compare p")
        reviewer.score(f"{button.inner_text().split()[1]}-communication-clarity", 3)
        button.click()
        if not reviewer.pressed_if_there("Next answer"):
            break
    reviewer.press("Go on")
    agreed = {each["id"]: each["scores"]["communication-clarity"] for each in page.evaluate(QUALIFY)}
    reviewer.qualify(*agreed.values())
    reviewer.press("Go on")
    path = tmp_path / "one.json"
    path.write_text(
        json.dumps(response("A1", kit, items=[{"id": "q1", "verdict": "wrong", "why": "because-of-q1"}])), "utf-8"
    )
    reviewer.load([str(path)])
    reviewer.press("Go on")
    reviewer.pressed_if_there("Go on to Communication clarity")

    assert ("because-of-q1" in page.locator("#sheet").inner_text()) == (kit == "everyday-screen")
    reviewer.judge()
    assert reviewer.download("Finish and save the sheet")["data"]["kit"] == kit
