"""Files that are chosen under "Go on from a saved file": taken whole, or refused in one sentence with nothing changed.

Each case is a file in `tests/cases/uploads`, with the beginning of the sentence beside it.
"""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import pytest

from conftest import HERE
from documents.packet.conftest import OpenForm
from documents.packet.forms import CODE, MINE, Form, packet, response, text_of
from documents.printed import KIT
from rolebook.catalog.hashes import kit_hash
from rolebook.documents.packet.individual import Individual

pytestmark = pytest.mark.browser

CASES = sorted((HERE / "cases" / "uploads").glob("*.json"))
SCRIPT = "</textarea></script><script>window.hit=1</script><img src=x onerror='window.hit=1'>=1+1"


def bytes_of(case: Path) -> bytes:
    return case.read_bytes().replace(b"KIT_HASH", kit_hash(KIT).encode())


def test_what_is_refused_is_refused_in_a_sentence_and_changes_nothing(a_form: OpenForm) -> None:
    form = a_form(packet(MINE))
    form.page.fill("[data-room=written] textarea", "Mine.")
    before = form.saved()

    wrong = {}
    for case in CASES:
        form.load(bytes_of(case))
        sentence, said = case.with_suffix(".txt").read_text("utf-8").strip(), form.error()
        if not (said.startswith(sentence) and said.endswith("Nothing on this page was changed.")):
            wrong[case.stem] = said

    assert len(CASES) > 40
    assert wrong == {}
    assert form.saved() == before
    assert form.page.evaluate("() => ({}).polluted") is None
    assert form.quiet()


def test_a_huge_file_is_not_even_read(a_form: OpenForm) -> None:
    form = a_form(packet())

    form.load(b'{"' + b"x" * 1_000_000)

    assert form.error().startswith("The file is larger than 1 MB, and was not read.")


def test_a_saved_file_comes_back_as_it_was(a_form: OpenForm) -> None:
    form = a_form(packet())

    form.load(text_of(response()))

    assert form.saved() == text_of(response())
    assert form.gaps() == [
        "Output B: no finding, and not marked “no material error here”",
        "Judgement q3: neither right nor wrong yet",
        "Packet code: none typed; leave it if you were given none",
    ]


def test_answers_on_the_page_are_replaced_only_when_that_is_wanted(a_form: OpenForm) -> None:
    form = a_form(packet())
    form.page.fill("[data-room=written] textarea", "Mine.")
    before = form.saved()

    form.load(text_of(response()))
    form.page.get_by_role("button", name="Keep what is here").click()
    kept = form.saved()
    form.load(text_of(response()))
    form.page.get_by_role("button", name="Take the answers in the file").click()

    assert kept == before
    assert form.saved() == text_of(response())


def test_a_file_without_a_code_goes_on_in_a_packet_with_one(a_form: OpenForm) -> None:
    form = a_form(packet(MINE))

    form.load(text_of(response()))

    assert form.saved() == text_of(response(packet=CODE))


def test_the_code_of_a_file_is_kept_on_a_copy_for_nobody_in_particular(a_form: OpenForm) -> None:
    form = a_form(packet())

    form.load(text_of(response(packet=CODE)))

    assert form.page.input_value("#packet-code") == CODE
    assert form.saved() == text_of(response(packet=CODE))


def test_script_and_formulas_in_every_text_stay_text(a_form: OpenForm) -> None:
    form = a_form(packet())
    hostile = copy.deepcopy(response())
    _poison(hostile["response"])

    form.load(text_of(hostile))
    form.page.get_by_role("button", name="Edit the finding: A1").click()

    assert form.page.input_value("[data-field=quote]") == SCRIPT
    assert form.saved() == text_of(hostile)
    assert form.page.evaluate("() => window.hit") is None
    assert form.quiet()


def test_an_error_type_that_the_packet_does_not_list_is_kept(a_form: OpenForm) -> None:
    form = a_form(packet())
    odd = response(
        response={"findings": [{"at": "A1", "error_type": "old.name"}], "ranking": [], "items": [], "written": {}}
    )

    form.load(text_of(odd))
    form.page.get_by_role("button", name="Edit the finding: A1").click()

    assert form.saved() == text_of(odd)


def test_findings_without_a_place_are_shown_and_can_get_one(a_form: OpenForm) -> None:
    form = a_form(packet(MINE))
    lost = {"findings": [{"why": "Somewhere."}], "ranking": [], "items": [], "written": {}}

    form.load(text_of(response(response=lost)))
    asked = [gap for gap in form.gaps() if "without a place" in gap]
    form.page.get_by_role("button", name="Edit the finding: no line yet").click()
    form.page.get_by_label("Line", exact=True).select_option("2")
    form.page.get_by_role("button", name="Done").click()

    assert asked == ["1 finding without a place: say where"]
    assert '"at": "A2"' in form.saved()


@pytest.mark.parametrize("order", [("A", "B"), ("B", "A")])
def test_a_shuffled_copy_saves_the_same_file(a_form: OpenForm, order: tuple[str, ...]) -> None:
    form = a_form(
        packet(Individual(code=CODE, quarters=6, order={"two-messages": order, "quick-checks": ("q3", "q2", "q1")}))
    )

    _answer(form)

    assert form.saved() == text_of(
        response(
            packet=CODE,
            response={
                "findings": [{"at": "A4"}, {"missing_from": "A"}, {"at": "B1"}],
                "ranking": [["A", "B"]],
                "items": [{"id": "q1", "verdict": "right"}, {"id": "q3", "verdict": "right"}],
                "written": {},
            },
        )
    )


def _answer(form: Form) -> None:
    """Answer in the order in which this copy shows things."""
    for output in form.page.locator("[data-room=findings]").evaluate_all("all => all.map(room => room.dataset.text)"):
        form.page.get_by_role("button", name=f"Add a finding at {'A4' if output == 'A' else 'B1'}").click()
        form.page.get_by_role("button", name="Done").click()
        form.page.locator(f"#place-{output}").select_option("1")
    form.page.get_by_role("button", name="Add a finding in output A").click()
    form.page.get_by_label("something is missing here").check()
    form.page.get_by_role("button", name="Done").click()
    for item in ("q3", "q1"):
        form.page.locator(f"#{item}").get_by_label("right").check()


def _poison(value: Any) -> None:
    """Put script into every text of a response that takes any text."""
    members = value.items() if isinstance(value, dict) else enumerate(value)
    for name, member in list(members):
        if isinstance(member, dict | list):
            _poison(member)
        elif name in ("quote", "why", "a-problem"):
            value[name] = SCRIPT
