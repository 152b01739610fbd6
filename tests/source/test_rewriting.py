"""Changing a file: in one step, with its mode, and never somewhere else."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from rolebook.source import files, rewrite

TEXT = "title: a\nstatus: b\n"


@pytest.fixture(params=[True, False], ids=["by handle", "by path"])
def root(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    if not request.param:
        monkeypatch.setattr(files, "_BY_HANDLE", False)
    (tmp_path / "root" / "roles").mkdir(parents=True)
    (tmp_path / "root" / "roles" / "a.yaml").write_bytes(TEXT.encode())
    return tmp_path / "root"


def upper(text: str) -> str:
    return text.upper()


def test_the_new_text_takes_the_place_of_the_old_with_its_mode(root: Path) -> None:
    file = root / "roles" / "a.yaml"
    file.chmod(0o640)

    assert rewrite(root, "roles/a.yaml", TEXT, upper) is None
    assert file.read_bytes() == TEXT.upper().encode()
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert [path.name for path in (root / "roles").iterdir()] == ["a.yaml"]


def test_what_does_not_change_is_not_written(root: Path) -> None:
    before = (root / "roles" / "a.yaml").stat()

    assert rewrite(root, "roles/a.yaml", TEXT, lambda text: text) is None
    assert (root / "roles" / "a.yaml").stat().st_ino == before.st_ino


def test_line_ends_and_byte_order_mark_are_passed_on_as_they_are(root: Path) -> None:
    (root / "roles" / "a.yaml").write_bytes(b"\xef\xbb\xbfa: 1\r\nb: 2\r\n")

    assert rewrite(root, "roles/a.yaml", "a: 1\nb: 2\n", upper) is None
    assert (root / "roles" / "a.yaml").read_bytes() == b"\xef\xbb\xbfA: 1\r\nB: 2\r\n"


def test_a_link_is_not_followed(root: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside.yaml"
    outside.write_text(TEXT)
    (root / "roles" / "b.yaml").symlink_to(outside)
    (root / "elsewhere").symlink_to(root / "roles")

    for name in ("roles/b.yaml", "elsewhere/a.yaml"):
        assert "is a link" in (rewrite(root, name, TEXT, upper) or "")
    assert outside.read_text() == TEXT
    assert (root / "roles" / "a.yaml").read_text() == TEXT
    assert (root / "roles" / "b.yaml").is_symlink()


def test_a_file_that_changed_in_the_meantime_is_left_alone(root: Path) -> None:
    assert "changed in the meantime" in (rewrite(root, "roles/a.yaml", "other\n", upper) or "")
    assert (root / "roles" / "a.yaml").read_text() == TEXT


def test_a_file_that_is_not_there_and_one_that_is_no_text_say_so(root: Path) -> None:
    (root / "roles" / "b.yaml").write_bytes(b"\xff")
    (root / "roles" / "c.yaml").write_bytes(b"x" * 1_048_577)
    os.mkfifo(root / "roles" / "d.yaml")

    assert "no such file" in (rewrite(root, "roles/none.yaml", TEXT, upper) or "")
    assert "UTF-8" in (rewrite(root, "roles/b.yaml", TEXT, upper) or "")
    assert "too large" in (rewrite(root, "roles/c.yaml", TEXT, upper) or "")
    assert "not a file" in (rewrite(root, "roles/d.yaml", TEXT, upper) or "")


def test_a_full_disk_leaves_the_old_file_and_nothing_else(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(files.Folder, "rename", refuse)

    assert rewrite(root, "roles/a.yaml", TEXT, upper) == "The file cannot be written: no space left on device."
    assert [path.name for path in (root / "roles").iterdir()] == ["a.yaml"]
    assert (root / "roles" / "a.yaml").read_text() == TEXT
