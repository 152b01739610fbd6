"""Drafts and finished sheets: what is saved, taken out, noticed and read again."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from conftest import REPOSITORY
from documents.score_sheet.sheets import ANSWERS, FINDINGS, PRACTICE, Reviewer, response, saved
from rolebook.cli import main
from rolebook.schema import schema_for

pytestmark = pytest.mark.browser


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
