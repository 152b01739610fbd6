"""The public site on paper: all of it fits, and nothing is left that only a screen can do."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from kinds import BY_HAND, kinds_of

pytestmark = pytest.mark.browser

WIDE = "[...document.querySelectorAll('table, svg, dl')].filter(one => one.getBoundingClientRect().right > innerWidth)"
WAYS = ".md-header, .md-tabs, .md-sidebar, .md-footer, .rb-button, .rb-crumb"


@pytest.mark.parametrize("kind", ["job_description", "opening", "catalogue", "chain", BY_HAND])
def test_nothing_runs_off_the_edge_and_no_way_around_the_site_is_left(kind: str, browser: Any, built: Path) -> None:
    page = browser.new_page(viewport={"width": 672, "height": 900})  # A4 without its margins
    page.emulate_media(media="print")
    page.goto((built / kinds_of(built)[kind][0]).as_uri())
    words = page.inner_text("body")
    off = page.evaluate(f"{WIDE}.map(one => one.outerHTML.slice(0, 80))")
    ways = [way.evaluate("one => one.outerHTML.slice(0, 80)") for way in page.locator(WAYS).all() if way.is_visible()]
    page.close()

    assert off == []
    assert ways == []
    assert "as a job ad" not in words
    assert kind not in {"job_description", "opening"} or "https://careers.example.org/" in words
