"""The page tree is a contract: another engine makes the same pages of it. Skipped where Zensical is not installed.

`pip install zensical==0.0.73` into the environment of the tests, and this runs.
"""

from __future__ import annotations

import importlib.util
import re
import subprocess
import sys
from pathlib import Path

import html5lib
import pytest

from rolebook.cli import main

pytestmark = pytest.mark.skipif(importlib.util.find_spec("zensical") is None, reason="Zensical is not installed")

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


@pytest.fixture
def sites(known_good: Path) -> tuple[Path, Path]:
    """The site as MkDocs makes it with our shortcuts, and as Zensical makes it from the same pages and settings."""
    assert main(["build", "--root", str(known_good), "--only", "public", "--today", "2026-11-22"]) == 0
    config = (known_good / "mkdocs.yml").read_text("utf-8")
    (known_good / "zensical.yml").write_text(config.replace("site_dir: build/public", "site_dir: build/other"), "utf-8")
    command = [sys.executable, "-m", "zensical", "build", "-f", "zensical.yml"]
    done = subprocess.run(command, cwd=known_good, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return known_good / "build/public", known_good / "build/other"


def seen(page: Path) -> dict[str, object]:
    """What a reader and a link get of a page: its title, the headings and ids of its body, links and pictures."""
    tree = html5lib.parse(page.read_text("utf-8"), namespaceHTMLElements=False)
    body = tree.find(".//article")
    assert body is not None, page
    for way_back in body.findall("nav[@class='rb-crumb']"):  # the theme's, as is the place to which one skips
        body.remove(way_back)
    inside = list(body.iter())
    links = [element for element in inside if "headerlink" not in (element.get("class") or "")]
    return {
        "title": tree.find("head/title").text.removeprefix("Home - "),  # of the first page, by the theme's own rule
        "headings": [(one.tag, one.get("id"), _words(one)) for one in inside if one.tag in HEADINGS],
        "ids": [element.get("id") for element in inside if not (element.get("id") or "__").startswith("__")],
        "links": [element.get("href") for element in links if element.get("href")],
        "pictures": [element.get("src") for element in inside if element.get("src")],
        "text": " ".join("".join(body.itertext()).replace("¶", "").split()),
    }


def _words(heading: object) -> str:
    return re.sub(r"\s*¶$", "", "".join(heading.itertext()))  # type: ignore[attr-defined]


def test_another_engine_makes_the_same_pages(sites: tuple[Path, Path]) -> None:
    ours, theirs = sites
    pages = {path.relative_to(ours).as_posix() for path in ours.rglob("*.html")} - {"404.html"}
    assert pages == {path.relative_to(theirs).as_posix() for path in theirs.rglob("*.html")} - {"404.html"}

    made_by_an_engine = [path for path in sorted(pages) if "<article" in (ours / path).read_text("utf-8")]
    assert len(made_by_an_engine) > 100
    differing = {path: _differences(ours / path, theirs / path) for path in made_by_an_engine}
    assert {path: what for path, what in differing.items() if what} == {}
    rest = pages - set(made_by_an_engine)
    assert {path for path in rest if (ours / path).read_bytes() != (theirs / path).read_bytes()} == set()


def _differences(ours: Path, theirs: Path) -> dict[str, tuple[object, object]]:
    one, other = seen(ours), seen(theirs)
    return {what: (one[what], other[what]) for what in one if one[what] != other[what]}
