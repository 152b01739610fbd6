"""The quality plan: how much is read and why, when somebody steps in, and what is written down."""

from __future__ import annotations

import pytest

from documents.html import Html, inside, text
from documents.team import page
from rolebook.documents.auditing import percent, sample_size


def plan() -> Html:
    return page("quality_plan")


def rows(section: str) -> list[list[str]]:
    html = plan()
    (found,) = [e for e in html.all("section") if e.get("aria-labelledby") == section]
    (table, *_) = inside(found, "table")
    return [[text(cell) for cell in row] for row in inside(table, "tr")]


def test_who_audits_at_what_depth_with_what() -> None:
    said = plan().section("auditor")

    assert "lead." in said
    assert "D2, d2, or deeper" in said


def test_samples_by_days_with_share_floor_and_examples() -> None:
    assert rows("sample") == [
        ["Days", "Share", "of 50", "of 200", "of 600"],
        ["1 to 30", "all of the first 50, then 25 %", "30", "50", "150"],
        ["31 and after", "7 %", "30", "30", "42"],
    ]
    assert "Never fewer than 30 items for each trainer and week" in plan().section("sample")


def test_the_size_of_the_sample_is_explained() -> None:
    said = plan().section("sample")

    assert "why-this-size" in said
    for line in ("29 below 9.9 %", "30 the floor below 9.6 %", "59 below 5 %", "149 below 2 %"):
        assert line in said


@pytest.mark.parametrize(
    ("done", "share", "floor", "size"), [(100, 0.07, 0, 7), (10, 0.1, 30, 10), (600, 0.1, 30, 60), (0, 0.5, 30, 0)]
)
def test_a_sample_is_a_share_at_least_the_floor_at_most_all(done: int, share: float, floor: int, size: int) -> None:
    assert sample_size(done, share, floor) == size


def test_shares_are_printed_without_the_dust_of_binary_fractions() -> None:
    assert [percent(share) for share in (0.1, 0.07, 0.155, 1)] == ["10 %", "7 %", "15.5 %", "100 %"]


def test_gold_and_overlap_have_their_numbers_and_reasons() -> None:
    said = plan().section("known")

    assert "5 a week for each trainer" in said
    assert "10 % of items" in said
    assert "Gwet's AC1; look into it when it falls below 0.60" in said


def test_escalation_says_when_who_how_soon_what_and_until_when() -> None:
    assert rows("escalation") == [
        ["Level", "When", "Who, how soon", "Action", "It ends when"],
        ["1 Feedback", "Found below 0.60 one week", "Task lead within 24 hours", "Talk it through.", "One week above."],
    ]


def test_the_log_is_a_header_that_can_be_copied() -> None:
    html = plan()

    assert text(html.one("pre", class_="rb-message")) == "item_id,trainer_id,our_own"
    assert "trainer_id who did it: a code, no name our_own as your team has defined it" in html.section("log")


def test_the_weekly_sheet_counts_what_escalation_watches() -> None:
    sheet = rows("week")

    assert sheet[0] == ["Counted", "Found of n", "Value and 95 % interval", "Line"]
    assert ["Found", "", "", "below 0.60"] in sheet
    assert ["Overlap items: Gwet's AC1", "", "", "below 0.60"] in sheet


def test_decisions_about_people_rest_on_pooled_weeks() -> None:
    assert "four-pooled-weeks" in plan().section("pooling")


def test_it_leads_to_the_scorecard_and_the_library() -> None:
    html = plan()

    assert html.all("a", href="reader-scorecard.html")
    assert html.all("a", href="../library/quality-plans.html#weekly")
