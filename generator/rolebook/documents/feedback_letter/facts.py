"""All that a letter may be made from. Its types are those of the candidates' catalogue: no team field can be named."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from rolebook.catalog.kit import Kit
from rolebook.catalog.library import Company
from rolebook.catalog.role import Role

Outcome = Literal["goes-on", "stops", "passes", "fails"]


@dataclass(frozen=True, slots=True)
class LetterFacts:
    """One candidate's letter.

    Attributes:
        code: the packet's code; never a name.
        outcome: what was decided.
        levels: criterion to score, 1 to 5; a mean may lie between two levels.
        role: as everybody may read it; None when no role uses the kit, and then it was practice.
        synthetic: a letter to nobody, about an answer that was made up.
    """

    code: str
    outcome: Outcome
    levels: Mapping[str, Fraction]
    kit: Kit
    company: Company
    role: Role | None
    synthetic: bool = False
