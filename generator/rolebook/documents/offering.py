"""What an open position offers, in words: pay, place, hours and contract, the same wherever they are told."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from rolebook.catalog.opening import Opening
from rolebook.catalog.role import Hours
from rolebook.documents.iso import places
from rolebook.documents.numbers import money_range, span, trimmed
from rolebook.documents.words import ENGAGEMENTS, PAY_UNITS, WORKPLACES, listed

VACANCIES: Mapping[str, str] = MappingProxyType(
    {"yes": "The position is free now.", "no": "Names are collected for later."}
)

CADENCES: Mapping[str, str] = MappingProxyType(
    {
        "weekly": "every week",
        "fortnightly": "every two weeks",
        "monthly": "every month",
        "on-delivery": "when a task is handed in",
    }
)

FULL_TIME_HOURS = 35
"""Hours a week from which a job is called full-time (the US Bureau of Labor Statistics' line; laws differ)."""


def pay(opening: Opening) -> str:
    """What an open position pays: `USD 60 to 95 an hour`; by the task, also what an hour comes to if that is told."""
    amount = f"{money_range(opening.pay_min, opening.pay_max, opening.currency)} {PAY_UNITS[opening.pay_unit]}"
    hourly = hourly_range(opening)
    if opening.pay_unit == "task" and hourly:
        return f"{amount}, which comes to {money_range(*hourly, opening.currency)} an hour"
    return amount


def hourly_range(opening: Opening) -> tuple[float, float] | None:
    """What an hour pays, where pay is by the hour or the opening says what a task comes to."""
    if opening.pay_unit == "hour":
        return opening.pay_min, opening.pay_max
    if opening.hourly_min is None or opening.hourly_max is None:
        return None
    return opening.hourly_min, opening.hourly_max


def where(opening: Opening, between: str = ": ") -> str:
    """Where the work is done: `Remote: Canada (Ontario) or United States`."""
    town = f"{opening.town}, " if opening.town else ""
    return f"{WORKPLACES[opening.workplace]}{between}{town}{listed(places(opening.countries, opening.regions), 'or')}"


def hours(of: Hours, opening: Opening | None = None) -> str:
    """How much work there is: `10 to 25 a week, 10 of them guaranteed`."""
    told = f"{span(of.min, of.max)} a week"
    guaranteed = opening.guaranteed_hours if opening else None
    if guaranteed is None:
        return told
    return f"{told}, {trimmed(guaranteed) if guaranteed else 'none'} of them guaranteed"


def contract(opening: Opening, of: Hours) -> str:
    """The contract, with whether employment is full-time or part-time, which follows from the hours."""
    name = ENGAGEMENTS[opening.engagement]
    return f"{name}, {' or '.join(times(of))}" if opening.engagement == "employee" else name


def times(of: Hours) -> tuple[str, ...]:
    """`full-time`, `part-time` or both, by the role's hours a week."""
    full, part = of.max >= FULL_TIME_HOURS, of.min < FULL_TIME_HOURS
    return (*(("full-time",) if full else ()), *(("part-time",) if part else ()))
