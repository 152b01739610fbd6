"""The page of health: every entry names file and line and what to do, and what is in order is said to be."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from documents.html import Html, links, text
from documents.kits import calibration, whole_key, whole_kit
from documents.library import replaced
from documents.public import opening
from documents.team import catalog, page, role
from rolebook.catalog.base import Prose
from rolebook.catalog.catalogs import TeamCatalog
from rolebook.catalog.key import Preparer
from rolebook.catalog.silencing import Silenced, SilencedIn
from rolebook.catalog.upkeep import LibraryFile, Upkeep
from rolebook.diagnostics import CodeInfo, Finding, Severity, Span
from rolebook.documents.known import Known

KIT = whole_kit()
WARNING = CodeInfo("RB591", "no-job-analysis", Severity.WARNING, "So it is.")
NOTE = CodeInfo("RB590", "coded-words", Severity.INFO, "So it is.")
LATE = Upkeep(owner="metrics guild", reviewed="2026-01-01", review_by="2026-11-21")


def known(*findings: Finding) -> Known:
    """A check that found this much, and knows that everything stands in line 7."""
    return Known(findings=findings, line=lambda _file, _path: 7)


def health(of: TeamCatalog | None = None, *findings: Finding) -> Html:
    return page("team_health", of, known(*findings))


def section(html: Html, caption: str) -> str:
    """The text of the table whose caption begins so."""
    (table,) = [table for table in html.all("table") if text(table).startswith(caption)]
    return text(table)


def test_the_top_counts_what_is_below() -> None:
    found = WARNING.finding("roles/reader.yaml", None, "It is so.", "Mend it.")
    top = section(health(None, found), "At a glance")

    assert "Findings 1 warning, 0 notes" in top
    assert "Stale files none" in top


def test_a_finding_has_its_place_its_page_and_what_to_do() -> None:
    span = Span(12, 3, 12, 9)
    note = NOTE.finding("roles/library/metrics.yaml", span, "A <b>word</b>.", "Look at it.")
    warning = WARNING.finding("roles/reader.yaml", span, "Nobody was asked.", "Ask somebody.")
    html = health(None, note, warning)
    said = section(html, "Findings")

    assert said.index("warning RB591") < said.index("note RB590")
    assert "roles/reader.yaml:12 warning RB591 Nobody was asked. Ask somebody." in said
    assert "A <b>word</b>." in said
    assert {"../roles/reader.html", "../library/metrics.html"} <= set(links(html))


def test_a_thousand_findings_are_counted_and_the_first_are_shown() -> None:
    many = [WARNING.finding(f"roles/r{n}.yaml", None, "So.", "Do.") for n in range(1000)]
    html = health(None, *many)

    assert "1000 warnings" in html.text
    assert "900 more are not shown" in html.text


def test_what_is_in_order_says_what_was_looked_at() -> None:
    whole = catalog(role(openings=()), metrics=(), library=(LibraryFile(file="roles/library/metrics.yaml", kind="m"),))
    said = health(whole).text

    for nothing in (
        "No warnings and no notes",
        "No silenced rules",
        "No stale files: no stated day of review has passed. 2 of 3 files state no day.",
        "Every key names two different people",
        "No opening closes within 7 days",
        "Every metric of the library is measured",
        "Every kit in use has a key and calibration answers",
    ):
        assert nothing in said, nothing


def test_without_a_check_the_page_says_so() -> None:
    said = page("team_health").text

    assert "not checked" in said
    assert "The files were not checked for this page." in said


def test_a_file_that_was_to_be_read_again_names_who_keeps_it() -> None:
    late = LibraryFile(file="roles/library/metrics.yaml", kind="metrics", upkeep=LATE)
    said = section(health(catalog(library=(late,))), "Stale files")

    assert "Metrics roles/library/metrics.yaml:7" in said
    assert "To be read again by 21 November 2026" in said
    assert "metrics guild: read it" in said


def exam_with(**changes: Any) -> TeamCatalog:
    whole = catalog()
    exam = msgspec.structs.replace(whole.exams[0], **changes)
    return msgspec.structs.replace(whole, exams=(exam,))


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"key": None}, "There is no key."),
        ({"key": whole_key(KIT, kit_hash="000000")}, "The key is older than the kit."),
        ({"calibration": None}, "There are no calibration answers."),
        ({"calibration": calibration(KIT, kit_version="1.1.0")}, "The calibration answers are older than the kit."),
    ],
)
def test_kits_that_nobody_can_score_with(changes: dict[str, Any], said: str) -> None:
    assert said in section(health(exam_with(**changes)), "Kits without key or calibration")


def test_a_key_by_one_author() -> None:
    alone = (Preparer(who="clinician 1", depth=3), Preparer(who="clinician 1", depth=3))
    said = section(health(exam_with(key=whole_key(KIT, prepared_by=alone))), "Keys by one author")

    assert "Prepared by clinician 1 alone." in said


def test_a_metric_that_no_part_measures_says_why() -> None:
    said = section(health(), "Metrics that no part measures")

    assert "Seen only after hire, in 1 role." in said
    assert "No role uses it." in said
    assert "roles/library/metrics.yaml:7" in said


@pytest.mark.parametrize(
    ("until", "said"),
    [
        ("2026-11-29", "closing 2026-11-us: closes on 29 November 2026."),
        ("2026-11-21", "closed 2026-11-us: closed on 21 November 2026. Delete the row."),
    ],
)
def test_openings_that_end(until: str, said: str) -> None:
    assert said in section(health(catalog(role(openings=(opening(valid_through=until),)))), "Openings about to close")


SO = Prose("So it *is*.\n")


@pytest.mark.parametrize(
    ("until", "said"),
    [
        (None, "No end is stated."),
        ("2026-12-01", "Holds until 1 December 2026"),
        ("2026-11-01", "Lapsed on 1 November 2026"),
    ],
)
def test_a_silenced_rule_has_its_reason_its_place_and_its_end(until: str | None, said: str) -> None:
    whole = catalog(role(silenced=(Silenced(code="RB591", because=SO, until=until),)))
    listed = section(health(whole), "Silenced rules")

    assert "roles/reader.yaml:7 RB591 So it is." in listed
    assert said in listed


def test_keys_the_library_and_openings_silence_too() -> None:
    entry = (Silenced(code="RB597", because=SO),)
    whole = catalog(role(openings=(opening(silenced=("RB586",), silenced_because="One range for <all>"),)))
    first = whole.exams[0]
    assert first.key
    exam = replaced(first, {"key": replaced(first.key, {"silenced": entry})})
    library = (SilencedIn(file="roles/library/metrics.yaml", silenced=entry),)
    said = section(health(replaced(whole, {"exams": (exam,), "silenced": library})), "Silenced rules: 3")

    assert f"{first.key.file}:7 RB597 So it is." in said
    assert "Metrics roles/library/metrics.yaml:7 RB597 So it is." in said
    assert "roles/openings.csv:7 RB586 Opening 2026-11-us: One range for <all>" in said
