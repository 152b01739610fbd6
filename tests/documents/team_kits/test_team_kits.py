"""The team's page of kits: documents, pay, and what a key holds."""

from __future__ import annotations

from typing import Any

import msgspec

from documents.html import Html, inside, text
from documents.kits import calibration, whole_key, whole_kit
from documents.team import catalog, page, role
from documents.validity import AGREED
from rolebook.catalog.validity import Validity


def kits(**changes: Any) -> Html:
    whole = catalog()
    exam = msgspec.structs.replace(whole.exams[0], **changes)
    return page("team_kits", msgspec.structs.replace(whole, exams=(exam,)))


def test_a_kit_has_its_documents_time_pay_version_and_hash() -> None:
    html = kits()

    assert html.all("a", href="notice/packet.html")
    assert html.all("a", href="notice/reviewer-guide.html")
    assert "Working time 2 h 30 min" in html.text
    assert "Pay USD 200 (2.5 h), within 5 days, whatever the result" in html.text
    assert "Version and hash 1.2.0+" in html.text


def test_errors_are_counted_by_severity_and_subtlety() -> None:
    errors, items = (t for t in kits().all("table", class_="rb-table") if "severity and subtlety" in text(t))
    rows = [[text(cell) for cell in row] for row in inside(errors, "tr")]

    assert rows == [
        ["Severity", "0 obvious", "1 careful reading", "2 specialist", "All"],
        ["critical", "0", "0", "1", "1"],
        ["major", "0", "1", "0", "1"],
        ["minor", "0", "1", "0", "1"],
        ["all", "0", "2", "1", "3"],
    ]
    assert "major 1 0 0 1" in text(items)


def test_what_else_the_key_holds_is_said() -> None:
    said = kits().text

    for fact in (
        "1 of 2 outputs clean or nearly so: B",
        "Fluent outputs: A",
        "1 of 3 keyed errors are omissions",
        "3 short items: 2 right, 1 wrong",
        "1 repeated pair",
        "0 of 4 errors made by a model",
        "author (D2); reader (D1); settled on 1 November 2026",
        "how-it-was-made",
        "stand-ins: no running model wrote them",
        "synthetic; attested by editors",
    ):
        assert fact in said


def test_a_kit_without_a_key_says_that_nothing_can_be_scored() -> None:
    assert "The key is missing, so nothing can be scored with this kit." in kits(key=None).text


def test_the_practice_kit_has_its_documents_elsewhere() -> None:
    practice = whole_kit(status="practice", pay=None)
    html = kits(kit=practice, role=None, key=whole_key(practice), calibration=calibration(practice))

    assert "of no role: for practice" in html.text
    assert "Pay unpaid" in html.text
    assert not html.all("a", href="notice/packet.html")


def test_without_kits_it_says_where_live_ones_come_from() -> None:
    assert "rolebook build --private DIR" in page("team_kits", catalog(exams=())).text


def test_the_table_leads_to_each_file_and_says_who_made_the_key_and_how_far_reviewers_agreed() -> None:
    known = Validity(agreement=(AGREED,))
    (first,) = (t for t in page("team_kits", catalog(role(validity=known))).all("table") if "All kits" in text(t))
    (without,) = (t for t in kits().all("table") if "All kits" in text(t))

    assert "specimen task, 2 h 30 min; Careful reader" in text(first)
    for said in ("author (D2)", "reader (D1)", "Packet", "Reviewer's guide", "Score sheet"):
        assert said in text(first)
    assert "Communication clarity: Krippendorff's alpha 0.71 (n = 24), 1 November 2026" in text(first)
    assert "not recorded" in text(without)
