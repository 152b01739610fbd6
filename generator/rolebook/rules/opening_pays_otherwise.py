"""An opening that pays otherwise than its role.

What it catches: an open position, paid by the hour in the role's own currency, whose range reaches outside the
role's.

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
from rolebook.catalog.opening import OPENINGS_FILE
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
            alike = opening.currency == pay.currency and opening.pay_unit == pay.basis
            upright = pay.min <= pay.max and opening.pay_min <= opening.pay_max
            if alike and upright and not pay.min <= opening.pay_min <= opening.pay_max <= pay.max:
                field = "pay_min" if opening.pay_min < pay.min else "pay_max"
                yield Problem(
                    INFO,
                    OPENINGS_FILE,
                    (opening.row, field),
                    f"This pays {opening.pay_min:g} to {opening.pay_max:g}; the role says {pay.min:g} to {pay.max:g}.",
                    "Make the two agree: correct the opening, or `pay` in the role.",
                )
