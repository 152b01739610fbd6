"""A professional at a generalist's pay.

What it catches: a role of complexity C3 or C4 whose range of pay ends no higher than that of the catalogue's
everyday roles in the same currency, or than 15.50 USD an hour.

Why: people with such depth do not come for it, and those who come do not have it. Generalist entry was USD 12.50
to 15.50 an hour, professional work USD 60 and more (HireArt 2025); that everyday roles are the measure is a
default of this project.

## Fails

```yaml
roles/seed-sorter.yaml:
  work.0.complexity: {steps: several, checkable: partly, knowledge: professional, consequence: rework}
  domain.depth: 3
  pay: {basis: hour, min: 12, max: 15, currency: USD, task_rate: 14}
roles/openings.csv:
  rows.0.pay_min: 12
  rows.0.pay_max: 15
```

## Passes

```yaml
roles/seed-sorter.yaml:
  work.0.complexity: {steps: several, checkable: partly, knowledge: professional, consequence: rework}
  domain.depth: 3
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rolebook.catalog.catalogs import PublicCatalog
from rolebook.catalog.problem import Problem
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.rules._depth import EVERYDAY, PROFESSIONAL
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB579",
    "generalist-pay",
    Severity.WARNING,
    "People with such depth do not come for it, and those who come do not have it.",
)
AUDIENCE = Audience.PUBLIC

_GENERALIST = {"USD": 15.5}


def check(catalog: PublicCatalog) -> Iterator[Problem]:
    """One warning per professional role that pays like an everyday one. A depth below the work comes first."""
    everyday = dict(_GENERALIST)
    for role in catalog.roles:
        if role.complexity <= EVERYDAY:
            everyday[role.pay.currency] = max(everyday.get(role.pay.currency, 0), role.pay.max)
    for role in catalog.roles:
        usual = everyday.get(role.pay.currency, 0)
        asked = PROFESSIONAL <= role.complexity <= role.domain.depth
        if asked and role.pay.min <= role.pay.max <= usual:
            yield Problem(
                INFO,
                role.file,
                ("pay", "max"),
                f"Work of complexity C{role.complexity} ends at {role.pay.max:g}; everyday work ends at {usual:g}.",
                "Pay what people of this depth are paid where you hire.",
            )
