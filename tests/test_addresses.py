"""A site that knows where it stands: addresses, feeds, old ids that lead on, roles and positions that are over, and the
page for what is not there."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from changes import TODAY
from conftest import copy_of_known_good
from obstacles import found_everywhere
from publish.samples import contents
from rolebook.checking import Place
from rolebook.pipeline import build
from rolebook.publish import PublishError, site_address
from site_tools import dead_links

ADDRESS = "https://roles.example.org/jobs/"
OPENING = "roles/seed-sorter/openings/seed-1.html"
SEALED = (
    "kit: seed-count, sealed: {minutes: 120, hours_paid: 2, within_days: 7, scores: "
    "[error-identification, precision, ranking, consistency, communication-clarity]}"
)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The known-good catalogue's public site, with a role that had another id before, and one that is retired."""
    root = copy_of_known_good(tmp_path_factory.mktemp("addresses") / "catalogue")
    role = root / "roles/seed-sorter.yaml"
    text = role.read_text("utf-8")
    role.write_text(text.replace("title: Seed sorter\n", "title: Seed sorter\nformerly: [grain-checker]\n"), "utf-8")
    (root / "roles/seed-counter.yaml").write_text(retired(text), "utf-8")
    return built(root)


def retired(text: str) -> str:
    """The seed sorter's file as that of a retired role, whose kits are no longer here."""
    lines = [line for line in text.splitlines(keepends=True) if "kit: seed-screen" not in line]
    text = "".join(lines).replace("kit: seed-task", SEALED).replace("status: active", "status: retired")
    return text.replace("seed-sorter", "seed-counter").replace("Seed sorter", "Seed counter")


