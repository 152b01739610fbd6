"""What only a browser can tell of the team's documents: sheets that fit a page, and nothing in anybody's way."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from documents.library import replaced
from documents.team import INTERVIEW, OF_ROLE, TASK, catalog, made, question, role

pytestmark = pytest.mark.browser

MILLIMETRE = 96 / 25.4
PAPERS = {"A4": (210, 297), "Letter": (215.9, 279.4)}
SHEETS = [
    ("interview_guide", "score-sheet"),
    ("scorecard", "day-30"),
    ("scorecard", "day-90"),
    ("quality_plan", "week"),
]


LONG = replaced(INTERVIEW, {"questions": tuple(question(f"question-{n}") for n in range(5))})
"""As many questions as an hour holds."""


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    whole = catalog(role(process=(TASK, LONG)))
    for name in OF_ROLE:
        (tmp_path / f"{name}.html").write_text(made(name, whole).html, "utf-8")
    return tmp_path


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize(("name", "sheet"), SHEETS)
def test_a_sheet_fits_one_page(browser: Any, documents: Path, name: str, sheet: str, paper: str) -> None:
    width, height = PAPERS[paper]
    page = browser.new_page(viewport={"width": int((width - 32) * MILLIMETRE), "height": 900})
    page.emulate_media(media="print")
    page.goto((documents / f"{name}.html").as_uri())
    section = page.locator(f"section[aria-labelledby='{sheet}']")
    tall = section.bounding_box()["height"] / MILLIMETRE
    page.close()

    assert tall < height - 38


@pytest.mark.parametrize(("width", "scheme"), [(320, "light"), (320, "dark"), (1280, "light"), (1280, "dark")])
@pytest.mark.parametrize("name", OF_ROLE)
def test_nothing_stands_in_the_way(browser: Any, documents: Path, name: str, width: int, scheme: str) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda made: asked.append(made.url))
    page.goto((documents / f"{name}.html").as_uri())
    rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    found = axe.Axe().run(page, options={"runOnly": rules}).response["violations"]
    wide = page.evaluate("document.documentElement.scrollWidth")
    context.close()

    assert [(violation["id"], violation["nodes"][0]["html"]) for violation in found] == []
    assert wide == width
    assert len(asked) == 1
