"""The practice page, packet and guide: public, with all answers, and never scored."""

from __future__ import annotations

import re
from types import SimpleNamespace

import pytest

from documents import build
from documents.hostile import hostile
from documents.html import Html, harmless, links, text
from documents.kits import calibration, whole_key, whole_kit
from documents.library import replaced
from rolebook.documents import practice, practice_guide, practice_packet
from rolebook.documents.links import Target
from rolebook.documents.practice_kit import PracticeKit, practice_kits
from rolebook.documents.render import render
from rolebook.schema.audience import Audience

KIT = whole_kit(status="practice", pay=None)
PRACTICE = build.practice(KIT, whole_key(KIT), calibration(KIT))
CATALOG = SimpleNamespace(practice=(PRACTICE,), company=build.company())
SUBJECT = PracticeKit(PRACTICE, build.company())
TARGETS = {
    "practice_packet": Target("practice/packet.html", Audience.PUBLIC),
    "practice_guide": Target("practice/guide.html", Audience.PUBLIC),
    "practice_sheet": Target("practice/score-sheet.html", Audience.PUBLIC),
    "guide__candidates": Target("guides/candidates.html", Audience.PUBLIC),
}
PAGE = build.here("practice/index.html", Audience.PUBLIC, **TARGETS)


def page(catalog: object = CATALOG) -> str:
    return render("practice", practice.DOCUMENT.view(catalog, PAGE))


def guide() -> Html:
    return Html(render("practice_guide", practice_guide.DOCUMENT.view(SUBJECT, PAGE)))


def test_the_page_leads_to_packet_and_guide() -> None:
    assert {"packet.html", "guide.html", "score-sheet.html", "../guides/candidates.html"} <= set(links(Html(page())))


def test_the_page_lists_the_parts_with_their_times() -> None:
    assert "2 h 30 min" in page()
    assert [text(item.find("h3")) for item in Html(page()).all("li") if item.find("h3") is not None] == [
        "A worked example",
        "Two messages",
        "Quick checks",
        "A problem",
    ]


def test_the_pages_sections_are_lines_that_the_publisher_can_cut_at() -> None:
    lines = [line for line in page().split("\n") if "<h2" in line]

    assert lines
    assert all(re.fullmatch(r'<h2 id="[a-z-]+">[^<]+</h2>', line) for line in lines)
    assert "<h1" not in page()


def test_without_a_practice_kit_the_page_says_so() -> None:
    empty = SimpleNamespace(practice=(), company=build.company())

    assert "no practice kit in this catalogue yet" in page(empty)
    assert practice_kits(empty) == ()


def test_the_packet_is_a_packet_that_says_practice() -> None:
    packet = Html(render("practice_packet", practice_packet.DOCUMENT.view(SUBJECT, PAGE)))

    assert text(packet.one("p", class_="rb-running")) == "Practice · unpaid, never scored, nothing is sent"
    assert packet.one("meta", name="rolebook-audience").get("content") == "public"
    assert packet.one("li", data_address="A1") is not None
    for kept_out in ("why-of-hour", "Weight", "What happens next", "privacy@example.org"):
        assert kept_out not in packet.text


def test_the_guide_has_the_key_and_says_practice() -> None:
    assert text(guide().one("p", class_="rb-running")).startswith("Practice")
    assert guide().one("meta", name="rolebook-audience").get("content") == "public"
    assert "why-of-hour" in guide().text
    assert "because-u1" in guide().text


def test_the_guide_has_no_scale_and_no_decision_but_shows_the_arithmetic() -> None:
    assert not guide().all("table", class_="rb-anchors")
    assert "The five anchors are not in this document" in guide().text
    assert "No role uses this kit" in guide().text
    assert "Total of this kit" in guide().text


@pytest.mark.parametrize("name", ["practice_packet", "practice_guide"])
def test_hostile_text_stays_text(name: str) -> None:
    bad = hostile(PRACTICE)
    exam = replaced(bad, {"key": replaced(bad.key, {"settled_on": "2026-11-01"})})
    subject = PracticeKit(exam, hostile(build.company()))
    document = {"practice_packet": practice_packet, "practice_guide": practice_guide}[name].DOCUMENT

    harmless(Html(render(name, document.view(subject, PAGE))))


def test_hostile_text_stays_text_on_the_page() -> None:
    poisoned = SimpleNamespace(practice=(hostile(PRACTICE),), company=build.company())

    harmless(Html(page(poisoned)))
    assert [line for line in page(poisoned).split("\n") if "<h2" in line] == [
        line for line in page().split("\n") if "<h2" in line
    ]
