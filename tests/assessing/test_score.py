"""The command as a whole: a round on disk, scored into a folder."""

from __future__ import annotations

import csv
import io
import json
import random
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import rolebook.assessing
from assessing.on_disk import response, scored, sheet, write
from conftest import REPOSITORY
from rolebook.assessing.evaluating import Asked, Evaluated, evaluate
from rolebook.assessing.output import write as write_output
from rolebook.checking import Place
from rolebook.cli import main
from rolebook.documents.score_report import Facts
from scoring.round import EXAMS
from scoring.strategies import at_random, blank, by_the_key, constant_right, longest_line, mark_everything

SCHEMA = json.loads(Path(rolebook.assessing.__file__).with_name("score.schema.json").read_text("utf-8"))
WAYS = (by_the_key, at_random, longest_line, mark_everything, constant_right, blank)


def answers(kit: str, number: int = 6) -> dict[str, dict[str, Any]]:
    exam = EXAMS[kit]
    assert exam.key is not None
    return {f"K{at:02}": WAYS[at % 6](exam.kit, exam.key, at) for at in range(number)}


def round_on_disk(folder: Path, kit: str, given: Mapping[str, Mapping[str, Any]], *reviewers: str) -> None:
    """Responses and one sheet per reviewer, who confirms every proposal."""
    exam = EXAMS[kit]
    write(folder / "responses", {f"{code}.json": response(exam, code, one) for code, one in given.items()})
    sheets = {
        f"{name}.json": sheet(exam, name, [scored(exam, code, one, 4) for code, one in given.items()])
        for name in reviewers or ("rev-a", "rev-b")
    }
    write(folder / "sheets", sheets)


def evaluated(folder: Path, kit: str, **asked: Any) -> Evaluated:
    place = Place(REPOSITORY, date(2026, 11, 28))
    return evaluate(place, Asked(kit, folder / "responses", folder / "sheets", **asked))


def facts(folder: Path, kit: str, **asked: Any) -> Facts:
    made = evaluated(folder, kit, **asked).facts
    assert made is not None
    return made


