"""Files that say who keeps them true: kits that are not retired, and files of the library."""

from __future__ import annotations

from collections.abc import Iterator

from rolebook.catalog.catalogs import TeamCatalog
from rolebook.catalog.upkeep import Upkeep


def kept(catalog: TeamCatalog) -> Iterator[tuple[str, Upkeep]]:
    """Each such file by its name, with what it says."""
    for exam in catalog.exams:
        if exam.kit.upkeep and exam.kit.status != "retired":
            yield exam.kit.file, exam.kit.upkeep
    for file in catalog.library:
        if file.upkeep:
            yield file.file, file.upkeep
