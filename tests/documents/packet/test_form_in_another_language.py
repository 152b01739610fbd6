"""The form in a made-up language: whatever a candidate sees or hears of ours is in it, in every state."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from conftest import HERE
from documents import build
from documents.packet.conftest import OpenForm
from documents.packet.forms import CODE, Form, declaring, packet, response, text_of
from documents.packet.test_form_core import PACKET, PARTS
from documents.packet.test_form_saving import WATCH
from documents.packet.test_form_uploads import bytes_of
from language.on_page import bare, said_on, written_by
from language.spoken import WIDE, pseudo
from rolebook.documents.packet.script_words import WORDS
from rolebook.language import speaking
from scripts import each, scope_of

pytestmark = pytest.mark.browser

KIT = declaring()
TYPED = "Напечатано."
"""What somebody types, in letters that are nobody's here."""
NAMES = {"hash", "USD 200", "USD 80", "response-notice.json", "response-", "odd.type"}
"""Amounts, the file's name, and a type that no packet lists."""
CASES = sorted((HERE / "cases/uploads").glob("*.json"))


def press(form: Form, does: str, within: str = "") -> None:
    """Press the first visible button that `does` something."""
    form.page.locator(f'{within} [data-do="{does}"]:visible').first.click()


def states(form: Form) -> Iterator[str]:
    """Every state of the form in turn; buttons are known by what they do, since their words are in another language."""
    page = form.page
    yield "empty"
    page.locator("#findings-A .rb-actions button").last.click()
    for kind in ("lines", "line"):
        page.check(f"[name=finding-kind][value={kind}]")
        press(form, "done")
        yield f"no line in {kind}"
    press(form, "line-words")
    press(form, "selected-words")
    page.select_option("[data-field=from]", "2")
    press(form, "done")
    yield "a finding that is not whole"
    page.locator("#findings-A .rb-finding button").last.click()
    yield "removed"
    page.locator(".rb-undo button").click()
    page.locator("#findings-A .rb-finding button").first.click()
    page.check("[name=finding-severity][value=critical]")
    yield "opened again"
    press(form, "done")
    page.check("#findings-B input[type=checkbox]")
    for item, verdict in (("q1", "right"), ("q2", "wrong")):
        page.check(f"#{item} [value={verdict}]")
    page.check("#q2 [value=minor]")
    page.select_option("#place-A", "1")
    page.fill("[data-room=written] textarea", "да " * 351)
    page.fill("#packet-code", "?")
    page.locator(".rb-sources-button").first.click()
    yield "half filled in"
    page.set_viewport_size({"width": 320, "height": 900})
    page.locator("#q1").scroll_into_view_if_needed()
    page.locator(".rb-sources-button:visible").last.click()
    press(form, "clear")
    yield "sources below, and a question"
    press(form, "do-clear")
    form.load(text_of(response()))
    page.select_option("#place-B", "1")
    press(form, "download")
    form.load(text_of({**response(), "response": {"findings": [{"why": TYPED, "error_type": "odd.type"}]}}))
    yield "filled in, and another file was chosen"
    press(form, "replace")
    page.fill("[data-room=help] textarea", TYPED)
    yield "a finding without a place"
    page.wait_for_function("() => localStorage.length")
    page.reload()
    page.evaluate(WATCH)
    yield "a draft was found"
    press(form, "leave")
    yield "the draft was left"


def test_no_word_of_ours_is_english(a_form: OpenForm) -> None:
    with speaking(WIDE):
        html = packet(kit=KIT)
    form = a_form(html)
    form.page.evaluate(WATCH)
    authors = written_by(build.assignment(KIT, build.team_role(KIT))) | written_by(response()) | NAMES

    told, heard = {}, set()
    for state in states(form):
        told[state] = bare(said_on(form.page), authors)
        heard |= set(form.page.evaluate("heard"))

    assert {state: words for state, words in told.items() if words} == {}
    assert bare(heard, authors) == []
    assert {
        pseudo("Finding removed: {place}. It can be put back.").format(place="A2"),
        pseudo("Everything is cleared."),
    } <= heard
    assert form.quiet()


def test_every_reason_to_refuse_a_file_is_in_the_language(browser: Any) -> None:
    with speaking(WIDE):
        page = scope_of(browser, *PARTS, words=WORDS)
    page.evaluate("kit => { window.kit = kit; }", {**PACKET, "code": CODE})
    refused = """text => {
      try {
        return readResponse(text, kit) && null;
      } catch (error) {
        return error instanceof Refused ? inWords("file-not-taken", { reason: error.message }) : String(error);
      }
    }"""
    reasons = each(page, refused, [bytes_of(case).decode("utf-8", "replace") for case in CASES])
    page.close()

    assert len(reasons) > 40
    assert bare([re.sub("`[^`]*`", "", reason or "") for reason in reasons], {"response-"}) == []
    assert len([reason for reason in reasons if reason]) > len(CASES) - 5  # bytes that are no text come no further


def test_what_would_stay_english_would_be_seen() -> None:
    authors = {"A notice", "The pool opens at 9. Bring a cap."}
    theirs = [pseudo("Part 1: ") + "A notice", "A2 The pool opens at 9 …", "A3–A4, q1", "The pool"]
    ours = [pseudo("Part 1") + " of two", "Edit", "opens", "A2 and A5"]

    assert bare(theirs, authors) == []
    assert bare(ours, authors) == ["Edit", "and", "of two", "opens"]
