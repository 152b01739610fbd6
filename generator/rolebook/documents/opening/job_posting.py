"""An open position as a schema.org `JobPosting`, by the rules of Google's guide to job postings.

Whatever stands in it stands on the page as well. `job-posting.schema.json` beside this file says what such a record
may hold.
"""

from __future__ import annotations

from typing import Any

from rolebook.catalog.opening import Opening
from rolebook.catalog.role import Role
from rolebook.documents.advert import Advert, board_html
from rolebook.documents.iso import country, region
from rolebook.documents.offering import hours, times
from rolebook.documents.opening.subject import Position
from rolebook.documents.shared import web

_UNITS = {"hour": "HOUR", "day": "DAY", "week": "WEEK", "month": "MONTH", "year": "YEAR"}
_TIMES = {"full-time": "FULL_TIME", "part-time": "PART_TIME"}
_EMPLOYMENT = {"contractor": ["CONTRACTOR"], "temporary": ["TEMPORARY"]}


def job_posting(position: Position, advert: Advert) -> dict[str, Any]:
    """The record; what the row does not say is left out."""
    role, company, opening = position.posting.role, position.posting.company, position.opening
    record = {
        "@context": "https://schema.org",
        "@type": "JobPosting",
        "title": advert.title,
        "description": board_html(advert),
        "datePosted": opening.posted,
        # The last moment of the last day: a bare date would mean its first one.
        "validThrough": f"{opening.valid_through}T23:59:59Z",
        "employmentType": _employment(opening, role),
        "hiringOrganization": _organization(company.name, company.site),
        "identifier": {"@type": "PropertyValue", "name": company.name, "value": opening.id},
        "totalJobOpenings": opening.positions,
        "directApply": False,
        "workHours": hours(role.hours, opening),
        "baseSalary": _salary(opening),
        "jobBenefits": opening.benefits,
        "incentiveCompensation": opening.other_compensation,
        "educationRequirements": None if any(one.credential for one in role.requirements) else "no requirements",
        **_where(opening),
    }
    return {name: value for name, value in record.items() if value is not None}


def _employment(opening: Opening, role: Role) -> list[str]:
    return _EMPLOYMENT.get(opening.engagement) or [_TIMES[time] for time in times(role.hours)]


def _organization(name: str, site: str | None) -> dict[str, str]:
    address = web(site).href if site else ""
    return {"@type": "Organization", "name": name} | ({"sameAs": address} if address else {})


def _salary(opening: Opening) -> dict[str, Any] | None:
    """Pay as job boards take it; pay by the task as what an hour comes to, or not at all."""
    least, most, unit = opening.pay_min, opening.pay_max, opening.pay_unit
    if unit == "task":
        if opening.hourly_min is None or opening.hourly_max is None:
            return None
        least, most, unit = opening.hourly_min, opening.hourly_max, "hour"
    amount = {"value": _number(least)} if least == most else {"minValue": _number(least), "maxValue": _number(most)}
    value = {"@type": "QuantitativeValue", **amount, "unitText": _UNITS[unit]}
    return {"@type": "MonetaryAmount", "currency": opening.currency, "value": value}


def _number(amount: float) -> float:
    return int(amount) if amount == int(amount) else amount


def _where(opening: Opening) -> dict[str, Any]:
    """Remote work names where applicants may live; other work where they come to."""
    if opening.workplace == "remote":
        return {"jobLocationType": "TELECOMMUTE", "applicantLocationRequirements": _areas(opening)}
    found = [_place(opening, code) for code in _codes(opening)]
    return {"jobLocation": found if len(found) > 1 else found[0]}


def _codes(opening: Opening) -> list[str]:
    """Regions, and countries of which none is named."""
    named = {code.split("-")[0] for code in opening.regions}
    inside = [code for code in opening.regions if code.split("-")[0] in opening.countries]
    return [*(code for code in opening.countries if code not in named), *inside]


def _areas(opening: Opening) -> list[dict[str, str]]:
    return [
        {"@type": "State", "name": f"{region(code)}, {country(code.split('-')[0])}"}
        if "-" in code
        else {"@type": "Country", "name": country(code)}
        for code in _codes(opening)
    ]


def _place(opening: Opening, code: str) -> dict[str, Any]:
    address = {"@type": "PostalAddress", "addressCountry": code.split("-")[0]}
    if opening.town:
        address["addressLocality"] = opening.town
    if "-" in code:
        address["addressRegion"] = region(code)
    return {"@type": "Place", "address": address}
