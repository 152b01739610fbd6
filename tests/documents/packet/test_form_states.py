"""The form in each of its states, light and dark, wide and narrow; and what each room does."""

from __future__ import annotations

import json

import pytest

from documents.packet.conftest import OpenForm
from documents.packet.forms import CODE, MINE, Form, declaring, packet, response, text_of
from obstacles import found_everywhere
from rolebook.schema.authority import accepts

pytestmark = pytest.mark.browser


def _empty(form: Form) -> None:
    assert form.page.locator(".rb-fill").first.is_visible()


def _open(form: Form) -> None:
    """A form is open, a file was refused, and it is asked whether all is to be cleared."""
    form.page.get_by_role("button", name="Add a finding at A3").click()
    form.load("no json")
    form.page.get_by_role("button", name="Clear this draft").click()


def _wrong(form: Form) -> None:
    """Errors stand in the form, and the sources beside the output."""
    form.page.get_by_role("button", name="Add a finding in output A").click()
    form.page.locator("[name=finding-kind][value=lines]").check()
    form.page.get_by_role("button", name="Done").click()
    form.page.get_by_role("button", name="Show the sources here, with output A").click()


def _filled(form: Form) -> None:
    """Everything is answered, a finding was removed, and it is asked whether the answers are to be replaced."""
    form.load(text_of(response(packet=CODE)))
    if form.page.locator("[data-prompt=replace]").is_visible():
        form.page.get_by_role("button", name="Take the answers in the file").click()
    form.page.get_by_role("button", name="Remove the finding: A1").click()
    form.page.locator("#q3").get_by_label("wrong").check()
    form.load(text_of(response()))


def _draft_found(form: Form) -> None:
    form.page.wait_for_function("() => localStorage.length")
    form.page.reload()
    assert form.page.locator("[data-prompt=draft]").is_visible()


STATES = (_empty, _open, _wrong, _filled, _draft_found)


def test_nothing_stands_in_the_way_in_any_state(a_form: OpenForm) -> None:
    form = a_form(packet(kit=declaring()))
    told = {}
    for state in STATES:
        state(form)
        told[state.__name__] = found_everywhere(form.page)

    assert {state: faults for state, faults in told.items() if faults} == {}
    assert form.quiet()


def test_without_scripts_it_says_so_and_the_rooms_for_a_pen_stand(a_form: OpenForm) -> None:
    form = a_form(packet(kit=declaring()))
    scripted = form.page.inner_text("body")
    context = form.page.context.browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(form.page.url)
    plain = page.inner_text("body")
    context.close()

    assert "Scripts do not run here" in plain
    assert "Your findings in output A" in plain
    assert "Which tools helped" in plain
    assert "Download" not in plain
    assert "Scripts do not run here" not in scripted
    assert "Line or lines" not in scripted


def test_everything_that_was_filled_in_is_on_paper_and_empty_rooms_stay(a_form: OpenForm) -> None:
    form = a_form(packet(MINE))
    form.load(text_of(response()))
    form.page.get_by_role("button", name="Edit the finding: A1").click()  # an open form must not hide its finding
    form.page.emulate_media(media="print")
    text = form.page.inner_text("main")

    for said in (
        "“at 10”",
        "S1 says 9.",
        "A2–A3",
        "A3 and A4",
        "missing from A",
        "A and B share place 1",
        "Once I caught one.",
    ):
        assert said.strip("“”") in text, said
    assert form.page.locator("#q2 .rb-given").is_visible()
    assert form.page.locator("#q2 .rb-paper").is_hidden()
    assert form.page.locator("#q3 .rb-paper").is_visible()
    assert form.page.locator("#findings-B .rb-paper").is_visible()
    assert form.page.locator("#findings-A .rb-paper").is_hidden()
    assert "Download" not in text


def test_a_finding_is_changed_removed_and_put_back(a_form: OpenForm) -> None:
    form = a_form(packet(MINE))
    form.load(text_of(response()))

    form.page.get_by_role("button", name="Edit the finding: A2–A3").click()
    form.page.get_by_label("Output", exact=True).select_option("B")
    form.page.get_by_label("Line", exact=True).select_option("3")
    form.page.get_by_role("button", name="Use the words of the line").click()
    form.page.get_by_role("button", name="Done").click()
    moved = json.loads(form.saved())["response"]["findings"][-1]
    form.page.get_by_role("button", name="Remove the finding: B3").click()
    without = form.saved()
    form.page.get_by_role("button", name="Put it back").click()

    assert moved["at"] == "B3"
    assert moved["quote"] == "Eine Kappe ist nötig."
    assert '"B3"' not in without
    assert json.loads(form.saved())["response"]["findings"][-1] == moved


