"""What changed on disk since one last looked, by the times and sizes of files: no other package, and quick enough."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TypeAlias

from rolebook.catalog import catalog_files
from rolebook.checking import Place
from rolebook.schema.audience import Audience

Seen: TypeAlias = Mapping[str, tuple[int, int]]
"""Time of change and size of each file, by its name in findings; files of the site by their path."""

SITE = "site/"
"""What the names of hand-written pages and of the theme's files begin with."""


def seen(place: Place, audience: Audience) -> Seen:
    """How the files stand that a preview for `audience` reads. No other file is looked at."""
    found = {
        file.name: _stamp(file.root / file.relative) for file in catalog_files(place.root, place.private, audience)
    }
    found |= {path.relative_to(place.root).as_posix(): _stamp(path) for path in _site(place.root)}
    return {name: stamp for name, stamp in found.items() if stamp}


def changed(before: Seen, after: Seen) -> frozenset[str]:
    """Names of files that came, went or changed."""
    return frozenset(name for name in before.keys() | after.keys() if before.get(name) != after.get(name))


def _site(root: Path) -> Iterator[Path]:
    yield from (root / name for name in ("mkdocs.yml", "mkdocs.team.yml"))
    for folder, _, names in os.walk(root / SITE):
        yield from (Path(folder, name) for name in names)


def _stamp(path: Path) -> tuple[int, int] | None:
    try:
        status = path.lstat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size
