"""The shortcuts through MkDocs: where they are taken, and where they stand aside."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from types import SimpleNamespace
from typing import Any

import pytest
from mkdocs.structure.toc import get_toc

from rolebook import crew
from rolebook.publish.shortcuts import apart
from rolebook.publish.shortcuts.headings import compose, learn
from rolebook.publish.shortcuts.mould import Moulds

TOC: dict[str, Any] = {"toc": {"permalink": True, "toc_depth": 3}}
PAGE = '# A page\n\n<div class="rb-section">\n<p id="x&amp;y">1</p>\n</div>\n\n## Two&#44; three\n'


def test_a_page_of_headings_and_blocks_needs_no_markdown() -> None:
    shape = learn(["toc"], TOC)
    assert shape is not None
    page = compose(PAGE, shape)
    assert page is not None

    assert page.content.startswith('<h1 id="a-page">A page<a class="headerlink"')
    assert '<h2 id="two-three">Two&#44; three<a' in page.content
    assert [(entry.id, [child.title for child in entry.children]) for entry in page.toc] == [
        ("a-page", ["Two&#44; three"])
    ]
    assert page.ids == {"a-page", "two-three", "x&y"}


@pytest.mark.parametrize(
    "source",
    [
        "# A page\n\nA *word*.",
        "# A *page*",
        "### Deep",
        "# A page #",
        '# A\n\n<div class="rb-section">\n\ttabbed\n</div>',
        '# A\n\n<div class="rb-section">\n  \nblank\n</div>',
        "# A\n  ",
        '# A\n\n<div class="other">\n</div>',
        '# A\n\n<div class="rb-section">\n</section>',
    ],
)
def test_a_page_of_another_kind_takes_the_long_way(source: str) -> None:
    shape = learn(["toc"], TOC)
    assert shape is not None

    assert compose(source, shape) is None


@pytest.mark.parametrize(
    "settings", [{"toc": {"separator": "_"}}, {"toc": {"baselevel": 2}}, {"toc": {"toc_depth": "2-2"}}]
)
def test_settings_that_write_headings_in_another_way_are_noticed(settings: dict[str, Any]) -> None:
    assert learn(["toc"], settings) is None


def test_settings_are_learnt_and_not_assumed() -> None:
    shape = learn(["toc"], {"toc": {"anchorlink": True}})
    assert shape is not None

    assert shape.heading(2, "Words", "id") == '<h2 id="id"><a class="toclink" href="#id">Words</a></h2>'


@pytest.mark.parametrize("worth_it", [1, 100])
def test_pages_apart_are_made_once_and_complain_in_their_order(monkeypatch: pytest.MonkeyPatch, worth_it: int) -> None:
    monkeypatch.setattr(crew, "WORTH_IT", worth_it)
    monkeypatch.setattr(crew, "cores", lambda: 2)
    lines = ["before"]
    monkeypatch.setattr(apart, "_waiting", [partial(lines.append, str(number)) for number in range(30)])

    apart.finish(lines)
    apart.finish(lines)

    assert lines == ["before", *map(str, range(30))]


def _page(name: str) -> Any:
    file = SimpleNamespace(url=f"roles/{name}.html", src_uri=f"roles/{name}.md")
    toc = get_toc([{"level": 1, "id": name, "name": f"<b>{name}</b>", "children": []}])
    none = dict.fromkeys(("parent", "previous_page", "next_page", "edit_url", "canonical_url", "abs_url"))
    return _Page(file=file, meta={"title": f"{name} &amp; {name}"}, content=f"<h1>{name}</h1>", toc=toc, **none)


class _Page(SimpleNamespace):
    ancestors = ()
    is_index = False

    @property
    def url(self) -> str:
        return str(self.file.url)


def _printed(theme: Any) -> tuple[list[str], list[str], int]:
    """Ten pages as moulds print them, as the theme does, and how often the moulds asked the theme."""
    asked = []

    def long_way(context: Mapping[str, Any]) -> str:
        asked.append(context["page"].url)
        return str(theme(context["page"]))

    moulds = Moulds(long_way)
    pages = [_page(f"n{number}") for number in range(10)]
    return [moulds.render({"page": page}) for page in pages], [str(theme(page)) for page in pages], len(asked)


def test_pages_that_are_alike_are_filled_into_a_mould() -> None:
    def theme(page: Any) -> str:
        entry = next(iter(page.toc))
        return f"<title>{page.meta['title']}</title>{page.url} {entry.url} {entry.title} {page.content}!"

    quick, slow, asked = _printed(theme)

    assert quick == slow
    assert asked == 3 + 2


@pytest.mark.parametrize(
    "theme",
    [
        lambda page: page.meta["title"].upper(),
        lambda page: page.meta["title"].replace("&amp;", "and"),
        lambda page: page.content[:7],
        lambda page: len(page.content),
        lambda page: page.file.src_uri,
        lambda page: " ".join(page.meta["title"].split()),
        lambda page: next(iter(page.toc)).title.replace("<b>", ""),
    ],
)
def test_a_theme_that_works_on_the_texts_prints_each_page_itself(theme: Any) -> None:
    quick, slow, asked = _printed(theme)

    assert quick == slow
    assert asked == 10 + 2
