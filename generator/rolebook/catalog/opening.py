"""Open positions: dated rows of roles/openings.csv."""

from __future__ import annotations

from typing import Literal

from rolebook.catalog.base import Frozen

OPENINGS_FILE = "roles/openings.csv"


class Opening(Frozen, frozen=True, kw_only=True):
    """One open position. Dates are ISO 8601 days; pins are as the recruiter typed them.

    `row` is its place in the file, counted from 0 after the header, so that a rule can point at a cell.
    """

    row: int
    id: str
    role: str
    positions: int
    posted: str
    valid_through: str
    engagement: Literal["employee", "contractor", "temporary"]
    workplace: Literal["remote", "on-site", "hybrid"]
    countries: tuple[str, ...]
    pay_min: float
    pay_max: float
    currency: str
    pay_unit: Literal["hour", "day", "week", "month", "year", "task"]
    apply_url: str
    rubric: str
    kits: tuple[str, ...]
    regions: tuple[str, ...] = ()

    def is_open(self, today: str) -> bool:
        """Whether the position may be applied for on `today` (ISO 8601; both ends included)."""
        return self.posted <= today <= self.valid_through
