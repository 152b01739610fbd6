"""The pictures of the page for whoever runs a process: the report of the worked example."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from conftest import REPOSITORY
from guides.webp import save_webp

REPORT = REPOSITORY / "site" / "pages" / "example" / "report.html"
WIDTH = 900


def take(browser: Any, out: Path) -> None:
    """Take every picture into the folder `out`."""
    context = browser.new_context(
        viewport={"width": WIDTH, "height": 1500},
        device_scale_factor=1.5,
        color_scheme="light",
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.goto(REPORT.as_uri())
    _section(page, "#candidates", out / "overview.webp")
    page.locator("summary").nth(7).click()
    _shot(page, page.locator("details[open]"), out / "candidate.webp", most=620)
    _section(page, "#reviewers", out / "agreement.webp", most=900)
    context.close()


def _section(page: Any, heading: str, path: Path, most: int = 1200) -> None:
    """The section below a heading."""
    _shot(page, page.locator(f"section:has(> {heading})"), path, most)


def _shot(page: Any, part: Any, path: Path, most: int) -> None:
    """A picture of a part of the page, at most so many pixels high."""
    box = part.bounding_box()
    top = box["y"] + page.evaluate("scrollY")
    clip = {"x": box["x"], "y": top, "width": box["width"], "height": min(box["height"], most)}
    save_webp(page, page.screenshot(full_page=True, clip=clip), path)
