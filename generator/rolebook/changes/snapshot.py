"""A catalogue as a commit has it, written by ourselves into a private folder, for the ordinary reader.

Git's own checkout would run filters, make links and follow the repository's attributes. Here each regular
file that a catalogue may hold is made anew, and nothing else is.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from rolebook.catalog.files import KIT_FILES, LIBRARY
from rolebook.changes.git import Entry, Repository
from rolebook.errors import CommandError
from rolebook.source.limits import SIZE_LIMIT
from rolebook.source.names import check_name

FOLDERS: Final = ("roles", "kits")
FILE_LIMIT: Final = 50_000
BYTE_LIMIT: Final = 500_000_000
_KIT_NAMES: Final = frozenset(file.name for file in KIT_FILES)


def write_snapshot(repository: Repository, commit: str, folder: Path) -> int:
    """Write the catalogue of a commit into `folder`, which is empty and ours alone.

    Returns:
        How many entries stand where a catalogue's file or folder belongs and are none: links, submodules,
        names that not every computer can hold.

    Raises:
        CommandError: the commit holds no catalogue, one too large to compare, or a file that git can not give.
    """
    entries = [entry for entry in repository.entries(commit, FOLDERS) if belongs(entry)]
    if not any(entry.path.startswith("roles/") for entry in entries):
        raise CommandError("it holds no catalogue")
    good = [entry for entry in entries if entry.regular and not check_name(entry.path)]
    if len(good) > FILE_LIMIT or sum(min(entry.size, SIZE_LIMIT) for entry in good) > BYTE_LIMIT:
        raise CommandError("its catalogue is too large to compare")
    refused = len(entries) - len(good)
    for entry, content in _contents(repository, good):
        refused += not write_file(folder / entry.path, entry, content)
    return refused


def belongs(entry: Entry) -> bool:
    """Whether the reader would open this, or enter it: by its place and its name alone."""
    parts = entry.path.split("/")
    if any(part.startswith(".") for part in parts):
        return False
    if not entry.regular and (len(parts) == 1 or parts in (["roles", "library"], ["kits", parts[-1]])):
        return True
    match parts:
        case ["roles", name]:
            return name.endswith(".yaml") or name == "openings.csv"
        case ["roles", "library", name]:
            return name.removesuffix(".yaml") in LIBRARY and name.endswith(".yaml")
        case ["kits", _, name]:
            return name in _KIT_NAMES
    return False


def _contents(repository: Repository, entries: list[Entry]) -> Iterator[tuple[Entry, bytes]]:
    """Bytes of all but the files that the reader refuses for their size; those are not even asked for."""
    yield from ((entry, b"") for entry in entries if entry.size > SIZE_LIMIT)
    yield from repository.contents(entry for entry in entries if entry.size <= SIZE_LIMIT)


def write_file(path: Path, entry: Entry, content: bytes) -> bool:
    """Make one file. False when another stands there: two names that differ in case alone, on some disks."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    try:
        with os.fdopen(os.open(path, flags, 0o600), "wb") as stream:
            stream.write(content)
            if entry.size > SIZE_LIMIT:
                stream.truncate(SIZE_LIMIT + 1)
    except FileExistsError:
        return False
    return True
