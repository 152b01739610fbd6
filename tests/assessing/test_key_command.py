"""`rolebook key merge`: a key in the kit's folder, or a sentence and nothing."""

from __future__ import annotations

import json
import re
import time
from pathlib import Path
from typing import Any

import pytest

from assessing.blind import HASH, ITEMS, KIT, OMISSION, RANKING, Desk, answer, finding
from assessing.rounds import live_kit, rewrite

LENTILS = finding("C2", quote="lentils", severity="critical")
WHOLE = answer(findings=[finding(), LENTILS], ranking=RANKING, items=ITEMS)


def test_what_both_found_becomes_the_key(desk: Desk) -> None:
    code, told, said = desk.merge(WHOLE, WHOLE)
    tree = desk.tree

    assert code == 0, said
    assert (tree["kit"], tree["kit_version"], tree["kit_hash"]) == (KIT, "1.0.0", HASH)
    assert [(one["who"], one["depth"]) for one in tree["prepared_by"]] == [("botanist 1", 3), ("botanist 2", 3)]
    assert tree["settled_on"] == "2026-11-22"
    assert [(one["at"], one["quote"], one["type"], one["severity"]) for one in tree["errors"]] == [
        ("A2", "on Thursday", "list.wrong-name", "major"),
        ("C2", "lentils", "list.wrong-name", "critical"),
    ]
    assert tree["ranking"] == RANKING
    assert {item["verdict"] for item in tree["items"]} == {"right"}
    assert [(output["id"], output["clean"]) for output in tree["outputs"]] == [
        ("A", False), ("B", True), ("C", False), ("D", True), ("E", True)
    ]  # fmt: skip
    assert "the first person has 2, the second 2; 2 of them are the same, and 0 stand alone" in told
    assert "is one a copy of the other?" in told


def test_the_check_points_at_every_blank_and_at_nothing_else(desk: Desk) -> None:
    other = answer(findings=[finding(severity="minor"), OMISSION], ranking=["B", "A", "C", "D", "E"], items=ITEMS[3:])
    _, told, _ = desk.merge(WHOLE, other)
    code, found = desk.check()

    assert code == 1
    blanks = int(re.search(r"with (\d+) blanks", told)[1])  # type: ignore[index]
    assert found.count("error[RB210] empty-value") == found.count("error[") == blanks
    text = desk.key.read_text("utf-8")
    flagged = {int(line) for line in re.findall(r"key\.yaml:(\d+):", found)}
    assert flagged == {number for number, line in enumerate(text.split("\n"), 1) if "  # FILL IN" in line}


def test_a_filled_in_key_is_a_key(desk: Desk) -> None:
    desk.merge(WHOLE, WHOLE)
    text = desk.key.read_text("utf-8")
    filling = {"subtlety": "1", "natural": "false", "accept": "[wrong day]", "surface": "plain"}
    for name, value in filling.items():
        text = re.sub(rf"{name}:  # FILL IN.*", f"{name}: {value}", text)
    text = re.sub(r"( *)(\w+): \|  # FILL IN below.*", r"\1\2: |\n\1  Because it is.", text)
    desk.key.write_text(text, "utf-8")
    _, found = desk.check()

    assert "FILL IN" not in text.split("\n", 2)[2]
    assert not re.search(r"error\[RB[123]", found), found


def test_what_one_found_becomes_a_question(desk: Desk) -> None:
    _, told, _ = desk.merge(WHOLE, answer(findings=[finding()], ranking=RANKING, items=ITEMS))
    text, tree = desk.key.read_text("utf-8"), desk.tree

    assert "One finding stands with one person alone, each marked QUESTION" in told
    assert "# QUESTION: botanist 1 marked this, and botanist 2 did not. Settle it together" in text
    assert tree["errors"][1]["at"] == "C2"
    assert tree["errors"][1]["severity"] is None
    assert "severity:  # FILL IN: botanist 1 says critical, and botanist 2 did not mark it" in text
    assert tree["settled_on"] is None
    assert [output["clean"] for output in tree["outputs"]] == [False, True, None, True, True]
    assert "1 finding stood with one of the two alone" in tree["note"]


