"""A posting that leaves out what the law of its place asks for.

What it catches: an opening for employees that may be filled in a place whose law wants something in the posting
that is not there: benefits and other compensation in Colorado, Washington and New Jersey; in Ontario whether the
position is free now, and three years of keeping what candidates send; and where software takes part in decisions,
in Illinois, Colorado, Ontario, the European Union and New York City, what it is for, what it is, which data it
looks at and how to be assessed without it, and for New York City ten working days' notice and an audit. An opening
that names a country and no region of it may be filled in every region; one that is no longer open is left alone.

Why: a posting without it is an offence in that place, for a remote position too. This rule knows a few laws as of
late 2026 and is no advice: check with counsel.
Source: Colorado's Equal Pay for Equal Work Act, Washington's RCW 49.58.110 and New Jersey's Pay and Benefit
Transparency Act; Ontario's Employment Standards Act as of 1 January 2026; NYC Local Law 144; Illinois HB 3773;
Colorado SB 26-189 (1 January 2027); EU AI Act, Annex III(4) (2 December 2027).

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
  rows.0.other_compensation: none
  rows.0.existing_vacancy: yes
roles/seed-sorter.yaml:
  retention.months: 36
```
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rolebook.catalog.catalogs import PublicCatalog
from rolebook.catalog.opening import OPENINGS_FILE, Opening
from rolebook.catalog.problem import Problem
from rolebook.catalog.role import Role
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.rules._legal import (
    BENEFITS,
    NEW_YORK,
    NEW_YORK_DAYS,
    ONTARIO,
    ONTARIO_MONTHS,
    SOFTWARE,
    places,
    untold,
)
from rolebook.rules._prose import COMPANY_FILE
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB588",
    "missing-legal-field",
    Severity.ERROR,
    "A posting without it is an offence where the position may be filled; check with counsel.",
)
AUDIENCE = Audience.PUBLIC


def check(catalog: PublicCatalog) -> Iterator[Problem]:
    """One problem per field that a place asks for. Contracts with self-employed people are left to counsel."""
    offers = [(role, one) for role in catalog.roles for one in role.openings if not one.is_over(catalog.today)]
    employed = [(role, one) for role, one in offers if one.engagement != "contractor"]
    for role, opening in employed:
        yield from _rewards(opening)
        if opening.may_be_in(ONTARIO):
            yield from _ontario(opening, role)
    yield from _software(catalog, [opening for _, opening in employed])


def _rewards(opening: Opening) -> Iterator[Problem]:
    """Benefits and other compensation in one problem: the same law asks for both."""
    named = places(opening, BENEFITS)
    said = {"benefits": opening.benefits, "other_compensation": opening.other_compensation}
    missing = [column for column, words in said.items() if not words]
    if named and missing:
        words = " and ".join(column.replace("_", " ") for column in missing)
        columns = " and ".join(f"`{column}`" for column in missing)
        yield Problem(
            INFO,
            OPENINGS_FILE,
            (opening.row, missing[0]),
            f"Opening `{opening.id}` may be filled in {', '.join(named)}, and does not say its {words}.",
            f"Say it in {columns}, one sentence or `none`, or name in `regions` the places where you hire; "
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
    if role.retention.months < ONTARIO_MONTHS:
        yield Problem(
            INFO,
            role.file,
            ("retention", "months"),
            f"Opening `{opening.id}` may be filled in Ontario, where postings and applications are kept three years.",
            f"Write {ONTARIO_MONTHS} or more, or name in `regions` the places where you hire; check with counsel.",
        )


def _software(catalog: PublicCatalog, openings: Sequence[Opening]) -> Iterator[Problem]:
    tools = catalog.company.decision_tools
    named = list(dict.fromkeys(name for opening in openings for name in places(opening, SOFTWARE)))
    if not tools.used or not named:
        return
    for name in untold(tools, any(opening.may_be_in(NEW_YORK) for opening in openings)):
        yield Problem(
            INFO,
            COMPANY_FILE,
            ("decision_tools", name),
            f"Software takes part in decisions, positions may be filled in {', '.join(named)}, and `{name}` does not "
            "say what candidates must be told.",
            f"Fill in `{name}` under `decision_tools`"
            + (f", with {NEW_YORK_DAYS} or more" if name == "notice_days" else "")
            + "; check with counsel.",
        )
