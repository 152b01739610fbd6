"""What an open position offers, in words: pay, place, hours and contract, the same wherever they are told."""

from __future__ import annotations

from collections.abc import Mapping

from rolebook.catalog.opening import Opening
from rolebook.catalog.role import Hours
from rolebook.documents.iso import places
from rolebook.documents.numbers import money_range, span, trimmed
from rolebook.documents.words import ENGAGEMENTS, PAY_UNITS, WORKPLACES, listed
from rolebook.language import N_, Words
from rolebook.language import gettext as _

VACANCIES: Mapping[str, str] = Words(
    {"yes": N_("The position is free now."), "no": N_("Names are collected for later.")}
)

CADENCES: Mapping[str, str] = Words(
    {
        "weekly": N_("every week"),
        "fortnightly": N_("every two weeks"),
        "monthly": N_("every month"),
        "on-delivery": N_("when a task is handed in"),
    }
)

_TIMES: Mapping[str, str] = Words({"full-time": N_("full-time"), "part-time": N_("part-time")})

FULL_TIME_HOURS = 35
"""Hours a week from which a job is called full-time (the US Bureau of Labor Statistics' line; laws differ)."""


def pay(opening: Opening) -> str:
    """What an open position pays: `USD 60 to 95 an hour`; by the task, also what an hour comes to if that is told."""
    least_to_most = money_range(opening.pay_min, opening.pay_max, opening.currency)
    amount = PAY_UNITS[opening.pay_unit].format(amount=least_to_most)
    hourly = hourly_range(opening)
    if opening.pay_unit == "task" and hourly:
        of_an_hour = money_range(*hourly, opening.currency)
        return _("{amount}, which comes to {hourly} an hour").format(amount=amount, hourly=of_an_hour)
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
    told = _("{hours} a week").format(hours=span(of.min, of.max))
    guaranteed = opening.guaranteed_hours if opening else None
    if guaranteed is None:
        return told
    if not guaranteed:
        return _("{hours}, none of them guaranteed").format(hours=told)
    return _("{hours}, {guaranteed} of them guaranteed").format(hours=told, guaranteed=trimmed(guaranteed))


def contract(opening: Opening, of: Hours) -> str:
    """The contract, with whether employment is full-time or part-time, which follows from the hours."""
    name = ENGAGEMENTS[opening.engagement]
    if opening.engagement != "employee":
        return name
    return f"{name}, {listed([_TIMES[time] for time in times(of)], 'or')}"


def times(of: Hours) -> tuple[str, ...]:
    """`full-time`, `part-time` or both, by the role's hours a week."""
    full, part = of.max >= FULL_TIME_HOURS, of.min < FULL_TIME_HOURS
    return (*(("full-time",) if full else ()), *(("part-time",) if part else ()))
