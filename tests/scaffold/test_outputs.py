"""A file of model outputs: what is wrong with it has one finding a line, in plain words."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from rolebook.scaffold import Output, read_outputs

GOOD = {"prompt": "Why?", "response": "Because.", "model": "m", "version": "1", "date": "2026-11-01"}


def record(**changes: Any) -> str:
    return json.dumps({name: value for name, value in {**GOOD, **changes}.items() if value is not ...})


def found(path: Path, *lines: str) -> list[tuple[int, str, str]]:
    path.write_text("".join(f"{line}\n" for line in lines), "utf-8")
    _, findings, _ = read_outputs(path)
    assert all(finding.help for finding in findings)
    return [(finding.span.line if finding.span else 0, finding.code, finding.message) for finding in findings]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "outputs.jsonl"


def test_good_outputs_are_read_in_their_order_and_blank_lines_do_not_count(path: Path) -> None:
    path.write_text(f"\ufeff{record()}\r\n\r\n{record(response='One. Two.')}\n", "utf-8")
    outputs, findings, _ = read_outputs(path)

    assert findings == ()
    assert outputs == (Output(**GOOD, line=1), Output(**{**GOOD, "response": "One. Two."}, line=3))
    assert outputs[1].text == "One.\nTwo.\n"


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("not json", "This line is not a JSON object on one line."),
        ("{", "This line is not a JSON object on one line."),
        ("[" * 100_000, "This line is not a JSON object on one line."),
        ('{"prompt": NaN}', "This line is not a JSON object on one line."),
        ("9" * 5000, "This line is not a JSON object on one line."),
        ("[]", "This line is not a JSON object."),
        ("[" * 500 + "]" * 500, "This line is not a JSON object."),
        ("null", "This line is not a JSON object."),
        (record(model=...), "This output has no `model`."),
        (record(model=..., date=...), "This output has no `model`."),
        (record(tokens=4), "There is no field `tokens` here."),
        (record(version=1.5), "`version` must be text, in quotes."),
        (record(response=None), "`response` must be text, in quotes."),
        (record(response=" \n "), "`response` is empty."),
        (record(model=""), "`model` is empty."),
        (record(model="a\nb"), "`model` must be one line."),
        (record(prompt="x" * 6001), "`prompt` has 6001 characters; 6000 is the most."),
        (record(response="x\n" * 1200), "`response` is too long for a packet."),
        (record(response="a\u202eb"), "`response` holds an invisible character (U+202E)."),
        (record(response="\x1b[31m"), "`response` holds an invisible character (U+001B)."),
        ('{"\\ud800": "a"}', "This line holds half of a character."),
        (record(prompt="\ud800"), "`prompt` holds an invisible character (U+D800)."),
        (record(date="2026-13-02"), "`date` is no day: there is no month 13."),
        (record(date="1.11.2026"), "`date` is no day: a date is a year, a month and a day, such as 2026-11-16."),
        ('{"model": "a", "model": "b"}', "`model` stands twice in this line."),
    ],
)
def test_a_bad_line_has_one_finding_with_its_number(path: Path, line: str, message: str) -> None:
    assert found(path, record(), line, record(response="Other.")) == [(2, "RB701", message)]


def test_every_bad_line_is_said(path: Path) -> None:
    assert [line for line, *_ in found(path, "1", record(), "2", "3")] == [1, 3, 4]


def test_all_come_from_one_model_and_version(path: Path) -> None:
    lines = (record(), record(response="b", model="n"), record(response="c", version="2"), record(response="d"))
    message = "This output is from another model or version than line 1."

    assert found(path, *lines) == [(2, "RB702", message), (3, "RB702", message)]


def test_no_output_says_the_same_as_another(path: Path) -> None:
    assert found(path, record(response="One. Two."), record(), record(response="One.\n\nTwo. ")) == [
        (3, "RB703", "This output says the same as line 1.")
    ]


def test_two_to_five_answers_to_one_prompt(path: Path) -> None:
    six = [record(response=f"Answer {number}") for number in range(6)]

    assert found(path, *six[:2]) == found(path, *six[:5]) == []
    assert found(path, *six) == [(6, "RB704", "The file has 6 answers to one prompt; a kit takes 2 to 5.")]
    assert found(path, six[0]) == [(1, "RB704", "The file has 1 answer to one prompt; a kit takes 2 to 5.")]
    assert found(path, "") == [(1, "RB704", "The file has 0 answers to one prompt; a kit takes 2 to 5.")]


def test_two_to_sixty_answers_to_different_prompts(path: Path) -> None:
    lines = [record(prompt=f"Question {number}") for number in range(61)]

    assert found(path, *lines[:60]) == []
    assert [(line, code) for line, code, _ in found(path, *lines)] == [(61, "RB704")]


def test_only_a_regular_file_of_reasonable_size_is_read(path: Path) -> None:
    assert read_outputs(path)[1][0].code == "RB121"
    path.write_text(" " * 1_100_000)
    assert read_outputs(path)[1][0].code == "RB109"
    link = path.with_name("link.jsonl")
    link.symlink_to(path)
    assert read_outputs(link)[1][0].code == "RB119"
