"""A fault in a tree, before anybody knows on which line it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from rolebook.diagnostics import CodeInfo

Path: TypeAlias = tuple[str | int, ...]
Where: TypeAlias = Literal["value", "key", "comment"]


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong with the shape of a tree.

    Attributes:
        path: Where, as names and, from 0, places in lists; for a missing field where it is missed.
        info: The code.
        message: One plain sentence.
        help: What to do about it.
        where: What of that place is meant: the value, its key, or the comment behind it.
        line: Which line of a text is meant, from 0; None for all of it.
        replacement: What could stand there instead, when that is beyond doubt.
        field: The name of the field that is missing, misplaced or unknown, for findings about a name.
        guess: The name that was probably meant.
    """

    path: Path
    info: CodeInfo
    message: str
    help: str
    where: Where = "value"
    line: int | None = None
    replacement: str | None = None
    field: str | None = None
    guess: str | None = None
