"""Drafts on the device: kept quietly, restored on request alone, cleared after a question."""

from __future__ import annotations

import json
from typing import Any

import pytest

from documents.packet.conftest import OpenForm
from documents.packet.forms import CODE, MINE, Form, packet, response, text_of

pytestmark = pytest.mark.browser

KEY = f"rolebook-packet:{CODE}"
WATCH = """
  window.heard = [];
  for (const region of document.querySelectorAll("[role=status]")) {
    const note = () => region.textContent.trim() && window.heard.push(region.textContent.trim());
    new MutationObserver(note).observe(region, { childList: true, characterData: true, subtree: true });
  }
"""


def wait_for_draft(form: Form) -> dict[str, Any]:
    """The draft, as soon as there is one."""
    form.page.wait_for_function("key => localStorage.getItem(key)", arg=KEY)
    return dict(json.loads(form.page.evaluate("key => localStorage.getItem(key)", KEY)))


def reopened(form: Form) -> Form:
    form.page.reload()
    return form


def test_a_draft_waits_until_it_is_asked_for(a_form: OpenForm) -> None:
    form = a_form(packet(MINE))
    form.load(text_of(response()))
    form.page.locator("#findings-B input[type=checkbox]").check()
    form.page.wait_for_function(f"() => (localStorage.getItem('{KEY}') ?? '').includes('B\"]')")

    reopened(form)
    fresh = form.page.locator("#findings-A .rb-finding").count()
    held = form.page.inner_text("[data-words=draft]")
    told = form.page.inner_text("[data-live=saved]")
    form.page.get_by_role("button", name="Restore it").click()

    assert fresh == 0
    assert told == "A draft was found: see the top of this page."
    assert held == "What it holds: 4 findings, 2 ranked outputs, 2 judgements and 4 written words."
    assert form.page.locator("#findings-B input[type=checkbox]").is_checked()  # no response says this, a draft does
    assert form.saved() == text_of(response(packet=CODE))
    assert form.quiet()


def test_nothing_is_written_over_a_draft_before_it_was_decided_on(a_form: OpenForm) -> None:
    form = a_form(packet(MINE))
    form.page.fill("[data-room=written] textarea", "The earlier one.")
    wait_for_draft(form)

    reopened(form).page.fill("[data-room=written] textarea", "The later one.")
    form.page.locator("[data-live=saved]", has_text="Draft not saved: first choose").wait_for(state="attached")
    earlier = wait_for_draft(form)["response"]
    form.page.get_by_role("button", name="Leave it").click()
    form.page.locator("[data-live=saved]", has_text="Draft saved on this device.").wait_for(state="attached")

    assert "The earlier one." in earlier
    assert "The later one." in wait_for_draft(form)["response"]


def test_an_earlier_draft_can_be_cleared_unseen(a_form: OpenForm) -> None:
    form = a_form(packet(MINE))
    form.page.fill("[data-room=written] textarea", "Somebody's.")
    wait_for_draft(form)

    reopened(form).page.get_by_role("button", name="Clear it", exact=True).first.click()

    assert form.page.evaluate("() => localStorage.length") == 0
    assert form.page.locator("[data-prompt=draft]").is_hidden()


@pytest.mark.parametrize(
    "draft",
    [
        "no json",
        "null",
        '{"response": "{}", "clean": ["A"]}',
        json.dumps({"response": text_of(response(packet="AAAA")), "clean": []}),
        json.dumps({"response": text_of(response()).replace('"why"', '"onload"'), "clean": 5}),
    ],
)
def test_a_draft_that_this_packet_did_not_write_is_not_offered(a_form: OpenForm, draft: str) -> None:
    form = a_form(packet(MINE))
    form.page.evaluate("([key, draft]) => localStorage.setItem(key, draft)", [KEY, draft])

    reopened(form)

    assert form.page.locator("[data-prompt=draft]").is_hidden()
    assert form.quiet()


def test_clearing_asks_first_and_empties_page_and_device(a_form: OpenForm) -> None:
    form = a_form(packet(MINE))
    form.load(text_of(response()))
    wait_for_draft(form)

    form.page.get_by_role("button", name="Clear this draft").click()
    form.page.keyboard.press("Escape")
    still = form.saved()
    form.page.get_by_role("button", name="Clear this draft").click()
    form.page.locator("[data-do=do-clear]").click()
    form.page.wait_for_timeout(600)  # longer than a draft waits to be saved

    assert still == text_of(response(packet=CODE))
    assert '"findings": []' in form.saved()
    assert form.page.evaluate("() => localStorage.length") == 0


