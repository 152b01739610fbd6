"""Blocks: nothing that an engine could read differently, and the same meaning to a browser."""

from __future__ import annotations

import re
from pathlib import Path

import html5lib
import pytest

from rolebook.publish.blocks import block, sections
from rolebook.publish.errors import BrokenTreeError


def tree(html: str) -> object:
    return html5lib.parseFragment(html, treebuilder="etree", namespaceHTMLElements=False)


def text(html: str) -> str:
    return "".join(tree(html).itertext())  # type: ignore[attr-defined]


def test_no_line_is_blank() -> None:
    result = block("<div>\n\n  \n<p>one</p>\n\t\n<pre>a\n\n\n\tb</pre>\n<p title='x\n\ny'>two</p>\r\n\r\n</div>")

    assert all(line.strip() for line in result.split("\n"))


@pytest.mark.parametrize("exact", ["<pre>a\n\n\tb\n</pre>", "<pre><code>x\n\n  y</code></pre>"])
def test_pre_keeps_every_character(exact: str) -> None:
    assert text(block(exact)) == text(exact)


def test_an_attribute_keeps_its_line_ends() -> None:
    element = tree(block('<p title="a\n\nb\tc">x</p>'))[0]  # type: ignore[index]

    assert element.get("title") == "a\n\nb\tc"


def test_a_tab_in_a_line_of_code_stays_a_tab() -> None:
    assert text(block('<span class="rb-line">a\tb  c</span>')) == "a\tb  c"


def test_comments_do_not_reach_the_page() -> None:
    assert block("<p>a<!-- <b> \n\n note --></p>") == "<p>a</p>"


def test_sections_are_cut_at_headings_that_stand_alone() -> None:
    html = '<p>0</p>\n<h2 id="a">A &amp; B</h2>\n<p>1 <h3 id="x">no</h3></p>\n<h2 id="b">B</h2>\n'

    found = [(section.id, section.text, section.block) for section in sections(html)]

    assert found == [
        (None, None, "<p>0</p>"),
        ("a", "A &amp; B", '<p>1 <h3 id="x">no</h3></p>'),
        ("b", "B", ""),
    ]


@pytest.mark.parametrize("html", ["<p>", "</p>", "<b><i></b></i>", "<ul><li></ul>"])
def test_tags_that_do_not_nest_are_refused(html: str) -> None:
    with pytest.raises(BrokenTreeError):
        block(html)


@pytest.mark.parametrize("html", ["<br>", "<img src=x>", '<rect width="60"/>', "<p>a &lt; b > c</p>", "<P>x</p>"])
def test_tags_that_need_no_end_are_fine(html: str) -> None:
    assert block(html) == html


@pytest.mark.parametrize(
    "path", sorted((Path(__file__).parent / "cases" / "pages").glob("*.html")), ids=lambda p: p.stem
)
def test_a_comment_changes_nothing_else(path: Path) -> None:  # blocks without one are read with fewer steps
    for part in re.split(r"<h2 .*</h2>\n", path.read_text("utf-8")):
        assert block(part + "<!---->") == block(part)
