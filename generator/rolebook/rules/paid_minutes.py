"""A kit takes longer than it pays.

What it catches: a kit whose parts take longer than its `hours_paid`.

Why: whoever does the work is paid for all of it, whatever the result.

## Fails

```yaml
kits/seed-screen/kit.yaml:
  pay.hours_paid: 0.25
```

## Passes

```yaml
kits/seed-screen/kit.yaml:
  pay.hours_paid: 0.5
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rolebook.catalog.catalogs import PublicCatalog
from rolebook.catalog.problem import Problem
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.rules._ids import repeated_parts
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB405",
    "minutes-unpaid",
    Severity.ERROR,
    "Whoever does the work is paid for all of it, whatever the result.",
)
AUDIENCE = Audience.PUBLIC


def check(catalog: PublicCatalog) -> Iterator[Problem]:
    """One problem per kit that pays fewer hours than it takes."""
    for kit in catalog.kits:
        if kit.pay is not None and kit.pay.hours_paid * 60 < kit.minutes and not repeated_parts(kit):
            yield Problem(
                INFO,
                kit.file,
                ("pay", "hours_paid"),
                f"The parts take {kit.minutes} minutes, but {kit.pay.hours_paid * 60:g} are paid.",
                "Pay at least the time that the parts take.",
            )
