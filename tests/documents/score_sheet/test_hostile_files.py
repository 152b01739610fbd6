"""Files that are not what they should be: a sentence each, nothing runs, and the others load."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from conftest import HERE
from documents.hostile import HOSTILE
from documents.score_sheet.sheets import ANSWERS, FINDINGS, Reviewer, response, saved, sheet_html

pytestmark = pytest.mark.browser

ANSWER_CASES = sorted((HERE / "cases/sheet/answers").glob("*.json"))
OWN_CASES = sorted((HERE / "cases/sheet/own").glob("*.json"))
FORMULA = '=HYPERLINK("https://example.org")'
POISON = f"{HOSTILE}\n{FORMULA}\n<script>window.ran = true</script><img src=x onerror='ran = true'>"
EMBEDDED = "document.querySelectorAll('#sheet :is(script, img, iframe, svg, style, form[action])').length"


def expected(case: Path) -> str:
    return case.with_suffix(".expected").read_text("utf-8").strip()


def test_every_bad_answer_costs_a_sentence_and_the_others_load(opened: Callable[..., Any], tmp_path: Path) -> None:
    reviewer = Reviewer(opened())
    huge, latin, good = tmp_path / "huge.json", tmp_path / "latin.json", tmp_path / "good"
    huge.write_text(json.dumps(response("HUGE")) + " " * 1_000_000, "utf-8")
    latin.write_bytes(
        json.dumps(response("LATIN", written={"tell-the-sender": "ä"}), ensure_ascii=False).encode("latin-1")
    )
    good.mkdir()
    reviewer.until_loading()
    reviewer.load([*map(str, ANSWER_CASES), str(huge), str(latin), *saved(good)])
    page = reviewer.page

    told = page.locator("#loaded .rb-note li").all_inner_texts()
    sentences = {expected(case) for case in ANSWER_CASES}
    sentences |= {
        "The file is larger than 1 MB, and was not read.",
        "The file is no text in UTF-8, so no form of Rolebook made it.",
    }
    assert {words if words.startswith("TWICE") else words.split(": ", 1)[1] for words in told} == sentences
    assert len(told) == len(ANSWER_CASES) + 2 - 1  # the two that share a code share a sentence
    assert all(words.endswith(".") and "name-of" not in words and ".json" not in words for words in told)
    assert page.locator("#loaded strong").all_inner_texts() == sorted(ANSWERS)
    assert page.evaluate("said.at(-1)") == f"3 answers loaded. {len(told)} files not loaded: the reasons stand above."


@pytest.mark.parametrize("case", OWN_CASES, ids=lambda case: case.stem)
def test_every_bad_sheet_is_refused_in_a_sentence(own_page: Any, case: Path) -> None:
    chooser = own_page.get_by_label("A draft or a finished sheet")
    chooser.set_input_files(str(case))
    own_page.locator("#open-file-error").filter(has_text=expected(case)[-30:]).wait_for(timeout=4000)

    assert own_page.locator("#open-file-error").inner_text() == f"The file was not opened. {expected(case)}"
    assert own_page.evaluate("document.activeElement.id") == "open-file"
    assert own_page.get_by_label("Your short name").input_value() == ""


@pytest.fixture(scope="module")
def own_page(browser: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    file = tmp_path_factory.mktemp("own") / "sheet.html"
    file.write_text(sheet_html(), "utf-8")
    page = browser.new_page()
    page.goto(file.as_uri())
    yield page
    page.close()


def test_there_are_cases() -> None:
    assert len(ANSWER_CASES) > 15
    assert len(OWN_CASES) > 15


def test_script_and_formulas_in_every_text_stay_text(opened: Callable[..., Any], tmp_path: Path) -> None:
    findings = [{**FINDINGS[0], "quote": POISON[:2000], "why": POISON}]
    items = [{"id": "q1", "verdict": "wrong", "why": POISON}]
    answer = {"findings": findings, "items": items, "written": {"tell-the-sender": POISON}}
    reviewer = Reviewer(opened())
    page = reviewer.page
    reviewer.until_loading()
    reviewer.load(saved(tmp_path, {"HOSTILE": answer}))
    reviewer.press("Go on")

    assert POISON in page.locator("#finding-1 p.rb-theirs").evaluate("(e) => e.textContent")
    assert page.evaluate(EMBEDDED) == 0
    reviewer.rule()
    assert POISON in page.locator("blockquote.rb-theirs").last.evaluate("(e) => e.textContent")
    assert page.evaluate(EMBEDDED) == 0
    assert page.evaluate("window.ran") is None
    page.get_by_label("Evidence for").fill(POISON)
    reviewer.score("score", 1)
    reviewer.press("Go on to the end")
    sheet = reviewer.download("Finish and save the sheet")["data"]
    assert sheet["answers"][0]["scores"]["communication-clarity"]["evidence"] == POISON
    page.emulate_media(media="print")
    assert POISON in page.locator("#record dd").evaluate("(e) => e.textContent")
    assert page.evaluate("document.querySelectorAll('#record :is(script, img)').length") == 0


def test_a_code_that_is_loaded_keeps_its_first_contents(opened: Callable[..., Any], tmp_path: Path) -> None:
    reviewer = Reviewer(opened())
    reviewer.until_loading()
    paths = saved(tmp_path)
    reviewer.load(paths)
    reviewer.load(paths[:1])
    told = reviewer.page.locator("#loaded .rb-note li")
    assert told.all_inner_texts() == ["K7QM-2F9D-XW3T-8HBN is loaded already."]

    Path(paths[0]).write_text(json.dumps(response("K7QM-2F9D-XW3T-8HBN")), "utf-8")
    reviewer.load(paths[:1])
    reviewer.page.locator("#loaded .rb-note li", has_text="other contents").wait_for()
    assert "10 findings" not in reviewer.page.locator("#loaded").inner_text()
    assert "6 findings" in reviewer.page.locator("#loaded").inner_text()
