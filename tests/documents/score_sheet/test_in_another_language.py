"""The sheet in a made-up language: whatever a reviewer sees or hears of ours is in it, at every step."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from documents.build import here
from documents.score_sheet.sheets import ANSWERS, PRACTICE, Reviewer, qualified, saved, sheets
from documents.score_sheet.test_hostile_files import ANSWER_CASES, OWN_CASES
from language.on_page import bare, said_on, written_by
from language.spoken import WIDE, pseudo
from rolebook.documents.render import render
from rolebook.documents.score_sheet.facts import facts
from rolebook.documents.score_sheet.script_words import WORDS
from rolebook.documents.score_sheet.view import view
from rolebook.language import speaking
from scripts import each, scope_of

pytestmark = pytest.mark.browser

TYPED = "Напечатано."
"""What somebody types, in letters that are nobody's here."""
READING = (
    *("shared/texts", "shared/dom", "shared/filled", "shared/words", "shared/listed", "shared/files"),
    *("shared/json", "shared/shape"),
    *("sheet/matching", "sheet/sha256", "sheet/stages", "sheet/answers", "sheet/work", "sheet/own"),
)
CLARITY = "Communication clarity"
WRITTEN = written_by(sheets()[PRACTICE]) | written_by(ANSWERS) | written_by(qualified("reviewer-1")) | ANSWERS.keys()
AUTHORS = {text.replace("*", "|") for text in WRITTEN}  # what stands in bold is a text by itself on the page


class Abroad(Reviewer):
    """A reviewer who knows the buttons by their words in the made-up language."""

    def __init__(self, page: Any) -> None:
        super().__init__(page)
        self.english: dict[str, list[str]] = {}
        self.asked: list[str] = []
        page.on("dialog", lambda dialog: (self.asked.append(dialog.message), dialog.accept()))

    def does(self, words: str, **places: str) -> None:
        """Press the button with these words."""
        self.press(pseudo(words).format(**places))

    def look(self, step: str) -> None:
        """Note what is English at this step."""
        if found := bare(said_on(self.page), AUTHORS):
            self.english[step] = found

    def choose(self, files: list[str]) -> None:
        """Choose a file of one's own, or answers: one of the two steps is in view."""
        self.page.locator("#open-file, #answers").set_input_files(files)


def sheet_abroad() -> str:
    with speaking(WIDE):
        return render("score_sheet", view(sheets()[PRACTICE], here("kits/practice-notice/score-sheet.html")))


