"""What the steps hold a reviewer to, what is said of it, and that nothing stands in anybody's way."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from conftest import REPOSITORY
from documents.build import here
from documents.score_sheet.sheets import ANSWERS, FINDINGS, PRACTICE, Reviewer, response, saved, sheets
from rolebook.cli import main
from rolebook.documents.render import render
from rolebook.documents.score_sheet.view import view
from rolebook.schema import schema_for

pytestmark = pytest.mark.browser

SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SAID = "said.splice(0)"
AXE = "([within, rules]) => axe.run(within, {runOnly: rules, resultTypes: ['violations']})"


class Watched(Reviewer):
    """A reviewer who looks for obstacles at every step, wide and light, narrow and dark."""

    def __init__(self, page: Any) -> None:
        super().__init__(page)
        axe = pytest.importorskip("axe_playwright_python.base")
        page.evaluate(axe.AXE_FILE_PATH.read_text("utf-8"))

    def look(self, state: str, within: str = "#sheet-works") -> None:
        """Nothing may be found `within`; what stands around the steps never changes and is looked at once."""
        for width, scheme in ((320, "dark"), (1280, "light")):
            self.page.set_viewport_size({"width": width, "height": 900})
            self.page.emulate_media(color_scheme=scheme)
            found = self.page.evaluate(
                "(rules) => axe.run(document, {runOnly: rules, resultTypes: ['violations']})", RULES
            )
            told = [(each["id"], node["html"][:160]) for each in found["violations"] for node in each["nodes"]]
            assert told == [], (state, width, scheme)
            assert self.page.evaluate(SIDEWAYS) == 0, (state, width)


def test_nothing_stands_in_the_way_in_any_state(opened: Callable[..., Any], tmp_path: Path) -> None:
    reviewer = Watched(opened())
    page = reviewer.page
    reviewer.look("start", "html")
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


def test_whoever_leaves_with_unsaved_work_is_asked(opened: Callable[..., Any]) -> None:
    reviewer = Reviewer(opened())
    leaves = "dispatchEvent(new Event('beforeunload', {cancelable: true}))"

    assert reviewer.page.evaluate(leaves)
    reviewer.say_who()
    assert not reviewer.page.evaluate(leaves)
    draft = reviewer.download("Save a draft file")
    assert reviewer.page.evaluate(leaves)

    asked: list[str] = []
    reviewer.page.on("dialog", lambda dialog: (asked.append(dialog.message), dialog.dismiss()))
    reviewer.score("p1-communication-clarity", 3)
    reviewer.page.get_by_role("button", name="1. Who scores").click()
    file = {"name": "draft.json", "mimeType": "application/json", "buffer": draft["text"].encode()}
    reviewer.page.get_by_label("A draft or a finished sheet").set_input_files(file)
    reviewer.page.get_by_role("heading", name="1. Who scores").wait_for()
    assert asked == ["Something in this page is not saved. Open the file all the same?"]


def test_a_draft_is_no_sheet(opened: Callable[..., Any]) -> None:
    reviewer = Reviewer(opened())
    reviewer.say_who()
    draft = reviewer.download("Save a draft file")

    assert draft["name"] == "draft-reviewer-1-practice-notice.json"
    assert draft["data"]["format"] == "rolebook-sheet-draft"
    assert draft["data"]["format"] != schema_for("sheet")["properties"]["format"]["const"]


def test_another_answer_under_the_code_of_a_draft_is_noticed(opened: Callable[..., Any], tmp_path: Path) -> None:
    reviewer = Reviewer(opened())
    page = reviewer.page
    paths = saved(tmp_path)
    reviewer.until_loading()
    reviewer.load(paths)
    draft = tmp_path / "draft.json"
    draft.write_text(reviewer.download("Save a draft file")["text"], "utf-8")
    Path(paths[0]).write_text(json.dumps(response("K7QM-2F9D-XW3T-8HBN", findings=FINDINGS[1:])), "utf-8")
    page.reload()
    page.get_by_label("A draft or a finished sheet").set_input_files(str(draft))
    page.get_by_label("Answer files").set_input_files(paths)
    told = page.locator("#loaded .rb-note li")
    told.first.wait_for()

    assert told.all_inner_texts() == [
        "K7QM-2F9D-XW3T-8HBN: this is not the answer that the draft scored. Ask the coordinator which one counts."
    ]
    assert page.locator("#status").inner_text().startswith("2 answers loaded. 1 file not loaded")


def test_an_answer_is_taken_out_when_that_is_meant(opened: Callable[..., Any], tmp_path: Path) -> None:
    reviewer = Reviewer(opened())
    page = reviewer.page
    asked: list[str] = []

    def answer(dialog: Any) -> None:
        asked.append(dialog.message)
        dialog.accept() if len(asked) == 2 else dialog.dismiss()

    page.on("dialog", answer)
    reviewer.until_loading()
    reviewer.load(saved(tmp_path))
    for _ in range(2):
        reviewer.press("Take out constructor")

    assert len(asked) == 2
    assert "constructor" in asked[0]
    assert page.locator("#loaded strong").all_inner_texts() == ["K7QM-2F9D-XW3T-8HBN", "P2VX-9HKD-4TTR-0ABC"]
    assert page.evaluate("document.activeElement.textContent") == "2 answers"


def test_the_program_reads_what_a_sheet_saves_and_refuses_a_draft(opened: Callable[..., Any], tmp_path: Path) -> None:
    answers, sheets, out = (tmp_path / name for name in ("answers", "sheets", "out"))
    answers.mkdir()
    sheets.mkdir()
    reviewer = Reviewer(opened())
    reviewer.until_loading()
    reviewer.load(saved(answers))
    reviewer.press("Go on")
    reviewer.rule()
    reviewer.judge(4)
    (sheets / "draft.json").write_text(reviewer.download("Save a draft file")["text"], "utf-8")
    (sheets / "sheet.json").write_text(reviewer.download("Finish and save the sheet")["text"], "utf-8")
    given = ["--responses", answers, "--sheets", sheets, "--out", out, "--root", REPOSITORY, "--today", "2026-11-28"]
    main(["score", PRACTICE, *map(str, given)])
    report = json.loads((out / "scores.json").read_text("utf-8"))

    (passed_over,) = report["passed_over"]
    assert "draft" in json.dumps(passed_over)
    assert {candidate["packet"] for candidate in report["candidates"]} == set(ANSWERS)
    scored = {each["packet"]: each["reviewers"] for each in report["candidates"]}
    assert [each["reviewer"] for each in scored["K7QM-2F9D-XW3T-8HBN"]] == ["reviewer-1"]


def test_paper_holds_what_was_ruled(opened: Callable[..., Any], tmp_path: Path) -> None:
    reviewer = Reviewer(opened())
    page = reviewer.page
    reviewer.whole(saved(tmp_path))
    page.emulate_media(media="print")
    page.wait_for_function("document.getElementById('record').innerText")  # made when printing begins
    printed = page.locator("#record").inner_text()

    assert page.locator("#sheet").is_hidden()
    for words in ("Score sheet of reviewer-1", "Not finished.", "K7QM-2F9D-XW3T-8HBN", "from-the-poolside", "Repeat"):
        assert words in printed
    assert "A4, with its source line." in printed


def test_the_public_sheet_works_without_anchors(opened: Callable[..., Any], tmp_path: Path) -> None:
    reviewer = Watched(opened("public"))
    reviewer.whole(saved(tmp_path))
    reviewer.look("public, ready", "html")
    sheet = reviewer.download("Finish and save the sheet")["data"]

    assert sheet["rubric"] == ""
    assert len(sheet["answers"]) == len(ANSWERS)


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


QUALIFY = "JSON.parse(document.getElementById('sheet-data').textContent).qualify"
