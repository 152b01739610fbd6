"""What holds for every document of the team, whatever it is about."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from posixpath import dirname, join, normpath

import pytest

from documents.html import DRAWING, Html, harmless, links, shapes_alone
from documents.team import OF_ROLE, PAGES, catalog, made, page, poisoned, site
from rolebook.assets import css
from rolebook.documents import DOCUMENTS
from rolebook.documents.assemble import HAND_WRITTEN, Edition
from rolebook.documents.auditing import COEFFICIENTS
from rolebook.documents.interviewing import KINDS
from rolebook.documents.known import Known
from rolebook.publish import Page
from rolebook.publish.source import page_source
from rolebook.schema import schema_for
from rolebook.schema.audience import Audience

EVERY = (*OF_ROLE, *PAGES)
HEADING = re.compile(r'<h2 id="[^"]+">[^<>\n]+</h2>')


@cache
def ids() -> dict[str, Counter[str]]:
    """How often each id is used, by page of the team's site."""
    return {made.path: Counter(e.get("id") for e in Html(made.html).all() if e.get("id")) for made in site()}


@pytest.mark.parametrize("name", EVERY)
def test_it_is_for_the_team_and_says_so(name: str) -> None:
    document = made(name).document

    assert document.audience == Audience.TEAM
    if document.medium == "standalone":
        html = page(name)
        assert html.one("meta", name="rolebook-audience").get("content") == "team"
        assert "Team only" in (html.one("p", class_="rb-running").text or "")


@pytest.mark.parametrize("name", EVERY)
def test_ids_are_unique_and_links_lead_somewhere(name: str) -> None:
    path, html = made(name).path, page(name)
    known = ids()
    written = {target.path for target in HAND_WRITTEN.values()}

    assert [id for id, times in known[path].items() if times > 1] == []
    for href in links(html):
        if href.startswith(("https://", "mailto:")):
            continue
        at, _, fragment = href.partition("#")
        target = normpath(join(dirname(path), at)) if at else path
        assert target in known or target in written, href
        assert not fragment or fragment in known[target], href


@pytest.mark.parametrize("name", PAGES)
def test_sections_are_lines_that_the_publisher_can_cut_at(name: str) -> None:
    document = made(name)
    lines = [line for line in document.html.split("\n") if "<h2" in line]

    assert "<h1" not in document.html
    assert all(HEADING.fullmatch(line) for line in lines)
    page_source(Page("x.md", document.title, document.description, document.html))


@pytest.mark.parametrize("name", EVERY)
def test_every_table_has_a_caption_and_every_heading_cell_a_scope(name: str) -> None:
    html = page(name)

    assert all(table.find("caption") is not None and table.find("thead") is not None for table in html.all("table"))
    assert all(cell.get("scope") for cell in html.all("th"))


@pytest.mark.parametrize("name", EVERY)
def test_author_text_stays_text(name: str) -> None:
    bad, usual = DRAWING.sub("", made(name, poisoned()).html), DRAWING.sub("", made(name).html)

    harmless(Html(bad))
    for level in ("<h1", "<h2", "<h3", "<h4", "<svg", "<style", "<title"):
        assert bad.count(level) == usual.count(level), level


def test_charts_hold_shapes_and_words_alone() -> None:
    assert shapes_alone(made("scorecard", poisoned()).html) == 3


def test_every_class_is_styled() -> None:
    """Or at least known: a misspelt class is nobody's."""
    known = set(re.findall(r"\.(rb-[a-z-]+)", css("site") + css("document")))
    used = {word for name in EVERY for element in page(name).all() for word in (element.get("class") or "").split()} - {
        "rb-main",
        "rb-part",
    }

    assert used <= known


def test_every_value_that_a_schema_allows_has_its_words() -> None:
    kinds = schema_for("questions")["properties"]["questions"]["items"]["properties"]["kind"]["enum"]
    plan = schema_for("quality-plans")["properties"]["plans"]["items"]["properties"]
    coefficients = plan["overlap"]["properties"]["coefficient"]["enum"]

    assert set(kinds) == set(KINDS)
    assert set(coefficients) == set(COEFFICIENTS)


def test_only_documents_of_the_team_are_given_what_a_check_and_git_know() -> None:
    known = Known(findings=())
    made = list(Edition(catalog(), Audience.TEAM, DOCUMENTS, known=known).planned())

    assert {one.document.audience for one in made if one.here.known is known} == {Audience.TEAM}
    assert all(one.here.known is known for one in made if one.document.audience >= Audience.TEAM)
