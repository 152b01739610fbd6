"""`rolebook new`: files that can be filled in, put down whole or not at all."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import REPOSITORY
from rolebook.cli import main
from rolebook.source import parse_yaml

ROLE = (
    "--title=Seed checker",
    "--family=evaluation",
    "--domain=botany",
    "--depth=2",
    "--language=en:b2",
    "--language=fr-CA",
)
LINE = {"prompt": "Name it.", "response": "A seed.", "model": "m", "version": "1", "date": "2026-11-01"}


def new(root: Path, *arguments: str) -> int:
    return main(["new", *arguments, "--root", str(root), "--today", "2026-11-22"])


def files_below(root: Path) -> set[str]:
    return {path.relative_to(root).as_posix() for path in root.rglob("*")}


def outputs_file(folder: Path, *responses: str) -> str:
    path = folder / "outputs.jsonl"
    path.write_text("".join(json.dumps({**LINE, "response": text}) + "\n" for text in responses), "utf-8")
    return str(path)


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> io.StringIO:
    """A person at a terminal; what they type goes into the buffer first."""
    typed = io.StringIO()
    monkeypatch.setattr(sys, "stdin", typed)
    monkeypatch.setattr("rolebook.commands._asking.at_a_terminal", lambda: True)
    return typed


def test_a_new_role_has_what_the_options_say_and_says_what_to_do_next(
    known_good: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert new(known_good, "role", "seed-checker", *ROLE) == 0
    path = known_good / "roles/seed-checker.yaml"
    tree = parse_yaml(path.read_text("utf-8"), "x").tree

    assert (tree["title"], tree["family"], tree["domain"]["area"]) == ("Seed checker", "evaluation", "botany")
    assert [(told["tag"], told["level"]) for told in tree["domain"]["languages"]] == [("en", "B2"), ("fr-CA", None)]
    told = capsys.readouterr().out
    assert f"Made {path}, with " in told
    assert f"run `rolebook check --root {known_good} {path}`" in told
    assert main(["check", str(path), "--root", str(known_good), "--today", "2026-11-22"]) == 1
    assert capsys.readouterr().out.count("error[") == int(told.split(" blanks")[0].rsplit(" ", 1)[1])


def test_a_new_role_is_written_for_this_repositorys_schemas(known_good: Path) -> None:
    (known_good / "schema").mkdir()
    (known_good / "schema/role.schema.json").write_text("{}")
    assert new(known_good, "role", "seed-checker") == 0

    first = (known_good / "roles/seed-checker.yaml").read_text("utf-8").split("\n")[0]
    assert first == "# yaml-language-server: $schema=../schema/role.schema.json"


def test_a_short_one_explains_how_to_fill_it_in_and_no_field(known_good: Path) -> None:
    assert new(known_good, "role", "seed-checker", "--short") == 0
    lines = (known_good / "roles/seed-checker.yaml").read_text("utf-8").split("\n")

    assert sum(line.startswith("#") for line in lines) == 4


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        ("Seed-Checker", "must be small letters, digits and single hyphens"),
        ("seed_checker", "must be small letters, digits and single hyphens"),
        ("../seed", "must be small letters, digits and single hyphens"),
        ("s", "is too short"),
        ("x" * 61, "has 61 characters"),
        ("nul", "is the name of a device"),
        ("com1", "is the name of a device"),
        ("seed-sorter", "is there already, and nothing was changed"),
    ],
)
def test_ids_that_the_schema_or_a_file_system_refuses(
    known_good: Path, capsys: pytest.CaptureFixture[str], wrong: str, reason: str
) -> None:
    before = files_below(known_good)

    assert new(known_good, "role", wrong) == 2
    assert reason in capsys.readouterr().err
    assert files_below(known_good) == before


@pytest.mark.parametrize("wrong", ["seed-task", "aux", "Seed"])
def test_kits_are_as_careful_with_ids(known_good: Path, wrong: str) -> None:
    before = files_below(known_good)

    assert new(known_good, "kit", wrong) == 2
    assert files_below(known_good) == before


def test_another_spelling_of_a_name_that_is_there_is_refused(
    known_good: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (known_good / "roles/Seed-Checker.yaml").write_text("id: x\n")

    assert new(known_good, "role", "seed-checker") == 2
    assert "is there already" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("option", "reason"),
    [
        ("--family=boss", "`family` "),
        ("--domain=alchemy", "There is no `alchemy` in the library; there are botany."),
        ("--depth=5", "`depth` "),
        ("--depth=deep", "`depth` must be a whole number"),
        ("--language=English", "must be a language tag"),
        ("--language=en:native", "`level` "),
        ("--title=", "`title` is empty"),
        ("--title=a\nb", "`title` "),
        ("--outputs=x", "--outputs does not go with `new role`."),
        ("--practice", "--practice does not go with `new role`."),
    ],
)
def test_options_that_no_field_could_hold(
    known_good: Path, capsys: pytest.CaptureFixture[str], option: str, reason: str
) -> None:
    before = files_below(known_good)

    assert new(known_good, "role", "seed-checker", option) == 2
    assert reason in capsys.readouterr().err
    assert files_below(known_good) == before


def test_on_a_terminal_a_few_questions_are_asked_and_asked_again(
    known_good: Path, capsys: pytest.CaptureFixture[str], terminal: io.StringIO
) -> None:
    terminal.write("Seed checker\nboss\nevaluation\n\n9\n2\nen:B2, fr-CA\n")
    terminal.seek(0)

    assert new(known_good, "role", "seed-checker") == 0
    told = capsys.readouterr().out
    tree = parse_yaml((known_good / "roles/seed-checker.yaml").read_text("utf-8"), "x").tree
    assert (tree["title"], tree["family"], tree["domain"]["area"]) == ("Seed checker", "evaluation", None)
    assert (tree["domain"]["depth"], len(tree["domain"]["languages"])) == (2, 2)
    assert "Field of knowledge (botany): " in told
    assert told.count("Family (preference, ") == told.count("Depth (0 ") == 2


def test_the_end_of_input_leaves_the_rest_blank(known_good: Path, terminal: io.StringIO) -> None:
    assert new(known_good, "role", "seed-checker") == 0
    assert (known_good / "roles/seed-checker.yaml").is_file()


def run_new(root: Path, stdin: int, stdout: int) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "rolebook.cli", "new", "role", "seed-checker", "--root", str(root)]
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY / "generator")}
    return subprocess.run(command, stdin=stdin, stdout=stdout, env=environment, timeout=30, check=False)


def test_nobody_is_asked_where_there_is_no_terminal(known_good: Path) -> None:
    # A pipe that nobody writes to: a question would wait for ever.
    reading, writing = os.pipe()
    try:
        done = run_new(known_good, reading, subprocess.PIPE)
    finally:
        os.close(reading)
        os.close(writing)

    assert done.returncode == 0
    assert b"questions" not in done.stdout


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="this system has no pseudo-terminals")
def test_a_real_terminal_is_noticed(known_good: Path) -> None:
    ours, theirs = os.openpty()
    try:
        os.write(ours, b"Seed checker\n\n\n\n\n")
        done = run_new(known_good, theirs, theirs)
        told = os.read(ours, 65536)
    finally:
        os.close(ours)
        os.close(theirs)

    assert done.returncode == 0
    assert b"A few questions" in told
    assert "title: Seed checker\n" in (known_good / "roles/seed-checker.yaml").read_text("utf-8")


def test_a_new_kit_from_outputs(known_good: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = outputs_file(known_good, "One. Two.", "Three.")

    assert new(known_good, "kit", "seed-names", "--outputs", path, "--domain=botany", "--data=synthetic") == 0
    folder = known_good / "kits/seed-names"
    assert {file.name for file in folder.iterdir()} == {"kit.yaml", "key.yaml", "calibration.yaml"}
    kit = parse_yaml((folder / "kit.yaml").read_text("utf-8"), "x").tree
    assert {output["text"] for output in kit["parts"][0]["outputs"]} == {"One.\nTwo.\n", "Three.\n"}
    told = capsys.readouterr().out
    assert "must not be where others can read them" in told
    assert main(["check", str(folder), "--root", str(known_good), "--today", "2026-11-22"]) == 1
    found = capsys.readouterr().out
    assert found.count("error[RB210]") == found.count("error[") == int(told.split(" blanks")[0].rsplit(" ", 1)[1])


def test_bad_outputs_are_findings_and_make_nothing(known_good: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = outputs_file(known_good, "One.", "\x1b]0;owned\x07", "One.")
    before = files_below(known_good)

    assert new(known_good, "kit", "seed-names", "--outputs", path) == 1
    told = capsys.readouterr()
    assert "outputs.jsonl:2:1: error[RB701] output-line: " in told.out
    assert "outputs.jsonl:3:1: error[RB703] repeated-output: This output says the same as line 1." in told.out
    assert "\x1b" not in told.out
    assert "Nothing was made." in told.err
    assert files_below(known_good) == before


def test_a_live_kit_goes_to_the_private_root(known_good: Path, tmp_path: Path) -> None:
    private = tmp_path / "private"
    private.mkdir()

    assert new(known_good, "kit", "seed-names", "--private", str(private)) == 0
    assert (private / "kits/seed-names/key.yaml").is_file()
    assert not (known_good / "kits/seed-names").exists()


def test_a_practice_kit_has_open_answers(known_good: Path) -> None:
    assert new(known_good, "kit", "seed-names", "--practice", "--purpose=screen") == 0
    assert (known_good / "kits/seed-names/open-key.yaml").is_file()


def test_a_disk_that_is_full_leaves_nothing_behind(
    known_good: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    before = files_below(known_good)
    monkeypatch.setattr(Path, "write_text", refuse)

    for what in ("role", "kit"):
        assert new(known_good, what, "seed-names") == 2
        assert "no space left on device" in capsys.readouterr().err
    assert files_below(known_good) == before


def test_a_file_that_appears_in_the_meantime_is_not_written_over(
    known_good: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("rolebook.scaffold.answers.check_id", lambda *_: None)
    path = known_good / "roles/seed-sorter.yaml"
    before = path.read_bytes()

    assert new(known_good, "role", "seed-sorter") == 2
    assert path.read_bytes() == before
    assert "nothing was changed" in capsys.readouterr().err


@pytest.mark.parametrize("there", [False, True])
def test_a_disk_without_links_will_do(known_good: Path, monkeypatch: pytest.MonkeyPatch, there: bool) -> None:
    path = known_good / "roles/seed-checker.yaml"

    def refuse(*_: object) -> None:
        if there:
            path.write_text("mine")
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)

    assert new(known_good, "role", "seed-checker") == (2 if there else 0)
    assert (path.read_text("utf-8") == "mine") == there


def test_a_folder_that_is_a_link_is_refused(
    known_good: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    elsewhere = tmp_path / "elsewhere"
    (known_good / "kits").rename(elsewhere)
    (known_good / "kits").symlink_to(elsewhere)

    assert new(known_good, "kit", "seed-names") == 2
    assert "is a link to another place" in capsys.readouterr().err
    assert not (elsewhere / "seed-names").exists()
