"""Bytes from a regular file inside a root, and nothing else."""

from __future__ import annotations

import errno
import os
import stat
from contextlib import ExitStack
from pathlib import Path
from typing import Final

from rolebook.diagnostics import Finding, Span
from rolebook.source import codes
from rolebook.source.limits import SIZE_LIMIT, too_large
from rolebook.source.lines import LineMap, unify_line_ends
from rolebook.source.names import check_name


def _flags(*names: str) -> int:
    """Return the sum of those flags that this system has."""
    return sum(getattr(os, name, 0) for name in ("O_RDONLY", "O_CLOEXEC", "O_BINARY", *names))


_ROOT: Final = _flags("O_DIRECTORY")
_FOLDER: Final = _flags("O_DIRECTORY", "O_NOFOLLOW")
_FILE: Final = _flags("O_NOFOLLOW", "O_NONBLOCK", "O_NOCTTY")  # no waiting for the other end of a pipe
# Step by step through open folders, nobody can swap a folder for a link between the look and the step.
_BY_HANDLE: Final = {os.open, os.stat} <= os.supports_dir_fd and hasattr(os, "O_DIRECTORY")


class RefusedFileError(Exception):
    """A file that is not read; `finding` says why."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.message)
        self.finding = finding


def read_text(root: Path, relative: str) -> tuple[str | None, tuple[Finding, ...]]:
    """Read a text file.

    Args:
        root: A folder that the caller trusts; it may be reached through a link.
        relative: The file below it, with forward slashes. None of its parts may be a link.

    Returns:
        The text without a byte order mark and with line feeds as line ends, and no finding; or None and the
        finding that says why it was not read. At most one byte more than `SIZE_LIMIT` is ever read.
    """
    if fault := check_name(relative):
        return None, fault
    try:
        return _decode(_read(root, relative), relative), ()
    except RefusedFileError as refused:
        return None, (refused.finding,)
    except OSError as error:
        return None, (_failure(error, relative),)


def read_listed(folder: Path, name: str) -> tuple[bytes, str | None, tuple[Finding, ...]]:
    """Read a file from outside whose name came from a listing of `folder`, and which may be called anything.

    Returns:
        Its bytes (empty when it was not read), its text as `read_text` gives it, and the finding that says why not.
    """
    data = b""
    try:
        with Folder(folder) as opened:
            data, _ = read_bytes(opened, name)
        if len(data) > SIZE_LIMIT:
            return b"", None, (too_large(name),)
        return data, _decode(data, name), ()
    except RefusedFileError as refused:
        return data, None, (refused.finding,)
    except OSError as error:
        return b"", None, (_failure(error, name),)


class Folder:
    """An open folder below the root, or, on a system that opens no folders, its path."""

    def __init__(self, path: Path, parent: Folder | None = None) -> None:
        self._path: Path = path if parent is None else parent._path / path
        self._handle: int | None = None
        if _BY_HANDLE:
            self._handle = os.open(path, _ROOT) if parent is None else parent.open(path.name, _FOLDER)

    def __enter__(self) -> Folder:
        return self

    def __exit__(self, *_: object) -> None:
        if self._handle is not None:
            os.close(self._handle)

    def mode(self, name: str) -> int:
        """The mode of what has this name here; of a link, the link's own."""
        return os.stat(self._target(name), dir_fd=self._handle, follow_symlinks=False).st_mode

    def open(self, name: str, flags: int, mode: int = 0o600) -> int:
        """Open what has this name here."""
        return os.open(self._target(name), flags, mode, dir_fd=self._handle)

    def rename(self, old: str, new: str) -> None:
        """Give `old` the name `new`, in the place of what had it."""
        os.replace(self._target(old), self._target(new), src_dir_fd=self._handle, dst_dir_fd=self._handle)

    def remove(self, name: str) -> None:
        """Delete a file."""
        os.unlink(self._target(name), dir_fd=self._handle)

    def _target(self, name: str) -> str | Path:
        return self._path / name if self._handle is None else name


def folder_of(root: Path, relative: str, stack: ExitStack) -> Folder:
    """Open the folder that `relative` stands in, step by step, for as long as `stack` is open.

    Raises:
        RefusedFileError: a step is a link.
        OSError: a step is not there, or cannot be opened.
    """
    folder = stack.enter_context(Folder(root))
    for part in relative.split("/")[:-1]:
        _refuse_link(folder.mode(part), part, relative)
        folder = stack.enter_context(Folder(Path(part), folder))
    return folder


def read_bytes(folder: Folder, relative: str) -> tuple[bytes, int]:
    """Return what a regular file holds, up to one byte more than `SIZE_LIMIT`, and its mode.

    Raises:
        RefusedFileError: it is a link, or no regular file.
        OSError: it cannot be opened or read.
    """
    name = relative.rpartition("/")[2]
    mode = folder.mode(name)
    _refuse_link(mode, name, relative)
    _require_regular(mode, relative)
    with os.fdopen(folder.open(name, _FILE), "rb") as stream:
        mode = os.fstat(stream.fileno()).st_mode
        _require_regular(mode, relative)
        return stream.read(SIZE_LIMIT + 1), mode


def _read(root: Path, relative: str) -> bytes:
    with ExitStack() as stack:
        data, _ = read_bytes(folder_of(root, relative, stack), relative)
    if len(data) > SIZE_LIMIT:
        raise RefusedFileError(too_large(relative))
    return data


def _refuse_link(mode: int, part: str, relative: str) -> None:
    if stat.S_ISLNK(mode):
        message = f"`{part}` is a link to somewhere else, and links are not followed."
        raise RefusedFileError(codes.LINK.finding(relative, None, message, "Put the file itself in its place."))


def _require_regular(mode: int, relative: str) -> None:
    if not stat.S_ISREG(mode):
        message = f"This is a {_kind(mode)}, not a file."
        raise RefusedFileError(codes.NOT_REGULAR.finding(relative, None, message, "Put a file in its place."))


def _kind(mode: int) -> str:
    if stat.S_ISDIR(mode):
        return "folder"
    return "pipe" if stat.S_ISFIFO(mode) else "device or socket"


def _decode(data: bytes, relative: str) -> str:
    try:
        return unify_line_ends(data.decode("utf-8").removeprefix("\ufeff"))
    except UnicodeDecodeError as error:
        good = unify_line_ends(data[: error.start].decode("utf-8").removeprefix("\ufeff"))
        span = LineMap(good).span(len(good), len(good))
        raise RefusedFileError(_not_utf8(data, error.start, span, relative)) from error


def _not_utf8(data: bytes, at: int, span: Span, relative: str) -> Finding:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        message = "The file is saved as UTF-16, not as UTF-8."
    else:
        message = f"The file is not saved as UTF-8: the byte `{data[at]:02X}` here is no letter."
    help = "Save it again with the encoding UTF-8; a spreadsheet calls it `CSV UTF-8`."
    return codes.NOT_UTF8.finding(relative, span, message, help)


def _failure(error: OSError, relative: str) -> Finding:
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        return codes.MISSING.finding(relative, None, "There is no such file.", "Check the name, or add the file.")
    message, help = (
        "The file cannot be opened.",
        "Check whether you may read it, and whether the disk is well.",
    )
    return codes.UNREADABLE.finding(relative, None, message, help)
