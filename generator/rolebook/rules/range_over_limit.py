"""A pay range wider than the law of its place allows.

What it catches: an opening for employees that may be filled in Ontario whose range is wider than 50,000 Canadian
dollars a year. Hourly to monthly pay is counted for the role's most hours, over 52 weeks.

Why: a posting with a wider range is an offence there. This rule is no advice: check with counsel.
Source: Ontario's Employment Standards Act as of 1 January 2026 (O. Reg. 476/24).

## Fails

```yaml
roles/openings.csv:
  rows.0.engagement: temporary
  rows.0.countries: [CA]
  rows.0.regions: [CA-ON]
  rows.0.existing_vacancy: yes
  rows.0.currency: CAD
  rows.0.pay_unit: year
  rows.0.pay_min: 70000
  rows.0.pay_max: 130000
roles/seed-sorter.yaml:
  retention.months: 36
```

## Passes

```yaml
roles/openings.csv:
  rows.0.engagement: temporary
  rows.0.countries: [CA]
  rows.0.regions: [CA-ON]
  rows.0.existing_vacancy: yes
  rows.0.currency: CAD
  rows.0.pay_unit: year
  rows.0.pay_min: 70000
  rows.0.pay_max: 110000
roles/seed-sorter.yaml:
  retention.months: 36
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rolebook.catalog.catalogs import PublicCatalog
from rolebook.catalog.opening import OPENINGS_FILE, Opening
from rolebook.catalog.problem import Problem
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB587",
    "range-over-legal-limit",
    Severity.ERROR,
    "A posting with a wider range is an offence where the position may be filled; check with counsel.",
)
AUDIENCE = Audience.PUBLIC

_LIMIT = 50_000
_DAYS_A_WEEK = 5
_WEEKS = 52
_MONTHS = 12


def check(catalog: PublicCatalog) -> Iterator[Problem]:
    """One problem per opening."""
    for role in catalog.roles:
        for opening in role.openings:
            binding = opening.engagement != "contractor" and opening.currency == "CAD" and opening.may_be_in("CA-ON")
            if binding and not opening.is_over(catalog.today) and _a_year(opening, role.hours.max) > _LIMIT:
                yield Problem(
                    INFO,
                    OPENINGS_FILE,
                    (opening.row, "pay_max"),
                    f"Opening `{opening.id}` may be filled in Ontario, and its range spans more than "
                    f"{_LIMIT:,} CAD a year.",
                    "State a narrower range, or make two openings of it; check with counsel.",
                )


def _a_year(opening: Opening, hours: float) -> float:
    """How far the range spans in a year; pay by the task can not be counted so."""
    times = {"year": 1.0, "month": _MONTHS, "week": _WEEKS, "day": _DAYS_A_WEEK * _WEEKS, "hour": hours * _WEEKS}
    return (opening.pay_max - opening.pay_min) * times.get(opening.pay_unit, 0.0)
