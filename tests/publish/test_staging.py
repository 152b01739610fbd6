"""All or nothing: whatever goes wrong, the old output is as it was, and nothing of ours is left beside it."""

from __future__ import annotations

import errno
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from interrupting import interruptible
from publish.samples import contents
from rolebook.publish import PublishError, staging, swap
from rolebook.publish.marks import OUTPUT_MARKER, mark_output

BUILD = """
import sys, time
from pathlib import Path
from rolebook.publish import staging
with staging(Path(sys.argv[1])) as folder:
    (folder / "new.txt").write_text("new")
    print("ready", flush=True)
    time.sleep(60)
"""


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """An output folder of an earlier build."""
    folder = tmp_path / "build"
    folder.mkdir()
    mark_output(folder)
    (folder / "old.txt").write_text("old")
    return folder


def build(out: Path, name: str = "new.txt") -> None:
    with staging(out) as folder:
        (folder / name).write_text("new")


def is_untouched(out: Path) -> bool:
    return contents(out).get("old.txt") == b"old" and "new.txt" not in contents(out)


def beside(out: Path) -> set[str]:
    return {path.name for path in out.parent.iterdir()} - {out.name}


def test_a_build_takes_the_place_of_the_old_one(out: Path) -> None:
    build(out)

    assert set(contents(out)) == {OUTPUT_MARKER, "new.txt"}
    assert beside(out) == set()


@pytest.mark.parametrize("prepare", [lambda out: None, lambda out: out.mkdir(parents=True)])
def test_a_folder_that_is_absent_or_empty_is_filled(tmp_path: Path, prepare: object) -> None:
    out = tmp_path / "a/b/build"
    prepare(out)  # type: ignore[operator]

    build(out)

    assert set(contents(out)) == {OUTPUT_MARKER, "new.txt"}
    assert (out.stat().st_mode & 0o777) == 0o755


@pytest.mark.parametrize("problem", [ValueError("x"), KeyboardInterrupt(), PublishError("x"), SystemExit(1)])
def test_a_failure_leaves_the_old_output(out: Path, problem: BaseException) -> None:
    def fail() -> None:
        with staging(out) as folder:
            (folder / "new.txt").write_text("new")
            raise problem

    with pytest.raises(type(problem)):
        fail()

    assert is_untouched(out)
    assert beside(out) == set()


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "no room left on the disk"),
        (errno.EACCES, "may not write there"),
        (errno.EROFS, "read-only"),
        (errno.EDQUOT, "your share of the disk"),
    ],
)
def test_a_disk_that_refuses_is_said_in_one_sentence(out: Path, number: int, words: str) -> None:
    with pytest.raises(PublishError, match=words) as caught, staging(out):
        raise OSError(number, os.strerror(number))

    assert re.fullmatch(r"Cannot write .*; what was there before is untouched\.", str(caught.value))
    assert is_untouched(out)
    assert beside(out) == set()


def test_a_folder_that_is_not_ours_is_refused(tmp_path: Path) -> None:
    foreign = tmp_path / "thesis"
    foreign.mkdir()
    (foreign / "chapter-1.txt").write_text("three years of work")

    with pytest.raises(PublishError, match="was not made by Rolebook"):
        build(foreign)

    assert contents(foreign) == {"chapter-1.txt": b"three years of work"}
    assert beside(foreign) == set()


def test_a_link_and_a_file_are_refused(out: Path) -> None:
    (out.parent / "link").symlink_to(out)
    (out.parent / "file").write_text("x")

    with pytest.raises(PublishError, match="is a link"):
        build(out.parent / "link")
    with pytest.raises(PublishError, match="is a file"):
        build(out.parent / "file")


def test_one_build_at_a_time(out: Path) -> None:
    with staging(out), pytest.raises(PublishError, match=r"Another build of .* is running"):
        build(out)


def test_kept_parts_come_along(out: Path) -> None:
    (out / "public/a").mkdir(parents=True)
    (out / "public/a/x.html").write_text("kept")
    (out / "team-only").mkdir()
    (out / "team-only/y.html").write_text("not kept")

    with staging(out, keep=["public", "absent"]) as folder:
        (folder / "new.txt").write_text("new")

    assert set(contents(out)) == {OUTPUT_MARKER, "new.txt", "public/a/x.html"}


def test_kept_parts_are_copied_where_the_disk_knows_no_hard_links(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.EPERM, "no links here")

    (out / "public").mkdir()
    (out / "public/x.html").write_text("kept")
    monkeypatch.setattr(Path, "hardlink_to", refuse)

    with staging(out, keep=["public"]):
        pass

    assert contents(out)["public/x.html"] == b"kept"


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_leaves_the_old_output(out: Path, number: signal.Signals) -> None:
    with started(out) as build:
        build.send_signal(number)
        build.wait(10)

    assert is_untouched(out)
    assert beside(out) == set()


def test_after_a_kill_the_next_build_cleans_up(out: Path) -> None:
    with started(out) as killed:
        killed.kill()
        killed.wait(10)
    assert is_untouched(out)
    assert any("staging" in name for name in beside(out))

    build(out)

    assert set(contents(out)) == {OUTPUT_MARKER, "new.txt"}
    assert beside(out) == set()


def test_a_folder_of_someone_else_beside_the_output_stays(out: Path) -> None:
    other = out.parent / ".build.staging-of-my-own"
    other.mkdir()
    (other / "note.txt").write_text("mine")

    build(out)

    assert contents(other) == {"note.txt": b"mine"}


def test_without_an_exchange_two_renames_do(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(swap, "_exchange", lambda *_: False)

    build(out)

    assert set(contents(out)) == {OUTPUT_MARKER, "new.txt"}
    assert beside(out) == set()


def test_a_second_rename_that_fails_is_undone(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rename = Path.rename

    def fail(path: Path, target: Path) -> Path:
        if "staging" in path.name:
            raise OSError(errno.EIO, "disk fault")
        return rename(path, target)

    monkeypatch.setattr(swap, "_exchange", lambda *_: False)
    monkeypatch.setattr(Path, "rename", fail)

    with pytest.raises(PublishError, match="reported a fault"):
        build(out)

    assert is_untouched(out)
    assert beside(out) == set()


def test_a_build_killed_between_two_renames_is_mended(out: Path) -> None:
    out.rename(swap.aside(out))

    with pytest.raises(ZeroDivisionError), staging(out):
        _ = 1 / 0

    assert is_untouched(out)
    assert beside(out) == set()


class started:  # noqa: N801 - reads as a verb
    """A build in another process that has begun to write and waits."""

    def __init__(self, out: Path) -> None:
        self.command = [sys.executable, "-c", BUILD, str(out)]

    def __enter__(self) -> subprocess.Popen[str]:
        self.process = subprocess.Popen(
            self.command,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            preexec_fn=interruptible,
        )
        assert self.process.stdout
        assert self.process.stdout.readline() == "ready\n"
        time.sleep(0.05)
        return self.process

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.communicate()
