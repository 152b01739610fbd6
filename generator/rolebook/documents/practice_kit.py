"""The practice kit with what its documents need besides: the company's facts."""

from __future__ import annotations

from dataclasses import dataclass

from rolebook.catalog.catalogs import Practice, PublicCatalog
from rolebook.catalog.library import Company


@dataclass(frozen=True, slots=True)
class PracticeKit:
    """The subject of the practice packet and the practice guide."""

    practice: Practice
    company: Company


def practice_kits(catalog: PublicCatalog) -> tuple[PracticeKit, ...]:
    """The practice kit, or nothing. It has one fixed address, so the first one is the practice kit."""
    return tuple(PracticeKit(practice, catalog.company) for practice in catalog.practice[:1])
