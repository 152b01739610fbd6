"""Open positions of every sort, and the records on their pages."""

from __future__ import annotations

import json
import re
from typing import Any

import msgspec

from documents import build
from documents.public import catalog, html, opening, role
from rolebook.catalog.catalogs import PublicCatalog
from rolebook.catalog.role import Hours

RECORD = re.compile(r'<script type="application/ld\+json">([^<]*)</script>')


def of(*, hours: Hours | None = None, **cells: Any) -> PublicCatalog:
    """A catalogue with one role and one open position."""
    whole = role(openings=(opening(**cells),))
    changed = msgspec.structs.replace(whole, hours=hours) if hours else whole
    return catalog(changed, company=build.company(site="https://www.example.org/"))


HALF = Hours(min=10, max=20, per="week")
EITHER = Hours(min=20, max=40, per="week")
PLACE = {"workplace": "on-site", "countries": ("DE",), "regions": (), "town": "Kiel"}

POSTINGS = {
    "remote": of(),
    "at a place": of(**PLACE),
    "partly at a place, in a region": of(
        **PLACE | {"workplace": "hybrid", "countries": ("CA",), "regions": ("CA-ON",)}
    ),
    "by the task": of(pay_unit="task", pay_min=4, pay_max=6),
    "by the task, with what it comes to": of(pay_unit="task", pay_min=4, pay_max=6, hourly_min=60, hourly_max=90),
    "one amount a year": of(pay_unit="year", pay_min=60000, pay_max=60000, engagement="employee", hours=EITHER),
    "with everything": of(
        engagement="employee",
        hours=HALF,
        payment_cadence="monthly",
        guaranteed_hours=10,
        paid_onboarding="yes",
        benefits="Health cover",
        other_compensation="none",
        existing_vacancy="yes",
        pay_min=20.5,
    ),
}
OCCUPATION = catalog(role(openings=()))


def page_of(of: PublicCatalog) -> str:
    """The page of the open position; without one, of the role."""
    return html("opening" if of.roles[0].openings else "job_description", of)


def record_of(of: PublicCatalog) -> dict[str, Any]:
    """The one record on that page."""
    (text,) = RECORD.findall(page_of(of))
    record: dict[str, Any] = json.loads(text)
    return record
