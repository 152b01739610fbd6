"""Only regular files inside the root are read."""

from __future__ import annotations

import os
import socket
import sys
from pathlib import Path

import pytest

from rolebook.diagnostics import Span
from rolebook.source import SIZE_LIMIT, files, read_csv, read_text, read_yaml

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="links, pipes and devices of POSIX")


@pytest.fixture(params=["by handle", "by path"], autouse=True)
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every test runs twice: as on Linux and macOS, and as on a system that opens no folders."""
    if request.param == "by path":
        monkeypatch.setattr(files, "_BY_HANDLE", False)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "secret.yaml").write_text("secret: yes\n", encoding="utf-8")
    inside = tmp_path / "root"
    (inside / "roles").mkdir(parents=True)
    return inside


def name_of_finding(root: Path, relative: str) -> str:
    text, findings = read_text(root, relative)
    assert text is None
    (finding,) = findings
    assert finding.file == relative
    return finding.name


def test_a_file_is_read(root: Path) -> None:
    (root / "roles" / "a.yaml").write_bytes("\ufefftitle: é\r\nx: 1\r".encode())

    assert read_text(root, "roles/a.yaml") == ("title: é\nx: 1\n", ())
    assert read_yaml(root, "roles/a.yaml").tree == {"title": "é", "x": 1}


def test_the_root_may_be_a_link(root: Path) -> None:
    (root / "a.yaml").write_text("a: 1\n", encoding="utf-8")
    link = root.parent / "link"
    link.symlink_to(root)

    assert read_text(link, "a.yaml") == ("a: 1\n", ())


@pytest.mark.parametrize("target", ["../../outside/secret.yaml", "b.yaml", "nowhere", "link.yaml", "/dev/zero"])
def test_a_link_is_not_followed(root: Path, target: str) -> None:
    (root / "roles" / "b.yaml").write_text("b: 1\n", encoding="utf-8")
    (root / "roles" / "link.yaml").symlink_to(target)

    assert name_of_finding(root, "roles/link.yaml") == "link"


def test_a_link_on_the_way_is_not_followed(root: Path) -> None:
    (root / "linked").symlink_to("../outside")

    assert name_of_finding(root, "linked/secret.yaml") == "link"


def test_a_pipe_does_not_block(root: Path) -> None:
    os.mkfifo(root / "pipe.yaml")

    assert name_of_finding(root, "pipe.yaml") == "not-a-file"


def test_a_pipe_that_comes_after_the_look_does_not_block(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (root / "a.yaml").write_text("a: 1\n", encoding="utf-8")
    os.mkfifo(root / "pipe.yaml")
    look = files.Folder.mode
    monkeypatch.setattr(files.Folder, "mode", lambda folder, _: look(folder, "a.yaml"))

    assert name_of_finding(root, "pipe.yaml") == "not-a-file"


def test_a_link_that_comes_after_the_look_is_not_followed(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (root / "a.yaml").write_text("a: 1\n", encoding="utf-8")
    (root / "link.yaml").symlink_to("../outside/secret.yaml")
    look = files.Folder.mode
    monkeypatch.setattr(files.Folder, "mode", lambda folder, _: look(folder, "a.yaml"))

    assert name_of_finding(root, "link.yaml") == "unreadable-file"


def test_a_folder_is_no_file(root: Path) -> None:
    assert name_of_finding(root, "roles") == "not-a-file"


def test_a_socket_is_no_file(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(root)  # the path of a socket must be short
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("s.yaml")

        assert name_of_finding(root, "s.yaml") == "not-a-file"


def test_a_device_is_no_file() -> None:
    assert name_of_finding(Path("/dev"), "zero") == "not-a-file"


@pytest.mark.parametrize("relative", ["none.yaml", "none/a.yaml", "roles/none.yaml"])
def test_a_missing_file_is_a_finding(root: Path, relative: str) -> None:
    assert name_of_finding(root, relative) == "missing-file"


def test_a_file_used_as_a_folder_is_a_finding(root: Path) -> None:
    (root / "a").write_text("", encoding="utf-8")

    assert name_of_finding(root, "a/b.yaml") == "missing-file"


def test_a_missing_root_is_a_finding(tmp_path: Path) -> None:
    assert name_of_finding(tmp_path / "none", "a.yaml") == "missing-file"


def test_a_file_that_cannot_be_opened_is_a_finding(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (root / "a.yaml").write_text("a: 1\n", encoding="utf-8")

    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(files.Folder, "open", refuse)

    with monkeypatch.context() as patch:
        patch.setattr(files, "_BY_HANDLE", False)
        assert name_of_finding(root, "a.yaml") == "unreadable-file"


def test_a_file_of_one_megabyte_is_read_and_a_larger_one_is_not(root: Path) -> None:
    (root / "a.yaml").write_bytes(b"#" * SIZE_LIMIT)
    (root / "b.yaml").write_bytes(b"#" * (SIZE_LIMIT + 1))

    assert read_text(root, "a.yaml")[1] == ()
    assert name_of_finding(root, "b.yaml") == "too-large"


def test_no_more_than_the_limit_is_read_of_a_huge_file(root: Path) -> None:
    with (root / "a.yaml").open("wb") as stream:
        stream.truncate(1 << 40)  # a terabyte of nothing

    assert name_of_finding(root, "a.yaml") == "too-large"


@pytest.mark.parametrize(
    ("data", "span", "words"),
    [
        (b"a: 1\nb: caf\xe9\n", Span(2, 7, 2, 7), "`E9`"),
        (b"\xef\xbb\xbfa: \xc3\xa9\r\nb: \xc3(", Span(2, 4, 2, 4), "`C3`"),
        ("a: 1\n".encode("utf-16"), Span(1, 1, 1, 1), "UTF-16"),
        (b"a: \xed\xa0\x80", Span(1, 4, 1, 4), "`ED`"),
        (b"a: \xf0\x9f", Span(1, 4, 1, 4), "`F0`"),
    ],
)
def test_what_is_not_utf_8_is_found_at_its_place(root: Path, data: bytes, span: Span, words: str) -> None:
    (root / "a.yaml").write_bytes(data)

    text, (finding,) = read_text(root, "a.yaml")

    assert (text, finding.name, finding.span) == (None, "not-utf-8", span)
    assert words in finding.message


@pytest.mark.parametrize(
    "relative",
    ["", "/etc/hostname", "../outside/secret.yaml", "roles/../a.yaml", "./a.yaml", "roles//a.yaml", "a\\b"],
)
def test_a_path_that_leads_elsewhere_is_refused(root: Path, relative: str) -> None:
    assert name_of_finding(root, relative) == "file-name"


def test_documents_and_tables_carry_the_finding(root: Path) -> None:
    document, table = read_yaml(root, "none.yaml"), read_csv(root, "none.csv")

    assert document.tree is None
    assert (table.header, table.rows) == ((), ())
    assert [finding.name for finding in document.findings + table.findings] == ["missing-file"] * 2


def test_no_file_stays_open(root: Path) -> None:
    (root / "roles" / "a.yaml").write_text("a: 1\n", encoding="utf-8")
    (root / "roles" / "link.yaml").symlink_to("a.yaml")
    opened = Path("/proc/self/fd")
    if not opened.exists():
        pytest.skip("needs /proc")
    before = len(list(opened.iterdir()))

    for name in ("a.yaml", "link.yaml", "none.yaml", "../x"):
        read_text(root, f"roles/{name}")

    assert len(list(opened.iterdir())) == before
