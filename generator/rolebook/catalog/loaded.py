"""A file after it was read, checked and pruned, before it is linked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from rolebook.catalog.files import CatalogFile
from rolebook.schema.audience import Audience


@dataclass(frozen=True, slots=True)
class Loaded:
    """The plain tree of one file.

    Attributes:
        file: which file.
        tree: what it says, pruned to the audience; None when it could not be read at all.
            For openings: `{"rows": […]}`.
        audience: what the tree may hold; a practice kit and its open answers are wider than the build.
        whole: whether reading and structure left no error; only whole files are typed and judged.
    """

    file: CatalogFile
    tree: Any
    audience: Audience
    whole: bool

    @property
    def kind(self) -> str:
        """The kind of file, which names its schema."""
        return self.file.kind
