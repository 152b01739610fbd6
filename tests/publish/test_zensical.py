"""The page tree is a contract: another engine makes the same pages of it. Skipped where Zensical is not installed."""

from __future__ import annotations

import importlib.util
import re
import shutil
import subprocess
import sys
from pathlib import Path
from posixpath import dirname

import html5lib
import pytest

from conftest import REPOSITORY

pytestmark = pytest.mark.skipif(importlib.util.find_spec("zensical") is None, reason="Zensical is not installed")

ALIKE = 4
"""Of more pages in one folder, such as one for each rule, so many are read."""

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


@pytest.fixture
def sites(built: Path, tmp_path: Path) -> tuple[Path, Path]:
    """The site as MkDocs makes it with our shortcuts, and as Zensical makes it from the same pages and settings."""
    shutil.copytree(built / "pages/public", tmp_path / "build/pages/public")
    shutil.copytree(REPOSITORY / "site/overrides", tmp_path / "site/overrides")
    shutil.copy(REPOSITORY / "mkdocs.yml", tmp_path)
    command = [sys.executable, "-m", "zensical", "build", "-f", "mkdocs.yml"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return built / "public", tmp_path / "build/public"


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
    read = [path for path in made_by_an_engine if _place_in_its_folder(path, made_by_an_engine) < ALIKE]
    assert len(made_by_an_engine) > 100
    assert len(read) > 25
    differing = {path: _differences(ours / path, theirs / path) for path in read}
    assert {path: what for path, what in differing.items() if what} == {}
    rest = pages - set(made_by_an_engine)
    assert {path for path in rest if (ours / path).read_bytes() != (theirs / path).read_bytes()} == set()


def _place_in_its_folder(path: str, paths: list[str]) -> int:
    return [other for other in paths if dirname(other) == dirname(path)].index(path)


def _differences(ours: Path, theirs: Path) -> dict[str, tuple[object, object]]:
    one, other = seen(ours), seen(theirs)
    return {what: (one[what], other[what]) for what in one if one[what] != other[what]}
