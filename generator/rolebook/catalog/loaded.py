"""A file after it was read, checked and pruned, before it is linked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from rolebook.catalog.files import CatalogFile


@dataclass(frozen=True, slots=True)
class Loaded:
    """The plain tree of one file.

    Attributes:
        file: which file.
        tree: what it says, pruned to the audience; None when it could not be read at all.
            For openings: `{"rows": […]}`.
        whole: whether reading and structure left no error; only whole files are typed and judged.
    """

    file: CatalogFile
    tree: Any
    whole: bool

    @property
    def kind(self) -> str:
        """The kind of file, which names its schema."""
        return self.file.kind
