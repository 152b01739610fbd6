"""What a reader's browser shows: no accessibility finding, no request elsewhere, no sideways scrolling."""

from __future__ import annotations

import functools
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
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


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def address(output: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(output)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


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


def findings(page: Any) -> list[str]:
    from axe_playwright_python.sync_playwright import Axe

    violations = Axe().run(page, options=RULES).response["violations"]
    return [f"{found['id']}: {node['html'][:200]}" for found in violations for node in found["nodes"]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("name", PAGES)
def test_a_page_has_no_accessibility_finding_and_fits(visit: Any, name: str, width: int, scheme: str) -> None:
    page = visit(PAGES[name], width, scheme)

    assert findings(page) == []
    root = "document.documentElement"
    assert page.evaluate(f"{root}.scrollWidth - {root}.clientWidth") == 0


@pytest.mark.parametrize(("width", "scheme"), [(320, "light"), (320, "dark"), (1280, "light"), (1280, "dark")])
def test_what_the_search_finds_is_accessible_and_fits(visit: Any, width: int, scheme: str) -> None:
    page = visit(PAGES["home"], width, scheme)
    page.get_by_role("button", name="Search", exact=True).click()
    page.keyboard.type("section")
    page.locator("#rb-search li li a").first.wait_for()

    assert findings(page) == []
    for element in ("document.documentElement", "document.querySelector('#rb-search')"):
        assert page.evaluate(f"{element}.scrollWidth - {element}.clientWidth") == 0


def test_the_menu_works_with_the_keyboard_and_without_scripts(visit: Any) -> None:
    page = visit(PAGES["role"], 320, java_script_enabled=False)

    page.locator(".rb-menu summary").focus()
    page.keyboard.press("Enter")

    assert page.locator(".rb-menu a", has_text="Error types").is_visible()


def test_the_open_menu_has_no_accessibility_finding(visit: Any) -> None:
    page = visit(PAGES["role"], 320)
    page.locator(".rb-menu summary").click()

    assert findings(page) == []


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


def test_the_page_that_is_missing_leads_back(browser: Any, output: Path) -> None:
    handler = functools.partial(Quiet, directory=str(output / "public"))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        page = browser.new_page()
        page.goto(f"http://127.0.0.1:{server.server_port}/404.html")
        assert page.locator("h1").inner_text() == "There is no such page"
        assert findings(page) == []
        page.get_by_role("link", name="Start from the first page").click()
        assert page.url.endswith("/index.html")
        server.shutdown()
