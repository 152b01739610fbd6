"""`rolebook init`: a catalogue of one's own that checks, builds, and can be edited."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from rolebook.cli import main
from rolebook.errors import CommandError
from rolebook.starting import start


def test_a_new_catalogue_has_no_findings(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "mine"

    assert main(["init", str(folder)]) == 0
    assert main(["check", "--root", str(folder), "--today", "2026-11-22"]) == 0
    assert "No problems found." in capsys.readouterr().out


@pytest.mark.slow
def test_a_new_catalogue_builds(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "mine"
    start(folder)

    assert main(["build", "--root", str(folder), "--today", "2026-11-22"]) == 0, capsys.readouterr().err
    assert (folder / "build/public/index.html").is_file()
    assert (folder / "build/team-only/index.html").is_file()
    assert "Built" in capsys.readouterr().out


def test_every_file_names_a_schema_that_is_there(tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    start(folder)
    named = 0
    for path in folder.rglob("*.yaml"):
        line = re.match(r"# yaml-language-server: \$schema=(\S+)\n", path.read_text("utf-8"))
        if line:
            assert (path.parent / line[1]).resolve().is_file(), path
            named += 1

    assert named >= 8


def test_an_editors_settings_name_schemas_that_are_there(tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    start(folder)
    settings = json.loads((folder / ".vscode/settings.json").read_text("utf-8"))

    assert len(settings["yaml.schemas"]) >= 10
    assert all((folder / schema).is_file() for schema in settings["yaml.schemas"])
    assert (folder / ".vscode/extensions.json").is_file()


def test_an_empty_folder_will_do_and_a_full_one_will_not(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "note.txt").write_text("mine", "utf-8")

    assert start(tmp_path / "empty") > 20
    with pytest.raises(CommandError, match="is not an empty folder"):
        start(tmp_path / "full")
    assert [path.name for path in (tmp_path / "full").iterdir()] == ["note.txt"]


def test_nothing_is_left_behind_where_nothing_can_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("rolebook.starting.shutil.copytree", refuse)

    with pytest.raises(CommandError, match="no space left on device"):
        start(tmp_path / "mine")
    assert list(tmp_path.iterdir()) == []
