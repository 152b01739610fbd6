"""The texts of a packet, its rooms to answer, and what it must never hold."""

from __future__ import annotations

import re

import pytest

from documents import build
from documents.hostile import HOSTILE, hostile
from documents.html import Html, harmless, headings, inside, links, text
from documents.kits import REVIEW, WORKED, A, B, whole_kit
from documents.library import prose, replaced
from documents.printed import packet_html, packet_of
from rolebook.catalog.hashes import kit_hash
from rolebook.documents.packet.view import view
from rolebook.documents.render import render

TIME = "2 h 30 min"


@pytest.fixture(scope="module")
def packet() -> Html:
    return packet_of()


def test_every_line_stands_under_its_address_and_copies_as_it_is(packet: Html) -> None:
    for output in (A, B):
        for number, line in enumerate(output.lines, 1):
            row = packet.one("li", data_address=f"{output.id}{number}")
            address, words = inside(row, "span")
            assert row.get("id") == text(address) == f"{output.id}{number}"
            assert "".join(words.itertext()) == line
    assert packet.one("figure", id="B").find("ol").get("lang") == "de"


def test_code_keeps_its_spaces(packet: Html) -> None:
    row = packet.id("U2")

    assert "".join(inside(row, "span")[1].itertext()) == "    return 9  # a.m."
    assert "rb-code" in packet.id("U").find("ol").get("class").split()


def test_a_table_has_headings_for_columns_and_addresses_for_rows(packet: Html) -> None:
    table = packet.id("T").find(".//table")

    assert [text(cell) for cell in table.find("thead").iter("th")] == ["Day", "Opens", "Last entry"]
    assert {cell.get("scope") for cell in table.find("thead").iter("th")} == {"col"}
    row = packet.one("tr", data_address="T3")
    assert [(cell.tag, text(cell)) for cell in row] == [
        ("th", "T3"),
        ("td", "Sunday"),
        ("td", "10"),
        ("td", "15"),
    ]


def test_a_dialogue_shows_who_speaks(packet: Html) -> None:
    words = inside(packet.id("X2"), "span")[1]

    assert text(words.find("strong")) == "Desk:"
    assert "".join(words.itertext()) == "Desk: At 9, as always."


def test_only_the_worked_example_is_marked(packet: Html) -> None:
    (mark,) = packet.all("mark")

    assert text(mark) == "Thursday"
    assert mark in list(packet.id("W").iter("mark"))
    assert "V1 says Tuesday." in packet.text
    assert "#W" in links(packet)


def test_sources_stand_before_outputs(packet: Html) -> None:
    figures = [figure.get("id") for figure in packet.all("figure") if figure.get("id")]

    assert figures == ["V", "W", "S", "T", "U", "X", "A", "B"]


def test_every_output_and_every_item_has_the_same_room(packet: Html) -> None:
    rooms = packet.all("div", data_room="findings")
    shapes = {
        text(room).replace(f"output {room.get('data-text')}", "").replace(f"from {room.get('data-text')}", "")
        for room in rooms
    }
    answers = {text(room) for room in packet.all("div", data_room="item")}

    assert [room.get("data-text") for room in rooms] == ["A", "B"]
    assert len(shapes) == len(answers) == 1
    assert packet.one("div", data_room="ranking").get("data-texts") == "A B"
    assert packet.one("div", data_room="written").get("data-max-words") == "350"
    assert [item.get("data-item") for item in packet.all("fieldset")] == ["q1", "q2", "q3"]


def test_the_worked_example_has_no_room(packet: Html) -> None:
    assert not [room for room in packet.all("div") if room.get("data-room") and room.get("data-part") == WORKED.id]


def test_it_pins_its_kit(packet: Html) -> None:
    facts = packet.one("dl", data_kit="notice")

    assert (facts.get("data-kit-version"), facts.get("data-kit-hash")) == ("1.2.0", kit_hash(whole_kit()))


def test_it_leads_nowhere_but_into_itself_and_asks_for_nothing(packet: Html) -> None:
    ids = [element.get("id") for element in packet.all() if element.get("id")]

    assert len(ids) == len(set(ids))
    for href in links(packet):
        assert href.startswith("mailto:") or href[0] == "#", href
        assert href.startswith("mailto:") or href[1:] in ids, href
    assert not re.search(r"url\(|@import|<link|src=", packet_html())


def test_a_web_address_in_the_task_is_written_out() -> None:
    part = replaced(REVIEW, {"instructions": prose("See [the rules](https://example.org/r?a=1&b=2).")})
    packet = packet_of(whole_kit(parts=(part,)))

    assert "See the rules (https://example.org/r?a=1&b=2)." in packet.text


def test_the_team_and_the_candidate_get_the_same_bytes() -> None:
    kit = whole_kit()

    assert packet_html(kit, build.team_role(kit)) == packet_html(build.as_kit(kit), build.role(kit))


def test_hostile_text_stays_text() -> None:
    kit = whole_kit()
    poisoned = hostile(build.assignment(kit, build.team_role(kit)))
    packet = Html(render("packet", view(poisoned, build.here())))

    harmless(packet)
    assert headings(packet) == headings(packet_of())
    assert HOSTILE.split("\n")[0].strip() in "".join(packet.id("A1").itertext())
