"""The MkDocs run: quiet, and what it makes of hostile titles and of our blocks."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from html import escape
from pathlib import Path

import html5lib
import pytest

from publish.samples import ROOT, TODAY, case, contents, pages
from rolebook.publish import Page, PageTree, run_mkdocs, write_tree
from rolebook.publish.mkdocs import environment
from rolebook.publish.source import one_line
from rolebook.publish.tree import SEARCH_INDEX
from rolebook.schema.audience import Audience

HOSTILE = [one_line(line) for line in case("titles/hostile.txt").split("\n") if line]
LONG_WAY = """
import json, sys
from rolebook.publish import engine, shortcuts
shortcuts.install = lambda: None
print(json.dumps(engine.build(*sys.argv[1:])))
"""


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory, hand_written: Path) -> Path:
    hostile = tuple(
        Page(
            f"roles/hostile-{number}.md",
            title,
            title,
            f'<p>{escape(title)}</p>\n<h2 id="section">{escape(title)}</h2>\n'
            f'<p id="a&amp;b">{escape(title)}</p>\n<ul><li>1</li></ul>\n<svg><rect width="1"/></svg>\n',
            "summary" if number % 2 else "all",
        )
        for number, title in enumerate(HOSTILE)
    )
    folder = tmp_path_factory.mktemp("engine")
    write_tree(PageTree(Audience.PUBLIC, pages() + hostile, (), hand_written), folder / "pages")
    return folder


@pytest.fixture(scope="module")
def site(tree: Path) -> Path:
    assert run_mkdocs(ROOT / "mkdocs.yml", tree / "pages", tree / "site", TODAY) is None
    return tree / "site"


@pytest.mark.parametrize("number", range(len(HOSTILE)))
def test_a_hostile_title_is_text_wherever_the_theme_prints_it(site: Path, number: int) -> None:
    title = HOSTILE[number]
    html = (site / f"roles/hostile-{number}.html").read_text("utf-8")
    page = html5lib.parse(html, namespaceHTMLElements=False)
    harmless = html5lib.parse(
        (site / "roles/clinical-output-evaluator.html").read_text("utf-8"), namespaceHTMLElements=False
    )

    assert page.find("head/title").text == f"{title} - Rolebook"
    assert page.find("head/meta[@name='description']").get("content") == title
    assert "".join(page.find(".//h1").itertext()).removesuffix("¶") == title
    assert "".join(page.find(".//h2").itertext()).removesuffix("¶") == title
    contents_entry = page.findall(".//nav[@aria-label='On this page']//a")[-1]
    assert " ".join("".join(contents_entry.itertext()).split()) == title
    for tag in ("script", "img", "iframe", "style"):
        assert len(list(page.iter(tag))) == len(list(harmless.iter(tag)))
    assert not [name for element in page.iter() for name in element.keys() if str(name).startswith("on")]  # noqa: SIM118


def test_the_search_leads_to_pages_and_headings_that_are_there(site: Path) -> None:
    script = (site / SEARCH_INDEX).read_text("utf-8")
    rows = json.loads(script.partition(" = ")[2].partition(";\nglobalThis.rolebookWords = ")[0])
    assert {row[0]: row[1] for row in rows}.items() >= {
        f"roles/hostile-{n}.html": t for n, t in enumerate(HOSTILE)
    }.items()

    for address, _, _, _, parts, _ in rows:
        page = html5lib.parse((site / address).read_text("utf-8"), namespaceHTMLElements=False)
        ids = {element.get("id") for element in page.iter()}
        assert {part[0] for part in parts} <= ids, address


def test_the_shortcut_changes_no_byte(site: Path, tree: Path) -> None:
    arguments = [str(ROOT / "mkdocs.yml"), str(tree / "pages"), str(tree / "long")]
    result = subprocess.run(
        [sys.executable, "-c", LONG_WAY, *arguments],
        env=environment(TODAY) | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        capture_output=True,
        text=True,
        check=True,
    )

    assert json.loads(result.stdout.splitlines()[-1]) == [[], None]
    assert contents(tree / "long") == contents(site)


def test_the_engine_is_told_the_day_and_nothing_of_the_place(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "xx")
    monkeypatch.setenv("SOME_TOKEN", "not for a page engine")

    told = environment(TODAY)

    assert told["SOURCE_DATE_EPOCH"] == "1795305600"
    assert told["TZ"] == "UTC"
    assert "SOME_TOKEN" not in told
    assert "LANG" not in told


def test_an_engine_that_can_not_start_is_one_error(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: [")
    (tmp_path / "pages").mkdir()

    problem = run_mkdocs(tmp_path / "mkdocs.yml", tmp_path / "pages", tmp_path / "site", TODAY)

    assert str(problem).startswith("The page engine")


def test_no_page_of_the_site_has_a_style_of_its_own_or_asks_another_host(site: Path) -> None:
    for path in site.rglob("*.html"):
        page = html5lib.parse(path.read_text("utf-8"), namespaceHTMLElements=False)
        assert list(page.iter("style")) == []
        assert not [element for element in page.iter() if element.get("style")]
        loaded = [element.get("src") for element in page.iter("script")]
        loaded += [element.get("href") for element in page.iter("link")]
        assert not [address for address in loaded if address and address.startswith(("http", "//"))]


def test_inputs_that_only_the_theme_uses_are_hidden_from_assistive_technology(site: Path) -> None:
    page = html5lib.parse((site / "404.html").read_text("utf-8"), namespaceHTMLElements=False)

    toggles = [element for element in page.iter("input") if element.get("id") in ("__drawer", "__search")]
    assert [toggle.get("hidden") for toggle in toggles] == ["", ""]
    assert [toggle.get("autocomplete") for toggle in toggles] == [None, None]
