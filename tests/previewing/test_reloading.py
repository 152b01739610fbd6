"""Documents outside the theme in the preview: they come anew after a save, and never over what was filled in."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from datetime import date
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from rolebook.assets import csp_for
from rolebook.checking import Place
from rolebook.previewing.desk import Desk
from rolebook.previewing.serving import Server
from rolebook.previewing.showing import RELOAD, with_reload
from rolebook.schema.audience import Audience

KIT = "kits/seed-practice/kit.yaml"


def document(policy: str) -> str:
    escaped = policy.replace("'", "&#39;")
    return f'<head><meta http-equiv="Content-Security-Policy" content="{escaped}"></head><body><p>Words.</p></body>'


@pytest.mark.parametrize("scripts", [(), ("let own;",)])
def test_a_document_s_policy_is_widened_by_one_script_and_nothing_else(scripts: tuple[str, ...]) -> None:
    shown = with_reload(document(csp_for(["p {}"], scripts)), 7)
    script = shown.partition("<script>")[2].partition("</script>")[0]
    policy = unescape(shown.partition('content="')[2].partition('"')[0])

    expected = csp_for(["p {}"], [script, *scripts]).replace("'none';", "'none'; connect-src 'self';", 1)
    assert policy == expected
    assert f"{RELOAD}?since=7" in script
    assert shown.endswith("</script></body>")


@pytest.mark.parametrize("page", ["", "Words.", "<body>Words."])
def test_a_page_without_policy_or_end_is_shown_all_the_same(page: str) -> None:
    assert with_reload(page, 1).startswith(page + "<script>")


class Preview:
    """A desk behind its server, and a hand that saves."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.desk = Desk(Place(root, date(2026, 11, 22)), Audience.PUBLIC, lambda _: None)
        self.server = Server(self.desk, 0)
        threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()

    def retitle(self, before: str, after: str) -> None:
        """Save, some time later, and have the desk look."""
        file = self.root / KIT
        later = file.stat().st_mtime_ns + 1_000_000_000
        file.write_text(file.read_text("utf-8").replace(f"title: {before}\n", f"title: {after}\n"), "utf-8")
        os.utime(file, ns=(later, later))
        self.desk.look()


@pytest.fixture
def preview(known_good: Path) -> Iterator[Preview]:
    running = Preview(known_good)
    yield running
    running.server.shutdown()
    running.server.server_close()


@pytest.mark.browser
def test_a_packet_comes_anew_after_a_save_until_something_is_filled_in(preview: Preview, browser: Any) -> None:
    before = next(line for line in (preview.root / KIT).read_text("utf-8").splitlines() if line.startswith("title: "))
    page = browser.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(f"{preview.server.address}practice/packet.html")
    preview.retitle(before.removeprefix("title: "), "First words")
    page.get_by_role("heading", name="First words").wait_for()
    page.locator("textarea:visible").first.fill("An answer.")
    preview.retitle("First words", "Other words")
    page.wait_for_timeout(300)
    kept = page.locator("textarea:visible").first.input_value()
    page.close()

    assert kept == "An answer."
    assert said == []
