"""The search as people use it: with a keyboard, from a folder, without scripts, on a narrow screen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.browser

FOCUSED = "document.activeElement.id || document.activeElement.textContent"


@pytest.fixture
def opened(browser: Any, output: Path) -> Iterator[Any]:
    """Opens a page from the folder; afterwards nothing may have been complained about."""
    contexts = []

    def open_page(path: str, **options: Any) -> Any:
        context = browser.new_context(**{"viewport": {"width": 1280, "height": 800}} | options)
        page = context.new_page()
        page.requests, page.complaints = [], []
        page.on("request", lambda request: page.requests.append(request.url))
        page.on("console", lambda message: page.complaints.append(message.text))
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.goto((output / path).as_uri())
        contexts.append((context, page))
        return page

    yield open_page
    for context, page in contexts:
        assert page.complaints == []
        context.close()


def test_a_keyboard_is_enough_and_nothing_is_loaded_before_it_is_used(opened: Any, output: Path) -> None:
    page = opened("team-only/library/metrics.html")
    assert not [url for url in page.requests if "assets/search" in url]
    way = page.get_by_role("button", name="Search", exact=True)
    before = way.bounding_box()

    page.keyboard.press("Control+K")
    page.keyboard.type("medical annot")
    page.get_by_role("status").get_by_text("1 page.").wait_for()
    page.keyboard.press("ArrowDown")
    assert page.evaluate(FOCUSED).startswith("Clinical output evaluator")
    page.keyboard.press("ArrowUp")
    assert page.evaluate(FOCUSED) == "search-words"
    page.keyboard.press("ArrowDown")
    page.keyboard.type("a")
    assert page.input_value("#search-words") == "medical annota"

    page.keyboard.press("Escape")
    assert page.locator("#rb-search").is_hidden()
    assert way.bounding_box() == before
    way.focus()
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    page.wait_for_url((output / "team-only/roles/clinical-output-evaluator.html").as_uri())


def test_it_says_what_became_of_a_question(opened: Any) -> None:
    page = opened("public/roles/index.html")
    page.keyboard.press("Control+K")
    said = page.locator("#rb-search [role=status]")

    page.keyboard.type("clincal")
    page.get_by_text("Nothing has “clincal”, so “clinical” was looked for.").wait_for()
    page.fill("#search-words", "<img src=x onerror=alert(1)>zzzz")
    said.get_by_text("Nothing has “zzzz”.").or_(said.get_by_text("Nothing was found.")).wait_for()
    page.fill("#search-words", "")
    assert said.inner_text() == ""
    assert page.locator("#rb-search li").count() == 0
    page.get_by_role("button", name="Close").click()
    assert page.locator("#rb-search").is_hidden()


def test_without_scripts_it_leads_to_all_roles(opened: Any, output: Path) -> None:
    page = opened("public/library/metrics.html", java_script_enabled=False)
    page.get_by_role("link", name="Search", exact=True).click()

    assert page.url == (output / "public/roles/index.html").as_uri()


def test_when_it_can_not_be_loaded_it_says_so(browser: Any, output: Path) -> None:
    page = browser.new_page()
    page.route("**/search-index.js", lambda route: route.abort())
    page.goto((output / "public/index.html").as_uri())
    page.keyboard.press("Control+K")
    page.get_by_text("The search could not be loaded.").wait_for()
    page.unroute("**/search-index.js")
    page.keyboard.press("Escape")
    page.locator("#rb-search").wait_for(state="hidden")
    page.locator("[data-search]").click()
    page.locator("#rb-search input").fill("clinical")
    page.locator("#rb-search li a").first.wait_for()
    page.close()