def test_where_they_differ_the_key_says_who_says_what(desk: Desk) -> None:
    first = answer(findings=[finding()], ranking=RANKING, items=[{"id": "q1", "verdict": "right", "why": "Clover."}])
    wrong = {"id": "q1", "verdict": "wrong", "error_type": "list.wrong-name", "severity": "minor", "why": "Vetch."}
    second = answer(
        findings=[finding("A1-A2", quote="Thursday", severity="minor", why="By S2.")], ranking=["B"], items=[wrong]
    )
    desk.merge(first, second)
    text, error = desk.key.read_text("utf-8"), desk.tree["errors"][0]

    assert (error["at"], error["quote"]) == ("A2", "Thursday")
    assert "# botanist 1: A2, botanist 2: A1-A2" in text
    assert "# botanist 1 quotes: on Thursday" in text
    assert "severity:  # FILL IN: botanist 1 says major; botanist 2 says minor" in text
    assert error["why"] == "botanist 1: Tuesday.\n\nbotanist 2: By S2.\n"
    assert "verdict:  # FILL IN: botanist 1 says right; botanist 2 says wrong" in text
    assert "# botanist 2 on type and severity: list.wrong-name, minor" in text
    assert "ranking:  # FILL IN: botanist 1 says [B, C, [A, D], E]; botanist 2 says [B]" in text
    assert "verdict:  # FILL IN: botanist 1 says nothing; botanist 2 says nothing" in text


def test_an_output_in_which_both_found_something_is_not_clean(desk: Desk) -> None:
    desk.merge(answer(findings=[finding("A1"), finding("B1")]), answer(findings=[finding("A2")]))

    assert [output["clean"] for output in desk.tree["outputs"]] == [False, None, True, True, True]


def test_both_say_wrong(desk: Desk) -> None:
    wrong = {"id": "q1", "verdict": "wrong", "error_type": "list.wrong-name", "severity": "minor"}
    desk.merge(answer(items=[wrong]), answer(items=[{**wrong, "severity": "major"}]))
    item = desk.tree["items"][0]

    assert (item["verdict"], item["type"], item["severity"]) == ("wrong", "list.wrong-name", None)
    assert {"subtlety", "natural", "why"} <= item.keys()


def test_codes_on_the_files_do_not_matter(desk: Desk) -> None:
    assert desk.merge({**WHOLE, "packet": "K7QM-2F9D-XW3T-8HBN"}, WHOLE)[0] == 0
    assert "K7QM" not in desk.key.read_text("utf-8")


def test_help_that_was_used_is_told(desk: Desk) -> None:
    desk.merge({**WHOLE, "help_used": "A seed\ncatalogue."}, WHOLE)

    assert "Help that botanist 1 used: A seed catalogue." in desk.tree["note"]


def test_a_key_is_never_written_over(desk: Desk, tmp_path: Path) -> None:
    desk.key.write_text("mine")
    code, _, said = desk.merge(WHOLE, WHOLE)

    assert code == 2
    assert said.endswith("is there already, and a key is never written over; move it, or name --out FILE.\n")
    assert desk.key.read_text() == "mine"
    assert desk.merge(WHOLE, WHOLE, "--out", str(tmp_path / "new.yaml"))[0] == 0
    assert (tmp_path / "new.yaml").is_file()
    assert desk.merge(WHOLE, WHOLE, "--out", str(tmp_path / "new.yaml"))[0] == 2


def test_a_practice_kit_gets_an_open_key(desk: Desk) -> None:
    (desk.root / "kits/seed-practice/open-key.yaml").rename(desk.home / "old.yaml")
    pinned = {name: value for name, value in json.loads(json.dumps(WHOLE)).items() if name != "response"}
    old = (desk.home / "old.yaml").read_text("utf-8")
    hash = re.search(r'kit_hash: "?([0-9a-f]{6})', old)[1]  # type: ignore[index]
    empty = {**pinned, "kit": "seed-practice", "kit_hash": hash, "response": {}}
    code, _, said = desk.merge(empty, empty, kit="seed-practice")

    assert code == 0, said
    assert (desk.root / "kits/seed-practice/open-key.yaml").is_file()


