"""`rolebook diff` as people type it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from histories import ROLE, History
from rolebook.cli import main

DAY = ["--today", "2026-11-22"]


def run(history: History, *arguments: str) -> int:
    return main(["diff", "--root", str(history.root), *DAY, *arguments])


def test_differences_are_no_errors(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    history = History(tmp_path, below="hiring")
    history.edit(ROLE, "headcount: 2", "headcount: 3")

    assert run(history, "first", "--format", "json") == 0
    assert json.loads(capsys.readouterr().out)["subjects"][0]["id"] == "seed-sorter"


def test_a_revision_that_can_not_be_compared_is_exit_1(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    history = History(tmp_path)
    history.edit(ROLE, "headcount: 2", "headcount: two")

    assert run(history, "first") == 1
    assert "cannot compare: 1 error at the working tree\n" in capsys.readouterr().out


@pytest.mark.parametrize("revision", ["", "no such revision", "-h", "--output=x"])
def test_what_is_no_revision_is_one_line_and_exit_2(
    revision: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    history = History(tmp_path)

    assert run(history, "--", revision) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith(f"rolebook: There is no revision `{revision}` in this repository.")
    assert said.err.count("\n") == 1


def test_an_unknown_option_is_not_passed_on(tmp_path: Path) -> None:
    with pytest.raises(SystemExit) as stopped:
        run(History(tmp_path), "--output=x")

    assert stopped.value.code == 2
