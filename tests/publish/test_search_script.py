"""The search's script without a page: what is found, in which order, and what is shown of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from scripts import scope_of

pytestmark = pytest.mark.browser

ROWS = [
    ["guides/make-a-key.html", "Make a key", "", "Two people answer.", [["blind", "Blind", "Apart, like nurses."]], 0],
    ["library/metrics.html", "Metrics", "", "Every number.", [["recall", "Critical error recall", "Share found."]], 0],
    ["roles/clinical.html", "Clinical output evaluator", "medical annotator, nurse", "Finds clinical mistakes.", [], 0],
    ["roles/écrit.html", "Évaluatrice de textes", "", "Writes and reads in the clinic.", [], 0],
    ["rules/RB1.html", "RB1: A clinical rule", "", "About recall.", [["why", "Why", "A clinical text says so."]], 1],
]


@pytest.fixture(scope="module")
def page(browser: Any) -> Iterator[Any]:
    parts = ("entries", "spelling", "matching", "excerpt")
    opened = scope_of(browser, "shared/dom", "shared/folded", *(f"search/{part}" for part in parts))
    opened.evaluate("(rows) => { window.all = entriesOf(rows); }", ROWS)
    yield opened
    opened.close()


def found(page: Any, question: str) -> list[str]:
    """Addresses of the hits, best first, each followed by its sections'."""
    hits = page.evaluate("(question) => findPlaces(all, question).hits", question)
    return [place["address"] for hit in hits for place in (hit["entry"], *hit["parts"])]


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("clinical", "roles/clinical.html"),
        ("CLIN", "roles/clinical.html"),
        ("evaluator clinical", "roles/clinical.html"),
        ("medical ann", "roles/clinical.html"),
        ("nurse", "roles/clinical.html"),
        ("evaluatrice", "roles/écrit.html"),
        ("ÉVALUATRICE", "roles/écrit.html"),
        ("recall", "library/metrics.html"),
        ("how do I make a key?", "guides/make-a-key.html"),
        ("clinicl", "roles/clinical.html"),
        ("evalautor", "roles/clinical.html"),
        ("medicla anotator", "roles/clinical.html"),
        ("writes xylophone", "roles/écrit.html"),
        ("critical xylophone zither", "library/metrics.html"),
    ],
)
def test_what_comes_first(page: Any, question: str, first: str) -> None:
    assert found(page, question)[0] == first


@pytest.mark.parametrize("question", ["", "  ", "?!", "xylophone", "xylophone zither", "<z>"])
def test_what_finds_nothing(page: Any, question: str) -> None:
    assert found(page, question) == []


def test_all_words_narrow_and_pages_for_looking_things_up_come_last(page: Any) -> None:
    assert found(page, "clinical") == ["roles/clinical.html", "rules/RB1.html", "rules/RB1.html#why"]
    assert found(page, "clinical mistakes") == ["roles/clinical.html"]


def test_it_says_what_it_looked_for_instead(page: Any) -> None:
    asked = "([question, name]) => findPlaces(all, question)[name]"

    assert page.evaluate(asked, ["clinicl error", "words"]) == [
        {"typed": "clinicl", "found": "clinical"},
        {"typed": "error", "found": "error"},
    ]
    assert page.evaluate(asked, ["zither", "words"]) == [{"typed": "zither", "found": ""}]
    assert page.evaluate(asked, ["clinical mistakes", "all"]) is True
    assert page.evaluate(asked, ["mistakes recall", "all"]) is False


@pytest.mark.parametrize(
    ("one", "other", "slips"),
    [
        ("recall", "recall", 0),
        ("recal", "recall", 1),
        ("recakl", "recall", 1),
        ("rceall", "recall", 1),
        ("abc", "xyz", 3),
    ],
)
def test_slips_between_words(page: Any, one: str, other: str, slips: int) -> None:
    assert page.evaluate("([one, other]) => slips(one, other, 3)", [one, other]) == slips
    assert page.evaluate("([one, other]) => slips(other, one, 3)", [one, other]) == slips


def test_an_excerpt_stands_around_the_first_word_and_marks_all(page: Any) -> None:
    text = "word " * 40 + "Clinical mistakes, <b>again</b> clinically. " + "word " * 40

    pieces = page.evaluate("(text) => excerptOf(text, ['clinic', 'mist'])", text)

    assert [piece["text"] for piece in pieces if piece["marked"]] == ["Clinical", "mistakes", "clinically"]
    shown = "".join(piece["text"] for piece in pieces)
    assert shown.startswith("… word")
    assert shown.endswith("word …")
    assert "<b>again</b>" in shown
    assert len(shown) < 160


@pytest.mark.parametrize("text", ["", "short", "x" * 400, "no such word here"])
def test_an_excerpt_of_any_text_is_its_beginning(page: Any, text: str) -> None:
    pieces = page.evaluate("(text) => excerptOf(text, ['clinic'])", text)

    assert "".join(piece["text"] for piece in pieces).removesuffix(" …") == text[:150]
