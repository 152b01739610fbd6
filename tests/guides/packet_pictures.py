"""The pictures of the page for candidates: the practice packet, opened and filled in."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from conftest import REPOSITORY
from documents import build
from guides.webp import save_webp
from rolebook.catalog import assemble, catalog_files, read
from rolebook.catalog.catalogs import PublicCatalog
from rolebook.documents import practice_packet
from rolebook.documents.practice_kit import practice_kits
from rolebook.documents.render import render
from rolebook.schema.audience import Audience

WIDTH = 720


def practice(work: Path) -> Path:
    """The practice packet of this repository, written into the folder `work`."""
    catalog = assemble(
        read(catalog_files(REPOSITORY, None, Audience.PUBLIC), Audience.PUBLIC).loaded, Audience.PUBLIC, ""
    )
    assert isinstance(catalog.catalog, PublicCatalog)
    (subject,) = practice_kits(catalog.catalog)
    path = work / "packet.html"
    path.write_text(render("practice_packet", practice_packet.DOCUMENT.view(subject, build.here())), "utf-8")
    return path


def take(browser: Any, packet: Path, out: Path) -> None:
    """Fill the practice packet in, and take every picture into the folder `out`."""
    context = browser.new_context(
        viewport={"width": WIDTH, "height": 1500},
        device_scale_factor=1.5,
        color_scheme="light",
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.goto(packet.as_uri())
    _finding(page)
    _shot(page, "#findings-E .rb-editor", out / "finding.webp")
    page.get_by_role("button", name="Done").click()
    _rank(page)
    _shot(page, "[data-room=ranking]", out / "ranking.webp")
    _answers(page, out / "answers.webp")
    context.close()


def _finding(page: Any) -> None:
    """A finding at a line, filled in."""
    page.get_by_role("button", name="Add a finding at E7").click()
    page.get_by_label("The wrong words").fill("555 0124")
    form = page.locator(".rb-editor")
    form.get_by_label("Type").select_option("grounding.contradicts-source")
    form.get_by_label("major").check()
    form.get_by_label("Why").fill(
        "The notice gives 555 0142 (S12): two digits changed places, and whoever calls reaches somebody else."
    )


def _rank(page: Any) -> None:
    for output, place in {"C": "1", "E": "2", "B": "2", "A": "3"}.items():
        page.locator(f"#place-{output}").select_option(place)
    for item in ("q1", "q4", "q6", "q7"):
        page.locator(f"#{item}").get_by_label("right").check()
    for output in ("C",):
        page.locator(f"#findings-{output} input[type=checkbox]").check()


def _answers(page: Any, path: Path) -> None:
    """What is unanswered, and the download: from the heading to the button."""
    button = page.get_by_role("button", name="Download your answers", exact=True)
    first, last = page.locator("#unanswered").bounding_box(), button.bounding_box()
    top, height = first["y"] + page.evaluate("scrollY") - 8, last["y"] + last["height"] - first["y"] + 24
    clip = {"x": first["x"], "y": top, "width": first["width"], "height": height}
    save_webp(page, page.screenshot(full_page=True, clip=clip), path)


def _shot(page: Any, selector: str, path: Path) -> None:
    """A picture of one element."""
    save_webp(page, page.locator(selector).first.screenshot(), path)
