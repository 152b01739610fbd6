"""Complexity follows from facts about the work."""

from __future__ import annotations

import pytest

from rolebook.catalog.complexity import ComplexityFacts, complexity


@pytest.mark.parametrize(
    ("knowledge", "steps", "checkable", "consequence", "level"),
    [
        ("guideline", "one", "fully", "annoyance", 0),
        ("guideline", "several", "fully", "annoyance", 1),
        ("everyday", "few", "fully", "rework", 1),
        ("everyday", "several", "partly", "rework", 1),
        ("trained", "several", "fully", "rework", 2),
        ("trained", "several", "fully", "harm", 2),
        ("everyday", "few", "partly", "harm", 3),
        ("professional", "one", "fully", "annoyance", 3),
        ("contested", "one", "barely", "harm", 4),
    ],
)
def test_the_level_of_a_piece_of_work(knowledge: str, steps: str, checkable: str, consequence: str, level: int) -> None:
    facts = ComplexityFacts(knowledge=knowledge, steps=steps, checkable=checkable, consequence=consequence)  # type: ignore[arg-type]

    assert complexity(facts) == level
