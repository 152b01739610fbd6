"""The scorecard: every number with all that is needed to read it, sheets to fill in, and a log to learn from."""

from __future__ import annotations

import re

import pytest

from documents.html import Html, inside, text
from documents.public import metric
from documents.team import catalog, made, page, role
from rolebook.catalog.role import Metrics, Target


def scorecard() -> Html:
    return page("scorecard")


def test_a_metric_has_everything_that_is_needed_to_read_it() -> None:
    said = scorecard().section("found")

    for words in (
        "What found is.",
        "Formula formula of found",
        "Unit a fraction from 0 to 1; higher is better",
        "Where it is tracked The log.",
        "Owner ML lead",
        "Uncertainty State n.",
        "Basis of the targets agreed Judgement.",
        "At hiring Measured by Error identification (60 of 100)",
    ):
        assert words in said


def test_a_counter_metric_leads_to_its_own_section_or_to_the_library() -> None:
    html = scorecard()
    elsewhere = metric("found", counter_metric="unused")
    targets = (Target(metric=elsewhere, day_30=0.6, day_60=0.7, day_90=0.8, basis="agreed"),)
    told = role(metrics=Metrics(agreed_by="x", agreed_on="2026-11-09", targets=targets))

    assert "Kept honest by Speed" in html.section("found")
    assert html.all("a", href="#speed")
    assert page("scorecard", catalog(told)).all("a", href="../library/metrics.html#unused")


def test_what_is_seen_only_after_hire_says_so() -> None:
    assert "Not measured: it can be seen only after hire." in scorecard().section("speed")


def test_all_targets_stand_in_one_table() -> None:
    (table,) = scorecard().all("table", class_="rb-ramp")
    rows = [[text(cell) for cell in row] for row in inside(table, "tr")]

    assert rows[1] == ["Found higher is better · agreed", "0.60", "0.70", "0.80"]
    assert rows[2] == ["Speed lower is better · default", "48 h", "36 h", "24.5 h"]


def test_defaults_are_called_defaults() -> None:
    assert "1 of 2 targets are defaults" in scorecard().text


def test_a_chart_says_in_words_what_it_shows() -> None:
    html = scorecard()
    charts = html.all("figure", class_="rb-chart")
    said = "Found: at least 0.60 at day 30, at least 0.70 at day 60, at least 0.80 at day 90. Higher is better."

    assert len(charts) == 2
    assert said in text(charts[0].find("figcaption"))
    assert "at most 24.5 h at day 90. Lower is better." in text(charts[1].find("figcaption"))


def test_intervals_are_those_of_wilson() -> None:
    said = scorecard().section("sure")

    assert "20 0.48 to 0.85 0.58 to 0.92" in said


@pytest.mark.parametrize(("day", "target"), [(30, "at least 0.60"), (60, "at least 0.70"), (90, "at least 0.80")])
def test_each_review_has_a_sheet_with_its_own_targets(day: int, target: str) -> None:
    said = scorecard().section(f"day-{day}")

    assert f"Found {target}" in said
    assert "95 % interval" in said
    assert "☐ reached ☐ not yet ☐ cannot tell" in said
    assert "Trainer code" in said


def test_the_log_has_a_column_for_every_score_and_every_outcome() -> None:
    header = text(scorecard().one("pre", class_="rb-message"))

    assert header == (
        "trainer_code,opening,rubric,kits,score_error_identification,score_communication_clarity,"
        "total_task,total_interview,total,day90_found,day90_found_n,day90_speed,day90_speed_n,"
        "days_worked,left_because"
    )


def test_the_log_claims_no_validity() -> None:
    said = scorecard().section("validity")

    assert "No published study that we know of" in said
    assert "Below 30 people" in said


def test_no_line_of_the_file_styles_itself() -> None:
    assert not re.search(r"<[^>]*\sstyle=", made("scorecard").html)


def test_where_targets_come_from_is_explained_for_the_kinds_in_use() -> None:
    target = Target(metric=metric("unused"), day_30=0.5, day_60=0.6, day_90=0.7, basis="baseline")
    told = role(metrics=Metrics(agreed_by="x", agreed_on="2026-11-09", targets=(target,)))
    html = page("scorecard", catalog(told))

    assert "baseline: measured in the team itself" in html.section("ramp")
    assert "default" not in html.section("ramp")
    assert "targets are defaults" not in html.text
