"""Which numbers a metric can have."""

from __future__ import annotations

from typing import Final

MOST: Final = {"fraction": 1, "coefficient": 1, "percent": 100}
"""The greatest number of each unit that has one. Agreement beyond chance goes below 0, and no target does."""


def outside(unit: str, value: float) -> bool:
    """Whether a target in this unit can not be `value`."""
    return value < 0 or value > MOST.get(unit, value)
