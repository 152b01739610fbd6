"""The sheet's arithmetic in a browser is the program's: proposals, qualifying, fingerprints."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from random import Random
from typing import Any

import pytest
import yaml
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from conftest import HERE
from rolebook.scoring.matching import propose
from rolebook.scoring.qualifying import qualifies
from scoring.papers import calibration, finding, keyed
from scoring.round import EXAMS
from scripts import each, scope_of

pytestmark = pytest.mark.browser

CASES = sorted((HERE / "cases" / "matching").glob("*.yaml"))
SEEDS = settings(max_examples=5, deadline=None, phases=[Phase.generate])
"""Hypothesis draws the seeds; a seed makes a few hundred cases at once, because a round trip costs more than a case."""

WORDS = ["one", "one two", "three", " ONE\u00a0 two", "", "Straße", "STRASSE", "ΣΑΣ", "σας", "İ", "😀 x", "x\u2028y"]
NO_PLACES = ["A0", "A1-B2", "A3-A1", "a1", "", "A1-", "A1000"]
CRITERIA = ["c", "d", "constructor"]


def line(chance: Random) -> str:
    return f"{chance.choice('AB')}{chance.randint(1, 4)}"


def place(chance: Random) -> Any:
    first = line(chance)
    ranged = f"{first}-{first[0]}{int(first[1]) + chance.randint(0, 2)}"
    return chance.choice([first, first, ranged, [first, line(chance)], chance.choice(NO_PLACES)])


def facts(chance: Random, kind: str) -> dict[str, Any]:
    """A finding or an error, with a place more often than not."""
    made: dict[str, Any] = {"at": place(chance)} if chance.random() < 0.7 else {"missing_from": chance.choice("AB")}
    if chance.random() < 0.6:
        made["quote"] = chance.choice(WORDS)
    return made | {kind: chance.choice(["x.a", "x.b"])}


def answer(chance: Random) -> dict[str, Any]:
    errors = [{"id": f"e{n}"} | facts(chance, "type") for n in range(chance.randint(0, 6))]
    findings = [facts(chance, "error_type") if chance.random() < 0.9 else {} for _ in range(chance.randint(0, 8))]
    return {"findings": findings, "errors": errors}


def scores(chance: Random) -> dict[str, dict[str, int]]:
    answers = chance.sample(["u1", "u2", "u3", "u4", "u5", "u9"], chance.randint(0, 6))
    return {one: {c: chance.randint(1, 5) for c in CRITERIA if chance.random() < 0.7} for one in answers}


def limits(chance: Random) -> tuple[float, int, float]:
    return chance.choice([0, 0.2, 0.3, 0.6, 0.7, 1]), chance.randint(0, 4), chance.choice([0, 0.1, 0.2, 0.5, 0.6, 4])


@pytest.fixture(scope="module")
def page(browser: Any) -> Iterator[Any]:
    page = scope_of(browser, "sheet/matching", "sheet/qualifying", "sheet/sha256")
    yield page
    page.close()


def same_proposals(page: Any, answers: list[dict[str, Any]]) -> None:
    ours = each(page, "(one) => propose(one.findings, one.errors)", answers)
    for answer, proposed in zip(answers, ours, strict=True):
        theirs = propose([finding(one) for one in answer["findings"]], [keyed(one) for one in answer["errors"]])
        expected = [(one.finding, one.ruling, list(one.errors), list(one.near)) for one in theirs]
        assert [(one["finding"], one["ruling"], one["errors"], one["near"]) for one in proposed] == expected, answer


def test_every_case_is_proposed_alike(page: Any) -> None:
    assert CASES
    same_proposals(page, [named_case(yaml.safe_load(path.read_text("utf-8"))) for path in CASES])


def named_case(case: dict[str, Any]) -> dict[str, Any]:
    errors = [{"type": "x.wrong", **error} for error in case["errors"]]
    return {"findings": case["findings"], "errors": errors}


@SEEDS
@given(st.integers(0, 2**32))
def test_any_answer_is_proposed_alike(page: Any, seed: int) -> None:
    chance = Random(seed)
    same_proposals(page, [answer(chance) for _ in range(300)])


def in_browser(page: Any, cases: list[tuple[Any, Any]]) -> list[tuple[Any, ...]]:
    """What the page says of (scores, calibration) pairs."""
    asked = [
        {
            "scores": scores,
            "answers": [{"id": answer.id, "scores": answer.scores} for answer in agreed.qualify],
            "rule": {"exact": agreed.rule.exact, "max_apart": agreed.rule.max_apart, "bias": agreed.rule.bias},
        }
        for scores, agreed in cases
    ]
    found = each(page, "(one) => qualifies(one.scores, one.answers, one.rule)", asked)
    return [tuple(one[name] for name in ("n", "missing", "exact", "apart", "bias", "ok")) for one in found]


def by_program(scores: Any, agreed: Any) -> tuple[Any, ...]:
    one = qualifies(scores, agreed)
    numbers = [None if number is None else float(number) for number in (one.exact, one.apart, one.bias)]
    return (one.n, one.missing, *numbers, one.ok)


@SEEDS
@given(st.integers(0, 2**32))
def test_a_reviewer_qualifies_alike(page: Any, seed: int) -> None:
    chance = Random(seed)
    cases = [(scores(chance), calibration(scores(chance), *limits(chance))) for _ in range(300)]

    assert in_browser(page, cases) == [by_program(*case) for case in cases]


def test_nobody_qualifies_here_who_always_says_the_same_or_is_a_point_off(page: Any) -> None:
    sets = [exam.calibration for exam in EXAMS.values() if exam.calibration]
    agreed = [({answer.id: answer.scores for answer in one.qualify}, one) for one in sets]
    same = [
        ({name: dict.fromkeys(given, n) for name, given in own.items()}, one)
        for own, one in agreed
        for n in range(1, 6)
    ]
    off = [
        ({name: {c: min(5, max(1, score + by)) for c, score in given.items()} for name, given in own.items()}, one)
        for own, one in agreed
        for by in (1, -1)
    ]

    assert len(sets) == len(EXAMS)
    assert all(found[-1] for found in in_browser(page, agreed))
    assert not any(found[-1] for found in in_browser(page, [*same, *off]))
    assert in_browser(page, [*same, *off]) == [by_program(*case) for case in [*same, *off]]


def test_fingerprints_are_sha256(page: Any) -> None:
    texts = ["", "abc", "Ä😀\u2028", *("a" * n for n in (54, 55, 56, 63, 64, 119, 120, 5000))]

    assert each(page, "(text) => sha256(text)", texts) == [hashlib.sha256(text.encode()).hexdigest() for text in texts]
