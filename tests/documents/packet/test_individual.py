"""One candidate's own packet: its code, its day, its times, its order, and nothing else that differs."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from documents import build
from documents.html import Html, text
from documents.kits import whole_kit
from documents.printed import KIT
from rolebook.catalog.kit import Kit
from rolebook.documents.packet.individual import Individual
from rolebook.documents.packet.view import view
from rolebook.documents.render import render

CODE = "K7QM-2F9D-XW3T-8HBN"
ROLE = build.role(build.as_kit(KIT))


def html_of(copy: Individual | None, kit: Kit = KIT, role: Any = ROLE) -> str:
    return render("packet", view(build.assignment(build.as_kit(kit), role), build.here(), copy))


def packet_of(copy: Individual | None, kit: Kit = KIT, role: Any = ROLE) -> Html:
    return Html(html_of(copy, kit, role))


def test_it_carries_its_code_day_and_address() -> None:
    packet = packet_of(Individual(code=CODE, due="2026-12-14", reply_to="round-3@example.org"))

    assert packet.one("dl", data_kit="notice").get("data-packet") == CODE
    assert f"Put the code {CODE}, and not your name" in packet.section("answering")
    assert "by 14 December 2026, or send them to round-3@example.org." in packet.section("next")
    assert "Send it by" in packet.text


def test_without_a_day_and_an_address_it_says_what_every_packet_says() -> None:
    said = packet_of(Individual(code=CODE)).section("next")

    assert "by the date that it names, or send them to hiring@example.org." in said
    assert "Send it by" not in packet_of(Individual(code=CODE)).text


def test_a_copy_for_nobody_in_particular_is_the_packet_of_the_site() -> None:
    assert html_of(Individual()) == html_of(None)
    assert "data-packet" not in html_of(None)


def test_more_time_stretches_the_whole_every_part_and_the_pay() -> None:
    packet = packet_of(Individual(code=CODE, quarters=6))

    assert "3 h 45 min of work" in packet.text  # 150 minutes
    assert "Two messages, 2 h 15 min; Quick checks, 45 minutes; A problem, 30 minutes." in packet.text
    assert "USD 300: 3.75 hours at USD 80 an hour" in packet.text  # 2.5 hours
    assert "These times were arranged with you." in packet.text


def test_standard_time_says_nothing_about_arrangements() -> None:
    assert "arranged with you" not in packet_of(Individual(code=CODE)).text


def test_part_minutes_are_rounded_up_and_the_whole_is_their_sum() -> None:
    copy = Individual(quarters=5)

    assert [copy.minutes(usual) for usual in (1, 4, 7, 25)] == [2, 5, 9, 32]
    assert "3 h 9 min of work" in packet_of(copy).text  # 13, 113, 38 and 25 minutes


def test_the_fingerprint_is_the_kit_s_whatever_the_copy() -> None:
    stretched = packet_of(Individual(code=CODE, quarters=8, order={"two-messages": ("B", "A")}))

    hashes = [packet.one("dl", data_kit="notice").get("data-kit-hash") for packet in (stretched, packet_of(None))]
    assert hashes[0] == hashes[1]


def test_the_order_changes_and_every_address_stays_with_its_text() -> None:
    order = {"two-messages": ("B", "A"), "quick-checks": ("q3", "q1", "q2")}
    packet, plain = packet_of(Individual(code=CODE, order=order)), packet_of(None)

    shown = [figure.get("id") for figure in packet.all("figure") if figure.get("id")]
    assert shown == ["V", "W", "S", "T", "U", "X", "B", "A"]
    assert [item.get("data-item") for item in packet.all("fieldset")] == ["q3", "q1", "q2"]
    assert addresses(packet) == addresses(plain)


def addresses(packet: Html) -> dict[str, str]:
    """Every address with the text that stands there; items by their id."""
    lines = {row.get("data-address"): text(row) for row in packet.all() if row.get("data-address")}
    return lines | {item.get("data-item"): text(item) for item in packet.all("fieldset")}


@settings(deadline=None)
@given(st.permutations(["A", "B"]), st.permutations(["q1", "q2", "q3"]))
def test_no_order_loses_adds_or_renames_a_text(outputs: list[str], items: list[str]) -> None:
    copy = Individual(code=CODE, order={"two-messages": tuple(outputs), "quick-checks": tuple(items)})

    shown = view(build.assignment(build.as_kit(KIT), ROLE), build.here(), copy)
    usual = view(build.assignment(build.as_kit(KIT), ROLE), build.here())
    for part, other in zip(shown.parts, usual.parts, strict=True):
        assert sorted(part.outputs, key=lambda it: it.id) == list(other.outputs)
        assert sorted(part.items, key=lambda it: it.id) == list(other.items)
        assert (part.sources, part.worked) == (other.sources, other.worked)


@pytest.mark.parametrize("status", ["practice", "specimen"])
def test_a_practice_copy_says_so_on_every_page_and_screen(status: str) -> None:
    packet = packet_of(Individual(code=CODE, practice=True), whole_kit(status=status))

    assert text(packet.one("p", class_="rb-running")).startswith("Practice copy")
    assert packet.one("body").get("data-watermark") == status


def test_a_copy_in_use_has_no_watermark() -> None:
    packet = packet_of(Individual(code=CODE), whole_kit(status="live"))

    assert packet.one("body").get("data-watermark") is None
    assert not packet.all("p", class_="rb-running")


def test_a_practice_kit_with_a_code_promises_nothing_and_says_where_to_send_it() -> None:
    packet = packet_of(
        Individual(code=CODE, practice=True, due="2026-12-14"), whole_kit(status="practice", pay=None), role=None
    )

    assert "by 14 December 2026, or send them to hiring@example.org." in packet.section("next")
    assert "You hear from us" not in packet.text
    assert "Nothing is decided by this packet." in packet.text
    assert "You send nothing" not in packet.text
    assert packet.one("meta", name="rolebook-audience").get("content") == "candidate"


@pytest.mark.browser
def test_the_watermark_covers_the_screen_and_takes_no_click(browser: Any) -> None:
    page = browser.new_page()
    page.set_content(html_of(Individual(code=CODE, practice=True)))
    style = page.evaluate(
        "() => { const s = getComputedStyle(document.body, '::after');"
        " return [s.content, s.position, s.pointerEvents, s.display]; }"
    )
    page.close()

    assert style[0].count("specimen") == 15
    assert style[1:] == ["fixed", "none", "grid"]
