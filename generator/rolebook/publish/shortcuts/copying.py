"""Files of the page tree that go into the site as they are: a second name for the same bytes, where the disk can."""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path
from typing import Any

from mkdocs.structure.files import File


def install() -> None:
    """Have this process's MkDocs link files of the page tree; what belongs to the theme is copied."""
    long_way = File.copy_file
    made: set[Path] = set()

    def copy_file(self: Any, dirty: bool = False) -> None:
        if not _linked(self, made):
            long_way(self, dirty)

    File.copy_file = copy_file  # type: ignore[method-assign]


def _linked(file: Any, made: set[Path]) -> bool:
    """Whether `file` now stands in the site; `made` are the folders that files before it needed."""
    source, target = file.abs_src_path, file.abs_dest_path
    if source is None or not _beside(file.src_dir, file.dest_dir):
        return False
    folder = Path(target).parent
    if folder not in made:
        folder.mkdir(parents=True, exist_ok=True)
        made.add(folder)
    try:
        os.link(source, target, follow_symlinks=False)
    except (OSError, NotImplementedError):
        return False
    return True


@lru_cache(maxsize=4)
def _beside(tree: str, site: str) -> bool:
    """Whether the page tree lies beside the site, so that both are our own output; asked for every file."""
    return Path(tree).parent.parent == Path(site).parent