def test_no_word_of_ours_is_english(opened: Callable[..., Any], tmp_path: Path) -> None:
    reviewer = Abroad(opened(html=sheet_abroad()))
    page = reviewer.page

    reviewer.does("Save a draft file")
    page.fill("#reviewer", "Me Myself")
    reviewer.does("Go on")
    reviewer.look("who")
    page.fill("#reviewer", "reviewer-1")
    reviewer.does("Go on")
    reviewer.does("Compare {answer} with the agreed score", answer="p1")
    reviewer.score("p1-communication-clarity", 3)
    reviewer.does("Compare {answer} with the agreed score", answer="p1")
    reviewer.look("practise")

    page.locator("#steps button").first.click()
    draft = qualified("reviewer-1")
    reviewer.choose([drafted(tmp_path, draft | {"shown": False, "qualification": {"scores": {}}})])
    page.locator("#sheet fieldset").wait_for()
    for _ in range(5):
        reviewer.does("Next answer")
    reviewer.does("Show the result")
    reviewer.look("qualify")
    scores = {"scores": {answer: {"communication-clarity": 5} for answer in draft["qualification"]["scores"]}}
    page.locator("#steps button").first.click()
    reviewer.choose([drafted(tmp_path, draft | {"qualification": scores})])
    page.locator("#result").wait_for()
    page.locator("summary", has_text=pseudo("Somebody")).click()
    reviewer.does("Record the decision")
    reviewer.look("not qualified")
    page.fill("#override-who", TYPED)
    page.fill("#override-why", TYPED)
    page.fill("#override-on", "2026-11-16")
    reviewer.does("Record the decision")
    reviewer.look("let through")

    reviewer.does("Go on")
    reviewer.choose([str(ANSWER_CASES[0]), *saved(tmp_path)])
    page.locator("#loaded .rb-note").wait_for()
    reviewer.choose(saved(tmp_path)[:1])
    page.locator("#loaded .rb-note li", has_text="K7QM").wait_for()
    reviewer.look("loaded")
    reviewer.does("Take out {code}", code="constructor")

    reviewer.does("Go on")
    while "K7QM" not in page.locator("#answer").inner_text():
        reviewer.does("Next answer")
    page.locator("#finding-1 input[value='every-card']").check()
    page.locator("#finding-2 input[value='wrong-reason']").check()
    page.locator("#finding-2 input[type=checkbox]").nth(1).check()
    page.locator("#finding-3 input[value='hit']").check()
    for finding in ("1", "2", "3", "4"):
        reviewer.does("Confirm finding {number}", number=finding)
    reviewer.look("rulings that can not stand")
    page.locator("#steps button").last.click()
    reviewer.look("open")
    page.locator("#steps button").nth(4).click()
    for finding in ("1", "2", "3"):
        page.locator(f"#finding-{finding} input[value='neutral']").check()
    reviewer.does("Confirm the rest of this answer")
    while reviewer.pressed_if_there(pseudo("Previous answer")):
        pass
    while True:
        reviewer.pressed_if_there(pseudo("Confirm the rest of this answer"))
        if not reviewer.pressed_if_there(pseudo("Next answer")):
            break
    reviewer.does("Go on to {stage}", stage=CLARITY)
    reviewer.look("judge")
    while True:
        page.locator("#evidence").fill(TYPED)
        reviewer.score("score", 3)
        if not reviewer.pressed_if_there(pseudo("Next answer")):
            break
    reviewer.does("Go on to the end")
    reviewer.look("ready")
    page.emulate_media(media="print")
    page.wait_for_function("() => document.getElementById('record').innerText")
    reviewer.look("on paper, not finished")
    page.emulate_media(media="screen")
    reviewer.download(pseudo("Finish and save the sheet"))
    reviewer.does("Save a draft file")
    reviewer.look("finished")
    page.emulate_media(media="print")
    page.wait_for_function("() => document.getElementById('record').innerText.includes('20')")
    reviewer.look("on paper")

    heard = page.evaluate("said")
    assert reviewer.english == {}
    assert bare(map(unquoted, [*heard, *reviewer.asked]), AUTHORS) == []
    assert pseudo("Score all of them first. Open: {answers}.").format(answers="u1, u2, u3, u4, u5, u6") in heard
    assert len(reviewer.asked) > 1


def drafted(folder: Path, draft: dict[str, Any]) -> str:
    path = folder / "a-draft.json"
    path.write_text(json.dumps(draft), "utf-8")
    return str(path)


def unquoted(text: str) -> str:
    """A sentence without what it quotes of a file."""
    return re.sub("`[^`]*`", "", text)


def test_every_reason_to_refuse_a_file_is_in_the_language(browser: Any) -> None:
    sheeted = sheets()[PRACTICE]
    with speaking(WIDE):
        page = scope_of(browser, *READING, words=WORDS)
        page.evaluate("kit => { window.kit = kit; }", facts(sheeted.guided, sheeted.key))
    own, answers = ([case.read_text("utf-8", "replace") for case in cases] for cases in (OWN_CASES, ANSWER_CASES))
    told = each(page, "text => openFile(text, kit).refused", own)
    told += each(page, "text => readAnswer(text, kit).refused ?? null", answers)
    page.close()

    reasons = [reason for reason in told if reason]
    assert len(reasons) >= len(told) - 2  # two answers are refused because of each other
    assert bare(map(unquoted, reasons), AUTHORS | {"CASE", "aaaaaa"}) == []


def test_values_for_which_there_are_words_are_said_in_the_language(browser: Any) -> None:
    with speaking(WIDE):
        page = scope_of(browser, *READING, "sheet/elements", "sheet/showing", "sheet/ruling", words=WORDS)
    page.evaluate("() => { window.kit = { items: { q1: { lines: [] } }, types: {} }; }")
    judged = each(
        page, "verdict => itemShown('q1', { verdict, severity: 'minor' }, kit).textContent", ["right", "wrong"]
    )
    severities = ["minor", "major", "critical"]
    marked = each(page, "severity => findingHead({ at: 'A2', severity }, kit).textContent", severities)
    keyed = each(page, "severity => build('p', {}, errorLine({ at: ['A2', 'A5'], severity })).textContent", severities)
    page.close()

    assert bare([*judged, *marked, *keyed], set()) == []
    assert all(pseudo(severity) in said for said, severity in zip(keyed, severities, strict=True))