def test_selected_words_become_the_quote(a_form: OpenForm) -> None:
    form = a_form(packet(MINE))
    select = """([from, to]) => {
      const line = document.querySelector("#A3 .rb-line").firstChild;
      getSelection().setBaseAndExtent(line, from, line, to);
    }"""
    form.page.evaluate(select, [5, 14])

    form.page.get_by_role("button", name="Add a finding in output A").click()
    form.page.get_by_role("button", name="Use the words that I selected").click()
    form.page.get_by_role("button", name="Done").click()

    assert json.loads(form.saved())["response"]["findings"] == [{"at": "A3", "quote": "on Monday"}]


def test_an_untouched_form_leaves_nothing_behind(a_form: OpenForm) -> None:
    form = a_form(packet(MINE))

    form.page.get_by_role("button", name="Add a finding in output A").click()
    form.page.get_by_role("button", name="Add a finding at B2").click()
    form.page.get_by_role("button", name="Do not add it").click()

    focused = form.page.evaluate("() => document.activeElement.textContent")

    assert focused == "B2"
    assert json.loads(form.saved())["response"]["findings"] == []


def test_a_place_that_was_not_chosen_is_asked_for_and_what_was_typed_is_kept(a_form: OpenForm) -> None:
    form = a_form(packet(MINE))

    form.page.get_by_role("button", name="Add a finding in output A").click()
    form.page.locator(".rb-editor").get_by_label("Why").fill("Something is odd.")
    form.page.get_by_role("button", name="Done").click()
    error = form.page.inner_text("#finding-error")

    assert error == "Choose a line, or say that something is missing here."
    assert form.page.evaluate("() => document.activeElement.dataset.field") == "from"
    assert form.page.get_by_label("Line", exact=True).get_attribute("aria-invalid") == "true"
    assert json.loads(form.saved())["response"]["findings"] == [{"why": "Something is odd."}]
    assert "Finding in output A (no line yet), still open: the line, the type and the severity" in form.gaps()


def test_tools_that_helped_are_asked_for_where_they_must_be_declared(a_form: OpenForm) -> None:
    form = a_form(packet(MINE, declaring()))
    asked = any(gap.startswith("Which tools helped") for gap in form.gaps())
    form.page.get_by_label("Tools that helped, and for what").fill("A dictionary.")
    saved = json.loads(form.saved())

    assert asked
    assert saved["help_used"] == "A dictionary."
    assert accepts(saved, "response")


def test_an_answer_on_paper_is_typed_in_and_marked(a_form: OpenForm) -> None:
    form = a_form(packet(MINE))
    form.page.get_by_text("For the team").click()
    form.page.get_by_label("I am typing in an answer").check()
    saved = json.loads(form.saved())

    assert saved["transcribed"] is True
    assert accepts(saved, "response")


def test_a_code_is_typed_on_a_copy_for_nobody_in_particular(a_form: OpenForm) -> None:
    form = a_form(packet())
    form.page.get_by_label("Your packet code").fill("no/code")
    odd = json.loads(form.saved())
    complained = form.page.locator("#packet-code-error").is_visible()
    form.page.get_by_label("Your packet code").fill(CODE)

    assert complained
    assert "packet" not in odd
    assert json.loads(form.saved())["packet"] == CODE
    assert form.page.inner_text("[data-words=file]") == f"response-{CODE}.json"


def test_a_packet_of_ones_own_asks_for_no_code(a_form: OpenForm) -> None:
    assert a_form(packet(MINE)).page.locator("#packet-code").count() == 0


def test_what_is_unanswered_leads_to_its_place(a_form: OpenForm) -> None:
    form = a_form(packet(MINE))
    targets = form.page.locator("[data-list=gaps] a").evaluate_all("all => all.map(link => link.hash.slice(1))")

    assert targets == ["findings-A", "findings-B", "ranking-two-messages", "q1", "q2", "q3", "written-a-problem"]
    assert form.page.evaluate("ids => ids.every(id => document.getElementById(id))", targets)


def test_progress_stands_beside_each_part(a_form: OpenForm) -> None:
    form = a_form(packet(MINE))
    form.load(text_of(response()))

    assert form.page.locator("[data-progress]").all_inner_texts() == [
        "",
        " · 1 of 2 outputs answered, all ranked",
        " · 2 of 3 judged",
        " · 4 of at most 350 words",
    ]
    assert "So far in part 3: 2 of 3 judged." in form.page.inner_text("main")


def test_sources_stand_beside_the_output_on_a_wide_screen_and_below_the_button_on_a_narrow_one(
    a_form: OpenForm,
) -> None:
    wide, narrow = a_form(packet(MINE)), a_form(packet(MINE), width=320)
    for form in (wide, narrow):
        form.page.get_by_role("button", name="Show the sources here, with output B").click()
    source, output = (wide.page.locator(name).first.bounding_box() for name in (".rb-paired > .rb-sources", "#B"))

    assert source["x"] + source["width"] <= output["x"]
    assert output["width"] > source["width"]  # what is marked has the more room
    assert narrow.page.locator(".rb-below figure").count() == 4
    ids = narrow.page.evaluate("() => [...document.querySelectorAll('[id]')].map(found => found.id)")
    assert len(ids) == len(set(ids))