def test_a_live_kit_s_key_goes_where_the_kit_is(desk: Desk, tmp_path: Path) -> None:
    private = live_kit(desk.root, tmp_path / "private")
    code, told, said = desk.merge(WHOLE, WHOLE, "--private", str(private))

    assert code == 0, said
    assert (private / f"kits/{KIT}/key.yaml").is_file()
    assert f"--private {private}" in told


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        (b"", "cut off or is no JSON"),
        (b"{", "cut off or is no JSON"),
        (b"[]", "is no answer to a packet"),
        (b'{"format": "rolebook-sheet"}', "is no answer to a packet"),
        (b'{"format": "rolebook-response", "format": "x"}', "stands twice"),
        (b"[" * 5000, "deep inside each other"),
        (b'{"a": NaN}', "is no number"),
        (b'{"a": "\\ud800"}', "half of a character"),
        (b" " * 1_100_000, "1 MB"),
        (b"\xff", "UTF-8"),
        ({**WHOLE, "version": 2}, "version"),
        ({**WHOLE, "kit": "seed-screen"}, "It answers the kit seed-screen, and not seed-task."),
        ({**WHOLE, "kit_hash": "000000"}, "both people must have read the same texts"),
        ({**WHOLE, "kit_version": "0.9.0"}, "both people must have read the same texts"),
        ({**WHOLE, "name": "Ann"}, "name"),
        (answer(findings=[finding("A9")]), "Finding 1 stands at A9, and no output has that line."),
        (answer(findings=[finding("S2")]), "Finding 1 stands at S2"),
        (answer(findings=[finding(["A2", "Z1"])]), "stands at Z1"),
        (answer(findings=[{"missing_from": "Z"}]), "Finding 1 is about Z"),
        (answer(ranking=["A", "A"]), "It ranks A twice."),
        (answer(ranking=["A", "Z"]), "It ranks Z, which the kit does not have."),
        (answer(ranking=["A", []]), "place without an output"),
        (answer(items=[{"id": "q77"}]), "It judges q77"),
        (answer(items=[{"id": "q1"}, {"id": "q1"}]), "It judges q1 twice."),
    ],
)
def test_a_file_that_can_not_be_used_is_refused_in_a_sentence(desk: Desk, wrong: Any, reason: str) -> None:
    code, told, said = desk.merge(WHOLE, wrong)

    assert code == 2
    assert reason in said
    assert said.startswith(f"rolebook: {desk.home / 'b.json'} is not used. ")
    assert said.count("\n") == 1
    assert len(said) < 600
    assert told == ""
    assert not desk.key.exists()


def test_a_file_that_is_not_there_or_is_a_link_is_refused(desk: Desk) -> None:
    (desk.home / "c.json").symlink_to(desk.home / "a.json")

    for name in ("c.json", "d.json"):
        code, said = desk.merge_files("a.json", name)
        assert code == 2
        assert said.startswith(f"rolebook: {desk.home / name} is not used. ")
    assert not desk.key.exists()


@pytest.mark.parametrize("who", [(), ("--who", "a:3"), ("--who", "a:3", "--who", "b:3", "--who", "c:3")])
def test_it_has_to_know_who_both_people_are(desk: Desk, who: tuple[str, ...]) -> None:
    code, _, said = desk.merge(WHOLE, WHOLE, who=who)

    assert code == 2
    assert "Say who the two people are" in said


@pytest.mark.parametrize(
    "wrong", ["Ann", "botanist:5", "botanist:-1", ":3", "botanist:x", "a\u202eb:3", "x" * 101 + ":3"]
)
def test_who_is_a_function_and_a_depth(desk: Desk, wrong: str) -> None:
    code, _, said = desk.merge(WHOLE, WHOLE, who=("--who", "a:3", "--who", wrong))

    assert code == 2
    assert "is not a function and a depth" in said


def test_two_people_are_told_apart(desk: Desk) -> None:
    assert "Both people are called the same" in desk.merge(WHOLE, WHOLE, who=("--who", "a:3", "--who", "A:2"))[2]


def test_a_kit_that_is_not_there_or_not_whole_is_refused(desk: Desk) -> None:
    assert "Did you mean seed-task?" in desk.merge(WHOLE, WHOLE, kit="seed-tusk")[2]
    rewrite(desk.root / f"kits/{KIT}/kit.yaml", "purpose: task", "purpose: tusk")
    assert "seed-task is not whole; run `rolebook check`" in desk.merge(WHOLE, WHOLE)[2]
    assert not desk.key.exists()


def test_an_edited_kit_makes_both_answers_foreign(desk: Desk) -> None:
    rewrite(desk.root / f"kits/{KIT}/kit.yaml", "Bed 1 holds vetch.", "Bed 1 holds clover.")

    assert "both people must have read the same texts" in desk.merge(WHOLE, WHOLE)[2]


def test_hundreds_of_findings_are_merged_in_seconds(desk: Desk) -> None:
    many = answer(findings=[finding("A2", quote=None, why=f"w{number}") for number in range(300)])
    start = time.perf_counter()
    code, told, _ = desk.merge(many, many)

    assert code == 0
    assert "300 of them are the same" in told
    assert time.perf_counter() - start < 20


def test_merging_needs_no_key_and_opens_none(desk: Desk) -> None:
    (desk.root / f"kits/{KIT}/calibration.yaml").write_text("{ broken")
    (desk.root / "kits/seed-screen/key.yaml").write_text("{ broken")

    assert desk.merge(WHOLE, WHOLE)[0] == 0