def run(folder: Path, kit: str, *more: str) -> int:
    place = ["--root", str(REPOSITORY), "--today", "2026-11-28", "--out", str(folder / "out")]
    given = ["--responses", str(folder / "responses"), "--sheets", str(folder / "sheets")]
    return main(["score", kit, *place, *given, *more])


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def test_a_round_becomes_a_report_scores_and_letters(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    round_on_disk(tmp_path, "discharge-summaries", answers("discharge-summaries"))
    assert run(tmp_path, "discharge-summaries") == 0

    made = files(tmp_path / "out")
    assert {name for name in made if "/" not in name} == {
        ".rolebook-output.json",
        "TEAM-ONLY.json",
        "report.html",
        "scores.csv",
        "scores.json",
    }
    assert {f"letters/K{at:02}.{ending}" for at in range(6) for ending in ("html", "txt")} <= set(made)
    assert "Scored 6 candidates." in capsys.readouterr().out
    scores = json.loads(made["scores.json"])
    jsonschema.Draft202012Validator(SCHEMA).validate(scores)
    assert [one["decision"]["state"] for one in scores["candidates"]][:2] == ["goes-on", "stops"]
    rows = list(csv.DictReader(io.StringIO(made["scores.csv"].decode())))
    assert [row["packet"] for row in rows] == [f"K{at:02}" for at in range(6)]
    assert rows[0]["total"] == "95"


def test_the_schema_is_itself_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("kit", ["practice-notice", "discharge-screen"])
def test_the_same_round_gives_the_same_bytes_in_whatever_order_it_comes(kit: str, tmp_path: Path) -> None:
    given = answers(kit)
    shuffled = dict(random.Random(7).sample(sorted(given.items()), len(given)))
    round_on_disk(tmp_path / "one", kit, given)
    round_on_disk(tmp_path / "other", kit, shuffled, "rev-b", "rev-a")
    for name in ("one", "other"):
        assert run(tmp_path / name, kit) == 0
    one, other = files(tmp_path / "one" / "out"), files(tmp_path / "other" / "out")

    assert one.keys() == other.keys()
    for name in one.keys() - {"report.html", "scores.json"}:
        assert one[name] == other[name]
    ours, theirs = (json.loads(made["scores.json"]) for made in (one, other))
    del ours["record"]["files"], theirs["record"]["files"]  # sheets hold their answers in another order
    assert ours == theirs


def test_the_code_and_who_typed_it_change_nothing_but_the_code(tmp_path: Path) -> None:
    exam = EXAMS["practice-notice"]
    given = answers("practice-notice")["K01"]
    round_on_disk(tmp_path, "practice-notice", {"K-1": given, "K-2": given})
    typed = response(exam, "K-2", given, transcribed=True, help_used="A screen reader.")
    write(tmp_path / "responses", {"K-2.json": typed})
    one, other = facts(tmp_path, "practice-notice").scored.candidates

    assert (one.result.scores, one.result.total, one.decision) == (
        other.result.scores,
        other.result.total,
        other.decision,
    )
    assert run(tmp_path, "practice-notice") == 0
    letters = files(tmp_path / "out" / "letters")
    assert letters["K-1.txt"].replace(b"K-1", b"K-2") == letters["K-2.txt"]


def test_a_bad_file_is_told_in_the_report_and_the_others_are_scored(tmp_path: Path) -> None:
    round_on_disk(tmp_path, "practice-notice", answers("practice-notice"))
    write(tmp_path / "responses", {"K05.json": '{"format": "rolebook-response", <script>alert(1)</script>'})
    assert run(tmp_path, "practice-notice") == 0

    scores = json.loads((tmp_path / "out" / "scores.json").read_text("utf-8"))
    assert [one["packet"] for one in scores["candidates"]] == [f"K{at:02}" for at in range(5)]
    assert [one["file"] for one in scores["passed_over"]] == ["K05.json", "rev-a.json", "rev-b.json"]
    assert "cut off or is no JSON" in (tmp_path / "out" / "report.html").read_text("utf-8")


def test_with_one_reviewer_nothing_is_decided_and_there_are_no_letters(tmp_path: Path) -> None:
    round_on_disk(tmp_path, "practice-notice", answers("practice-notice"), "rev-a")
    made = facts(tmp_path, "practice-notice")

    assert {one.decision.state for one in made.scored.candidates} == {"waits-for-reviewer"}
    assert run(tmp_path, "practice-notice") == 0
    assert not (tmp_path / "out" / "letters").exists()


INTERVIEWS = "packet,reviewer,question,score\n" + "".join(
    f"K00,{who},{question},{score}\n"
    for who, score in (("i-1", 4), ("i-2", 3))
    for question in ("a-problem-you-caught", "defend-your-review", "dangerous-or-harmless")
)


def test_an_interview_completes_the_total(tmp_path: Path) -> None:
    round_on_disk(tmp_path, "discharge-summaries", answers("discharge-summaries"))
    write(tmp_path, {"interviews.csv": INTERVIEWS})
    made = facts(tmp_path, "discharge-summaries", interviews=tmp_path / "interviews.csv", places=1)
    first = made.scored.candidates[0]

    assert first.decision.state == "passes"
    assert first.decision.final == 95 * 60 / 100 + 62.5 * 40 / 100
    assert made.scored.placed is not None
    assert made.scored.placed.surely == ("K00",)


def test_an_override_stands_beside_the_rule_s_word_and_goes_into_the_letter(tmp_path: Path) -> None:
    round_on_disk(tmp_path, "discharge-summaries", answers("discharge-summaries"))
    row = 'K05,goes-on,hiring lead,"=HYPERLINK(""x"") the form failed",2026-11-27\n'
    write(tmp_path, {"overrides.csv": f"packet,decision,who,why,on\n{row}"})
    assert run(tmp_path, "discharge-summaries", "--overrides", str(tmp_path / "overrides.csv")) == 0

    scores = json.loads((tmp_path / "out" / "scores.json").read_text("utf-8"))
    last = scores["candidates"][5]
    assert (last["decision"]["state"], last["override"]["decision"]) == ("stops", "goes-on")
    assert "You go on" in (tmp_path / "out" / "letters" / "K05.txt").read_text("utf-8")
    report = (tmp_path / "out" / "report.html").read_text("utf-8")
    assert "Decided otherwise: goes on, by hiring lead on 2026-11-27." in report
    assert "'=HYPERLINK" in (tmp_path / "out" / "scores.csv").read_text("utf-8")


def test_groups_are_compared_in_the_report_and_appear_nowhere_else(tmp_path: Path) -> None:
    given = answers("practice-notice", 24)
    round_on_disk(tmp_path, "practice-notice", given)
    rows = "".join(f"{code},group-{'xyz'[at % 2]}q\n" for at, code in enumerate(given))
    write(tmp_path, {"groups.csv": f"packet,group\n{rows}"})
    assert run(tmp_path, "practice-notice", "--groups", str(tmp_path / "groups.csv")) == 0

    holding = [name for name, content in files(tmp_path / "out").items() if b"group-xq" in content]
    assert holding == ["report.html"]


@pytest.mark.parametrize(
    ("option", "table", "where", "says"),
    [
        ("--interviews", "packet,reviewer,question,score\nK00,i-1,made-up,3\n", "2:9", "does not ask that question"),
        ("--interviews", INTERVIEWS.replace(",4\n", ",6\n", 1), "2:30", "whole number from 1 to 5"),
        ("--interviews", INTERVIEWS + INTERVIEWS.splitlines()[1] + "\n", "8:1", "Line 2 is about the same thing"),
        ("--interviews", INTERVIEWS.replace("i-1", "Jane Doe", 1), "2:5", "small letters, digits and hyphens"),
        ("--overrides", "packet,decision,who,why,on\nK00,maybe,x,y,2026-11-27\n", "2:5", "no such decision"),
        ("--overrides", "packet,decision,who,why,on\nK00,stops, ,y,2026-11-27\n", "2:11", "says who decided it"),
        ("--overrides", "packet,decision,who,why,on\nK00,stops,x,y,soon\n", "2:15", "not a day"),
        ("--overrides", "packet,decision,who,why\nK00,stops,x,y\n", "1:1", "on"),
        ("--groups", "packet,group\nK00,\n", "2:5", "The group is missing"),
    ],
)
def test_a_fault_in_a_table_has_line_and_column_and_stops_the_scoring(
    option: str, table: str, where: str, says: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    round_on_disk(tmp_path, "discharge-summaries", answers("discharge-summaries", 1))
    write(tmp_path, {"table.csv": table})

    assert run(tmp_path, "discharge-summaries", option, str(tmp_path / "table.csv")) == 1
    out = capsys.readouterr()
    assert f"table.csv:{where}" in out.out
    assert says in out.out
    assert "Nothing was scored." in out.err
    assert not (tmp_path / "out").exists()


def test_a_row_about_a_stranger_is_told_and_passed_over(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    round_on_disk(tmp_path, "discharge-summaries", answers("discharge-summaries", 1))
    write(tmp_path, {"groups.csv": "packet,group\nK99,x\n"})

    assert run(tmp_path, "discharge-summaries", "--groups", str(tmp_path / "groups.csv")) == 0
    assert "No answer with this code was read" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["score", "discharge-sumaries"], "Did you mean discharge-summaries?"),
        (["score", "practice-notice", "--places", "-1"], "0 or more"),
        (["score", "practice-notice", "--responses", "nowhere"], "There is no folder nowhere"),
        (["score", "practice-notice", "--key-before", "nowhere.yaml"], "can not be read"),
    ],
)
def test_what_can_not_run_says_why(
    arguments: list[str], says: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    round_on_disk(tmp_path, "practice-notice", {})
    usual = ["--responses", str(tmp_path / "responses"), "--sheets", str(tmp_path / "sheets")]
    place = ["--root", str(REPOSITORY), "--out", str(tmp_path / "out")]

    assert main([*arguments[:2], *usual, *place, *arguments[2:]]) == 2
    assert says in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_output_never_stands_in_what_is_read_and_never_replaces_a_foreign_folder(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    round_on_disk(tmp_path, "practice-notice", answers("practice-notice", 1))
    assert run(tmp_path, "practice-notice", "--out", str(tmp_path / "responses" / "out")) == 2
    assert "lies in" in capsys.readouterr().err
    write(tmp_path / "mine", {"letter.txt": "x"})
    assert run(tmp_path, "practice-notice", "--out", str(tmp_path / "mine")) == 2
    assert "was not made by Rolebook" in capsys.readouterr().err


def test_nothing_half_written_stays_when_writing_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    round_on_disk(tmp_path, "practice-notice", answers("practice-notice", 2))
    done = evaluated(tmp_path, "practice-notice")
    assert done.facts is not None
    assert done.opened.subject is not None
    monkeypatch.setattr("rolebook.assessing.output.plain", lambda _view: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        write_output(done.facts, done.opened.subject, tmp_path / "out")

    assert [path.name for path in tmp_path.iterdir() if "out" in path.name and path.is_dir()] == []


def test_many_candidates_get_a_page_each(tmp_path: Path) -> None:
    given = {f"K{at:03}": {} for at in range(41)}
    round_on_disk(tmp_path, "practice-notice", given)
    assert run(tmp_path, "practice-notice") == 0

    made = files(tmp_path / "out")
    assert sum(name.startswith("candidates/") for name in made) == 41
    report = made["report.html"].decode()
    assert 'href="candidates/K007.html"' in report
    assert 'id="packet-K007"' not in report


def test_scores_lie_beside_the_responses_unless_told_otherwise(tmp_path: Path) -> None:
    round_on_disk(tmp_path, "practice-notice", answers("practice-notice", 1))
    given = ["--responses", str(tmp_path / "responses"), "--sheets", str(tmp_path / "sheets")]

    assert main(["score", "practice-notice", "--root", str(REPOSITORY), *given]) == 0
    assert (tmp_path / "practice-notice-scores" / "report.html").is_file()
