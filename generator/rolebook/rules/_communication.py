"""Which criteria are about communication."""

from __future__ import annotations

from rolebook.catalog.library import Criterion


def communicates(criterion: Criterion) -> bool:
    """Whether a criterion shows that somebody makes a problem clear to those who must act."""
    return "communication" in criterion.competencies
