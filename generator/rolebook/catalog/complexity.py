"""How complex a piece of work is, from facts about the work and never from its title."""

from __future__ import annotations

from typing import Literal

from rolebook.catalog.base import Frozen

_KNOWLEDGE = {"guideline": 0, "everyday": 1, "trained": 2, "professional": 3, "contested": 4}


class ComplexityFacts(Frozen, frozen=True, kw_only=True):
    """The four facts: steps, how far an answer can be checked, knowledge needed, what an error costs."""

    steps: Literal["one", "few", "several"]
    checkable: Literal["fully", "partly", "barely"]
    knowledge: Literal["guideline", "everyday", "trained", "professional", "contested"]
    consequence: Literal["annoyance", "rework", "harm"]


def complexity(facts: ComplexityFacts) -> int:
    """Complexity level 0 to 4 (C0 perceptual … C4 contested).

    The knowledge that the work draws on sets the level; following a guideline through several
    steps is everyday judgement; work whose errors can harm and cannot be fully checked is at
    least professional judgement. A reasoned default of this project, not a published scale.
    """
    level = _KNOWLEDGE[facts.knowledge]
    if level == 0 and facts.steps == "several":
        level = 1
    if facts.consequence == "harm" and facts.checkable != "fully":
        level = max(level, 3)
    return level
