"""Revisions are never options, nothing is checked out, and what is no regular file is no file."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from histories import ROLE, History, problems, said
from rolebook.changes.git import repository
from rolebook.changes.snapshot import write_snapshot
from rolebook.errors import CommandError

HOSTILE = [
    "",
    " ",
    "-h",
    "--help",
    "--all",
    "--output=x",
    "--git-dir=/",
    "-c core.pager=touch x",
    "no such",
    "nowhere",
    "first; touch x",
    "$(touch x)",
    "first\nHEAD",
    "first..HEAD",
    "^first",
    "first:roles",
    "@{upstream}",
    "\udcff",
    "a\0b",
]


def everything(folder: Path) -> dict[str, bytes]:
    """Every file but git's own notes of where it was."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


@pytest.mark.parametrize("revision", HOSTILE)
def test_a_hostile_revision_is_no_revision_and_does_nothing(
    revision: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    history = History(tmp_path)
    monkeypatch.chdir(history.root)
    before = everything(tmp_path)

    with pytest.raises(CommandError, match="There is no revision") as refused:
        history.compare(revision)
    with pytest.raises(CommandError, match="There is no revision"):
        history.compare("first", revision)

    assert everything(tmp_path) == before
    assert "\n" not in str(refused.value)


def test_nothing_of_the_working_tree_or_the_repository_changes(tmp_path: Path) -> None:
    history = History(tmp_path)
    history.edit(ROLE, "headcount: 2", "headcount: 3")
    before = everything(tmp_path)

    assert said(history.compare()) == ["role seed-sorter: headcount 2 → 3"]
    assert everything(tmp_path) == before


def test_a_catalogue_in_a_folder_of_a_bigger_repository(tmp_path: Path) -> None:
    history = History(tmp_path, below="hiring/[a] *glob/katalog ä")
    (history.top / "roles").mkdir()
    (history.top / "roles/other.yaml").write_text("not: ours")
    history.edit(ROLE, "headcount: 2", "headcount: 3")
    history.commit()

    assert said(history.compare("first", "main")) == ["role seed-sorter: headcount 2 → 3"]


def test_two_revisions_leave_the_working_tree_out(tmp_path: Path) -> None:
    history = History(tmp_path)
    history.edit(ROLE, "headcount: 2", "headcount: 3")
    history.commit()
    history.edit(ROLE, "headcount: 3", "headcount: not a number")

    assert said(history.compare("first", "HEAD")) == ["role seed-sorter: headcount 2 → 3"]
    assert problems(history.compare("first")) == ["cannot compare: 1 error at the working tree"]


def test_an_environment_that_names_another_repository_is_not_followed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    history = History(tmp_path)
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "elsewhere"))
    monkeypatch.setenv("GIT_WORK_TREE", str(tmp_path))

    assert history.compare().problems == ()


def test_a_filter_of_the_repository_is_not_run(tmp_path: Path) -> None:
    history = History(tmp_path)
    (history.top / ".gitattributes").write_text("*.yaml filter=loud diff=loud\n")
    history.git("config", "filter.loud.smudge", f"touch {tmp_path}/ran")
    history.git("config", "diff.loud.textconv", f"touch {tmp_path}/ran")

    history.compare()

    assert not (tmp_path / "ran").exists()


@pytest.mark.parametrize("name", ["roles/second.yaml", "kits/second", "roles/library/metrics.yaml"])
def test_a_link_in_the_history_is_an_error_and_is_not_followed(name: str, tmp_path: Path) -> None:
    history = History(tmp_path)
    link = history.root / name
    link.unlink(missing_ok=True)
    link.symlink_to("/etc/passwd")
    history.commit()
    link.unlink()
    history.git("checkout", "--quiet", "first", "--", ".")

    [problem] = problems(history.compare("HEAD"))

    assert problem.startswith("cannot compare: ")
    assert problem.endswith("at HEAD")


def test_a_name_that_not_every_computer_can_hold_is_an_error(tmp_path: Path) -> None:
    history = History(tmp_path)
    (history.root / "roles/what?.yaml").write_text("id: what")
    history.commit()

    assert problems(history.compare("HEAD", "first")) == ["cannot compare: 1 error at HEAD"]


def test_a_file_of_the_history_that_is_too_large_is_an_error_and_is_not_read(tmp_path: Path) -> None:
    history = History(tmp_path)
    with (history.root / "roles/large.yaml").open("wb") as large:
        large.truncate(30_000_000)
    history.commit()

    assert problems(history.compare("HEAD", "first")) == ["cannot compare: 1 error at HEAD"]


def test_a_snapshot_holds_a_catalogue_s_files_alone_for_their_owner_alone(tmp_path: Path) -> None:
    history = History(tmp_path)
    (history.root / "roles/.hidden.yaml").write_text("x: 1")
    (history.root / "kits/seed-task/notes.txt").write_text("x")
    history.commit()
    history_of = repository(history.root)
    folder = tmp_path / "snapshot"
    folder.mkdir(mode=0o700)

    assert write_snapshot(history_of, history_of.commit("HEAD"), folder) == 0

    written = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert written == {entry.path for entry in history_of.entries(history_of.commit("first"), ("roles", "kits"))}
    assert {path.stat().st_mode & 0o777 for path in folder.rglob("*") if path.is_file()} == {0o600}


def test_a_revision_before_the_catalogue_says_so(tmp_path: Path) -> None:
    history = History(tmp_path)
    history.git("checkout", "--quiet", "--orphan", "empty")
    history.git("rm", "--quiet", "-r", "--cached", ".")
    history.git("commit", "--quiet", "--allow-empty", "--message=nothing")

    assert problems(history.compare("HEAD", "first")) == ["cannot compare HEAD: it holds no catalogue"]


def test_two_broken_sides_are_two_sentences(tmp_path: Path) -> None:
    history = History(tmp_path)
    history.edit(ROLE, "headcount: 2", "headcount: two")
    history.commit()
    history.edit(ROLE, "family: evaluation", "family: none of them")

    assert problems(history.compare("HEAD")) == [
        "cannot compare: 1 error at HEAD",
        "cannot compare: 2 errors at the working tree",
    ]


def test_a_folder_outside_any_repository_is_refused(tmp_path: Path, known_good: Path) -> None:
    with pytest.raises(CommandError, match="is not in a git repository"):
        repository(known_good)


def test_without_git_there_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", os.devnull)

    with pytest.raises(CommandError, match="git is not installed"):
        repository(tmp_path)


def test_a_repository_that_git_does_not_trust_is_a_sentence(tmp_path: Path) -> None:
    history = History(tmp_path)
    (history.top / ".git/config").write_text("[core\n")

    with pytest.raises(CommandError, match="git can not read the repository"):
        repository(history.root)


def test_an_object_that_is_not_here_is_a_sentence(tmp_path: Path) -> None:
    history = History(tmp_path)
    blob = history.git("rev-parse", f"HEAD:{ROLE}")
    (history.top / ".git/objects" / blob[:2] / blob[2:]).unlink()

    [problem] = problems(history.compare("first"))

    assert problem.startswith(f"cannot compare first: git has no content of {ROLE}")
