"""The practice packet is the same form: its open key, typed in as an answer, is saved, cleared and loaded again."""

from __future__ import annotations

import json
from typing import Any

import pytest

from conftest import REPOSITORY
from documents import build
from documents.packet.conftest import OpenForm
from documents.packet.forms import text_of
from rolebook.catalog import assemble, catalog_files, read
from rolebook.catalog.catalogs import Practice, PublicCatalog
from rolebook.catalog.hashes import kit_hash
from rolebook.documents import practice_packet
from rolebook.documents.practice_kit import practice_kits
from rolebook.documents.render import render
from rolebook.schema.audience import Audience
from rolebook.schema.authority import accepts

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def published() -> tuple[Practice, str]:
    """The practice kit of this repository, and its packet."""
    reading = read(catalog_files(REPOSITORY, None, Audience.PUBLIC), Audience.PUBLIC)
    catalog = assemble(reading.loaded, Audience.PUBLIC, "2026-11-22").catalog
    assert isinstance(catalog, PublicCatalog)
    (subject,) = practice_kits(catalog)
    return subject.practice, render("practice_packet", practice_packet.DOCUMENT.view(subject, build.here()))


def answers(practice: Practice) -> dict[str, Any]:
    """The open key as somebody's answer."""
    key = practice.key
    return {
        "format": "rolebook-response",
        "version": 1,
        "kit": practice.kit.id,
        "kit_version": practice.kit.version,
        "kit_hash": kit_hash(practice.kit),
        "response": {
            "findings": [
                {
                    **({"missing_from": error.missing_from} if error.missing_from else {"at": error.at}),
                    **({"quote": error.quote} if error.quote else {}),
                    "error_type": error.type.id,
                    "severity": error.severity,
                    "why": error.why.strip(),
                }
                for error in key.errors
            ],
            "ranking": key.ranking,
            "items": [{"id": item.id, "verdict": item.verdict} for item in key.items],
            "written": {"tell-the-sender": "One. Two. Three."},
        },
    }


def test_the_open_key_is_an_answer_like_another(a_form: OpenForm, published: tuple[Practice, str]) -> None:
    practice, html = published
    form = a_form(html, width=320)
    form.load(json.dumps(answers(practice)))
    first = form.saved()
    form.page.get_by_role("button", name="Clear this draft").click()
    form.page.locator("[data-do=do-clear]").click()
    cleared = form.page.locator("[data-room=findings] .rb-finding").count()
    form.load(first)

    assert form.saved() == first == text_of(json.loads(first))
    assert len(json.loads(first)["response"]["findings"]) == len(practice.key.errors) > 5
    assert accepts(json.loads(first), "response")
    assert cleared == 0
    assert form.page.evaluate("document.documentElement.scrollWidth") == 320
    assert form.quiet()


def test_practice_asks_for_no_code_and_sends_nothing(a_form: OpenForm, published: tuple[Practice, str]) -> None:
    form = a_form(published[1])

    assert "Nobody collects the file" in form.page.inner_text("main")
    assert not any("code" in gap for gap in form.gaps())
