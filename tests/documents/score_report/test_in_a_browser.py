"""Reports and letters in a browser: nothing in anybody's way, on a narrow screen and a wide one, light and dark."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from assessing.on_disk import response, scored, sheet, write
from conftest import REPOSITORY
from rolebook.cli import main
from scoring.round import EXAMS
from scoring.strategies import by_the_key

pytestmark = pytest.mark.browser

KIT = "discharge-summaries"


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A round of 41, so that candidates have pages of their own."""
    folder, exam = tmp_path_factory.mktemp("round"), EXAMS[KIT]
    assert exam.key is not None
    given: dict[str, dict[str, Any]] = {f"K{at:02}": {} for at in range(40)}
    given["K99"] = by_the_key(exam.kit, exam.key)
    write(folder / "responses", {f"{code}.json": response(exam, code, one) for code, one in given.items()})
    for name, score in (("rev-a", 4), ("rev-b", 3)):
        changed = {1: {"finding": 1, "ruling": "not-in-key"}} if name == "rev-a" else {}
        made = [scored(exam, code, one, score, changed if code == "K99" else {}) for code, one in given.items()]
        write(folder / "sheets", {f"{name}.json": sheet(exam, name, made)})
    place = ["--root", str(REPOSITORY), "--out", str(folder / "out"), "--today", "2026-11-28"]
    inputs = ["--responses", str(folder / "responses"), "--sheets", str(folder / "sheets")]
    assert main(["score", KIT, *inputs, *place]) == 0
    return folder / "out"


def opened(page: Any, path: Path) -> list[str]:
    page.goto(path.as_uri())
    page.evaluate("[...document.querySelectorAll('details')].slice(0, 2).forEach(one => one.open = true)")
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    found = axe.Axe().run(page, options={"runOnly": rules}).response["violations"]
    return [f"{one['id']}: {one['nodes'][0]['html']}" for one in found]


@pytest.mark.parametrize(
    ("name", "width", "scheme"),
    [
        ("candidates/K99.html", 320, "dark"),
        ("letters/K99.html", 320, "light"),
    ],
)
def test_nothing_stands_in_the_way(browser: Any, out: Path, name: str, width: int, scheme: str) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page = context.new_page()
    faults = opened(page, out / name)
    wide = page.evaluate("document.documentElement.scrollWidth")
    context.close()

    assert faults == []
    assert wide <= width


def test_the_example_on_the_site_has_no_faults_with_candidates_open(browser: Any) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 900})
    faults = opened(page, REPOSITORY / "site" / "pages" / "example" / "report.html")
    wide = page.evaluate("document.documentElement.scrollWidth")
    page.close()

    assert faults == []
    assert wide <= 320


def test_a_link_in_the_table_opens_the_candidate(browser: Any) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto((REPOSITORY / "site" / "pages" / "example" / "report.html").as_uri())
    code = page.locator("tbody th a").first.inner_text()
    page.locator("tbody th a").first.click()
    seen = page.locator(f"#packet-{code}").is_visible()
    page.close()

    assert seen
