"""What only a browser can tell: what is copied, what fits, what a screen reader would stumble over."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from documents.printed import exam, guide_html, packet_html

pytestmark = pytest.mark.browser


@pytest.fixture(params=["packet", "guide"])
def document(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    path = tmp_path / f"{request.param}.html"
    path.write_text(packet_html() if request.param == "packet" else guide_html(exam()), "utf-8")
    return path


@pytest.fixture(params=[(320, "light"), (320, "dark"), (1280, "light"), (1280, "dark")])
def page(request: pytest.FixtureRequest, browser: Any, document: Path) -> Iterator[Any]:
    width, scheme = request.param
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    opened = context.new_page()
    opened.requests = []
    opened.on("request", lambda made: opened.requests.append(made.url))
    opened.goto(document.as_uri())
    yield opened
    context.close()


def test_nothing_stands_in_the_way_and_nothing_is_asked_for(page: Any) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    found = axe.Axe().run(page, options={"runOnly": rules}).response["violations"]

    assert [(violation["id"], violation["nodes"][0]["html"]) for violation in found] == []
    assert page.evaluate("document.documentElement.scrollWidth") == page.viewport_size["width"]
    assert len(page.requests) == 1


def test_lines_are_copied_without_their_addresses(browser: Any, tmp_path: Path) -> None:
    packet = tmp_path / "packet.html"
    packet.write_text(packet_html(), "utf-8")
    page = browser.new_page()
    page.goto(packet.as_uri())
    copied = page.evaluate(
        "getSelection().selectAllChildren(document.querySelector('#A ol')), getSelection().toString()"
    )
    page.close()

    assert [line.strip() for line in copied.split("\n") if line.strip()] == [
        "It opens at 10.",
        "It closes at 17.",
        "Come on Monday.",
        "The pool is shut on Mondays.",
    ]
