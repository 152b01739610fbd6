"""What only a browser can tell: what is copied, what fits, what a screen reader would stumble over."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from documents.printed import exam, guide_html, packet_html
from obstacles import found_everywhere

pytestmark = pytest.mark.browser


@pytest.fixture(params=["packet", "guide"])
def document(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    path = tmp_path / f"{request.param}.html"
    path.write_text(packet_html() if request.param == "packet" else guide_html(exam()), "utf-8")
    return path


def test_nothing_stands_in_the_way_and_nothing_is_asked_for(browser: Any, document: Path) -> None:
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda made: asked.append(made.url))
    page.goto(document.as_uri())
    told = found_everywhere(page)
    page.close()

    assert told == []
    assert asked == [document.as_uri()]


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
