"""Copies of a job ad: the same facts in each format, and nothing of an author's text that means more than its words."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from conftest import HERE
from documents import build
from documents.hostile import hostile
from documents.html import Html, harmless
from documents.opening.records import POSTINGS, of
from documents.public import catalog, opening, role
from rolebook.documents.prose import _rendered, inert, plain, prose
from rolebook.exports import Site, all_exports, exported, targets
from rolebook.exports._once import once
from rolebook.exports._writer import Markdown, PlainText
from rolebook.language import Language, speaking, spoken

PAYLOADS = (HERE / "payloads.txt").read_text("utf-8").splitlines()
SITE = Site("2026-11-22")
FORMATS = {export.name: export for export in all_exports() if export.name.startswith("ad_")}
OPENING = "roles/reader/openings/2026-11-us"


def files(of_catalog: Any, *names: str) -> dict[str, str]:
    """Every copy by its path."""
    wanted = [FORMATS[name] for name in names or FORMATS]
    return {file.path: file.content.decode() for file in exported(of_catalog, SITE, wanted)}


def flat(html: str) -> str:
    """Line ends aside, and that of a code block whose fence was never closed."""
    return " ".join(html.split()).replace(" </code></pre>", "</code></pre>")


def test_a_role_and_its_open_positions_have_three_copies_each() -> None:
    closed = opening("2026-09-de", valid_through="2026-11-21")

    assert sorted(files(catalog(role(openings=(opening(), closed))))) == [
        "roles/reader/ad-markdown.txt",
        "roles/reader/ad.html",
        "roles/reader/ad.txt",
        f"{OPENING}/ad-markdown.txt",
        f"{OPENING}/ad.html",
        f"{OPENING}/ad.txt",
    ]


@pytest.mark.parametrize("status", ["draft", "retired"])
def test_a_role_that_is_not_in_use_has_none(status: str) -> None:
    assert files(catalog(role(status=status))) == {}


def test_pages_can_link_to_all_of_them() -> None:
    keys = targets(catalog(), SITE, FORMATS.values())

    assert keys["ad_text:reader"].path == "roles/reader/ad.txt"
    assert keys["ad_html:reader/2026-11-us"].path == f"{OPENING}/ad.html"


def test_plain_text() -> None:
    ad = files(POSTINGS["with everything"], "ad_text")[f"{OPENING}/ad.txt"]

    assert ad.startswith(
        "Careful reader\nExample Co-operative\n\nReads with care.\n\n"
        "- Pay: USD 20.50 to 95 an hour\n"
        "- Hours: 10 to 20 a week, 10 of them guaranteed\n"
        "- Where: Remote, Canada (Ontario) or United States\n"
        "- Contract: employee, part-time\n"
    )
    assert "\nHOW IT IS PAID\n\nBy bank transfer.\n\n- Exercises: USD 80 an hour\n- Paid: every month\n" in ad
    assert ad.endswith("- Vacancy: The position is free now.\n- Questions: hiring@example.org\n")
    assert "\\" not in ad


def test_markdown() -> None:
    ad = files(POSTINGS["remote"], "ad_markdown")[f"{OPENING}/ad-markdown.txt"]

    assert ad.startswith(
        "# Careful reader\n\n**Example Co-operative**\n\nReads with care.\n\n- **Pay:** USD 60 to 95 an"
    )
    assert "\n## The work\n\n- Read it. (70 % of the working time)\n" in ad
    assert "[https://careers.example.org/reader](<https://careers.example.org/reader>)" in ad


def test_html_has_no_class_style_or_script() -> None:
    file = files(POSTINGS["remote"], "ad_html")[f"{OPENING}/ad.html"]
    page, ad = Html(file), file[file.index("<main>") :]

    assert not re.search(r"\b(?:class|style|id)=|<script|<style", ad)
    assert [text.tag for text in page.all("h1")] == ["h1"]
    assert "<li><strong>Pay:</strong> USD 60 to 95 an hour</li>" in ad


def test_a_role_s_own_ad_names_no_day_and_no_way_to_apply() -> None:
    ad = files(POSTINGS["remote"], "ad_text")["roles/reader/ad.txt"]

    assert "Apply by" not in ad
    assert "careers.example.org" not in ad
    assert "Ask when the next position opens." in ad


def test_every_copy_says_what_the_others_say() -> None:
    text, markdown, html = (files(of(), name) for name in ("ad_text", "ad_markdown", "ad_html"))
    plain = re.sub(r"\W", "", text[f"{OPENING}/ad.txt"]).casefold()
    written = Html(MarkdownIt("commonmark").render(markdown[f"{OPENING}/ad-markdown.txt"])).text
    shown = Html(html[f"{OPENING}/ad.html"]).all("main")[0]

    assert re.sub(r"\W", "", written).casefold() == plain
    assert re.sub(r"\W", "", "".join(shown.itertext())).casefold() == plain


def test_what_formats_share_is_worked_out_once() -> None:
    asked = []

    @once
    def work(subject: str, site: Site) -> str:
        asked.append((subject, site.today, spoken().tag))
        return f"{subject}!"

    other = Site("2026-11-23")
    assert [work("a", SITE), work("a", SITE), work("b", SITE), work("b", other)] == ["a!", "a!", "b!", "b!"]
    with speaking(Language("pl")):
        work("b", other)
    assert asked == [
        ("a", SITE.today, "en"),
        ("b", SITE.today, "en"),
        ("b", other.today, "en"),
        ("b", other.today, "pl"),
    ]


def test_author_text_stays_text() -> None:
    copies = files(catalog(hostile(role()), company=hostile(build.company(apply_note="Apply."))))

    harmless(Html(re.sub(r"<(?:meta|link) [^>]*>", "", copies["roles/reader/ad.html"])))
    rendered = MarkdownIt("commonmark").render(copies["roles/reader/ad-markdown.txt"])
    harmless(Html(rendered))
    assert len(Html(rendered).all("h1")) == 1


@pytest.mark.parametrize("payload", PAYLOADS)
def test_any_markdown_parser_reads_what_ours_read(payload: str) -> None:
    again = Markdown().write(payload)
    theirs = MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(again)

    assert flat(prose(again)) == flat(prose(payload))
    assert "<script" not in theirs
    assert not re.search(r"<(?:h\d|img|table|s|div)\b", theirs)


@settings(max_examples=300, deadline=None)
@example(">-\n>+")
@example("1. a\n1) b")
@example("-\n\n\n-\n\n\n- a")
@example("- - >\n   1")
@example("a[*]()")
@given(st.text(st.sampled_from("ab 1.)-*_`#<>&[]()!~|\\\n:=+/x;"), max_size=40))
def test_markdown_written_again_means_the_same(text: str) -> None:
    again, before = flat(prose(Markdown().write(text))), flat(prose(text))

    assert again in (before, re.sub("</?(?:em|strong)>", "", before))


def test_stress_stays_where_it_can_be_written() -> None:
    assert Markdown().write("*a* and **b**, and _c_") == "*a* and **b**, and *c*"
    assert Markdown().write("_*a*_") == "a"


@settings(max_examples=300, deadline=None)
@given(st.text(st.sampled_from("ab Z,;:'\"()%?/.-–\\!<>&*_[]`#1é×~@\n"), max_size=14))
def test_the_short_way_through_the_parser_changes_nothing(text: str) -> None:
    short = inert(text)

    assert prose(text) == _rendered(text)
    assert plain(text) == " ".join(_rendered(text).striptags().split())
    assert short is None or PlainText().write(text) == short


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("One\nline, *stressed* and **strong**.", "One line, stressed and strong."),
        ("See [the page](https://example.org/x).", "See the page (https://example.org/x)."),
        ("<a@example.org>", "a@example.org"),
        ("- one\n- two\n  - three", "- one\n- two\n  - three"),
        ("3. one\n4. two", "3. one\n4. two"),
        ("> said\n>\n> twice", "> said\n> \n> twice"),
        ("a\\\nb", "a\nb"),
        ("    code", "    code"),
        ("`x` <b>", "x <b>"),
    ],
)
def test_prose_as_plain_text(markdown: str, text: str) -> None:
    assert PlainText().write(markdown) == text
