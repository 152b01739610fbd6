"""What holds for every public page of the library and of the roles, whatever it is about."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from posixpath import dirname, join, normpath

import pytest

from documents import build
from documents.hostile import hostile
from documents.html import DRAWING, Html, harmless, links, shapes_alone
from documents.public import CLARITY, DOMAIN, FOUND, PLAN, RECALL, SPEED, TASK_TYPE, catalog, role
from rolebook.catalog.catalogs import PublicCatalog
from rolebook.documents import DOCUMENTS
from rolebook.documents.assemble import HAND_WRITTEN, Edition, Rendered
from rolebook.publish import Page
from rolebook.publish.source import page_source
from rolebook.schema.audience import Audience

NAMES = (
    "catalogue",
    "compare",
    "job_description",
    "metrics",
    "criteria",
    "domains",
    "error_types",
    "chain",
    "start_a_role",
)
HEADING = re.compile(r'<h2 id="[^"]+">[^<>\n]+</h2>')


def made(name: str, of: PublicCatalog) -> Rendered:
    (page,) = Edition(of, Audience.PUBLIC, DOCUMENTS, only=(name,)).rendered()
    return page


def poisoned() -> PublicCatalog:
    return catalog(
        hostile(role()),
        company=hostile(build.company(site="https://www.example.org/", apply_note="Apply.")),
        metrics=hostile((FOUND, SPEED)),
        criteria=hostile((RECALL, CLARITY)),
        domains=hostile((DOMAIN,)),
        task_types=hostile((TASK_TYPE,)),
        quality_plans=hostile((PLAN,)),
    )


@cache
def ids() -> dict[str, Counter[str]]:
    """How often each id is used, by page of the public site."""
    made = Edition(catalog(), Audience.PUBLIC, DOCUMENTS).rendered()
    pages = (page for page in made if page.document.medium == "page")
    return {page.path: Counter(e.get("id") for e in Html(page.html).all() if e.get("id")) for page in pages}


@pytest.mark.parametrize("name", NAMES)
def test_sections_are_lines_that_the_publisher_can_cut_at(name: str) -> None:
    page = made(name, catalog())
    lines = [line for line in page.html.split("\n") if "<h2" in line]

    assert "<h1" not in page.html
    assert all(HEADING.fullmatch(line) for line in lines)
    assert page_source(Page("x.md", page.title, page.description, page.html)).count("\n## ") == len(lines)


@pytest.mark.parametrize("name", NAMES)
def test_ids_are_unique_and_links_lead_somewhere(name: str) -> None:
    page, known = made(name, catalog()), ids()
    written = {target.path for target in HAND_WRITTEN.values()}

    assert [name for name, times in known[page.path].items() if times > 1] == []
    for href in links(Html(page.html)):
        if href.startswith(("https://", "mailto:")):
            continue
        path, _, fragment = href.partition("#")
        target = normpath(join(dirname(page.path), path)) if path else page.path
        assert target in known or target in written, href
        assert not fragment or fragment in known[target], href


@pytest.mark.parametrize("name", NAMES)
def test_every_table_has_a_caption_and_every_heading_cell_a_scope(name: str) -> None:
    html = Html(made(name, catalog()).html)

    assert all(table.find("caption") is not None and table.find("thead") is not None for table in html.all("table"))
    assert all(cell.get("scope") for cell in html.all("th"))


@pytest.mark.parametrize("name", NAMES)
def test_author_text_stays_text(name: str) -> None:
    page, usual = made(name, poisoned()), made(name, catalog())
    ours = re.compile(DRAWING.pattern + r'|<script type="application/ld\+json">[^<]*</script>', re.DOTALL)

    harmless(Html(ours.sub("", page.html)))
    assert shapes_alone(page.html) == shapes_alone(usual.html)
    for level in ("<h1", "<h3", "<h4"):
        assert page.html.count(level) == usual.html.count(level)
    page_source(Page("x.md", "t", "d", page.html))
