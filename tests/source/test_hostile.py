"""Texts made to bring a reader down: each gives a finding or a tree, quickly, and never an exception."""

from __future__ import annotations

import time

import pytest

from rolebook.diagnostics import Report
from rolebook.source import SIZE_LIMIT, parse_csv, parse_yaml

FULL = 300_000
"""Characters: a third of what is read at most. What takes longer than its length would show here as well."""

BOMB = "\n".join(
    ["a0: &a0 [x, x, x, x, x, x, x, x, x]"] + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]
)

HOSTILE = {
    "alias bomb": BOMB,
    "100,000 brackets": "[" * 100_000,
    "100,000 braces": "{" * 100_000,
    "100,000 closed brackets": "[" * 100_000 + "]" * 100_000,
    "braces with keys": "{a: " * (FULL // 4),
    "dashes": "- " * (FULL // 2),
    "questions": "? " * (FULL // 2),
    "colons": ": " * (FULL // 2),
    "steps": "".join(f"{' ' * n}a:\n" for n in range(1_300)),
    "double quotes": '"' * FULL,
    "single quotes": "'" * FULL,
    "open quote": 'a: "' + "x\n" * (FULL // 2),
    "backslashes": '"' + "\\" * FULL,
    "asterisks": "*" * FULL,
    "ampersands": "&" * FULL,
    "exclamation marks": "!" * FULL,
    "percent signs": "%" * FULL,
    "bars": "|" * FULL,
    "tabs": "\t" * FULL,
    "line feeds": "\n" * FULL,
    "spaces": " " * FULL,
    "comments, then a fault": "#\n" * (FULL // 2) + "a: 1\n b: 2",
    "text, then a fault": "a: b\n" + "  c\n" * (FULL // 4) + "  d: e\n",
    "dashes without a key, then a fault": "a: b\n c\n" + "- " * (FULL // 2) + ": x: y",
    "an open bracket": "a: [\n" + "b\n" * (FULL // 2),
    "a missing comma, far above the end": 'a: [\n"c" "d"\n' + "x\n" * (FULL // 2),
    "empty lines in a block": "a: |\n" + " \n" * (FULL // 2) + "x",
    "zeros": "\0" * FULL,
    "line separators": "\u2028" * FULL,
    "halves of characters": "\ud800" * FULL,
    "equal keys": "a: 1\n" * (FULL // 5),
    "anchors": "- &a b\n" * (FULL // 8),
    "aliases": "- *a\n" * (FULL // 5),
    "escapes": 'a: "' + "\\x00" * (FULL // 4) + '"',
    "documents": "---\n" * (FULL // 4),
    "a long number": "a: " + "9" * FULL,
    "a long fraction": "a: 0." + "3" * FULL,
    "a long exponent": "a: 1e" + "9" * FULL,
    "numbers": "- 1e5\n" * (FULL // 6),
    "values": "[" + "a," * (FULL // 2) + "]",
    "commas": "," * FULL,
    "commas and rows": "," * (FULL // 2) + "x\n" * (FULL // 4),
    "keys": "".join(f"k{n}: v\n" for n in range(25_000)),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_text_costs_only_itself(name: str) -> None:
    start = time.process_time()
    document = parse_yaml(HOSTILE[name], "x.yaml")
    table = parse_csv(HOSTILE[name], "x.csv", required=["id"], known=["id", "role"])
    took = time.process_time() - start

    assert document.findings or document.tree is not None
    assert len(document.findings) <= 201
    assert len(table.findings) <= 201
    assert took < 10, "some seconds at most, also on a slow machine"


@pytest.mark.parametrize("unit", ["a,", "a: 1\n"])
def test_three_times_as_much_takes_about_three_times_as_long(unit: str) -> None:
    times = []
    for length in (FULL, 3 * FULL):
        start = time.process_time()
        parse_yaml(unit * (length // len(unit)) if unit[-1] == "\n" else f"[{unit * (length // len(unit))}]", "x.yaml")
        times.append(time.process_time() - start)

    assert times[1] < 6 * times[0]


@pytest.mark.parametrize("name", ["100,000 brackets", "100,000 braces", "dashes", "questions", "steps"])
def test_deep_nesting_is_one_finding(name: str) -> None:
    assert [finding.name for finding in parse_yaml(HOSTILE[name], "x").findings] == ["too-deep"]


def test_a_bomb_of_aliases_gives_no_tree() -> None:
    document = parse_yaml(BOMB, "x")

    assert document.tree is None
    assert [finding.name for finding in document.findings] == ["anchor"]


def test_a_text_of_two_megabytes_is_refused_unread() -> None:
    (finding,) = parse_yaml("a: b\n" * 400_000, "x").findings

    assert (finding.name, finding.span) == ("too-large", None)
    assert parse_yaml("#" * SIZE_LIMIT + "#", "x").findings[0].name == "too-large"
    assert parse_yaml("#" * SIZE_LIMIT, "x").findings[0].name == "empty-file"


def test_beyond_two_hundred_findings_are_counted() -> None:
    *findings, note = parse_yaml("a: 1\n" * 1_000, "x").findings

    assert {finding.name for finding in findings} == {"duplicate-key"}
    assert (len(findings), note.name) == (200, "more-findings")
    assert "799 more" in note.message
    assert Report([note]).exit_code == 0


def test_a_long_key_is_not_repeated_in_full() -> None:
    (finding,) = parse_yaml(f"{'k' * 1000}: 1\n{'k' * 1000}: 2\n", "x").findings

    assert len(finding.message) < 200
