"""A posting that leaves out what the law of its place asks for.

What it catches: an opening for employees that may be filled in a place whose law wants something in the posting
that is not there: benefits in Colorado, Washington and New Jersey, and in Ontario
whether the position is free now and three years of keeping what candidates send. An opening that names a country
and no region of it may be filled in every region.

Why: a posting without it is an offence in that place, for a remote position too. This rule knows a few laws as of
late 2026 and is no advice: check with counsel.
Source: Colorado's Equal Pay for Equal Work Act, Washington's RCW 49.58.110 and New Jersey's Pay and Benefit
Transparency Act; Ontario's Employment Standards Act as of 1 January 2026.

## Fails

```yaml
roles/openings.csv:
  rows.0.engagement: employee
```

## Passes

```yaml
roles/openings.csv:
  rows.0.engagement: employee
  rows.0.benefits: Health cover and 25 days of paid leave.
  rows.0.existing_vacancy: yes
roles/seed-sorter.yaml:
  retention.months: 36
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rolebook.catalog.catalogs import PublicCatalog
from rolebook.catalog.opening import OPENINGS_FILE, Opening
from rolebook.catalog.problem import Problem
from rolebook.catalog.role import Role
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB588",
    "missing-legal-field",
    Severity.ERROR,
    "A posting without it is an offence where the position may be filled; check with counsel.",
)
AUDIENCE = Audience.PUBLIC

_BENEFITS = {"US-CO": "Colorado", "US-WA": "Washington", "US-NJ": "New Jersey"}
_ONTARIO = "CA-ON"
_ONTARIO_MONTHS = 36


def check(catalog: PublicCatalog) -> Iterator[Problem]:
    """One problem per field that a place asks for. Contracts with self-employed people are left to counsel."""
    for role in catalog.roles:
        for opening in role.openings:
            if opening.engagement != "contractor":
                yield from _benefits(opening)
                if opening.may_be_in(_ONTARIO):
                    yield from _ontario(opening, role)


def _benefits(opening: Opening) -> Iterator[Problem]:
    places = [name for place, name in _BENEFITS.items() if opening.may_be_in(place)]
    if places and not opening.benefits:
        yield Problem(
            INFO,
            OPENINGS_FILE,
            (opening.row, "benefits"),
            f"Opening `{opening.id}` may be filled in {', '.join(places)}, and does not say its benefits.",
            "Add a column `benefits` with one sentence, or name in `regions` the places where you hire; "
            "check with counsel.",
        )


def _ontario(opening: Opening, role: Role) -> Iterator[Problem]:
    if opening.existing_vacancy is None:
        yield Problem(
            INFO,
            OPENINGS_FILE,
            (opening.row, "existing_vacancy"),
            f"Opening `{opening.id}` may be filled in Ontario, and does not say whether the position is free now.",
            "Add a column `existing_vacancy` with `yes` or `no`; check with counsel.",
        )
    if role.retention.months < _ONTARIO_MONTHS:
        yield Problem(
            INFO,
            role.file,
            ("retention", "months"),
            f"Opening `{opening.id}` may be filled in Ontario, where postings and applications are kept three years.",
            f"Write {_ONTARIO_MONTHS} or more, or name in `regions` the places where you hire; check with counsel.",
        )