def built(root: Path) -> Path:
    """The public site of the catalogue at `root`, which knows its address."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ROLEBOOK_SITE_URL", ADDRESS.rstrip("/"))
        result = build(Place(root, TODAY), root / "build", ["public", "packets"])
    assert not result.report.errors, [finding.message for finding in result.report.errors]
    assert result.problem is None, (result.problem, result.problem.details)
    return root / "build/public"


def sitemap(site: Path) -> set[str]:
    loc = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
    return {str(entry.text) for entry in ET.parse(site / "sitemap.xml").iter(loc)}


def test_every_page_says_its_address_and_the_sitemap_names_it(site: Path) -> None:
    named = sitemap(site)

    assert f'<link rel="canonical" href="{ADDRESS}{OPENING}">' in (site / OPENING).read_text("utf-8")
    assert {f"{ADDRESS}{path}" for path in ("roles/index.html", "roles/seed-sorter.html", OPENING)} <= named
    assert not {name for name in named if not name.startswith(ADDRESS) or "grain-checker" in name}
    assert f"{ADDRESS}404.html" not in named
    assert 'rel="canonical"' not in (site / "404.html").read_text("utf-8")


@pytest.mark.parametrize("page", ["roles/index.html", "roles/compare.html"])
def test_what_is_asked_of_a_page_makes_no_address_of_its_own(page: str, site: Path) -> None:
    text = (site / page).read_text("utf-8")

    assert re.findall(r'rel="canonical" href="([^"]*)"', text) == [ADDRESS + page]
    assert [name for name in sitemap(site) if page in name] == [ADDRESS + page]


def test_closing_a_position_is_changing_one_row(site: Path, tmp_path: Path) -> None:
    root = site.parents[1]
    shutil.copytree(root, tmp_path / "closed", ignore=shutil.ignore_patterns("build"))
    rows = tmp_path / "closed/roles/openings.csv"
    rows.write_text(rows.read_text("utf-8").replace("2027-01-15", "2026-11-21"), "utf-8")

    before, after = contents(site.parent), contents(built(tmp_path / "closed").parent)

    ads = [f"{OPENING.removesuffix('.html')}/{name}" for name in ("ad.html", "ad.txt", "ad-markdown.txt")]
    files = [*ads, "roles/grain-checker/openings/seed-1.html"]
    assert not after.keys() - before.keys()
    assert before.keys() - after.keys() == below(files, [OPENING])
    assert {path for path in after if before[path] != after[path]} == {
        *below(
            [
                "api/roles.json",
                "api/roles/seed-sorter.json",
                "api/roles/seed-sorter.js",
                "assets/search-index.js",
                "feeds/openings.json",
                "feeds/openings.xml",
            ],
            ["roles/index.html", "roles/seed-sorter.html"],
        ),
        "public/sitemap.xml",
        "public/sitemap.xml.gz",
    }
    assert [path for path, data in after.items() if b'"@type":"JobPosting"' in data] == []
    assert [path for path, data in before.items() if b'"@type":"JobPosting"' in data] == sorted(below([], [OPENING]))
    assert [path for path, data in after.items() if b"seed-1" in data] == []
    assert sitemap(site) - sitemap(tmp_path / "closed/build/public") == {ADDRESS + OPENING}


def below(files: list[str], pages: list[str]) -> set[str]:
    """Where files and pages of the public site stand: in the site, and in the tree that it is made of."""
    sources = [page.removesuffix("html") + "md" for page in pages]
    return {f"public/{path}" for path in [*files, *pages]} | {f"pages/public/{path}" for path in [*files, *sources]}


def test_a_retired_role_keeps_its_address_and_says_so(site: Path) -> None:
    page = (site / "roles/seed-counter.html").read_text("utf-8")
    listed = (site / "roles/index.html").read_text("utf-8")
    (row,) = re.findall(r'<tr data-role="seed-counter".*?</tr>', listed, re.DOTALL)

    assert "This role is retired" in page
    assert "application/ld+json" not in page
    assert 'href="seed-counter.html"' in row
    assert '<span class="rb-chip rb-stop">retired</span>' in row
    assert f"{ADDRESS}roles/seed-counter.html" in sitemap(site)


def test_pages_of_roles_name_the_feeds_and_others_do_not(site: Path) -> None:
    page = (site / "roles/index.html").read_text("utf-8")
    atom = '<link rel="alternate" type="application/atom+xml" title="Open positions" href="../feeds/openings.xml">'

    assert atom in page
    assert (site / "feeds/openings.xml").is_file()
    assert (site / "feeds/openings.json").is_file()
    assert "application/atom+xml" not in (site / "guides/candidates.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("page", "tab"),
    [(OPENING, "Roles"), ("roles/compare.html", "Roles"), ("library/metrics.html", "Library"), ("index.html", "Home")],
)
def test_a_page_is_marked_in_the_navigation_where_its_way_back_leads(page: str, tab: str, site: Path) -> None:
    text = (site / page).read_text("utf-8")

    assert re.findall(r'md-tabs__item--active"><a [^>]*>([^<]*)</a>', text) == [tab]


def test_every_link_leads_somewhere(site: Path) -> None:
    assert list(dead_links(site)) == []


def test_an_old_address_names_the_new_one(site: Path) -> None:
    page = (site / "roles/grain-checker.html").read_text("utf-8")

    assert '<meta http-equiv="refresh" content="0; url=seed-sorter.html">' in page
    assert '<link rel="canonical" href="seed-sorter.html">' in page
    assert '<meta name="robots" content="noindex">' in page
    assert (site / "roles/grain-checker/openings/seed-1.html").is_file()


@pytest.mark.browser
def test_an_old_address_leads_on_from_a_folder_too(site: Path, browser: Any) -> None:
    page = browser.new_page()
    page.goto((site / "roles/grain-checker/openings/seed-1.html").as_uri())
    page.wait_for_url(f"**/{OPENING}")
    heading = page.locator("h1").inner_text()
    page.close()

    assert heading.startswith("Seed sorter")


@pytest.mark.browser
@pytest.mark.parametrize("path", ["grain-checker.html", "grain-checker/openings/seed-1.html"])
def test_nothing_stands_in_the_way_at_an_old_address(path: str, site: Path, browser: Any) -> None:
    page = browser.new_page(reduced_motion="reduce")
    page.route("**/seed-sorter**", lambda asked: asked.fulfill(status=204))  # whoever is led on stays for the test
    page.goto((site / "roles" / path).as_uri())
    faults = found_everywhere(page)
    stayed = page.url
    page.close()

    assert stayed.endswith(path)
    assert faults == []


@pytest.fixture
def served(site: Path, tmp_path: Path, serve: Callable[[Path], str]) -> str:
    """The site behind a server, below the path that it was built for."""
    (tmp_path / "jobs").symlink_to(site)
    return f"{serve(tmp_path)}jobs/"


@pytest.mark.browser
@pytest.mark.parametrize("width", [320, 1280])
def test_the_page_for_what_is_not_there_has_a_search(width: int, served: str, browser: Any) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto(f"{served}404.html")
    page.get_by_label("What are you looking for?").fill("seeds")
    page.locator("form[data-search-form] button").click()
    first = page.locator("#rb-search li a").first.get_attribute("href")
    page.close()

    assert first == f"{served}roles/seed-sorter.html"


@pytest.mark.browser
def test_an_ad_is_copied_with_one_click(served: str, browser: Any) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{served}{OPENING}")
    copied = {}
    for name in ("plain text", "Markdown", "HTML"):
        page.get_by_role("button", name=f"Copy as {name}").click()
        page.get_by_text(f"Copied as {name}.").wait_for()
        copied[name] = page.evaluate("navigator.clipboard.readText()")
    context.close()

    assert copied["plain text"].startswith("Seed sorter\nSeeds Co-operative\n")
    assert copied["Markdown"].startswith("# Seed sorter\n")
    assert copied["HTML"].startswith("<h1>Seed sorter</h1>")


@pytest.mark.browser
def test_without_scripts_the_copies_are_links(served: str, browser: Any) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{served}{OPENING}")
    page.get_by_role("link", name="plain text").click()
    address = page.url
    context.close()

    assert address.endswith("roles/seed-sorter/openings/seed-1/ad.txt")


@pytest.mark.parametrize(
    ("line", "variable", "address"),
    [
        ('site_url: !ENV [ROLEBOOK_SITE_URL, ""]', "https://a.example", "https://a.example/"),
        ('site_url: !ENV [ROLEBOOK_SITE_URL, ""]', "", ""),
        ('site_url: !ENV [ROLEBOOK_SITE_URL, "https://b.example/x/"]', "", "https://b.example/x/"),
        ("site_url: https://c.example/ # ours", "https://a.example", "https://c.example/"),
        ("site_name: x", "https://a.example", ""),
    ],
)
def test_the_address_is_the_one_that_the_page_engine_takes(
    line: str, variable: str, address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "mkdocs.yml").write_text(f"{line}\n", "utf-8")
    monkeypatch.setenv("ROLEBOOK_SITE_URL", variable)

    assert site_address(tmp_path) == address


@pytest.mark.parametrize("address", ["roles.example.org", "javascript:alert(1)", "https://x.example/?a=b"])
def test_an_address_that_is_none_is_refused_with_a_sentence(
    address: str, known_good: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ROLEBOOK_SITE_URL", address)

    problem = build(Place(known_good, TODAY), known_good / "build", ["public"]).problem

    assert isinstance(problem, PublishError)
    assert "is no address of a site" in str(problem)
    assert not (known_good / "build").exists()
