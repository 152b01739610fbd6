"""From a reviewer's score sheet in a browser to the scores: what the form saves is what the command reads."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from conftest import REPOSITORY
from documents.score_sheet.sheets import Reviewer, saved, sheet_html
from rolebook.cli import main


@pytest.mark.browser
def test_a_sheet_and_its_draft_go_from_the_form_into_the_scores(browser: Any, tmp_path: Path) -> None:
    for name in ("responses", "sheets"):
        (tmp_path / name).mkdir()
    (tmp_path / "sheet.html").write_text(sheet_html(), "utf-8")
    page = browser.new_page()
    page.goto((tmp_path / "sheet.html").as_uri())
    reviewer = Reviewer(page)
    reviewer.whole(saved(tmp_path / "responses"))
    sheet = reviewer.download("Finish and save the sheet")
    page.close()
    draft = {**sheet["data"], "format": "rolebook-sheet-draft"}
    (tmp_path / "sheets" / sheet["name"]).write_text(sheet["text"], "utf-8")
    (tmp_path / "sheets" / "draft.json").write_text(json.dumps(draft), "utf-8")

    given = [f"--{name}={tmp_path / name}" for name in ("responses", "sheets")]
    assert main(["score", "practice-notice", *given, "--root", str(REPOSITORY), "--out", str(tmp_path / "out")]) == 0
    scores = json.loads((tmp_path / "out" / "scores.json").read_text("utf-8"))

    assert [one["file"] for one in scores["passed_over"]] == ["draft.json"]
    assert "It is a draft" in scores["passed_over"][0]["why"]
    assert [(one["reviewer"], one["answers"], one["qualified"]["ok"]) for one in scores["reviewers"]] == [
        ("reviewer-1", 3, True)
    ]
    full = next(one for one in scores["candidates"] if one["packet"] == "K7QM-2F9D-XW3T-8HBN")
    assert "from-the-poolside" in full["reviewers"][0]["found"]
    assert full["reviewers"][0]["scores"]["communication-clarity"] == 3
    assert full["decision"]["state"] == "waits-for-reviewer"
