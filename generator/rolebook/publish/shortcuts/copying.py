"""Files of the page tree that go into the site as they are: a second name for the same bytes, where the disk can."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from mkdocs.structure.files import File


def install() -> None:
    """Have this process's MkDocs link files of the page tree; what belongs to the theme is copied."""
    long_way = File.copy_file

    def copy_file(self: Any, dirty: bool = False) -> None:
        if not _linked(self):
            long_way(self, dirty)

    File.copy_file = copy_file  # type: ignore[method-assign]


def _linked(file: Any) -> bool:
    """Whether `file` now stands in the site. Only what lies beside the site is linked: both are our own output."""
    source, target = file.abs_src_path, file.abs_dest_path
    if source is None or Path(file.src_dir).parent.parent != Path(file.dest_dir).parent:
        return False
    Path(target).parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(source, target, follow_symlinks=False)
    except (OSError, NotImplementedError):
        return False
    return True
