"""The script that compares roles, without a page: address, faults, lining up and differences."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from documents.hostile import HOSTILE
from rolebook.documents.compare.script_words import WORDS
from scripts import each, scope_of

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def page(browser: Any) -> Iterator[Any]:
    shared = ("shared/dom", "shared/filled", "shared/words", "shared/listed")
    parts = ("address", "lining", "saying", "table", "around")
    opened = scope_of(browser, *shared, *(f"compare/{part}" for part in parts), words=WORDS)
    yield opened
    opened.close()


ADDRESSES: dict[str, tuple[list[str], list[tuple[str, str]]]] = {
    "": ([], []),
    "?roles=": ([], []),
    "?roles=a-1,b": (["a-1", "b"], []),
    "?roles=a&roles=b": (["a", "b"], []),
    "?roles=a%2Cb, c": (["a", "b", "c"], []),
    "?roles=a,b,a,a": (["a", "b"], [("a", "twice")]),
    "?roles=a,b,c,d,e,f": (["a", "b", "c", "d"], [("e", "too-many"), ("f", "too-many")]),
    "?roles=__proto__,constructor": (["constructor"], [("__proto__", "no-name")]),
    "?roles=../x,a": (["a"], [("../x", "no-name")]),
    "?roles=..%2F..%2Fx": ([], [("../../x", "no-name")]),
    "?roles=//host/x": ([], [("//host/x", "no-name")]),
    "?roles=A,b.js,b-,-b,b--b,b?x": ([], [(name, "no-name") for name in ("A", "b.js", "b-", "-b", "b--b", "b?x")]),
    "?roles=<img src=x>": ([], [("<img src=x>", "no-name")]),
    f"?roles={'a' * 60}": (["a" * 60], []),
    f"?roles={'a' * 61}": ([], [("a" * 61, "no-name")]),
    "?roles=a%0A": (["a"], []),
    "?roles=%E0%A4%A": ([], [("\N{REPLACEMENT CHARACTER}%A", "no-name")]),
}


def test_what_an_address_asks_for(page: Any) -> None:
    read = each(page, "(query) => readCompared(query, 4)", ADDRESSES)

    for (query, (ids, faults)), found in zip(ADDRESSES.items(), read, strict=True):
        told = [(fault["id"], fault["kind"]) for fault in found["faults"]]
        assert (found["ids"], told) == (ids, faults), query


@pytest.mark.parametrize(
    ("query", "again"),
    [
        ("?roles=a,b&show=differences", "?roles=a,b&show=differences"),
        ("?roles=b,a,b&show=all", "?roles=b,a"),
        ("?show=differences", "?show=differences"),
        ("?other=1", ""),
    ],
)
def test_an_address_is_written_again(page: Any, query: str, again: str) -> None:
    written = "(query) => { const all = readCompared(query, 4); return writeCompared(all.ids, all.differences); }"

    assert page.evaluate(written, query) == again


def test_each_fault_is_a_plain_sentence_of_a_fair_length(page: Any) -> None:
    told = each(
        page,
        "(fault) => faultInWords(fault, 4)",
        [
            {"id": "../x", "kind": "no-name"},
            {"id": "a", "kind": "twice"},
            {"id": "e", "kind": "too-many"},
            {"id": "zzz", "kind": "unknown"},
            {"id": "\N{GRINNING FACE}" * 100, "kind": "no-name"},
        ],
    )

    assert told[:4] == [
        "“../x” is not the name of a role.",
        "“a” is named twice, and shown once.",
        "At most 4 roles stand side by side, so “e” is left out.",
        "There is no role “zzz” in this catalogue.",
    ]
    assert told[4] == "“" + "\N{GRINNING FACE}" * 60 + "…” is not the name of a role."


def test_the_way_to_all_roles_is_a_link_within_a_sentence(page: Any) -> None:
    told = "() => moreRoles([], 4, 'index.html', String).map((one) => [one.textContent, one.children[0].textContent])"

    assert page.evaluate(told) == [["Choose roles in the list of all roles.", "list of all roles"]]


def fact(id: str, *values: str) -> dict[str, Any]:
    return {"id": id, "name": id.upper(), "values": values}


def lines(page: Any, *roles: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The lines of roles that have one section each."""
    (section,) = page.evaluate(
        "(roles) => linedUp(roles)", [[{"id": "s", "name": "Section", "rows": facts}] for facts in roles]
    )
    found: list[dict[str, Any]] = section["lines"]
    return found


def test_facts_of_the_same_name_stand_in_one_line(page: Any) -> None:
    found = lines(page, [fact("pay", "5"), fact("open")], [fact("pay", "6"), fact("open")])

    assert found == [
        {"id": "pay", "name": "PAY", "cells": [["5"], ["6"]], "differs": True, "odd": [False, False]},
        {"id": "open", "name": "OPEN", "cells": [[], []], "differs": False, "odd": [False, False]},
    ]


def test_what_only_one_role_has_stands_where_that_role_has_it(page: Any) -> None:
    found = lines(
        page,
        [fact("a", "1"), fact("d", "1")],
        [fact("b", "1"), fact("a", "1"), fact("c", "1"), fact("d", "1"), fact("e", "1")],
    )

    assert [line["id"] for line in found] == ["b", "a", "c", "d", "e"]
    assert [line["differs"] for line in found] == [True, False, True, False, True]


def test_the_order_of_values_is_no_difference_and_one_against_others_is_odd(page: Any) -> None:
    (found,) = lines(page, [fact("a", "x", "y")], [fact("a", "y", "x")], [fact("a", "x")], [fact("a", "y", "x")])

    assert found["differs"]
    assert found["odd"] == [False, False, True, False]


def test_two_pairs_are_not_odd(page: Any) -> None:
    (found,) = lines(page, *([fact("a", value)] for value in "xxyy"))

    assert found["differs"]
    assert found["odd"] == [False] * 4


def test_a_name_that_means_something_to_scripts_is_a_name(page: Any) -> None:
    found = lines(page, [fact("__proto__", "1"), fact("constructor", "1")], [fact("constructor", "1")])

    assert [(line["id"], line["differs"]) for line in found] == [("__proto__", True), ("constructor", False)]


def test_an_entry_that_all_have_is_known(page: Any) -> None:
    (found,) = lines(page, [fact("a", "x", "y")], [fact("a", "y")])

    assert page.evaluate("(line) => ['x', 'y'].map((value) => inAll(line, value))", found) == [False, True]


def test_what_authors_wrote_is_put_in_as_text(page: Any) -> None:
    section = {"id": "s", "name": HOSTILE, "rows": [fact(HOSTILE, HOSTILE, "b"), fact("one", HOSTILE)]}
    near = {"id": "near", "title": HOSTILE, "why": HOSTILE}
    role = {"id": "a", "title": HOSTILE, "status": HOSTILE, "page": "roles/a.html", "similar": [near]}
    names, holds, times = page.evaluate(
        """([role, section]) => {
          const roles = [role, { ...role, id: "b", similar: [] }];
          const made = [
            comparison(roles, linedUp([[section], []]), ".."), chosenRoles(roles, "..", () => {}),
            ...moreRoles(roles, 4, "index.html", (ids) => `?roles=${ids}`),
          ];
          const all = make("div", {}, ...made);
          const names = new Set([...all.querySelectorAll("*")].map((element) => element.localName));
          return [[...names], all.textContent.includes(role.title),
            all.querySelectorAll("[onerror], [onfocus]").length];
        }""",
        [role, section],
    )

    assert not {"script", "img", "style", "title", "textarea"} & set(names)
    assert holds
    assert times == 0
