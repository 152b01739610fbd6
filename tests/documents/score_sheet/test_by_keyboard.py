"""The whole way by keyboard alone: fill in, save, reload, open, save again, and the two files are the same."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from documents.score_sheet.sheets import ANSWERS, saved
from rolebook.schema import schema_for

pytestmark = pytest.mark.browser

NO_STORAGE = """
for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) {
  Object.defineProperty(window, name, {get() { throw new DOMException('denied', 'SecurityError'); }});
}
"""
FOCUSED = """(wanted) => {
  const here = document.activeElement;
  const name = here.matches('input[type=radio], input[type=checkbox]') ? here.name : here.id;
  return here.textContent.trim() === wanted || name === wanted;
}"""


class Keys:
    """Somebody with a keyboard and nothing else."""

    def __init__(self, page: Any) -> None:
        self.page = page
        # Listened to from the start: a chooser that opens before the driver intercepts it opens for nobody.
        self.choosers: list[Any] = []
        page.on("filechooser", lambda chooser: self.choosers.append(chooser))

    def reach(self, wanted: str) -> None:
        """Tab until the focus is on the button with these words, or the control with this id or name."""
        for _ in range(300):
            self.page.keyboard.press("Tab")
            if self.page.evaluate(FOCUSED, wanted):
                return
        raise AssertionError(f"no key leads to {wanted}")

    def press(self, words: str) -> None:
        self.reach(words)
        self.page.keyboard.press("Enter")

    def write(self, control: str, words: str) -> None:
        self.reach(control)
        self.page.keyboard.press("Control+a")
        self.page.keyboard.type(words)

    def choose(self, group: str, place: int) -> None:
        """The radio at `place` (0 is the first) of a group in which none is chosen, or the first is."""
        self.reach(group)
        self.page.keyboard.press("Space")
        for _ in range(place):
            self.page.keyboard.press("ArrowDown")

    def files(self, control: str, *paths: str) -> None:
        self.reach(control)
        self.page.keyboard.press("Enter")
        for _ in range(100):
            if self.choosers:
                break
            self.page.wait_for_timeout(20)
        self.choosers.pop().set_files(list(paths))

    def saved(self, words: str, folder: Path) -> Path:
        self.reach(words)
        with self.page.expect_download() as started:
            self.page.keyboard.press("Enter")
        path = folder / started.value.suggested_filename
        started.value.save_as(path)
        return path


def until_loading(keys: Keys) -> None:
    keys.write("reviewer", "reviewer-1")
    keys.page.keyboard.press("Enter")
    for answer in ("p1", "p2", "p3", "p4"):
        keys.choose(f"{answer}-communication-clarity", 2)
        keys.press(f"Compare {answer} with the agreed score")
        keys.press("Go on" if answer == "p4" else "Next answer")
    for number, score in enumerate((4, 1, 3, 2, 5, 4), 1):
        keys.choose(f"u{number}-communication-clarity", 5 - score)
        keys.press("Show the result" if number == 6 else "Next answer")
    keys.press("Go on")


def load(keys: Keys, paths: list[str]) -> None:
    keys.files("answers", *paths)
    keys.page.locator("#status").filter(has_text="3 answers loaded").wait_for()
    keys.press("Go on")


@pytest.mark.parametrize(("width", "script"), [(1280, ""), (320, NO_STORAGE)], ids=["wide", "narrow-without-storage"])
def test_two_saves_are_the_same(opened: Callable[..., Any], tmp_path: Path, width: int, script: str) -> None:
    page = opened(width=width, script=script)
    keys, paths = Keys(page), saved(tmp_path)
    until_loading(keys)
    load(keys, paths)

    # The first finding of the full answer names two errors; the fourth is valid and not in the key.
    page.get_by_role("heading", name="Answer").wait_for()
    while "K7QM" not in page.locator("#answer").inner_text():
        keys.press("Next answer")
    keys.choose("finding-4-ruling", 0)  # the proposal is a false alarm, and Space leaves it
    keys.page.keyboard.press("ArrowUp")
    keys.page.keyboard.press("ArrowUp")
    keys.press("Confirm finding 4")
    draft = keys.saved("Save a draft file", tmp_path)

    page.reload()
    keys.files("open-file", str(draft))
    page.get_by_role("heading", name="4. Load answers").wait_for()
    again = keys.saved("Save a draft file", tmp_path / "again")
    assert again.read_text() == draft.read_text()

    load(keys, paths)
    for _ in ANSWERS:
        if page.get_by_role("button", name="Confirm the rest of this answer").count():
            keys.press("Confirm the rest of this answer")
        if page.get_by_role("button", name="Next answer").count():
            keys.press("Next answer")
    keys.press("Go on to Communication clarity")
    for number in range(len(ANSWERS)):
        keys.write("evidence", f"Line A4 and its source, {number}.")
        keys.choose("score", 2)
        keys.press("Go on to the end" if number == 2 else "Next answer")
    sheet = keys.saved("Finish and save the sheet", tmp_path)

    page.reload()
    keys.files("open-file", str(sheet))
    page.get_by_role("heading", name="6. Finish").wait_for()
    twice = keys.saved("Save the sheet again", tmp_path / "again")
    assert twice.read_text() == sheet.read_text()
    finished_as_it_should_be(sheet)


def finished_as_it_should_be(sheet: Path) -> None:
    data = json.loads(sheet.read_text())
    full = next(answer for answer in data["answers"] if answer["packet"].startswith("K7QM"))

    assert sheet.name == "sheet-reviewer-1-practice-notice.json"
    Draft202012Validator(schema_for("sheet")).validate(data)
    assert [answer["packet"] for answer in data["answers"]] == sorted(ANSWERS)
    assert [ruling["ruling"] for ruling in full["rulings"]] == [
        "hit",
        "hit",
        "repeat",
        "not-in-key",
        "hit",
        "false-alarm",
    ]
    assert {answer["scores"]["communication-clarity"]["score"] for answer in data["answers"]} == {3}
    assert "confirmed" not in sheet.read_text()
