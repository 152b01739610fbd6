"""The candidate's packet, as a browser reads it."""

from __future__ import annotations

import re

import pytest

from documents import build
from documents.html import Html, links, text
from documents.kits import ITEMS, whole_kit
from documents.library import replaced
from documents.printed import KIT, packet_html, packet_of
from rolebook.catalog.kit import KitPay
from rolebook.documents.packet.view import DOCUMENT

TIME = "2 h 30 min"


@pytest.fixture(scope="module")
def packet() -> Html:
    return packet_of()


def test_it_says_time_and_pay_whatever_the_result(packet: Html) -> None:
    assert TIME in packet.text
    assert "USD 200" in packet.text
    assert "2.5 hours at USD 80 an hour, within 5 days of handing in, whatever the result" in packet.text


def test_one_hour_of_pay_is_one_hour() -> None:
    paid = whole_kit(pay=KitPay(hours_paid=1, within_days=1, whatever_the_result=True))

    assert "1 hour at USD 80 an hour, within 1 day of handing in, whatever the result" in packet_of(paid).text


def test_an_unpaid_exercise_says_so() -> None:
    assert "Unpaid" in packet_of(whole_kit(pay=None, purpose="screen")).text


def test_it_says_what_help_is_allowed_whom_to_ask_and_how_long_answers_are_kept(packet: Html) -> None:
    for said in (
        "no AI tools",
        "screen reader",
        "We ask.",
        "Ask for any change.",
        "The controller",
        "18 months",
    ):
        assert said in packet.text
    assert {"mailto:access@example.org", "mailto:privacy@example.org"} <= set(links(packet))


@pytest.mark.parametrize(
    ("ai", "said"),
    [("allowed", "may use AI"), ("not-allowed", "no AI tools"), ("allowed-and-declared", "which ones")],
)
def test_each_policy_on_ai_has_its_sentence(ai: str, said: str) -> None:
    kit = whole_kit()

    assert said in packet_of(replaced(kit, {"assistance": replaced(kit.assistance, {"ai": ai})})).text


def test_it_says_how_it_is_scored_without_the_scales(packet: Html) -> None:
    said = packet.section("scoring")

    assert "Error identification computed weight 33 of 100" in said
    assert "Communication clarity judged weight 33 of 100 at least 3 of 5" in said
    assert "2 people score it separately" in said
    assert "It counts for 60 of 100 in the total. You go on as long as the passing score of 60 can still be" in said
    assert not re.search(r"anchor-of|because-of-the-bands|0\.65", packet_html())


def test_it_lists_every_name_for_an_error_of_the_domain(packet: Html) -> None:
    listed = [element.get("data-error-type") for element in packet.all("dt") if element.get("data-error-type")]

    assert listed == ["grounding.number", "grounding.left-out", "style.unclear"]


@pytest.mark.parametrize(
    ("status", "said"),
    [("specimen", "Specimen"), ("draft", "Draft"), ("retired", "Retired"), ("practice", "Practice")],
)
def test_a_packet_that_decides_nothing_says_so_on_every_page(status: str, said: str) -> None:
    running = packet_of(whole_kit(status=status)).one("p", class_="rb-running")

    assert text(running).startswith(said)


def test_a_live_packet_has_no_such_line() -> None:
    assert not packet_of(whole_kit(status="live")).all("p", class_="rb-running")


def test_stand_ins_are_announced_and_real_outputs_are_not(packet: Html) -> None:
    kit = whole_kit()
    real = replaced(kit.outputs_from, {"stand_in": False, "model": "model-x"})
    other = packet_of(replaced(kit, {"outputs_from": real}))

    assert "Stand-in outputs" in packet.text
    assert "Stand-in outputs" not in other.text
    assert "model-x, version 1, of 2026-11-01" in other.text


def test_it_says_what_happens_next(packet: Html) -> None:
    said = packet.section("next")

    assert "within 7 days, whatever the result" in said
    assert "An interview follows." in said
    assert "by the date that it names" in said
    assert "Put the code that came with this packet, and not your name" in packet.section("answering")
    assert "review@example.org" in said


def test_practice_kits_have_a_document_of_their_own() -> None:
    class Catalog:
        assignments = (build.assignment(whole_kit(status="practice")), build.assignment(whole_kit()))

    assert [assignment.kit.status for assignment in DOCUMENT.subjects(Catalog)] == ["specimen"]


def test_a_kit_shows_the_criteria_that_it_scores_and_no_others() -> None:
    role = build.team_role(KIT)
    said = Html(packet_html(whole_kit(parts=(ITEMS,)), role)).section("scoring")

    assert "Consistency computed weight 33 of 100" in said
    assert "Error identification" not in said
