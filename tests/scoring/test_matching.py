"""Which findings may be which errors: every case is a file, and so can be run in a browser as well."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from conftest import HERE
from rolebook.scoring.matching import normal, propose
from scoring.papers import finding, keyed

CASES = sorted((HERE / "cases" / "matching").glob("*.yaml"))

places = st.builds(lambda text, line: f"{text}{line}", st.sampled_from("AB"), st.integers(1, 3))
quotes = st.sampled_from(["one", "one two", "three", " ONE  ", ""])
kinds = st.sampled_from(["x.a", "x.b"])
findings = st.lists(
    st.fixed_dictionaries({}, optional={"at": places, "quote": quotes, "error_type": kinds}), max_size=8
)
keys = st.lists(st.fixed_dictionaries({"at": places}, optional={"quote": quotes, "type": kinds}), max_size=6)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_each_case_gives_its_proposals(path: Path) -> None:
    case = yaml.safe_load(path.read_text("utf-8"))

    proposed = propose([finding(one) for one in case["findings"]], [keyed(one) for one in case["errors"]])

    assert [(one.ruling, list(one.errors), list(one.near)) for one in proposed] == [
        (one["ruling"], one.get("errors", []), one.get("near", [])) for one in case["proposed"]
    ]
    assert [one.finding for one in proposed] == list(range(1, len(proposed) + 1))


def test_there_are_cases() -> None:
    assert len(CASES) > 10


@settings(deadline=None)
@given(findings, keys)
def test_an_error_is_found_once_at_most_and_never_by_other_words(
    given_findings: list[dict[str, Any]], key: list[dict[str, Any]]
) -> None:
    errors = [keyed({"id": f"e{number}", **one}) for number, one in enumerate(key)]
    proposed = propose([finding(one) for one in given_findings], errors)
    hits = [name for one in proposed if one.ruling == "hit" for name in one.errors]

    assert len(hits) == len(set(hits))
    assert all(one.ruling != "hit" or one.errors[0] not in one.near for one in proposed)
    assert all(one.ruling != "repeat" or one.errors[0] in hits for one in proposed)


@settings(deadline=None)
@given(findings, keys)
def test_what_could_be_a_hit_is_one_or_repeats_one(
    given_findings: list[dict[str, Any]], key: list[dict[str, Any]]
) -> None:
    errors = [keyed({"id": f"e{number}", **one}) for number, one in enumerate(key)]
    proposed = propose([finding(one) for one in given_findings], errors)
    for one, facts in zip(proposed, given_findings, strict=True):
        alone = propose([finding(facts)], errors)[0]
        assert (one.ruling == "false-alarm") == (alone.ruling == "false-alarm")


@pytest.mark.parametrize(
    ("quote", "compared"), [(None, ""), ("", ""), ("  A\t b\n", "a b"), ("Straße", "strasse"), ("a\ufeffb", "a b")]
)
def test_quotes_are_compared_whatever_their_case_and_white_space(quote: str | None, compared: str) -> None:
    assert normal(quote) == compared
