"""An opening that pays otherwise than its role.

What it catches: an open position, paid by the hour in the role's own currency, whose range reaches outside the
role's; or by the task, when what it comes to in an hour does. A position that is no longer open is left alone: a
role may change its pay.

Why: the advert, the packet and the role must agree on pay; a candidate who reads two numbers believes neither.
Source: an article on hiring AI model trainers (2026), mistake 2.

## Fails

```yaml
roles/openings.csv:
  rows.0.pay_min: 15
```

## Passes

```yaml
roles/openings.csv:
  rows.0.pay_min: 22
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
    "RB529",
    "opening-pays-otherwise",
    Severity.ERROR,
    "A candidate who reads two numbers believes neither.",
)
AUDIENCE = Audience.PUBLIC


def check(catalog: PublicCatalog) -> Iterator[Problem]:
    """One problem per opening outside its role's range. Ranges that are upside down are another rule's finding."""
    for role in catalog.roles:
        pay = role.pay
        for opening in role.openings:
            column, low, high = _hourly(opening)
            alike = opening.currency == pay.currency and pay.min <= pay.max and low <= high
            if column and alike and not opening.is_over(catalog.today) and not pay.min <= low <= high <= pay.max:
                yield Problem(
                    INFO,
                    OPENINGS_FILE,
                    (opening.row, f"{column}_{'min' if low < pay.min else 'max'}"),
                    f"This pays {low:g} to {high:g}; the role says {pay.min:g} to {pay.max:g}.",
                    "Make the two agree: correct the opening, or `pay` in the role.",
                )


def _hourly(opening: Opening) -> tuple[str, float, float]:
    """Which columns say what an hour pays (none for pay by the day or longer), and what they say."""
    if opening.pay_unit == "hour":
        return "pay", opening.pay_min, opening.pay_max
    if opening.hourly_min is None or opening.hourly_max is None:
        return "", 0, 0
    return "hourly", opening.hourly_min, opening.hourly_max
