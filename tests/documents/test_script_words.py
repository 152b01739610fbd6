"""What scripts say: handed over in the language that is spoken, each sentence asked for."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from gettext import NullTranslations, c2py
from importlib.resources import files
from types import MappingProxyType
from typing import Any

import pytest
from babel.messages.plurals import PLURALS

from language.spoken import WIDE
from rolebook import assets
from rolebook.documents.catalogue.script_words import WORDS as CATALOGUE
from rolebook.documents.compare.script_words import WORDS as COMPARE
from rolebook.documents.packet.script_words import WORDS as PACKET
from rolebook.documents.score_sheet.script_words import WORDS as SCORE_SHEET
from rolebook.documents.script_words import COUNTED, FILES, LISTS, ScriptWords, script_words, words_block
from rolebook.documents.shapes import Kind, shape, shape_in_words
from rolebook.language import Forms, Language, gettext, ngettext, speaking
from rolebook.publish.search_words import WORDS as SEARCH
from scripts import each, in_node, places_of, scope_of

DOCUMENTS = {
    "packet": PACKET,
    "score_sheet": SCORE_SHEET,
    "catalogue": CATALOGUE,
    "compare": COMPARE,
    "search": SEARCH,
}
"""By the name of the script."""
SAMPLE = script_words(LISTS, {"days": Forms("{count} day", "{count} days"), "both": Forms("{a}", "{a}, {count}")})


class Polish(NullTranslations):
    """A language with three forms, into which few sentences are translated."""

    SAID = MappingProxyType(
        {
            "{count} day": ("{count} dzień", "{count} dni (2-4)", "{count} dni"),
            "{found} of {count} role": (
                "{found} z {count} roli",
                "{found} z {count} ról (2-4)",
                "{found} z {count} ról",
            ),
            "{count} role": ("{count} rola", "{count} role", "{count} ról"),
            "{count} fact": ("{count} fakt", "{count} fakty", "{count} faktów"),
            "{roles}, {facts}; {count} differs.": (
                "{roles}, {facts}; różni się {count}.",
                "{roles}, {facts}; różnią się {count}.",
                "{roles}, {facts}; różni się ich {count}.",
            ),
            "{count} page.": ("{count} strona.", "{count} strony.", "{count} stron."),
        }
    )

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        if msgid1 not in self.SAID:
            return super().ngettext(msgid1, msgid2, n)
        return self.SAID[msgid1][0 if n == 1 else 1 if n % 10 in (2, 3, 4) and n % 100 not in (12, 13, 14) else 2]


POLISH = Language("pl", Polish())


def asked(document: str) -> list[str]:
    """The sentences for which a document's script asks."""
    return re.findall(r'\binWords\("([^"]+)"', assets.script(document))


@pytest.mark.parametrize("document", DOCUMENTS)
def test_a_script_asks_for_every_sentence_and_for_no_other(document: str) -> None:
    assert sorted(set(asked(document))) == sorted(DOCUMENTS[document].sentences)


@pytest.mark.parametrize("document", DOCUMENTS)
def test_a_sentence_is_asked_for_by_its_name_alone(document: str) -> None:
    calls = len(re.findall(r"\binWords\((?!name,)", assets.script(document)))

    assert calls == len(asked(document))


@pytest.mark.parametrize("words", DOCUMENTS.values(), ids=DOCUMENTS)
def test_a_sentence_is_whole(words: ScriptWords) -> None:
    for name, sentence in words.sentences.items():
        texts = (sentence.one, sentence.many) if isinstance(sentence, Forms) else (sentence,)
        assert all(text == text.strip() or text in (", ", "; ") for text in texts), name
        assert all(places_of(text) | {"count"} == places_of(sentence) | {"count"} for text in texts), name


def handed(words: ScriptWords) -> Any:
    """What the page hands to its script."""
    return json.loads(words_block(words))


def test_the_page_has_the_sentences_in_its_language() -> None:
    english = handed(SAMPLE)

    assert english["words"]["days"] == ["{count} days", "{count} day"]
    assert english["forms"] == "01" + "0" * 198
    with speaking(POLISH):
        assert sorted(handed(SAMPLE)["words"]["days"]) == sorted(
            {POLISH.words.ngettext("{count} day", "", n) for n in range(9)}
        )


@pytest.mark.parametrize(
    ("script", "asked", "said"),
    [
        (
            "catalogue",
            "[1, 3, 12, 25].map((count) => foundInWords(1, count, []))",
            ["1 z 1 roli", "1 z 3 ról (2-4)", "1 z 12 ról", "1 z 25 ról"],
        ),
        (
            "compare",
            """[1, 2, 5].map((differ) => {
              const lines = Array.from({ length: 22 }, (_, place) => ({ differs: place < differ }));
              return statusOf(4, [{ lines }], false, 4);
            })""",
            [f"4 role, 22 fakty; {differ}." for differ in ("różni się 1", "różnią się 2", "różni się ich 5")],
        ),
        (
            "search",
            "[1, 4, 14].map((count) => saidOf({ hits: Array(count), words: [], all: true }, 20))",
            ["1 strona.", "4 strony.", "14 stron."],
        ),
    ],
)
def test_a_script_speaks_a_language_with_three_forms(script: str, asked: str, said: list[str]) -> None:
    with speaking(POLISH):
        told = in_node(asked, "shared/filled", "shared/words", f"{script}/saying", words=DOCUMENTS[script])

    assert told == said


