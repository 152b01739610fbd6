"""What the form computes, without a page around it: words, places, the one order of a response, what is taken."""

from __future__ import annotations

import copy
import json
import random
from collections.abc import Iterator
from typing import Any

import pytest

from documents.kits import REVIEW
from documents.packet.forms import CODE, response, text_of
from documents.printed import KIT
from rolebook.catalog.hashes import kit_hash
from rolebook.documents.packet.script_words import WORDS
from rolebook.schema.authority import accepts
from scripts import each, scope_of

pytestmark = pytest.mark.browser

PARTS = (
    *("shared/texts", "shared/dom", "shared/filled", "shared/words", "shared/listed", "shared/files"),
    "shared/json",
    *("packet/state", "packet/address", "packet/response", "packet/check", "packet/gaps"),
)
PACKET = {
    "id": KIT.id,
    "version": KIT.version,
    "hash": kit_hash(KIT),
    "code": "",
    "families": [],
    "parts": [
        {
            "id": part.id,
            "number": number,
            "kind": part.kind,
            "outputs": [{"id": text.id, "lines": list(text.lines)} for text in part.outputs] if part == REVIEW else [],
            "items": [item.id for item in part.items],
            "maxWords": part.max_words or 0,
        }
        for number, part in enumerate(KIT.parts, 1)
    ],
}
ODD: list[Any] = [
    None,
    True,
    0,
    1.5,
    "",
    "A",
    "A1",
    "A2-A1",
    "B9",
    "q1",
    "right",
    "é" * 3,
    [],
    ["A", "A"],
    ["A1", "A2"],
    {},
]


@pytest.fixture(scope="module")
def scope(browser: Any) -> Iterator[Any]:
    page = scope_of(browser, *PARTS, words=WORDS)
    page.evaluate("kit => { window.kit = kit; }", PACKET)
    yield page
    page.close()


def test_words_are_counted_as_the_program_counts_them(scope: Any) -> None:
    texts = [
        "",
        "  ",
        "one",
        " one  two\nthree\t",
        "a\u00a0b\u2003c",
        "don't stop-here",
        "日本 語",
        "x\u200by",
        "\ufeffa b",
    ]

    assert each(scope, "text => countWords(text)", texts) == [len(text.split()) for text in texts]


def test_a_place_is_written_as_it_was_read(scope: Any) -> None:
    places = ["A1", "A3-A4", ["A1", "A3"], ["B3", "B1", "B2"]]
    odd = [
        "",
        "A",
        "A0",
        "a1",
        "A1-B2",
        "A1 ",
        "A1\n",
        ["A1"],
        ["A1", "A1"],
        ["A1", "B1"],
        [[]],
        3,
        None,
        {"A": 1},
        "A1000",
    ]

    written = each(scope, "place => writtenPlace(readPlace(place))", places)

    assert written == ["A1", "A3-A4", ["A1", "A3"], ["B1", "B2", "B3"]]
    assert each(scope, "place => readPlace(place)", odd) == [None] * len(odd)
    assert each(scope, "place => placeWords(readPlace(place))", places) == ["A1", "A3–A4", "A1 and A3", "B1, B2 and B3"]


def test_a_range_that_runs_backwards_is_turned_round(scope: Any) -> None:
    assert each(scope, "place => writtenPlace(readPlace(place))", ["A4-A2"]) == ["A2-A4"]


def test_the_order_of_answering_does_not_change_a_byte(scope: Any) -> None:
    text = text_of(response(packet=CODE))
    shuffled = copy.deepcopy(response(packet=CODE))
    for seed in range(20):
        for answers in (
            shuffled["response"]["findings"],
            shuffled["response"]["items"],
            shuffled["response"]["ranking"][0],
        ):
            random.Random(seed).shuffle(answers)
        saved = scope.evaluate("text => responseText(readResponse(text, kit), kit)", json.dumps(shuffled))
        assert saved == text


def test_what_is_taken_the_schema_takes_and_comes_out_the_same(scope: Any) -> None:
    mutants = [json.dumps(mutant) for seed in range(60) for mutant in _mutants(random.Random(seed))]
    take = """text => {
      try {
        const taken = responseText(readResponse(text, kit), kit);
        return [taken, responseText(readResponse(taken, kit), kit)];
      } catch (error) {
        if (error instanceof Refused) return null;
        throw error;
      }
    }"""
    outcomes = each(scope, take, mutants)
    taken = [(mutant, outcome) for mutant, outcome in zip(mutants, outcomes, strict=True) if outcome]

    assert len(mutants) > len(taken) > 50
    for mutant, (first, second) in taken:
        assert accepts(json.loads(mutant), "response"), mutant
        assert accepts(json.loads(first), "response"), first
        assert first == second


def _mutants(chance: random.Random) -> Iterator[Any]:
    """Responses with one value changed, dropped or doubled somewhere."""
    for _ in range(10):
        mutant = response(packet=CODE)
        holder = mutant
        while True:
            name = chance.choice(list(holder if isinstance(holder, dict) else range(len(holder))))
            if not isinstance(holder[name], dict | list) or not holder[name] or chance.random() < 0.1:
                break
            holder = holder[name]
        action = chance.randrange(3)
        if action == 0:
            holder[name] = chance.choice(ODD)
        elif action == 1:
            del holder[name]
        elif isinstance(holder, list):
            holder.append(copy.deepcopy(holder[name]))
        else:
            holder["odd"] = 1
        yield mutant
