"""The catalogue's script without a page: address, filters, counts and order."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import Any

import pytest

from scripts import scope_of

pytestmark = pytest.mark.browser

PARTS = ("address", "search", "matching", "order", "rows")
KNOWN = {
    "family": ["preference", "evaluation"],
    "domain": ["clinical-medicine", "mathematics"],
    "task": ["step-verification"],
    "depth": ["1", "2", "3"],
    "complexity": ["1", "2", "3"],
    "language": ["en", "fr-CA"],
    "work": ["remote", "on-site"],
    "country": ["CA", "DE", "US"],
    "currency": ["USD", "CAD"],
    "review": ["current", "overdue"],
    "sort": ["title", "pay"],
    "view": ["table"],
}


@pytest.fixture(scope="module")
def page(browser: Any) -> Iterator[Any]:
    opened = scope_of(browser, "shared/dom", "shared/folded", *(f"catalogue/{part}" for part in PARTS))
    yield opened
    opened.close()


def role(id: str, **changes: Any) -> dict[str, Any]:
    """A role as the script reads it from a row."""
    values = {"family": ["evaluation"], "domain": ["mathematics"], "task": [], "depth": ["2"], "complexity": ["2"]}
    values["language"] = []
    return {
        "id": id,
        "title": id,
        "texts": {"title": id, "names": [], "work": "Finds mistakes"},
        "values": values | {name: [changes.pop(name)] for name in values if name in changes},
        "pay": [{"currency": "USD", "min": 35, "max": 55}],
        "places": [],
        "open": 0,
        "overdue": False,
        "retired": False,
        "reviewed": "2026-11-16",
        "place": ord(id[0]),
    } | changes


ROLES = [
    role("a", family="preference", depth="1", open=2, places=[{"work": "remote", "country": "US"}]),
    role(
        "b",
        pay=[{"currency": "USD", "min": 60, "max": 95}, {"currency": "CAD", "min": 75, "max": 110}],
        domain="clinical-medicine",
        depth="3",
        open=1,
        places=[{"work": "remote", "country": "CA"}, {"work": "on-site", "country": "US"}],
    ),
    role("c", overdue=True, reviewed="2025-01-01", pay=[{"currency": "CAD", "min": 20, "max": 30}]),
    role("d", retired=True),
]


def found(page: Any, query: str) -> Any:
    """Ids of the roles found, how many there are in all, and the counts that are not nought."""
    return page.evaluate(
        """([roles, query, known]) => {
          const asked = readAddress(query, known);
          const { fits } = searched(roles, asked.words, () => indexWords(roles, new Map(), ""));
          const found = findRoles(roles, asked, fits);
          return [found.roles.map((role) => role.id), found.total, Object.fromEntries(found.counts)];
        }""",
        [ROLES, query, KNOWN],
    )


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("", "abc"),
        ("?retired=yes", "abcd"),
        ("?words=MISTAKES", "abc"),
        ("?words=finds+b", "b"),
        ("?words=nowhere", ""),
        ("?open=yes", "ab"),
        ("?family=evaluation", "bc"),
        ("?family=evaluation,preference&depth=1", "a"),
        ("?domain=clinical-medicine", "b"),
        ("?work=remote", "ab"),
        ("?country=US", "ab"),
        ("?work=on-site&country=US", "b"),
        ("?work=on-site&country=CA", ""),
        ("?pay=55&currency=USD", "a"),
        ("?pay=59.99&currency=USD", ""),
        ("?pay=75&currency=CAD", "b"),
        ("?pay=30", ""),
        ("?pay=50", "a"),
        ("?review=overdue", "c"),
        ("?review=current", "ab"),
    ],
)
def test_what_each_filter_finds(page: Any, query: str, ids: str) -> None:
    assert "".join(found(page, query)[0]) == ids


def test_a_search_looks_past_capitals_and_accents(page: Any) -> None:
    assert page.evaluate("folded('Évaluation CLINIQUE')") == "evaluation clinique"


def test_a_choice_counts_what_the_list_would_hold_with_it(page: Any) -> None:
    _, total, counts = found(page, "?family=evaluation&open=yes")

    assert total == 3
    assert counts["family:preference"] == 1  # the other open one
    assert counts["family:evaluation"] == 1
    assert counts["open:yes"] == 1
    assert counts["depth:3"] == 1
    assert "depth:2" not in counts  # c is not open
    assert counts["country:US"] == 1


@pytest.mark.parametrize(
    "query",
    [f"family={family}&open=yes" for family in KNOWN["family"]]
    + ["words=a&review=overdue", "pay=80&currency=USD&depth=3", "country=US&work=remote", "domain=mathematics"],
)
def test_every_count_is_what_choosing_it_finds(page: Any, query: str) -> None:
    """Each count of a group, against the list with that value alone in the group."""
    for choice, number in found(page, f"?{query}")[2].items():
        group, value = choice.split(":")
        others = "&".join(part for part in query.split("&") if not part.startswith(f"{group}="))
        if group != "currency":
            assert len(found(page, f"?{others}&{group}={value}")[0]) == number, choice


@pytest.mark.parametrize(
    ("query", "again"),
    [
        ("", ""),
        ("?words=clinical+notes", "?words=clinical+notes"),
        ("?words=%C3%A9t%C3%A9%20%26%20c%2B%2B", "?words=%C3%A9t%C3%A9+%26+c%2B%2B"),
        ("?family=evaluation&family=preference", "?family=evaluation,preference"),
        ("?sort=pay&family=evaluation&open=yes", "?open=yes&family=evaluation&sort=pay"),
        ("?pay=70&currency=CAD", "?pay=70&currency=CAD"),
        ("?pay=70", "?pay=70&currency=USD"),
        ("?currency=CAD", ""),
        ("?family=stranger,evaluation&depth=9&open=1&retired=no", "?family=evaluation"),
        ("?pay=-1", ""),
        ("?pay=1e9&sort=__proto__&view=constructor&__proto__=1", ""),
        ("?words=%E0%A4%A", "?words=%EF%BF%BD%25A"),
    ],
)
def test_an_address_is_read_and_written_again(page: Any, query: str, again: str) -> None:
    assert page.evaluate("([query, known]) => writeAddress(readAddress(query, known))", [query, KNOWN]) == again
    assert page.evaluate("([query, known]) => writeAddress(readAddress(query, known))", [again, KNOWN]) == again


@pytest.mark.parametrize(
    ("sort", "ids"),
    [("", "abc"), ("title", "abc"), ("pay", "cba"), ("open", "abc"), ("depth", "bca"), ("reviewed", "cab")],
)
def test_orders(page: Any, sort: str, ids: str) -> None:
    order = page.evaluate(
        "([roles, sort]) => inOrder(roles, sort, null).map((role) => role.id)", [ROLES[:3][::-1], sort]
    )

    assert "".join(order) == ids


@pytest.mark.parametrize(
    "numbers", [[], [4], [0, 1, 2], [2, 1, 0], [5, 0, 1, 9, 2, 3], [1, 0, 3, 2, 5, 4], [7, 8, 9, 0, 1]]
)
def test_as_few_rows_as_possible_are_moved(page: Any, numbers: list[int]) -> None:
    stay = sorted(page.evaluate("(numbers) => [...longestRun(numbers)]", numbers))
    runs = (run for size in range(len(numbers), -1, -1) for run in combinations(range(len(numbers)), size))
    longest = next(run for run in runs if list(run) == sorted(run, key=lambda place: numbers[place]))

    assert [numbers[place] for place in stay] == sorted(numbers[place] for place in stay)
    assert len(stay) == len(longest)
