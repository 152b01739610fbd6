"""What stands where nobody has decided yet."""

from __future__ import annotations

from typing import Final


class Blank:
    """The one value `BLANK`: written as nothing, and marked by a comment that says so."""

    def __repr__(self) -> str:
        return "BLANK"


BLANK: Final = Blank()
MARK: Final = "FILL IN"
"""What every blank carries in a comment behind it, so that an editor's search finds them all."""


def holds_blank(value: object) -> bool:
    """Whether anything in a value is still to be decided."""
    if isinstance(value, dict):
        return any(holds_blank(member) for member in value.values())
    if isinstance(value, list):
        return any(holds_blank(member) for member in value)
    return value is BLANK
