"""The team's first page: what is here, what needs attention, and what must never leave."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from documents.html import Html, links, text
from documents.kits import calibration, whole_key, whole_kit
from documents.public import opening
from documents.team import catalog, page, role


def home(**changes: Any) -> Html:
    return page("team_home", catalog(role(**changes)))


def test_it_says_what_must_never_leave() -> None:
    said = home().text

    for secret in ("answer keys and calibration answers", "Interview questions, anchors and bands", "A live kit"):
        assert secret in said
    assert "stops nobody who means it" in said
    assert "trainers" not in said
    assert "team@example.org" in said


def test_every_document_of_a_role_can_be_reached() -> None:
    reached = set(links(home()))

    assert {
        "../roles/reader.html",
        "../roles/reader-interview-guide.html",
        "../roles/reader-scorecard.html",
        "../roles/reader-quality-plan.html",
        "../roles/reader-messages.html",
        "../kits/notice/packet.html",
        "../kits/notice/reviewer-guide.html",
        "../kits/index.html#notice",
        "../guides/hosting.html",
    } <= reached


def test_a_kit_that_is_not_in_this_build_is_named_without_links() -> None:
    said = home().text

    assert "Work sample: sealed (not in this build)" in said
    assert "elsewhere Kits that this build was not given" in said


def test_kits_have_status_version_hash_key_and_calibration() -> None:
    (table,) = [t for t in home().all("table") if "State of the kits" in text(t)]

    assert "A notice specimen 1.2.0+" in text(table)
    assert text(table).count("present") == 2


def exam_with(**changes: Any) -> Html:
    whole = catalog()
    exam = msgspec.structs.replace(whole.exams[0], **changes)
    return page("team_home", msgspec.structs.replace(whole, exams=(exam,)))


KIT = whole_kit()


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"key": None}, "A notice: key missing"),
        ({"key": whole_key(KIT, kit_hash="000000")}, "A notice: key older than the kit"),
        ({"key": whole_key(KIT, kit_version="1.1.0")}, "A notice: key older than the kit"),
        ({"calibration": None}, "A notice: calibration missing"),
        (
            {"key": None, "calibration": calibration(KIT, kit_version="1.1.0")},
            "A notice: key missing and calibration older than the kit",
        ),
    ],
)
def test_what_cannot_be_scored_comes_first(changes: dict[str, Any], said: str) -> None:
    html = exam_with(**changes)
    first = html.all("ul", class_="rb-rows")[0][0]

    assert "score nothing" in text(first)
    assert said in text(first)


def test_open_positions_with_specimens_are_a_warning() -> None:
    assert "do not decide" in home().text
    assert "do not decide" not in home(openings=()).text


@pytest.mark.parametrize(
    ("review_by", "chip"), [("2026-11-21", "overdue"), ("2026-11-22", "soon"), ("2026-12-22", "soon")]
)
def test_reviews_that_are_due(review_by: str, chip: str) -> None:
    assert f"{chip} Roles" in home(review_by=review_by).text


def test_a_review_far_away_and_a_retired_role_need_nobody() -> None:
    assert "soon Roles" not in home(review_by="2026-12-23").text
    assert "overdue" not in home(review_by="2026-01-01", status="retired").text


def test_nothing_to_look_at_is_said() -> None:
    retired = role(status="retired", openings=())

    assert "Nothing today." in page("team_home", catalog(retired, exams=())).text


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, "open 15 January 2027"),
        ({"posted": "2026-12-01"}, "from 1 December 2026 15 January 2027"),
        ({"valid_through": "2026-11-20"}, "closed 20 November 2026"),
    ],
)
def test_openings_say_whether_they_are_open(changes: dict[str, Any], said: str) -> None:
    html = home(openings=(opening(**changes),))
    (table,) = [t for t in html.all("table") if "Openings" in text(t)]

    assert said in text(table)
    assert "1.0+abc123" in text(table)


def test_openings_that_close_soon_or_are_over_are_mentioned() -> None:
    assert "closing Openings" in home(openings=(opening(valid_through="2026-11-29"),)).text
    assert "closed Openings" in home(openings=(opening(valid_through="2026-11-21"),)).text
    assert "No position is open" in home(openings=()).text


def test_pages_about_the_whole_catalogue_can_be_reached() -> None:
    assert {"health.html", "reviews.html", "../kits/index.html"} <= set(links(home()))
