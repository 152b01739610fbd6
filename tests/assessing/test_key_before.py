"""A key that has changed: everybody is scored again, with the sheets at hand."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest

from assessing.on_disk import response, scored, sheet, write
from conftest import REPOSITORY
from rolebook.catalog.hashes import key_hash
from rolebook.cli import main
from scoring.round import EXAMS

EXAM = EXAMS["practice-notice"]
KEY_FILE = REPOSITORY / "kits" / "practice-notice" / "open-key.yaml"
GIVEN = {"findings": [{"at": "E7", "quote": "555 0124"}, {"at": "A4"}]}


def without(error: str, text: str) -> str:
    """The key's file without one error."""
    start = text.index(f"  - id: {error}\n")
    ends = [text.find(mark, start + 1) for mark in ("\n  - id: ", "\nnot_errors:")]
    return text[:start] + text[min(end for end in ends if end > 0) + 1 :]


def earlier(tmp_path: Path) -> tuple[Path, str]:
    """The key as it was before somebody found the wrong telephone number, and its hash."""
    assert EXAM.key is not None
    path = tmp_path / "key-of-before.yaml"
    path.write_text(without("telephone-number", KEY_FILE.read_text("utf-8")), "utf-8")
    kept = tuple(error for error in EXAM.key.errors if error.id != "telephone-number")
    return path, key_hash(msgspec.structs.replace(EXAM.key, errors=kept))


def round_of(tmp_path: Path, hash: str) -> None:
    """Two answers that name the number: the first reviewer rules it valid, the second a false alarm."""
    write(tmp_path / "responses", {f"{code}.json": response(EXAM, code, GIVEN) for code in ("K1", "K2")})
    for name, ruling in (("rev-a", "not-in-key"), ("rev-b", "false-alarm")):
        rulings: dict[int, Any] = {1: {"finding": 1, "ruling": ruling}}
        made = [scored(EXAM, code, GIVEN, 4, rulings) for code in ("K1", "K2")]
        write(tmp_path / "sheets", {f"{name}.json": sheet(EXAM, name, made, key_hash=hash)})


def run(tmp_path: Path, *more: str) -> dict[str, Any]:
    given = ["--responses", str(tmp_path / "responses"), "--sheets", str(tmp_path / "sheets")]
    place = ["--root", str(REPOSITORY), "--out", str(tmp_path / "out")]
    assert main(["score", "practice-notice", *given, *place, *more]) == 0
    scores: dict[str, Any] = json.loads((tmp_path / "out" / "scores.json").read_text("utf-8"))
    return scores


def test_sheets_of_an_earlier_key_are_refused_unless_that_key_is_given(tmp_path: Path) -> None:
    round_of(tmp_path, earlier(tmp_path)[1])

    assert [one["file"] for one in run(tmp_path)["passed_over"]] == ["rev-a.json", "rev-b.json"]


def test_what_was_valid_becomes_a_hit_and_what_was_a_false_alarm_a_question(tmp_path: Path) -> None:
    path, hash = earlier(tmp_path)
    round_of(tmp_path, hash)
    scores = run(tmp_path, "--key-before", str(path))

    assert scores["passed_over"] == []
    assert scores["record"]["key_before"] == hash
    first, second = scores["candidates"][0]["reviewers"]
    assert "telephone-number" in first["found"]
    assert "telephone-number" not in second["found"]
    assert [(one["packet"], one["reviewer"], one["error"]) for one in scores["rescored"]["look_again"]] == [
        ("K1", "rev-b", "telephone-number"),
        ("K2", "rev-b", "telephone-number"),
    ]
    report = (tmp_path / "out" / "report.html").read_text("utf-8")
    assert "The key has changed: what that did" in report
    assert "2 rulings to look at again, since the key has changed." in report


def test_without_the_earlier_key_s_sheets_nothing_is_carried_over(tmp_path: Path) -> None:
    assert EXAM.key is not None
    path, _ = earlier(tmp_path)
    round_of(tmp_path, key_hash(EXAM.key))
    scores = run(tmp_path, "--key-before", str(path))

    assert scores["rescored"]["look_again"] == []
    assert [one["id"] for one in scores["proposed_key_changes"]] == ["proposed-1"]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("kit: [", "can not be used"),
        ("kit: practice-notice\n", "can not be used"),
        (KEY_FILE.read_text("utf-8").replace("kit_hash: ", "kit_hash: '000000' # "), "another state of the kit"),
    ],
)
def test_an_earlier_key_that_is_none_stops_the_command(
    text: str, says: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    round_of(tmp_path, "000000")
    write(tmp_path, {"key.yaml": text})
    given = ["--responses", str(tmp_path / "responses"), "--sheets", str(tmp_path / "sheets")]
    more = ["--root", str(REPOSITORY), "--key-before", str(tmp_path / "key.yaml")]

    assert main(["score", "practice-notice", *given, *more]) == 2
    assert says in capsys.readouterr().err
