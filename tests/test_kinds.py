"""What holds for every kind of page and document, asked in one visit to each: with a browser, as its readers have."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from keyboard import NOTES_CLICKS, started_by_signs
from kinds import KINDS, kinds_of, worth_visiting
from obstacles import found_everywhere, overhang
from shifting import SHIFTS, moved

REQUESTS = 15


def test_every_page_is_of_a_kind(built: Path) -> None:
    assert kinds_of(built).keys() == set(KINDS)


@pytest.mark.browser
@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_of_page(kind: str, built: Path, browser: Any, serve: Callable[[Path], str]) -> None:
    paths = worth_visiting(built, kinds_of(built)[kind])

    found = {}
    for path in paths:
        part, _, below = path.partition("/")
        found[path] = faults(browser, serve(built / part), below)

    assert {path: told for path, told in found.items() if told} == {}


def faults(browser: Any, address: str, path: str) -> list[str]:
    """Everything that is wrong with the page at `path` of the site at `address`."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    page = context.new_page()
    said: list[str] = []
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    page.add_init_script(SHIFTS)
    page.add_init_script(NOTES_CLICKS)
    page.goto(address + path, wait_until="networkidle")
    told = [f"asks for {url}" for url in asked if not url.startswith((address, "data:", "blob:"))]
    told += [f"asks {len(asked)} times"] if len(asked) > REQUESTS else []
    told += [f"moves: {what}" for what in moved(page)]
    told += [f"moves, although asked not to: {what}" for what in page.evaluate(MOVING)]
    told += started_by_signs(page)
    page.set_viewport_size({"width": 640, "height": 450})  # what is left of 1280 by 900 at 200 per cent
    told += [f"{overhang(page)} pixels too wide at 200 %"] if overhang(page) > 0 else []
    told += found_everywhere(page)
    context.close()
    return [*(f"console: {words}" for words in said), *told]


MOVING = (Path(__file__).parent / "asking/moving.js").read_text("utf-8")
