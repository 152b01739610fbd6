"""New files put down in one step: whole or not at all, and never over something that is there."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from rolebook.errors import CommandError


def write_new(path: Path, text: str) -> None:
    """Write a file that does not exist yet.

    Raises:
        CommandError: it exists, or can not be written.
    """
    with _making(path) as staging:
        made = staging / path.name
        made.write_text(text, encoding="utf-8", newline="\n")
        _settle(made, path)


def write_folder(path: Path, files: Mapping[str, str]) -> None:
    """Write a folder that does not exist yet, with these files in it.

    Raises:
        CommandError: it exists, or can not be written.
    """
    with _making(path) as staging:
        made = staging / path.name
        made.mkdir()
        for name, text in files.items():
            (made / name).write_text(text, encoding="utf-8", newline="\n")
        made.rename(path)


def _settle(made: Path, path: Path) -> None:
    """Give a finished file its name. Unlike a rename, a link never takes the place of a file that just appeared."""
    try:
        os.link(made, path)
    except FileExistsError:
        raise
    except OSError:  # a disk without links, such as a memory stick
        if os.path.lexists(path):
            raise FileExistsError(path) from None
        made.rename(path)


@contextmanager
def _making(path: Path) -> Iterator[Path]:
    """A hidden folder beside `path`, on the same disk, gone afterwards."""
    if os.path.lexists(path):
        raise CommandError(f"{path} is there already, and nothing was changed. Choose another id, or edit that one.")
    if path.parent.is_symlink():
        raise CommandError(f"{path.parent} is a link to another place; a catalogue's folders are folders.")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        staging = Path(tempfile.mkdtemp(prefix=f".{path.name}.", dir=path.parent))
        try:
            yield staging
        finally:
            shutil.rmtree(staging, ignore_errors=True)
    except FileExistsError:
        raise CommandError(f"{path} is there already, and nothing was changed.") from None
    except OSError as problem:
        raise CommandError(f"{path} can not be written: {(problem.strerror or 'unknown reason').lower()}.") from problem
