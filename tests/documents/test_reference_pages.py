"""The reference on the site: a page for every rule, every field of every kind of file, and links between them."""

from __future__ import annotations

from collections import Counter
from functools import cache
from posixpath import dirname, join, normpath

import pytest

from documents.html import Html, links
from documents.html import text as words
from documents.public import catalog
from rolebook.commands._explaining import explained
from rolebook.documents import DOCUMENTS
from rolebook.documents.assemble import HAND_WRITTEN, Edition, Rendered
from rolebook.publish import Page
from rolebook.publish.source import page_source
from rolebook.reference import RulePage, all_fields, all_infos, page_of, rule_pages
from rolebook.schema import KINDS
from rolebook.schema.audience import Audience

NAMES = ("rules", "rule", "field_index", "fields")
PATHS = (
    "about/rules.html",
    "about/fields.html",
    *(f"rules/{page.info.code.lower()}.html" for page in rule_pages()),
    *(f"fields/{kind}.html" for kind in KINDS),
)
EVERY = pytest.mark.parametrize("path", PATHS)


@cache
def pages() -> dict[str, Rendered]:
    return {page.path: page for page in Edition(catalog(), Audience.PUBLIC, DOCUMENTS, only=NAMES).rendered()}


@cache
def html(path: str) -> Html:
    return Html(pages()[path].html)


@cache
def ids(path: str) -> Counter[str]:
    return Counter(str(element.get("id")) for element in html(path).all() if element.get("id"))


def test_there_is_a_page_for_every_rule_and_every_kind_of_file() -> None:
    assert sorted(pages()) == sorted(PATHS)


@EVERY
def test_ids_are_used_once_and_links_lead_somewhere(path: str) -> None:
    assert [name for name, times in ids(path).items() if times > 1] == []
    for href in links(html(path)):
        to, _, fragment = href.partition("#")
        target = normpath(join(dirname(path), to)) if to else path
        assert target in pages() or target in {each.path for each in HAND_WRITTEN.values()}, href
        assert not fragment or fragment in ids(target), href


@EVERY
def test_sections_are_lines_that_the_publisher_can_cut_at(path: str) -> None:
    page = pages()[path]
    lines = [line for line in page.html.split("\n") if "<h2" in line]

    assert "<h1" not in page.html
    assert page_source(Page("x.md", page.title, page.description, page.html)).count("\n## ") == len(lines)
    assert page.description.strip()


def test_every_code_stands_where_a_finding_sends_its_reader() -> None:
    for info in all_infos():
        path, _, fragment = page_of(info.code).partition("#")
        assert path in pages()
        assert info.code in pages()[path].html
        assert not fragment or fragment in ids(path)


def test_the_list_leads_to_every_rule() -> None:
    listed = {normpath(join("about", href)) for href in links(html("about/rules.html"))}

    assert {page_of(page.info.code) for page in rule_pages()} <= listed


def test_a_field_and_the_rules_that_look_at_it_lead_to_each_other() -> None:
    assert "../fields/role.html#work-share" in set(links(html("rules/rb401.html")))
    assert "../rules/rb401.html" in set(links(html("fields/role.html")))


def test_the_page_of_a_kind_holds_all_of_its_fields() -> None:
    for field in all_fields().values():
        assert field.anchor in ids(f"fields/{field.kind}.html"), field.address


@pytest.mark.parametrize("page", rule_pages(), ids=lambda page: page.info.code)
def test_a_rule_s_examples_are_printed_as_explain_prints_them(page: RulePage) -> None:
    info = page.info
    fails, passes = (words(block) for block in html(page_of(info.code)).all("pre"))
    shown = " ".join(explained(info.code, 80).split())

    assert fails in shown
    assert passes in shown
