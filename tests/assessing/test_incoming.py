"""Files from outside: each bad one costs itself with a sentence, and everybody else is scored."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from assessing.on_disk import response, scored, sheet, write
from conftest import HERE
from rolebook.assessing.responses import Responses, read_responses
from rolebook.assessing.sheets import Basis, Sheets, read_sheets
from rolebook.catalog.hashes import key_hash, kit_hash
from rolebook.errors import CommandError
from rolebook.scoring.rule import rule_of
from scoring.round import EXAMS

EXAM = EXAMS["practice-notice"]
CASES = HERE / "cases" / "assessing"
GOOD = {"findings": [{"at": "A4", "quote": "from the poolside"}, {"at": "C1"}]}


def filled(path: Path) -> str:
    """A case's text with the kit's own version and hashes, so that only what it is about is wrong."""
    assert EXAM.key is not None
    assert EXAM.calibration is not None
    qualified = {"scores": {answer.id: answer.scores for answer in EXAM.calibration.qualify}}
    text = path.read_text("utf-8").replace('"@QUALIFIED@"', json.dumps(qualified))
    text = text.replace("@VERSION@", EXAM.kit.version).replace("@HASH@", kit_hash(EXAM.kit))
    return text.replace("@KEY@", key_hash(EXAM.key))


def cases(kind: str) -> list[Path]:
    found = sorted((CASES / kind).glob("*.json"))
    assert len(found) > 15
    return found


def responses(tmp_path: Path, files: dict[str, Any]) -> Responses:
    return read_responses(write(tmp_path / "responses", files), EXAM.kit)


def sheets(tmp_path: Path, files: dict[str, Any]) -> Sheets:
    assert EXAM.key is not None
    answers = responses(tmp_path, {"good.json": response(EXAM, "GOOD-1", GOOD)}).answers
    basis = Basis(EXAM.kit, rule_of(EXAM), {key_hash(EXAM.key): EXAM.key}, EXAM.calibration, answers)
    return read_sheets(write(tmp_path / "sheets", files), basis)


@pytest.mark.parametrize("case", cases("responses"), ids=lambda path: path.stem)
def test_a_bad_response_costs_itself(case: Path, tmp_path: Path) -> None:
    read = responses(tmp_path, {"bad.json": filled(case), "good.json": response(EXAM, "GOOD-1", GOOD)})

    assert list(read.answers) == ["GOOD-1"]
    assert [one.file for one in read.refused] == ["bad.json"]
    assert case.with_suffix(".says").read_text("utf-8").strip() in read.refused[0].why
    assert "\n" not in read.refused[0].why
    assert len(read.refused[0].why) <= 400


@pytest.mark.parametrize("case", cases("sheets"), ids=lambda path: path.stem)
def test_a_bad_sheet_costs_itself(case: Path, tmp_path: Path) -> None:
    good = sheet(EXAM, "rev-a", [scored(EXAM, "GOOD-1", GOOD, 4)])
    read = sheets(tmp_path, {"bad.json": filled(case), "good.json": good})

    assert {code: [one.reviewer for one in made] for code, made in read.reviews.items()} == {"GOOD-1": ["rev-a"]}
    assert [one.file for one in read.refused] == ["bad.json"]
    assert case.with_suffix(".says").read_text("utf-8").strip() in read.refused[0].why


def test_a_huge_file_is_not_read(tmp_path: Path) -> None:
    read = responses(tmp_path, {"huge.json": '{"a": "' + "x" * 1_000_001 + '"}'})

    assert [one.why for one in read.refused] == ["The file is larger than 1 MB, and was not read."]
    assert read.listed[0].sha256 == ""


def test_links_folders_and_other_names_are_told_and_passed_over(tmp_path: Path) -> None:
    folder = write(tmp_path / "responses", {"notes.txt": "x", ".hidden.json": "x"})
    write(tmp_path / "elsewhere", {"real.json": response(EXAM, "GOOD-1", GOOD)})
    (folder / "link.json").symlink_to(tmp_path / "elsewhere" / "real.json")
    (folder / "folder.json").mkdir()
    read = read_responses(folder, EXAM.kit)

    assert read.answers == {}
    assert [one.file for one in read.refused] == ["folder.json", "link.json", "notes.txt"]
    assert "links are not followed" in read.refused[1].why


def test_a_file_may_be_called_anything(tmp_path: Path) -> None:
    read = responses(tmp_path, {"Antwort (1) – fertig.json": response(EXAM, "GOOD-1", GOOD)})

    assert list(read.answers) == ["GOOD-1"]


def test_a_code_in_two_files_that_differ_counts_in_neither(tmp_path: Path) -> None:
    files = {
        "a.json": response(EXAM, "TWICE", GOOD),
        "b.json": response(EXAM, "TWICE", {}),
        "c.json": response(EXAM, "ONCE", {}),
    }
    read = responses(tmp_path, files)

    assert list(read.answers) == ["ONCE"]
    assert [one.file for one in read.refused] == ["a.json", "b.json"]
    assert all("The code TWICE stands in several files that differ (a.json, b.json)" in one.why for one in read.refused)


def test_codes_that_differ_in_capitals_alone_are_one_code(tmp_path: Path) -> None:
    read = responses(tmp_path, {"a.json": response(EXAM, "K-1", GOOD), "b.json": response(EXAM, "k-1", GOOD)})

    assert read.answers == {}
    assert [one.file for one in read.refused] == ["a.json", "b.json"]


def test_the_same_file_twice_counts_once(tmp_path: Path) -> None:
    again = response(EXAM, "ONCE", GOOD)
    read = responses(tmp_path, {"a.json": again, "b.json": again})

    assert list(read.answers) == ["ONCE"]
    assert [(one.file, one.why) for one in read.refused] == [("b.json", "It is a copy of a.json, which was read.")]


def test_a_folder_that_is_not_there_stops_the_command(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="There is no folder"):
        read_responses(tmp_path / "nowhere", EXAM.kit)


def test_two_sheets_of_one_reviewer_count_unless_they_score_the_same_answer(tmp_path: Path) -> None:
    first = sheet(EXAM, "rev-a", [scored(EXAM, "GOOD-1", GOOD, 4)])
    other = sheet(EXAM, "rev-a", [scored(EXAM, "GOOD-1", GOOD, 2)])
    once = sheets(tmp_path, {"a.json": first, "b.json": sheet(EXAM, "rev-a", [])})
    twice = sheets(tmp_path, {"a.json": first, "b.json": other})
    copied = sheets(tmp_path, {"a.json": first, "b.json": first})

    assert [len(made) for made in once.reviews.values()] == [1]
    assert once.reviewers[0].sheets == ("a.json", "b.json")
    assert twice.reviews == {}
    assert {one.file for one in twice.refused} == {"a.json", "b.json"}
    assert [len(made) for made in copied.reviews.values()] == [1]


def test_somebody_may_let_a_reviewer_score_who_has_not_qualified(tmp_path: Path) -> None:
    let = {"who": "hiring lead", "why": "Wrote the anchors.", "on": "2026-11-20"}
    answers = [scored(EXAM, "GOOD-1", GOOD, 4)]
    read = sheets(tmp_path, {"a.json": sheet(EXAM, "rev-a", answers, qualification={"scores": {}, "override": let})})

    assert len(read.reviews["GOOD-1"]) == 1
    assert read.reviewers[0].override is not None
    assert read.reviewers[0].override.who == "hiring lead"
    assert read.reviewers[0].qualified is not None
    assert not read.reviewers[0].qualified.ok


def test_without_calibration_answers_nobody_has_qualified(tmp_path: Path) -> None:
    assert EXAM.key is not None
    answers = responses(tmp_path, {"good.json": response(EXAM, "GOOD-1", GOOD)}).answers
    basis = Basis(EXAM.kit, rule_of(EXAM), {key_hash(EXAM.key): EXAM.key}, None, answers)
    read = read_sheets(write(tmp_path / "sheets", {"a.json": sheet(EXAM, "rev-a", [])}), basis)

    assert "The kit has no calibration answers" in read.refused[0].why
