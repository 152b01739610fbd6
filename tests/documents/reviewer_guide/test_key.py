"""The answer key in a reviewer's guide, beside every line that it speaks of."""

from __future__ import annotations

import pytest

from documents import build
from documents.html import Html, inside, text
from documents.kits import REVIEW, error, whole_key
from documents.library import replaced
from documents.printed import KIT, exam, guide_to


@pytest.fixture(scope="module")
def guide() -> Html:
    return guide_to(exam())


def test_the_key_stands_below_the_line_that_it_speaks_of(guide: Html) -> None:
    order = [e.get("id") for e in guide.id("A").iter() if e.get("id")]

    assert order == ["A", "A1", "error-hour", "A2", "A3", "error-monday", "A4"]


def test_an_error_is_told_in_full(guide: Html) -> None:
    told = text(guide.id("error-hour"))

    for said in ("A1", "hour", "Wrong number", "major", "1, needs careful reading", "planted", "why-of-hour"):
        assert said in told
    assert "Accept, for example: wording-of-hour" in told
    assert text(guide.id("error-hour").find(".//blockquote")) == "at 10"


def test_evidence_is_quoted_from_its_line_with_the_headings_of_a_table(guide: Html) -> None:
    quoted = [text(quote) for quote in inside(guide.id("error-hour"), "q")]

    assert quoted == ["The pool opens at 9.", "Day: Monday; Opens: 9; Last entry: 16"]


def test_evidence_that_leads_nowhere_says_so() -> None:
    key = replaced(whole_key(KIT), {"errors": (error("lost", at="A1", evidence=("S9", "Z1")),)})

    assert text(guide_to(exam(key=key)).id("error-lost")).count("Nothing stands at this address.") == 2


def test_quotations_are_marked_in_the_colour_of_their_severity(guide: Html) -> None:
    marks = [(text(mark), mark.get("class")) for mark in guide.id("A").iter("mark")]

    assert marks == [("at 10", "rb-hit rb-warn"), ("Monday", "rb-hit rb-stop")]


def test_overlapping_quotations_show_the_worst() -> None:
    errors = (
        error("all", at="A1", quote="opens at 10", severity="minor"),
        error("part", at="A1", quote="at 10", severity="critical"),
    )
    key = whole_key(KIT, errors=errors)
    marks = [(text(mark), mark.get("class")) for mark in guide_to(exam(key=key)).id("A1").iter("mark")]

    assert marks == [("opens", "rb-hit"), ("at 10", "rb-hit rb-stop")]


def test_a_contradiction_is_pointed_at_from_its_other_line(guide: Html) -> None:
    other_line = guide.id("A").findall("./div")[-1]

    assert text(other_line) == "Also part of monday."
    assert other_line.find(".//a").get("href") == "#error-monday"


def test_an_omission_says_what_should_stand_there(guide: Html) -> None:
    told = text(guide.id("error-cap"))

    assert "missing from A" in told
    assert "Should say: Bring a cap." in told


def test_what_tempts_and_what_an_output_is_like_are_told(guide: Html) -> None:
    told = guide.section("part-two-messages")

    assert "not an error B2 tempting-17" in told
    assert "3 keyed errors · not clean · reads fluently" in told
    assert "0 keyed errors · clean · reads clumsily" in told


def test_an_error_without_a_line_is_not_left_out_in_silence() -> None:
    key = whole_key(KIT, errors=(error("far", at="A9"), error("gone", missing_from="E")))
    guide = guide_to(exam(key=key))

    assert guide.id("unplaced") is not None
    assert {"error-far", "error-gone"} <= {e.get("id") for e in guide.all("li")}


def test_the_key_at_a_glance_lists_every_error_and_item(guide: Html) -> None:
    rows = [text(row) for row in guide.one("div", aria_label="The key at a glance").iter("tr")][1:]

    assert [row[:2] for row in rows] == ["A1", "A3", "mi", "q1", "q2", "q3"]
    assert guide.text.count("3 keyed errors in outputs: 1 critical, 1 major, 1 minor; 1 of them omissions") == 1


def test_ranking_items_and_repeats(guide: Html) -> None:
    assert "B > A" in guide.section("key")
    assert "B is clean." in guide.section("key")
    told = text(guide.id("q1"))
    assert "right" in told
    assert "why-q1" in told
    assert "The same judgement as q3." in told


def test_an_item_that_the_key_lacks_says_missing() -> None:
    key = whole_key(KIT, items=())

    assert "Missing from the key." in text(guide_to(exam(key=key)).id("q1"))


def test_a_table_under_review_stays_a_table() -> None:
    output = replaced(REVIEW.outputs[0], {"format": "table", "lines": ("Day | Opens", "Monday | 10", "Sunday | 9")})
    kit = replaced(KIT, {"parts": (replaced(REVIEW, {"outputs": (output,)}),)})
    key = whole_key(kit, errors=(error("row", at="A2", quote="10"),), not_errors=(), items=(), repeats=())
    guide = guide_to(build.exam(kit, key=key))

    assert [len(list(table.iter("tr"))) for table in guide.id("A").iter("table")] == [2, 1]
    assert text(guide.id("A2").find(".//mark")) == "10"
    assert not list(guide.id("A").findall(".//table"))[1].findall("thead")
