"""Forms while they load: their script stands at the end, and the page may be drawn before that has come."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from kinds import PAGES, kinds_of
from rolebook import assets
from shifting import SHIFTS

FORMS = [page.name for page in PAGES if page.medium == "standalone" and assets.script(page.name)]
DRAWN = "() => performance.getEntriesByName('first-contentful-paint').length > 0"
WHOLE = "() => document.documentElement.dataset.form === 'on'"

pytestmark = pytest.mark.browser


@contextmanager
def arriving(text: str) -> Iterator[tuple[str, Callable[[bool], None]]]:
    """Serves a document up to its last script; the rest comes, or never does, when the function given back says so."""
    start, mark, rest = text.rpartition("<script>")
    said = threading.Event()
    whole = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(start.encode())
            said.wait(20)
            self.wfile.write((mark + rest).encode() if whole else b"")

        def log_message(self, *_: Any) -> None:
            """Say nothing."""

    def go_on(with_the_rest: bool) -> None:
        if with_the_rest:
            whole.append(True)
        said.set()

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/", go_on
        said.set()
        server.shutdown()


@pytest.fixture
def page(browser: Any) -> Iterator[Any]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


def text_of(kind: str, built: Path) -> str:
    return (built / kinds_of(built)[kind][0]).read_text("utf-8")


@pytest.mark.parametrize("kind", FORMS)
def test_nothing_moves_when_the_script_has_come(kind: str, built: Path, page: Any) -> None:
    page.add_init_script(SHIFTS)
    with arriving(text_of(kind, built)) as (address, go_on):
        page.goto(address, wait_until="commit")
        page.wait_for_function(DRAWN)
        assert page.locator("h1").is_visible()
        assert not page.locator("main").is_visible()
        go_on(True)
        page.wait_for_function(WHOLE)
        page.wait_for_load_state("networkidle")

    assert page.locator("main").is_visible()
    assert not page.locator("[data-no-script]").count()
    assert page.evaluate("shifts") == []


@pytest.mark.parametrize("kind", ["practice_packet", "practice_sheet"])
def test_a_form_whose_script_never_comes_is_the_page_without_scripts(kind: str, built: Path, page: Any) -> None:
    with arriving(text_of(kind, built)) as (address, go_on):
        page.goto(address, wait_until="commit")
        page.wait_for_function(DRAWN)
        go_on(False)
        page.wait_for_load_state("load")

    assert page.locator("main").is_visible()
    assert page.locator("[data-no-script]").is_visible()
    assert not page.locator("[data-scripted], #sheet-works").first.is_visible()


@pytest.mark.parametrize(("kind", "place"), [("practice_packet", "answers"), ("practice_sheet", "texts")])
def test_an_address_that_names_a_place_leads_there(kind: str, place: str, built: Path, page: Any) -> None:
    with arriving(text_of(kind, built)) as (address, go_on):
        page.goto(f"{address}#{place}", wait_until="commit")
        page.wait_for_function(DRAWN)
        go_on(True)
        page.wait_for_load_state("networkidle")

    assert 0 <= page.locator(f"#{place}").bounding_box()["y"] < 900
