"""The pictures of the page for reviewers: the public practice sheet, step by step. It holds no anchors, nor do they."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from conftest import REPOSITORY
from documents import build
from documents.score_sheet.sheets import Reviewer, saved
from guides.webp import save_webp
from rolebook.catalog import assemble, catalog_files, read
from rolebook.catalog.catalogs import PublicCatalog
from rolebook.documents import practice_sheet
from rolebook.documents.practice_kit import practice_kits
from rolebook.documents.render import render
from rolebook.schema.audience import Audience

WIDTH = 720


def practice(work: Path) -> Path:
    """The public practice sheet of this repository, written into the folder `work`."""
    files = catalog_files(REPOSITORY, None, Audience.PUBLIC)
    catalog = assemble(read(files, Audience.PUBLIC).loaded, Audience.PUBLIC, "").catalog
    assert isinstance(catalog, PublicCatalog)
    (subject,) = practice_kits(catalog)
    path = work / "score-sheet.html"
    path.write_text(render("practice_sheet", practice_sheet.DOCUMENT.view(subject, build.here())), "utf-8")
    return path


def take(browser: Any, sheet: Path, out: Path) -> None:
    """Go through the practice sheet, and take every picture into the folder `out`."""
    context = browser.new_context(
        viewport={"width": WIDTH, "height": 6000},  # so high that the bar at the foot covers nothing
        device_scale_factor=1.5,
        color_scheme="light",
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.goto(sheet.as_uri())
    reviewer = Reviewer(page)
    reviewer.say_who()
    reviewer.score("p1-communication-clarity", 3)
    reviewer.press("Compare p1 with the agreed score")
    _shot(page, "#sheet fieldset", "#sheet .rb-answer", out / "practise.webp")
    for answer in ("p2", "p3", "p4"):
        reviewer.press("Next answer")
        reviewer.score(f"{answer}-communication-clarity", 3)
        reviewer.press(f"Compare {answer} with the agreed score")
    reviewer.press("Go on")
    reviewer.qualify(4, 1, 3, 3, 5, 4)
    _shot(page, "#result", "#sheet table", out / "qualify.webp")
    reviewer.press("Go on")
    folder = sheet.parent / "answers"
    folder.mkdir()
    reviewer.load(saved(folder))
    reviewer.press("Go on")
    _shot(page, "#sheet nav", "#sheet nav", out / "order.webp")
    while "K7QM" not in page.locator("#answer").inner_text():
        reviewer.press("Next answer")
    _shot(page, "#finding-2 > h4", "#finding-2 > div > fieldset", out / "ruling.webp")
    reviewer.press("Confirm finding 2")
    page.get_by_role("button", name="6. Finish").click()
    _shot(page, "#step", "#sheet .rb-rows > li:nth-child(3)", out / "finish.webp")
    context.close()


def _shot(page: Any, first: str, last: str, path: Path) -> None:
    """A picture from the top of one element to the end of another, as wide as the sheet."""
    page.evaluate("document.activeElement.blur(), scrollTo(0, 0)")
    column = page.locator("#sheet").bounding_box()
    top, end = page.locator(first).first.bounding_box(), page.locator(last).first.bounding_box()
    height = end["y"] + end["height"] - top["y"] + 24
    clip = {"x": column["x"] - 8, "y": top["y"] - 12, "width": column["width"] + 16, "height": height}
    save_webp(page, page.screenshot(full_page=True, clip=clip), path)
