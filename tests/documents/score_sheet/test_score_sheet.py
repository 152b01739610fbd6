"""The score sheet as a file: what it holds, and what the public one does not."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from markupsafe import Markup

from documents import build
from documents.hostile import hostile
from documents.html import Html, links
from documents.kits import calibration, whole_key, whole_kit
from documents.library import CLARITY, team_criterion
from documents.score_sheet.sheets import practice_html, sheet_html, sheets
from rolebook import assets
from rolebook.catalog.hashes import key_hash, kit_hash, rubric_pin
from rolebook.documents.kit_state import kit_documents
from rolebook.documents.links import Target
from rolebook.documents.render import render
from rolebook.documents.score_sheet.view import DOCUMENT, view
from rolebook.documents.shared import Link
from rolebook.schema.audience import Audience

CLASS = re.compile(r"\brb-[a-z-]*[a-z]")
KIT = whole_kit()


class Catalog:
    """As much of a team's catalogue as sheets are made from."""

    def __init__(self, *exams: Any) -> None:
        self.exams = exams
        self.criteria = (team_criterion(CLARITY),)


def exam(**changes: Any) -> Any:
    whole = {"role": build.team_role(KIT), "key": whole_key(KIT), "calibration": calibration(KIT), **changes}
    return build.exam(KIT, **whole)


def made(of: Any = None) -> str:
    (subject,) = DOCUMENT.subjects(Catalog(of or exam()))
    return render("score_sheet", view(subject, build.here("kits/notice/score-sheet.html")))


def data_of(html: str) -> Any:
    return json.loads("".join(Html(html).id("sheet-data").itertext()))


def template(html: str, name: str) -> str:
    """The words of a template, which are no part of the page until the script copies them."""
    found = re.search(f'<template id="{name}">(.*?)</template>', html, re.DOTALL)
    assert found
    return " ".join(Markup(found[1]).striptags().split())


def test_it_pins_kit_key_and_rubric_in_words_and_in_data() -> None:
    page, data = Html(made()), data_of(made())
    pins = (kit_hash(KIT), key_hash(whole_key(KIT)), rubric_pin(build.team_role(KIT)))

    assert all(pin in page.text for pin in pins)
    assert (data["hash"], data["keyHash"], data["rubric"]) == pins


def test_it_says_what_it_is() -> None:
    said = template(made(), "what-it-is")

    assert "a reminder and a record" in said
    assert "a coordinator collects both sheets before anybody shares either" in said


def test_it_holds_anchors_reasons_and_key_as_finished_html() -> None:
    html = made()

    assert template(html, f"anchor-{CLARITY.id}-5") == "anchor-of-5"
    assert template(html, f"because-u1-{CLARITY.id}") == "because-u1"
    assert "why-of-hour" in template(html, "error-hour")
    assert "tempting-17" in template(html, "not-error-1")
    assert not data_of(made())["judged"][0].keys() - {"id", "name", "parts"}


def test_a_kit_that_no_role_uses_takes_the_librarys_anchors() -> None:
    html = made(exam(role=None))

    assert template(html, f"anchor-{CLARITY.id}-1") == "anchor-of-1"
    assert "none: no role uses this kit" in Html(html).text


def test_without_a_key_there_is_no_sheet_and_without_calibration_nobody_qualifies() -> None:
    assert not list(DOCUMENT.subjects(Catalog(exam(key=None))))
    assert (data_of(made(exam(calibration=None)))["practice"], data_of(made(exam(calibration=None)))["qualify"]) == (
        [],
        [],
    )


def test_what_does_not_fit_the_kit_is_said() -> None:
    assert "settled for version 9.9.9" in Html(made(exam(key=whole_key(KIT, kit_version="9.9.9")))).text


def test_hostile_text_stays_text() -> None:
    html = made(hostile(exam()))
    page = Html(html)
    scripts = page.all("script")

    assert [script.get("type") for script in scripts] == [None, "application/json", "application/json", None]
    assert not page.all("img")
    assert not [name for element in page.root.iter() for name in element.attrib if name.startswith("on")]
    assert all(href.startswith(("#", "https://", "mailto:")) for href in links(page))
    assert "<script>alert(1)</script>" in data_of(html)["practice"][0]["response"]["written"]["a-problem"]
    assert "50337" not in page.text


def test_its_policy_lets_its_own_bytes_run_and_nothing_else() -> None:
    policy = Html(made()).one("meta", http_equiv="Content-Security-Policy").get("content")
    scripts = [assets.script("waiting"), assets.script("score_sheet")]

    assert policy == assets.csp_for([assets.css("sheet")], scripts)
    assert "connect-src" not in policy
    assert policy.startswith("default-src 'none'")


def test_a_sheet_carries_the_styles_of_all_that_it_shows() -> None:
    used = set(CLASS.findall(re.sub("<style>.*?</style>", "", made(), flags=re.DOTALL)))
    everything, carried = (set(CLASS.findall(assets.css(name))) for name in ("document", "sheet"))

    assert "rb-step" in used
    assert carried < everything
    assert used & everything <= carried


def test_the_script_builds_no_html_out_of_text_and_keeps_nothing() -> None:
    script = assets.script("score_sheet")

    assert not re.search(
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|Function\(|DOMParser", script
    )
    assert not re.search(
        r"localStorage|sessionStorage|indexedDB|cookie|fetch\(|XMLHttpRequest|WebSocket|sendBeacon", script
    )


@pytest.mark.parametrize("kit", sheets())
def test_it_is_one_file_of_reasonable_size(kit: str) -> None:
    assert len(sheet_html(kit).encode()) < 300_000


def test_the_public_sheet_is_the_teams_without_anchors() -> None:
    public, team = practice_html(), sheet_html()

    def ids(html: str) -> set[str]:
        return set(re.findall('<template id="([^"]+)"', html))

    anchors = {f"anchor-communication-clarity-{score}" for score in range(1, 6)}
    assert ids(team) - ids(public) == anchors
    assert not ids(public) - ids(team)
    assert data_of(practice_html()) == data_of(sheet_html())
    assert "not in it" in template(practice_html(), "what-it-is")
    assert Html(public).one("meta", name="rolebook-audience").get("content") == "public"


def test_it_leads_to_its_guide() -> None:
    guide = Target("kits/notice/reviewer-guide.html", Audience.TEAM)
    place = build.here("kits/notice/score-sheet.html", reviewer_guide__notice=guide)
    (subject,) = DOCUMENT.subjects(Catalog(exam()))

    assert "reviewer-guide.html" in links(Html(render("score_sheet", view(subject, place))))


def test_kits_lead_to_their_sheet() -> None:
    sheet = Target("kits/notice/score-sheet.html", Audience.TEAM)
    here = build.here("kits/index.html", score_sheet__notice=sheet)

    for status in ("specimen", "practice"):
        assert Link("Score sheet", "notice/score-sheet.html") in kit_documents("notice", status, here)


def test_criteria_rest_on_the_parts_that_score_them() -> None:
    assert data_of(made())["judged"] == [
        {"id": CLARITY.id, "name": CLARITY.name, "parts": ["two-messages", "a-problem"]}
    ]