@pytest.mark.parametrize("words", DOCUMENTS.values(), ids=DOCUMENTS)
def test_no_sentence_of_a_script_is_left_in_english(words: ScriptWords) -> None:
    with speaking(WIDE):
        there = [
            text for said in handed(words)["words"].values() for text in ([said] if isinstance(said, str) else said)
        ]

    assert [text for text in there if re.search("[A-Za-z]{2}", re.sub(r"\{\w+\}", "", text))] == []


def test_no_rule_of_plurals_looks_further_than_the_last_two_digits_of_a_count() -> None:
    rules = {rule: c2py(rule) for _, rule in PLURALS.values()}
    counts = (*range(COUNTED, 2 * COUNTED), 1_000, 1_001, 10_002, 100_011, 999_999)

    assert len(rules) > 10
    assert [rule for rule, form in rules.items() for n in counts if form(n) != form(100 + n % 100)] == []


def test_no_two_parts_of_a_script_use_one_name_for_two_sentences() -> None:
    with pytest.raises(AssertionError, match="list"):
        script_words(LISTS, FILES, {"list": "twice"})


def test_nothing_is_said_for_nothing() -> None:
    class Header(NullTranslations):
        def gettext(self, message: str) -> str:
            return message or "Project-Id-Version: x"

        def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
            return msgid1 or "Project-Id-Version: x"

    with speaking(Language("de", Header())):
        assert (gettext(""), ngettext("", "", 1), gettext("a")) == ("", "", "a")


@pytest.mark.parametrize("kind", ["response", "sheet"])
def test_what_a_schema_says_of_a_fault_is_a_sentence_that_can_be_translated(kind: Kind) -> None:
    class Marked(NullTranslations):
        def gettext(self, message: str) -> str:
            return f"[{message}]"

    with speaking(Language("de", Marked())):
        said = list(faults(shape_in_words(kind)))
    in_english = list(faults(shape_in_words(kind)))
    listed = (files("rolebook") / "words.pot").read_text("utf-8").replace("\\\\", "\\").replace('\\"', '"')

    assert len(said) == len(list(faults(shape(kind)))) > 10
    assert said == [f"[{sentence}]" for sentence in in_english]
    assert all(sentence.startswith("{place}") and sentence.endswith(".") for sentence in in_english)
    assert [sentence for sentence in in_english if f'msgid "{sentence}"' not in listed] == []


def faults(node: Any) -> Iterator[str]:
    """What is said of faults in a shape."""
    if isinstance(node, dict):
        yield from (node[name] for name in ("errorMessage", "patternErrorMessage") if name in node)
    for inner in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from faults(inner)


@pytest.fixture(scope="module")
def scope(browser: Any) -> Iterator[Any]:
    with speaking(POLISH):
        page = scope_of(browser, "shared/dom", "shared/filled", "shared/words", "shared/listed", words=SAMPLE)
    yield page
    page.close()


@pytest.mark.browser
def test_a_script_takes_the_form_that_gettext_takes(scope: Any) -> None:
    counts = [*range(250), 1001, 1002, 1012, 10_000]
    said = each(scope, 'count => inWords("days", { count }).replace(/^[0-9,.]+/, "{count}")', counts)
    other = each(scope, 'count => inWords("both", { count, a: "x" }).replace(/[0-9,.]+/g, "")', counts)

    with speaking(POLISH):
        assert said == [ngettext("{count} day", "{count} days", count) for count in counts]
    assert other == ["x" if count == 1 else "x " for count in counts]


@pytest.mark.browser
def test_places_are_filled_once_and_with_the_marks_of_the_language(scope: Any) -> None:
    filled = each(scope, 'places => filled("{a} {b} {c}", places)', [{"a": "{b}", "b": "$&"}, {"a": 9999, "b": 12345}])
    scope.evaluate("document.documentElement.lang = 'de'")
    german = each(scope, 'places => filled("{a}", places)', [{"a": 12345.5}])
    scope.evaluate("document.documentElement.lang = 'x-wide'")
    unknown = each(scope, 'places => filled("{a}", places)', [{"a": 12345.5}])

    assert filled == ["{b} $& ", "9999 12,345 "]
    assert (german, unknown) == (["12.345,5"], ["12345.5"])


@pytest.mark.browser
def test_a_list_is_one_sentence(scope: Any) -> None:
    lists = [[], ["a"], ["a", "b"], ["a", "b", "c"]]

    assert each(scope, "parts => listed(parts)", lists) == ["", "a", "a and b", "a, b and c"]
