"""What a reader's browser makes of the theme: its search, its menu, its red banner, its styles."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from obstacles import WIDTHS, found, found_everywhere

PAGES = {
    "home": "public/index.html",
    "catalogue": "public/roles/index.html",
    "role": "public/roles/clinical-output-evaluator.html",
    "library": "public/library/metrics.html",
    "guide": "public/guides/candidates.html",
    "team": "team-only/team/index.html",
    "document": "team-only/kits/x/guide.html",
}
pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def address(output: Path, serve: Callable[[Path], str]) -> str:
    return serve(output)


@pytest.fixture
def visit(browser: Any, address: str) -> Iterator[Any]:
    """Opens a page; afterwards nothing may have been asked of another host or complained about."""
    opened = []

    def open_page(path: str, width: int = 1280, scheme: str = "light", **options: Any) -> Any:
        context = browser.new_context(
            viewport={"width": width, "height": 800}, color_scheme=scheme, reduced_motion="reduce", **options
        )
        page = context.new_page()
        page.requests, page.complaints = [], []
        page.on("request", lambda request: page.requests.append(request.url))
        page.on("console", lambda message: page.complaints.append(message.text))
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.goto(address + path)
        opened.append((context, page))
        return page

    yield open_page
    for context, page in opened:
        assert [url for url in page.requests if not url.startswith((address, "data:"))] == []
        assert page.complaints == []
        context.close()


def test_what_the_search_finds_is_accessible_and_fits(visit: Any) -> None:
    page = visit(PAGES["home"])
    page.get_by_role("button", name="Search", exact=True).click()
    page.keyboard.type("section")
    page.locator("#rb-search li li a").first.wait_for()

    assert found_everywhere(page) == []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        assert page.locator("#rb-search").evaluate("dialog => dialog.scrollWidth - dialog.clientWidth") == 0


def test_the_menu_works_with_the_keyboard_and_without_scripts(visit: Any) -> None:
    page = visit(PAGES["role"], 320, java_script_enabled=False)

    page.locator(".rb-menu summary").focus()
    page.keyboard.press("Enter")

    assert page.locator(".rb-menu a", has_text="Error types").is_visible()


def test_the_open_menu_has_no_accessibility_finding(visit: Any) -> None:
    page = visit(PAGES["role"], 320)
    page.locator(".rb-menu summary").click()

    assert found(page) == []


def test_the_open_menu_makes_way_for_what_it_covers(visit: Any) -> None:
    page = visit(PAGES["role"], 320)
    menu = page.locator(".rb-menu")

    menu.locator("summary").click()
    page.keyboard.press("Escape")
    closed = menu.get_attribute("open"), page.evaluate("document.activeElement.localName")
    page.keyboard.press("Enter")
    opened = menu.get_attribute("open")
    menu.locator("a").last.focus()
    page.keyboard.press("Tab")

    assert closed == (None, "summary")
    assert opened == ""
    assert menu.get_attribute("open") is None
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_a_job_page_is_light(visit: Any) -> None:
    page = visit(PAGES["role"])
    page.wait_for_timeout(500)

    assert len(page.requests) <= 15


def test_a_document_is_styled_by_its_own_bytes_alone(visit: Any) -> None:
    page = visit(PAGES["document"])

    assert len(page.requests) == 1
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert ground == "rgb(253, 253, 251)"


def test_the_team_is_told_on_every_page_on_screen_and_paper(visit: Any) -> None:
    page = visit(PAGES["team"])
    assert page.get_by_text("Team only.").is_visible()

    page.emulate_media(media="print")
    assert page.get_by_text("Team only.").is_visible()
    assert page.evaluate("getComputedStyle(document.querySelector('.md-banner')).position") == "fixed"


def test_the_page_that_is_missing_leads_back(browser: Any, output: Path, serve: Callable[[Path], str]) -> None:
    page = browser.new_page()
    page.goto(f"{serve(output / 'public')}404.html")
    heading = page.locator("h1").inner_text()
    page.get_by_role("link", name="Start from the first page").click()
    led_to = page.url
    page.close()

    assert heading == "There is no such page"
    assert led_to.endswith("/index.html")
