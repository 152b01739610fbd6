"""Writing files whose modes depend on nothing around them, and reading folders without following links."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from rolebook.publish.errors import PublishError

FILE_MODE = 0o644
FOLDER_MODE = 0o755


def write_file(path: Path, content: bytes) -> None:
    """Write a new file, mode 0644 whatever the umask.

    Raises:
        FileExistsError: something stands there already.
        OSError: the disk is full, or refuses.
    """
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), FILE_MODE)
    try:
        if hasattr(os, "fchmod"):
            os.fchmod(descriptor, FILE_MODE)
        rest = memoryview(content)
        while rest:
            rest = rest[os.write(descriptor, rest) :]
    finally:
        os.close(descriptor)


def make_folder(path: Path) -> None:
    """Make `path` and the folders above it that are missing, mode 0755 whatever the umask."""
    if path.is_dir():
        return
    make_folder(path.parent)
    path.mkdir(exist_ok=True)
    path.chmod(FOLDER_MODE)


def regular_files(folder: Path) -> Iterator[tuple[str, Path]]:
    """Every file below `folder` with its `/`-separated path, sorted, hidden ones left out.

    Raises:
        PublishError: a link, a pipe or a device stands among them.
    """
    for entry in sorted(os.scandir(folder), key=lambda found: found.name):
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from ((f"{entry.name}/{below}", path) for below, path in regular_files(Path(entry.path)))
        elif entry.is_file(follow_symlinks=False):
            yield entry.name, Path(entry.path)
        else:
            raise _not_regular(entry.path)


def files_below(folder: Path | str) -> Iterator[os.DirEntry[str]]:
    """Every file below `folder`, hidden ones included, in no order: to count and to look up what we made ourselves."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from files_below(entry.path)
            elif entry.is_file():
                yield entry


def refuse_links(path: Path) -> None:
    """Go through `path`, hidden files included: a page engine follows a link to wherever it leads.

    Raises:
        PublishError: `path`, or something below it, is neither a folder nor a regular file.
    """
    mode = path.lstat().st_mode
    if stat.S_ISDIR(mode):
        for entry in sorted(os.scandir(path), key=lambda found: found.name):
            refuse_links(Path(entry.path))
    elif not stat.S_ISREG(mode):
        raise _not_regular(path)


def _not_regular(path: object) -> PublishError:
    return PublishError(f"{path} is not a regular file, and only regular files are published.")
