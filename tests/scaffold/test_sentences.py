"""One sentence on each line. Cases are pairs of files: a text, and the lines that it becomes."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolebook.scaffold import one_sentence_per_line

CASES = sorted((Path(__file__).parent.parent / "cases/scaffold/sentences").glob("*.txt"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_cases(case: Path) -> None:
    assert one_sentence_per_line(case.read_text("utf-8")) == case.with_suffix(".expected").read_text("utf-8")


@given(st.text(alphabet=st.sampled_from("Aa1 .!?\"'()`-\n\r\t•。e\u2028"), max_size=60) | st.text(max_size=60))
def test_nothing_but_space_changes(text: str) -> None:
    lines = one_sentence_per_line(text)

    assert "".join(lines.split()) == "".join(text.split())
    assert all(line.strip() for line in lines.split("\n")[:-1])


@given(st.text(alphabet=st.sampled_from("Ab. ?\n"), max_size=40))
def test_splitting_twice_changes_nothing_more(text: str) -> None:
    once = one_sentence_per_line(text)

    assert one_sentence_per_line(once) == once


def test_a_long_line_is_split_in_no_time() -> None:
    assert one_sentence_per_line("Word. " * 2000).count("\n") == 2000
    assert one_sentence_per_line("(" * 6000 + "." * 6000)
