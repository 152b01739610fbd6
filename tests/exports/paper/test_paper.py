"""What of a document belongs on paper: HTML as a template prints it, and what the print filter gets."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from rolebook.exports._paper.linking import linked
from rolebook.exports._paper.paper import on_paper
from rolebook.exports._paper.tree import Element, element, parsed, written

CASES = {
    "forms, scripts and navigation stay on the screen": (
        "<nav><a href='#a'>Contents</a></nav><button>Save</button><p>Read.</p><script>let a = '<p>'</script>",
        "<p>Read.</p>",
    ),
    "what a script shows stays there, too": (
        "<div data-scripted hidden><p>Start</p></div><p>Read.</p>",
        "<p>Read.</p>",
    ),
    "words for screen readers alone are left out": ('<p>A <span class="rb-sr">finding 1</span></p>', "<p>A </p>"),
    "a chip keeps its word and its tone": (
        '<p><span class="rb-chip rb-stop">critical</span></p>',
        '<p><span class="chip" data-tone="stop">critical</span></p>',
    ),
    "room to write": (
        '<div class="rb-write rb-write-tall" aria-hidden="true"></div>',
        '<div class="write" data-tall="1"><p>\u00a0</p></div>',
    ),
    "a box to tick": ('<span aria-hidden="true">☐</span> minor', '<span class="box">☐</span> minor'),
    "a line under its address": (
        '<ol class="rb-lines" lang="en"><li id="A1"><span class="rb-addr">A1</span> '
        '<span class="rb-line">Two.</span></li></ol>',
        '<div class="line" data-at="A1" lang="en" id="A1"><p>Two.</p></div>',
    ),
    "code keeps its spaces": (
        '<ol class="rb-lines rb-code"><li><span class="rb-addr">1</span>'
        '<span class="rb-line">  a  = 1</span></li></ol>',
        '<div class="line" data-at="1" data-code="1"><p>\u00a0\u00a0a\u00a0\u00a0=\u00a01</p></div>',
    ),
    "terms without boxes around them": (
        '<dl class="rb-facts"><div><dt>Pay</dt><dd>USD 60</dd><dd class="rb-meta">an hour</dd></div></dl>',
        '<dl><dt>Pay</dt><dd><div class="said"><p>USD 60</p></div><div class="meta"><p>an hour</p></div></dd></dl>',
    ),
    "a scale in one line": (
        '<ol class="rb-ladder"><li>D1 Reader</li>'
        '<li class="rb-here">D2 Trained <span class="rb-sr">(this role)</span></li></ol>',
        "<p>D1 Reader · <strong>D2 Trained (this role)</strong></p>",
    ),
    "steps have numbers": (
        '<ol class="rb-timeline"><li><h3>Task</h3></li><li><h3>Interview</h3></li></ol>',
        '<div class="row"><h3>1. Task</h3></div><div class="row"><h3>2. Interview</h3></div>',
    ),
    "a part that starts a page": (
        '<section class="rb-break"><h2>Key</h2></section>',
        '<div class="break"><p>\u00a0</p></div><h2>Key</h2>',
    ),
    "what is filled in with a pen": (
        '<dl class="rb-facts rb-blanks"><div><dt>Code</dt><dd>&nbsp;</dd></div></dl>',
        '<div class="blank"><p>Code</p></div>',
    ),
    "another language is named": (
        '<blockquote class="rb-quote" lang="fr">Oui</blockquote>',
        '<div lang="fr"><blockquote><p>Oui</p></blockquote></div>',
    ),
    "what belongs together stays together": (
        '<p><span class="rb-nowrap"><span aria-hidden="true">☐</span> not yet</span></p>',
        '<p><span class="box">☐</span>\u00a0not\u00a0yet </p>',
    ),
    "ornaments are left out": ('<svg class="rb-bar" aria-hidden="true"><rect width="5"/></svg>', ""),
    "an author's angle brackets are text": ("<p>&lt;script&gt; &amp;</p>", "<p>&lt;script&gt; &amp;</p>"),
}


@pytest.mark.parametrize(("html", "print_html"), CASES.values(), ids=CASES)
def test_it_becomes(html: str, print_html: str) -> None:
    assert written(element("", on_paper(parsed(html).children))) == print_html


def test_columns_to_write_in_are_the_widest() -> None:
    (box,) = on_paper(
        parsed(
            "<table class='rb-sheet'><thead><tr><th>Line</th><th>Why it is wrong</th></tr></thead>"
            '<tbody><tr><th>A1</th><td><div class="rb-write"></div></td></tr></tbody></table>'
        ).children
    )

    assert isinstance(box, Element)
    assert box.classes == {"sheet"}
    line, why = (float(part.attributes["style"].split()[1][:-1]) for part in box.walk() if part.tag == "col")
    assert why > 3 * line
    assert line + why == pytest.approx(100, abs=0.2)


LINKS = {
    "to a place in the document, which is marked": (
        '<p><a href="#A1">A1</a></p><div id="A1"><p>Two.</p></div>',
        '<p><a href="#A1">A1</a></p><div><p><span id="A1"></span>Two.</p></div>',
    ),
    "to a heading, which keeps its name": ('<p><a href="#pay">pay</a></p><h2 id="pay">Pay</h2>',) * 2,
    "to a place that is not on paper": ('<p><a href="#start">Start</a></p>', "<p>Start</p>"),
    "to the web and to a mailbox": ('<p><a href="https://x.org/">a</a><a href="mailto:b@x.org">b</a></p>',) * 2,
    "to another page of the site": (
        '<p><a href="../library/metrics.html#recall">Recall</a></p>',
        '<p><a href="https://roles.example.org/library/metrics.html#recall">Recall</a></p>',
    ),
    "names that nobody asks for": ('<h2 id="pay">Pay</h2>', "<h2>Pay</h2>"),
}


@pytest.mark.parametrize(("before", "after"), LINKS.values(), ids=LINKS)
def test_links_lead(before: str, after: str) -> None:
    assert written(linked(parsed(before), "https://roles.example.org/roles/sorter.html")) == after


def test_without_an_address_a_link_to_the_site_keeps_its_words_alone() -> None:
    assert written(linked(parsed('<p><a href="index.html">Roles</a></p>'), "")) == "<p>Roles</p>"


def test_a_chart_takes_its_style_and_its_hatch_along() -> None:
    chart = (
        '<svg viewBox="0 0 320 200" aria-hidden="true"><polygon fill="url(#rb_hatch)" points="40,10 312,10"/>'
        '<polyline class="rb-chart-line" points="40,90 312,20"/></svg>'
    )

    (box,) = on_paper(parsed(chart).children)

    assert isinstance(box, Element)
    drawing = ET.fromstring(box.attributes["data-svg"])
    assert drawing.attrib == {"width": "320", "height": "200", "viewBox": "0 0 320 200"}
    names = [part.tag.rpartition("}")[2] for part in drawing]
    assert names == ["style", "pattern", "polygon", "polyline"]
    assert drawing[1].attrib["patternUnits"] == "userSpaceOnUse"


def test_a_table_is_to_be_filled_in_where_there_is_room_for_a_pen() -> None:
    table = "<table><tbody><tr><th>1</th><td></td></tr></tbody></table>"

    told, room, listed = on_paper(
        parsed(f"{table}<div class='rb-paper'>{table}</div>{table.replace('<table', '<table class=rb-sheet')}").children
    )

    assert [box.classes for box in (told, room, listed) if isinstance(box, Element)] == [{"grid"}, {"sheet"}, {"sheet"}]


def test_what_folds_is_labelled_by_its_summary_unless_a_heading_does_that() -> None:
    label = "<details><summary>Why</summary><p>So.</p></details>"
    headed = "<details><summary>K1: passes</summary><h3>K1</h3><p>So.</p></details>"

    made = "".join(written(node) for node in on_paper(parsed(label + headed).children))
    assert made == '<div class="label"><p>Why</p></div><p>So.</p><h3>K1</h3><p>So.</p>'
