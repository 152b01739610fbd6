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
    town: str | None = None
    hourly_min: float | None = None
    hourly_max: float | None = None
    payment_cadence: Literal["weekly", "fortnightly", "monthly", "on-delivery"] | None = None
    guaranteed_hours: float | None = None
    paid_onboarding: Literal["yes", "no"] | None = None
    benefits: str | None = None
    other_compensation: str | None = None
    existing_vacancy: Literal["yes", "no"] | None = None

    def may_be_in(self, place: str) -> bool:
        """Whether somebody may do the work in `place`, a country (`US`) or a region (`US-CA`).

        An opening that names no region of a country may be filled in all of them.
        """
        country = place.split("-")[0]
        named = [region for region in self.regions if region.startswith(f"{country}-")]
        return country in self.countries and (place == country or not named or place in named)

    def is_open(self, today: str) -> bool:
        """Whether the position may be applied for on `today` (ISO 8601; both ends included)."""
        return self.posted <= today <= self.valid_through

    def is_over(self, today: str) -> bool:
        """Whether the last day for applying lies before `today` (ISO 8601): then its row is a record, and no offer."""
        return self.valid_through < today


class TeamOpening(Opening, frozen=True, kw_only=True):
    """An opening as the team reads it: with the warnings about its row that the team lives with, and why."""

    silenced: tuple[str, ...] = ()
    silenced_because: str | None = None
