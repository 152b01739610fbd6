"""What only a browser can tell of the team's documents: sheets that fit a page."""

from __future__ import annotations

from typing import Any

import pytest

from documents.library import replaced
from documents.team import INTERVIEW, TASK, catalog, made, question, role

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


@pytest.mark.parametrize(("name", "sheet"), SHEETS)
def test_a_sheet_fits_one_page(browser: Any, name: str, sheet: str) -> None:
    page = browser.new_page()
    page.emulate_media(media="print")
    page.set_content(made(name, catalog(role(process=(TASK, LONG)))).html)
    tall = {}
    for paper, (width, _) in PAPERS.items():
        page.set_viewport_size({"width": int((width - 32) * MILLIMETRE), "height": 900})
        section = page.locator(f"section[aria-labelledby='{sheet}']")
        tall[paper] = section.bounding_box()["height"] / MILLIMETRE
    page.close()

    assert {paper: height for paper, height in tall.items() if height >= PAPERS[paper][1] - 38} == {}