def test_a_change_is_said_once(a_form: OpenForm) -> None:
    form = a_form(packet(MINE))
    form.page.evaluate(WATCH)

    form.page.locator("[data-room=written] textarea").press_sequentially("Some words, one key at a time.", delay=30)
    form.page.locator("[data-live=saved]", has_text="Draft saved on this device.").wait_for(state="attached")
    form.page.wait_for_timeout(600)
    form.page.get_by_role("button", name="Add a finding at A3").click()
    form.page.get_by_role("button", name="Done").click()
    form.page.get_by_role("button", name="Remove the finding: A3").click()
    form.page.get_by_role("button", name="Put it back").click()
    form.saved()

    assert form.page.evaluate("() => window.heard") == [
        "Draft saved on this device.",
        "Finding added: A3.",
        "Finding removed: A3. It can be put back.",
        "Finding put back: A3.",
        f"response-{CODE}.json goes to your downloads.",
    ]


def test_where_no_draft_can_be_kept_the_page_says_so_and_does_not_close_unasked(a_form: OpenForm) -> None:
    form = a_form(packet(MINE), storage=False)
    form.page.fill("[data-room=written] textarea", "Only here.")
    form.page.locator(
        "[data-live=saved]", has_text="No draft is kept here: download your answers before you close this page."
    ).wait_for(state="attached")

    def asks() -> bool:
        return bool(form.page.evaluate("() => !dispatchEvent(new Event('beforeunload', { cancelable: true }))"))

    before = asks()
    form.saved()

    assert (before, asks()) == (True, False)
    assert form.quiet()


def test_too_many_words_are_said_once_and_stop_nobody(a_form: OpenForm) -> None:
    form = a_form(packet(MINE))
    form.page.evaluate(WATCH)
    field = form.page.locator("[data-room=written] textarea")

    field.fill("word " * 350)
    field.press_sequentially("and two more")

    assert form.page.inner_text("#count-a-problem") == "353 words, 3 more than the 350 that are read"
    said = form.page.evaluate("() => window.heard.filter(words => words.includes('350'))")
    assert said == ["That is more than 350 words. You can go on; reviewers read the first 350."]
    assert form.saved().count("word ") == 350


def test_halves_of_characters_and_control_characters_are_mended_before_they_are_saved(a_form: OpenForm) -> None:
    form = a_form(packet(MINE))
    form.page.evaluate(
        """() => {
          const field = document.querySelector("[data-room=written] textarea");
          field.value = "a\\ud800b\\u0000c\\u0007d \\ud83d\\ude00";
          field.dispatchEvent(new Event("input"));
        }"""
    )
    saved = form.saved()

    assert json.loads(saved)["response"]["written"] == {"a-problem": "a\ufffdbcd 😀"}
    form.load(saved)
    assert form.error() == ""


def test_two_windows_of_one_packet_know_of_each_other(a_form: OpenForm) -> None:
    form = a_form(packet(MINE))
    other = form.page.context.new_page()
    other.goto(form.page.url)

    other.fill("[data-room=written] textarea", "From here.")

    form.page.locator("[data-live=saved]", has_text="This packet is open in another window, too.").wait_for(
        state="attached"
    )


def test_where_the_screen_is_narrow_each_part_says_whether_a_draft_was_saved(a_form: OpenForm) -> None:
    form = a_form(packet(MINE), width=320)

    form.page.fill("[data-room=written] textarea", "Some words.")
    form.page.locator("[data-live=saved]", has_text="Draft saved on this device.").wait_for(state="attached")

    assert set(form.page.locator(".rb-part-end [data-copy=saved]").all_inner_texts()) == {"Draft saved on this device."}


def test_the_file_can_be_copied_where_nothing_can_be_downloaded(a_form: OpenForm) -> None:
    form = a_form(packet(MINE))
    form.load(text_of(response()))

    form.page.get_by_text("If the download does not work").click()
    form.page.wait_for_function("() => document.querySelector('#plain-text').value")  # told a moment later

    assert form.page.get_by_label("Your answers as text").input_value() == text_of(response(packet=CODE))
