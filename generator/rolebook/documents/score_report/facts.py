"""What a report is made from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from rolebook.catalog.key import Key
from rolebook.catalog.kit import Kit
from rolebook.scoring.record import Record, Refused, Reviewer
from rolebook.scoring.round import Scored
from rolebook.scoring.rule import Rule

BANNERS = {
    "team": "Team only. Holds codes, scores and the key.",
    "public": "Practice. No decision about anybody may rest on this.",
}
SYNTHETIC = "Synthetic. No person wrote these answers, scored them, or was decided on."


@dataclass(frozen=True, slots=True)
class Facts:
    """A scored round with everything that its report says.

    Attributes:
        audience: the team; everybody for the practice kit alone, whose key is open.
        role: the role's title; "" when no role uses the kit.
        synthetic: nobody wrote these answers or scored them: they were made up, to show or to try something.
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
    synthetic: bool = False

    @property
    def banner(self) -> str:
        """What stands on top of every page."""
        return SYNTHETIC if self.synthetic else BANNERS[self.audience]
