"""What must never be published: run before anything is uploaded.

`python -m rolebook.publish.markers DIR` exits 0 when nothing below DIR is marked for the team, 1 with one
line for each thing that is, and 2 when DIR can not be read.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

from rolebook.publish.marks import TEAM_MARKER, is_closed

_PAGES = (".html", ".htm", ".xhtml", ".svg", ".pdf", ".docx")


def refuse_team(directory: Path) -> tuple[str, ...]:
    """Why `directory` must not be published, a sentence each; empty when nothing in it speaks against it.

    It fails closed: an empty folder and a link are reasons as well, and a page whose audience is not one of
    the open ones counts as closed.

    Raises:
        OSError: the folder or a file in it can not be read.
    """
    if not any(directory.iterdir()):
        return (f"{directory} is empty, so there is nothing to publish.",)
    return tuple(_reasons(directory))


def _reasons(directory: Path) -> Iterator[str]:
    for entry in sorted(os.scandir(directory), key=lambda found: found.name):
        path = Path(entry.path)
        if entry.is_symlink():
            yield f"{path} is a link, and may lead to something that is not public."
        elif entry.is_dir():
            yield from _reasons(path)
        elif entry.name.lower() == TEAM_MARKER.lower():
            yield f"{path} marks its folder as the team's."
        elif entry.name.lower().endswith(_PAGES) and is_closed(path.read_bytes()):
            yield f"{path} is marked as not public."


def main(arguments: list[str]) -> int:
    """Check the one folder named in `arguments`; returns the exit code."""
    if len(arguments) != 1:
        sys.stderr.write("usage: python -m rolebook.publish.markers DIR\n")
        return 2
    try:
        reasons = refuse_team(Path(arguments[0]))
    except OSError as problem:
        sys.stderr.write(f"{arguments[0]} can not be read: {problem.strerror}.\n")
        return 2
    sys.stderr.writelines(f"{reason}\n" for reason in reasons)
    return 1 if reasons else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
