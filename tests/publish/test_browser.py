"""What a reader's browser shows: no accessibility finding, no request elsewhere, no sideways scrolling."""

from __future__ import annotations

import functools
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from publish.samples import TODAY, whole_site
from rolebook.publish import write_site

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
def address(tmp_path_factory: pytest.TempPathFactory, hand_written: Path) -> Iterator[str]:
    out = tmp_path_factory.mktemp("browser") / "build"
    assert write_site(whole_site(hand_written), out, TODAY) is None
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(out)))
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


@pytest.mark.parametrize("width", [320, 1280])
def test_the_search_starts_when_it_is_used(visit: Any, width: int) -> None:
    page = visit(PAGES["home"], width)
    page.wait_for_function("document.documentElement.classList.contains('js')")
    page.wait_for_timeout(200)
    assert not [url for url in page.requests if url.endswith("search_index.json")]

    page.keyboard.press("/")
    page.keyboard.type("clinical")
    page.wait_for_selector(".md-search-result__item")
    page.wait_for_timeout(300)

    assert findings(page) == []
    page.keyboard.press("Escape")


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


def test_the_page_that_is_missing_leads_back(browser: Any, tmp_path: Path, hand_written: Path) -> None:
    assert write_site(whole_site(hand_written), tmp_path / "build", TODAY) is None
    handler = functools.partial(Quiet, directory=str(tmp_path / "build/public"))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        page = browser.new_page()
        page.goto(f"http://127.0.0.1:{server.server_port}/404.html")
        assert page.locator("h1").inner_text() == "There is no such page"
        assert findings(page) == []
        page.get_by_role("link", name="Start from the first page").click()
        assert page.url.endswith("/index.html")
        server.shutdown()
