"""Files without a site around them, in a folder of their own."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from rolebook.publish.files import make_folder, write_file
from rolebook.publish.marks import TEAM_MARKER, team_marker


def write_loose(folder: Path, files: Mapping[str, bytes], closed: bool) -> None:
    """Write `files` by their `/`-separated paths; the folder is marked as the team's when something in it is `closed`.

    Raises:
        OSError: the disk is full, or refuses.
    """
    marks = {TEAM_MARKER: team_marker()} if closed else {}
    for path, content in sorted({**files, **marks}.items()):
        make_folder((folder / path).parent)
        write_file(folder / path, content)
