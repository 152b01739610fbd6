"""A packet is filled in, saved, cleared and loaded again without a pointer."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from documents.packet.conftest import OpenForm
from documents.packet.forms import CODE, MINE, packet, response, text_of
from rolebook.schema.authority import accepts

pytestmark = pytest.mark.browser

STOPS = 150


class Keyboard:
    """Somebody who has a keyboard and nothing else."""

    def __init__(self, page: Any) -> None:
        self.page = page

    def reach(self, selector: str, key: str = "Tab") -> None:
        """Press Tab until something that `selector` names has the focus."""
        for _ in range(STOPS):
            self.page.keyboard.press(key)
            if self.page.evaluate("(selector) => document.activeElement.matches(selector)", selector):
                return
        raise AssertionError(f"no {STOPS} presses of {key} lead to {selector}")

    def press(self, selector: str, key: str = "Enter") -> None:
        self.reach(selector)
        self.page.keyboard.press(key)

    def pick(self, selector: str, begin: str) -> None:
        """Choose the option that begins like this in a list."""
        self.reach(selector)
        self.page.keyboard.type(begin)

    def radio(self, name: str, value: str) -> None:
        """Go to a group of radio buttons, and along it with the arrow until `value` is chosen."""
        self.reach(f"input[type=radio][name='{name}']")
        self.page.keyboard.press("Space")
        for _ in range(4):
            if self.page.evaluate("() => document.activeElement.value") == value:
                return
            self.page.keyboard.press("ArrowDown")
        raise AssertionError(f"{name} has no {value}")

    def label(self, type: str, severity: str, why: str, radios: str = "finding-severity") -> None:
        self.pick("[data-field=error_type]", type)
        self.radio(radios, severity)
        self.reach("[data-field=why]")
        for number, line in enumerate(why.split("\n")):
            if number:
                self.page.keyboard.press("Enter")
            self.page.keyboard.type(line)


def fill(keys: Keyboard) -> None:
    """Give the answers of `response()`, in another order than its own."""
    keys.press("[aria-label='Add a finding at A1']")
    keys.reach("[data-field=quote]")
    keys.page.keyboard.type("at 10")
    keys.label("Wrong", "major", "S1 says 9.")
    keys.press("[data-do=done]")
    keys.press("#findings-A .rb-actions > button:not(.rb-small)")  # something is missing
    keys.radio("finding-kind", "missing")
    keys.label("Left", "minor", "The cap (S3).")
    keys.press("[data-do=done]")
    keys.page.keyboard.press("Enter")  # the focus came back to the button: two lines that contradict each other
    keys.radio("finding-kind", "lines")
    keys.press("[data-when=lines] input[value='3']", "Space")
    keys.press("[data-when=lines] input[value='4']", "Space")
    keys.label("Unclear", "critical", "Open and shut\non the same day.")
    keys.press("[data-do=done]")
    keys.page.keyboard.press("Enter")  # a range
    keys.pick("[data-field=from]", "A2")
    keys.pick("[data-field=to]", "A3")
    keys.label("Unclear", "minor", "Two readings.")
    keys.press("[data-do=done]")
    keys.press("#findings-B input[type=checkbox]", "Space")
    keys.pick("#place-A", "place 1")
    keys.pick("#place-B", "place 1")  # a tie
    keys.radio("verdict-q1", "right")
    keys.radio("verdict-q2", "wrong")
    keys.label("Wrong", "major", "9.", radios="severity-q2")
    keys.reach("[data-room=written] textarea")
    keys.page.keyboard.type("Once I caught one.")


def saved(keys: Keyboard) -> Path:
    keys.reach("#answers ~ * [data-do=download]")
    with keys.page.expect_download() as started:
        keys.page.keyboard.press("Enter")
    assert started.value.suggested_filename == f"response-{CODE}.json"
    return Path(started.value.path())


@pytest.mark.parametrize(("width", "storage"), [(1280, True), (320, True), (1280, False)])
def test_a_packet_is_filled_in_saved_cleared_and_loaded(a_form: OpenForm, width: int, storage: bool) -> None:
    form = a_form(packet(MINE), width=width, storage=storage)
    keys = Keyboard(form.page)

    fill(keys)
    first = saved(keys).read_text("utf-8")
    keys.press("[data-do=clear]")
    keys.press("[data-do=do-clear]")
    cleared = form.page.evaluate("() => document.querySelectorAll('.rb-finding').length")
    keys.reach("#saved-file", "Shift+Tab")
    with form.page.expect_file_chooser() as chooser:
        form.page.keyboard.press("Enter")
    chooser.value.set_files({"name": "r.json", "mimeType": "application/json", "buffer": first.encode()})
    form.page.wait_for_function("() => document.querySelectorAll('.rb-finding').length > 4")
    again = saved(keys).read_text("utf-8")

    assert first == text_of(response(packet=CODE))
    assert accepts(json.loads(first), "response")
    assert cleared == 2  # those of the worked example
    assert again == first
    assert form.page.evaluate("document.documentElement.scrollWidth") == width
    assert form.quiet()
