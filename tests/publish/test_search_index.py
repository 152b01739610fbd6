"""What the search can find: pages as entries, and the script that holds them."""

from __future__ import annotations

import json
from typing import Any

import pytest

from publish.samples import case
from rolebook.publish import Page, PageTree, StandAlone, gather, previewed
from rolebook.publish.pages import Piece
from rolebook.publish.search_index import Entry, Part, index_script, of_document, of_markdown, of_page, plain_text
from rolebook.publish.tree import SEARCH_INDEX
from rolebook.schema.audience import Audience

HTML = """<p>Lead &amp; more.</p>
<h2 id="pay">Pay &amp; hours</h2>
<p>USD <strong>60</strong>&nbsp;to 95.</p><script type="application/ld+json">{"secret": 1}</script>
<h2 id="end">End</h2>
"""


def page(search: Any) -> Page:
    return Page("roles/a.md", "A & B", "Finds mistakes.", HTML, search, ("grader", "rater"))


def test_a_page_is_found_by_its_title_other_words_and_description_alone() -> None:
    assert of_page(page("summary")) == Entry("roles/a.html", "A & B", "grader, rater", "Finds mistakes.")


@pytest.mark.parametrize("search", ["all", "reference"])
def test_a_page_is_found_by_its_sections_too(search: str) -> None:
    parts = (Part("pay", "Pay & hours", "USD 60 to 95."), Part("end", "End", ""))

    assert of_page(page(search)) == Entry(
        "roles/a.html", "A & B", "grader, rater", "Finds mistakes.", parts, search == "reference"
    )


def test_what_is_to_stay_unfound_has_no_entry() -> None:
    assert of_page(page("none")) is None
    assert of_document(StandAlone("a.html", b"x")) is None
    assert of_document(StandAlone("a.html", b"x", "A guide")) == Entry("a.html", "A guide", "", "")


def test_a_long_section_is_cut_at_a_word() -> None:
    long = Page("a.md", "A", "", f'<h2 id="x">X</h2>\n<p>{"word " * 200}</p>\n')

    entry = of_page(long)

    assert entry
    assert entry.parts[0].text == "word " * 59 + "word …"


def test_a_hand_written_page_is_found_by_all_of_its_text() -> None:
    text = """# A *guide*

See [the roles](x.md)
and `code`.

## One

- a
- b

## One

| c | d |
|---|---|
| e | f |
"""

    assert of_markdown("guides/a.md", text) == Entry(
        "guides/a.html",
        "A guide",
        "",
        "See the roles and code.",
        (Part("one", "One", "a b"), Part("one_1", "One", "c d e f")),
    )


def test_a_page_without_a_heading_has_its_path_for_a_title() -> None:
    assert of_markdown("a.md", "Text.\n") == Entry("a.html", "a.md", "", "Text.")


def test_plain_text_keeps_words_apart_and_leaves_out_what_nobody_sees() -> None:
    assert plain_text("<td>a</td><td>b<sup>2</sup></td><svg><title>no</title></svg><style>no</style>") == "a b2"


def test_the_script_holds_author_text_as_text() -> None:
    hostile = [line for line in case("titles/hostile.txt").split("\n") if line]
    entries = (Entry(f"{number:03}.html", title, title, title) for number, title in enumerate(hostile))

    script = index_script(entries).decode()

    assert script.startswith("globalThis.rolebookIndex = [\n")
    rows = json.loads(script.partition(" = ")[2].partition(";\nglobalThis.rolebookWords = ")[0])
    assert [row[1] for row in rows] == hostile


def test_the_index_holds_what_the_tree_holds_and_nothing_else() -> None:
    team = PageTree(Audience.TEAM, (page("summary"),), (StandAlone("kits/x/guide.html", b"x", "Reviewer's guide"),))
    public = PageTree(Audience.PUBLIC, (page("summary"),))

    assert b"Reviewer" in gather(team)[SEARCH_INDEX]
    assert gather(public)[SEARCH_INDEX] == index_script(
        iter([Entry("roles/a.html", "A & B", "grader, rater", "Finds mistakes.")])
    )


def test_a_preview_finds_titles_however_often_it_is_asked() -> None:
    tree = PageTree(Audience.PUBLIC, pieces=(Piece("roles/a.md", lambda: page("all"), "A & B"),))
    make = previewed(tree)[SEARCH_INDEX]

    assert make().content == make().content == index_script(iter([Entry("roles/a.html", "A & B", "", "")]))
