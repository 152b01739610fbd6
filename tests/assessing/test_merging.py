"""Merging two blind answers: who is paired with whom, what is agreed, and that nothing found is lost."""

from __future__ import annotations

from collections import Counter
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from documents.kits import whole_kit
from rolebook.assessing.merging.agreement import agreement
from rolebook.assessing.merging.experts import Expert
from rolebook.assessing.merging.keytext import key_text
from rolebook.assessing.merging.pairing import Pairing, pair
from rolebook.catalog.key import Preparer
from rolebook.catalog.response import Given, GivenFinding, GivenItem
from rolebook.source import parse_yaml

KIT = whole_kit()
QUOTES = ("at 10", "Monday", "at", "um 9", "", "It opens  AT 10")

texts = st.text(st.characters(exclude_categories=("Cs",)), max_size=40)
places = st.one_of(
    st.sampled_from(["A1", "A2", "A3", "A2-A4", "B1", "B1-B2"]),
    st.lists(st.sampled_from(["A1", "A3", "B1", "B2"]), min_size=2, max_size=3, unique=True).map(tuple),
)


@st.composite
def findings(draw: Any) -> GivenFinding:
    where = draw(st.sampled_from(["line", "line", "line", "output", "nowhere"]))
    return GivenFinding(
        at=draw(places) if where == "line" else None,
        missing_from=draw(st.sampled_from("AB")) if where == "output" else None,
        quote=draw(st.none() | st.sampled_from(QUOTES) | texts),
        error_type=draw(st.none() | st.sampled_from(["grounding.number", "style.unclear"])),
        severity=draw(st.none() | st.sampled_from(["minor", "major", "critical"])),
        why=draw(st.none() | texts),
    )


rankings = st.sampled_from([(), ("A", "B"), ("B", "A"), (("A", "B"),), (("B", "A"),), ("A",)])
items = st.lists(
    st.builds(
        GivenItem,
        id=st.sampled_from(["q1", "q2", "q3"]),
        verdict=st.none() | st.sampled_from(["right", "wrong"]),
        error_type=st.none() | st.just("grounding.number"),
        severity=st.none() | st.sampled_from(["minor", "major"]),
        why=st.none() | texts,
    ),
    max_size=3,
    unique_by=lambda item: item.id,
).map(tuple)
answers = st.builds(Given, findings=st.lists(findings(), max_size=5).map(tuple), ranking=rankings, items=items)


def experts(first: Given, second: Given) -> tuple[Expert, Expert]:
    return (
        Expert(Preparer(who="botanist 1", depth=3), first),
        Expert(Preparer(who="botanist 2", depth=2), second, help_used="A table."),
    )


def merged(first: Given, second: Given) -> tuple[str, Any]:
    """The key's text, and the tree that it reads back as."""
    two = experts(first, second)
    pairing = pair(first.findings, second.findings)
    text = key_text(KIT, two, pairing, agreement(KIT, two, pairing), "2026-11-22", "key.schema.json")
    document = parse_yaml(text, "key.yaml")
    assert not document.findings, (document.findings, text)
    return text, document.tree


def all_of(pairing: Pairing) -> list[Counter[bytes]]:
    """Both people's findings, as the pairing holds them."""
    found = [[it.first for it in pairing.both], [it.second for it in pairing.both]]
    for alone in pairing.alone:
        found[alone.expert].append(alone.finding)
    return [Counter(map(msgspec.json.encode, side)) for side in found]


def finding(at: Any = "A1", **changes: Any) -> GivenFinding:
    return GivenFinding(**{"at": at, "error_type": "grounding.number", "severity": "major", **changes})


@settings(deadline=None, max_examples=60)
@given(st.lists(findings(), max_size=6), st.lists(findings(), max_size=6))
def test_every_finding_is_paired_or_alone_and_there_once(first: list[GivenFinding], second: list[GivenFinding]) -> None:
    pairing = pair(first, second)

    assert all_of(pairing) == [Counter(map(msgspec.json.encode, side)) for side in (first, second)]


@settings(deadline=None, max_examples=60)
@given(st.lists(findings(), max_size=6), st.lists(findings(), max_size=6), st.randoms())
def test_neither_the_order_of_files_nor_that_of_findings_changes_what_is_agreed(
    first: list[GivenFinding], second: list[GivenFinding], chance: Any
) -> None:
    there = pair(first, second)
    chance.shuffle(first)
    back = pair(second, first)

    assert [(it.second, it.first) for it in back.both] == [(it.first, it.second) for it in there.both]
    assert {(1 - it.expert, msgspec.json.encode(it.finding), it.near) for it in back.alone} == {
        (it.expert, msgspec.json.encode(it.finding), it.near) for it in there.alone
    }


@settings(deadline=None, max_examples=60)
@given(answers)
def test_an_answer_merged_with_itself_agrees_in_everything(given_: Given) -> None:
    pairing = pair(given_.findings, given_.findings)
    agreed = agreement(KIT, experts(given_, given_), pairing)
    _, tree = merged(given_, given_)

    assert not pairing.alone
    assert all(it.first == it.second for it in pairing.both)
    assert agreed.both == len(given_.findings)
    for labels in (agreed.lines, agreed.types, agreed.severities, agreed.verdicts):
        assert labels.same.found == labels.same.of
        assert labels.kappa in (None, 1.0)
    assert agreed.tau in (None, 1.0)
    assert len(tree["errors"]) == len(given_.findings)
    assert "Both files hold the same answer to the letter" in tree["note"]


