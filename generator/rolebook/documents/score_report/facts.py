"""What a report is made from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from rolebook.catalog.key import Key
from rolebook.catalog.kit import Kit
from rolebook.scoring.record import Record, Refused, Reviewer
from rolebook.scoring.round import Scored
from rolebook.scoring.rule import Rule


@dataclass(frozen=True, slots=True)
class Facts:
    """A scored round with everything that its report says.

    Attributes:
        audience: the team; everybody for the practice kit alone, whose key is open.
        role: the role's title; "" when no role uses the kit.
    """

    audience: Literal["team", "public"]
    kit: Kit
    key: Key
    rule: Rule
    role: str
    scored: Scored
    reviewers: tuple[Reviewer, ...]
    refused: tuple[Refused, ...]
    record: Record
