"""A page as Markdown: what an engine makes of it is what the template meant, whatever the author typed."""

from __future__ import annotations

from html import unescape

import markdown
import pytest
import yaml

from publish.samples import case
from rolebook.publish import BrokenTreeError, Page, page_source
from rolebook.publish.source import one_line

HOSTILE = [line for line in case("titles/hostile.txt").split("\n") if line]


def source(html: str, title: str = "A page") -> str:
    return page_source(Page("x.md", title, "One sentence.", html))


def rendered(text: str) -> tuple[str, list[dict[str, object]]]:
    """The HTML and the table of contents that the site's engine makes of Markdown."""
    engine = markdown.Markdown(extensions=["toc", "tables", "admonition"])
    return engine.convert(text.partition("\n---\n\n")[2]), engine.toc_tokens  # type: ignore[attr-defined]


def test_a_page_is_front_matter_headings_and_blocks() -> None:
    html = '<p>First.</p>\n\n<h2 id="the-work">The work</h2>\n<p>Second.</p>\n'

    assert source(html) == (
        '---\ntitle: "A page"\ndescription: "One sentence."\n---\n\n'
        "# A page\n\n"
        '<div class="rb-section">\n<p>First.</p>\n</div>\n\n'
        "## The work\n\n"
        '<div class="rb-section">\n<p>Second.</p>\n</div>\n'
    )


@pytest.mark.parametrize("title", HOSTILE)
def test_a_title_is_text_in_the_front_matter(title: str) -> None:
    front_matter = yaml.safe_load(source("<p>x</p>", title).partition("\n---\n\n")[0].removeprefix("---"))

    # Themes print it raw, so it is HTML already: the same text, and no character that could begin a tag.
    assert not set(front_matter["title"]) & set("<>\"'")
    assert unescape(front_matter["title"]) == one_line(title)


@pytest.mark.parametrize("title", HOSTILE)
def test_a_title_is_text_in_its_heading(title: str) -> None:
    html, _ = rendered(source("<p>x</p>", title))

    heading = html[html.index(">") + 1 : html.index("</h1>")]
    assert "<" not in heading
    assert unescape(heading) == one_line(title)


@pytest.mark.parametrize("title", HOSTILE)
def test_a_heading_is_text_and_its_id_leads_to_it(title: str) -> None:
    escaped = one_line(title).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    html, contents = rendered(source(f'<h2 id="wanted">{escaped}</h2>\n<p>x</p>'))

    assert html.count('id="wanted"') == 1
    assert html.count("<h2") == 1
    assert unescape(str(contents[0]["children"][0]["name"])) == one_line(title)  # type: ignore[index]


def test_ids_hold_where_words_and_ids_cross() -> None:
    html = '<h2 id="a">B</h2>\n<p>1</p>\n<h2 id="b">C</h2>\n<p>2</p>\n<h2 id="c">C</h2>\n<p>3</p>\n'

    result, _ = rendered(source(html, "A"))

    ids = [part.split('"')[0] for part in result.split(' id="')[1:]]
    assert sorted(ids) == sorted(set(ids))
    places = {name: result.index(f'id="{name}"') for name in "abc"}
    numbers = {name: result.index(f"<p>{number}</p>") for name, number in zip("abc", "123", strict=True)}
    assert places["a"] < numbers["a"] < places["b"] < numbers["b"] < places["c"] < numbers["c"]


def test_a_title_with_the_words_of_a_section_leaves_it_its_id() -> None:
    result, _ = rendered(source('<h2 id="pay">Pay</h2>\n<p>x</p>', "Pay"))

    assert result.count('id="pay"') == 1
    assert '<h2 id="pay">' in result


def test_a_heading_without_latin_letters_still_has_its_id() -> None:
    result, _ = rendered(source('<h2 id="sums">数学</h2>\n<p>x</p>'))

    assert 'id="sums"' in result


@pytest.mark.parametrize(
    ("html", "why"),
    [
        ('<div>\n<h2 id="a">A</h2>\n</div>', "not closed"),
        ("<p>x</div>", "not the one open"),
        ('<h2 id="a">A</h2>\n<p>1</p>\n<h2 id="a">B</h2>\n', "twice"),
    ],
)
def test_a_broken_template_is_a_programming_error(html: str, why: str) -> None:
    with pytest.raises(BrokenTreeError, match=why):
        source(html)


def test_a_page_needs_a_title() -> None:
    with pytest.raises(BrokenTreeError, match="no title"):
        source("<p>x</p>", " \n ")


def test_a_page_in_another_language_than_the_site_says_so_everywhere() -> None:
    html = '<p>First.</p>\n\n<h2 id="the-work">The work</h2>\n<p>Second.</p>\n<h2 id="b">Pay</h2>\n'
    here = page_source(Page("x.md", "A page", "", html, language="en"))
    plain, marked = rendered(source(html)), rendered(here)

    assert marked[0].count('lang="en" dir="ltr"') == 6
    assert marked[0].replace(' lang="en" dir="ltr"', "").replace("<span>", "").replace("</span>", "") == plain[0]
    assert [(part["id"], part["name"]) for part in marked[1]] == [(part["id"], part["name"]) for part in plain[1]]
