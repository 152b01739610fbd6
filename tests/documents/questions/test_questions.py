"""The page of questions: everything that an interviewer needs, by question."""

from __future__ import annotations

from documents.html import inside, text
from documents.team import catalog, page, role


def test_every_question_has_its_words_probes_and_anchors() -> None:
    html = page("questions")

    assert [text(heading) for heading in html.all("h2")] == [
        "A problem you caught",
        "Defend your review",
        "Two good answers",
    ]
    for words in ("ask-a-problem-you-caught", "take-it-from-home", "Who was told?", "anchor-of-5"):
        assert words in html.text


def test_a_question_leads_to_its_domain_and_to_the_guides_that_ask_it() -> None:
    html = page("questions")

    assert html.all("a", href="domains.html#everyday-language")
    assert html.all("a", href="../roles/reader-interview-guide.html")


def test_a_question_that_nobody_asks_says_so() -> None:
    (table, *_) = page("questions", catalog(role(process=()))).all("table")

    assert [text(row[3]) for row in inside(table, "tr")[1:]] == ["no role at present"] * 3
