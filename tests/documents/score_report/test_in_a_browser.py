"""Reports and letters in a browser: nothing in anybody's way, on a narrow screen and a wide one, light and dark."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from assessing.on_disk import response, scored, sheet, write
from conftest import REPOSITORY
from obstacles import found, found_everywhere, overhang
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


def test_nothing_stands_in_the_way(browser: Any, out: Path) -> None:
    page = browser.new_page()
    page.goto((out / "candidates/K99.html").as_uri())
    told = found_everywhere(page)
    page.close()

    assert told == []


def test_the_example_on_the_site_has_no_faults_with_candidates_open(browser: Any) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 900})
    page.goto((REPOSITORY / "site" / "pages" / "example" / "report.html").as_uri())
    page.evaluate("[...document.querySelectorAll('details')].slice(0, 2).forEach(one => one.open = true)")
    told, wide = found(page), overhang(page)
    page.close()

    assert told == []
    assert wide <= 0


def test_a_link_in_the_table_opens_the_candidate(browser: Any) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto((REPOSITORY / "site" / "pages" / "example" / "report.html").as_uri())
    code = page.locator("tbody th a").first.inner_text()
    page.locator("tbody th a").first.click()
    seen = page.locator(f"#packet-{code}").is_visible()
    page.close()

    assert seen
