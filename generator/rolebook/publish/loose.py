"""Files without a site around them, in a folder of their own."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from rolebook.publish.files import make_folder, write_file
from rolebook.publish.marks import TEAM_MARKER, team_marker


def write_loose(folder: Path, files: Mapping[str, Path], closed: bool) -> None:
    """Copy `files` to their `/`-separated paths; the folder is marked as the team's when something in it is `closed`.

    Raises:
        OSError: the disk is full, or refuses.
    """
    for path, file in sorted(files.items()):
        make_folder((folder / path).parent)
        write_file(folder / path, file.read_bytes())
    if closed:
        write_file(folder / TEAM_MARKER, team_marker())