@settings(deadline=None, max_examples=60)
@given(answers, answers)
def test_the_file_reads_back_with_every_finding_and_every_reason(first: Given, second: Given) -> None:
    text, tree = merged(first, second)
    pairing = pair(first.findings, second.findings)

    assert len(tree["errors"]) == len(pairing.both) + len(pairing.alone)
    assert len({error["id"] for error in tree["errors"]}) == len(tree["errors"])
    assert [item["id"] for item in tree["items"]] == ["q1", "q2", "q3"]
    assert text.count("# QUESTION: ") == len(pairing.alone)
    reasons = " ".join(str(entry["why"]) for entry in (*tree["errors"], *tree["items"]))
    for one in (*first.findings, *second.findings, *first.items, *second.items):
        for word in (one.why or "").split():
            assert not word.isprintable() or word in reasons.split() or word in reasons


@settings(deadline=None, max_examples=60)
@given(answers, answers)
def test_the_same_two_answers_make_the_same_file(first: Given, second: Given) -> None:
    assert merged(first, second) == merged(first, second)


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        (finding("A2"), finding("A2"), True),
        (finding("A2"), finding("A1-A3"), True),
        (finding("A2"), finding("A3"), False),
        (finding("A2"), finding("B2"), False),
        (finding(None, missing_from="A"), finding(None, missing_from="A"), True),
        (finding(None, missing_from="A"), finding(None, missing_from="B"), False),
        (finding("A2", quote="Monday"), finding("A2", quote="on  MONDAY"), True),
        (finding("A2", quote="Monday"), finding("A2", quote="noon"), False),
        (finding("A2", quote="Monday"), finding("A2"), True),
        (finding("A2"), finding("A2", error_type="style.unclear", severity="minor"), True),
    ],
)
def test_which_two_findings_are_one(first: GivenFinding, second: GivenFinding, same: bool) -> None:
    assert bool(pair([first], [second]).both) is same


def test_of_several_the_best_pair_is_taken() -> None:
    right = finding("A2", quote="Monday")
    other_type, other_words = finding("A2", quote="Monday", error_type="style.unclear"), finding("A2")

    (both,) = pair([right], [other_words, other_type, finding("A2", quote="on Monday")]).both
    assert both.second.quote == "on Monday"
    assert pair([right], [other_words, other_type]).both[0].second == other_type


def test_the_same_line_in_other_words_is_told() -> None:
    pairing = pair([finding("A2", quote="Monday")], [finding("A2", quote="noon"), finding("B1")])

    assert [(alone.expert, alone.near) for alone in pairing.alone] == [(0, True), (1, True), (1, False)]


def test_what_is_counted() -> None:
    first = Given(
        findings=(finding("A1"), finding("A3", severity="minor")),
        ranking=("B", "A"),
        items=(GivenItem(id="q1", verdict="right"), GivenItem(id="q2", verdict="wrong")),
    )
    second = Given(
        findings=(finding("A1", severity="critical"), finding("B1")),
        ranking=("A", "B"),
        items=(GivenItem(id="q1", verdict="right"), GivenItem(id="q2", verdict="right")),
    )
    agreed = agreement(KIT, experts(first, second), pair(first.findings, second.findings))
    lines = sum(len(output.lines) for part in KIT.parts if part.kind == "review-outputs" for output in part.outputs)

    assert (agreed.found, agreed.both) == ((2, 2), 1)
    assert (agreed.lines.same.found, agreed.lines.same.of) == (lines - 2, lines)
    assert (agreed.types.same.found, agreed.types.same.of) == (1, 1)
    assert (agreed.severities.same.found, agreed.severities.same.of) == (0, 1)
    assert (agreed.verdicts.same.found, agreed.verdicts.same.of) == (1, 2)
    assert (agreed.ranked, agreed.tau) == (2, -1.0)


def test_nothing_from_nobody_is_no_agreement() -> None:
    agreed = agreement(KIT, experts(Given(), Given()), pair((), ()))
    _, tree = merged(Given(), Given())

    assert (agreed.types.same.of, agreed.verdicts.same.of, agreed.ranked) == (0, 0, 0)
    assert agreed.lines.kappa is agreed.types.kappa is agreed.tau is None
    assert tree["errors"] == []
    assert "Type, where" not in tree["note"]


def test_control_characters_of_an_answer_are_spelt_out() -> None:
    hostile = "a\u202eb\x1b[31m\x00c\u2028d"
    _, tree = merged(Given(findings=(finding("A1", why=hostile, quote=hostile),)), Given())

    assert tree["errors"][0]["why"].strip() == "a\\u202eb\\x1b[31m\\x00c\\u2028d"


def test_yaml_of_an_answer_stays_text() -> None:
    hostile = '  - x: {a: "b"}\n# c\n\n    deeper\n---\n...\n*alias &anchor !!tag'
    _, tree = merged(Given(findings=(finding("A1", why=hostile),)), Given())

    assert tree["errors"][0]["why"] == hostile.strip() + "\n"
    assert {"x", "c", "deeper"}.isdisjoint(tree)
    assert tree["items"]
