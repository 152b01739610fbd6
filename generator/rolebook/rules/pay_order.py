"""Pay that contradicts itself.

What it catches: a range whose lower end is above its upper end, in a role or an opening (what pay by the task comes
to in an hour included), and a task rate below the lower end of the range.

Why: candidates read these numbers first. A task that pays less than the work says what the employer
thinks of candidates' time.

## Fails

```yaml
roles/seed-sorter.yaml:
  pay.task_rate: 1
```

## Passes

```yaml
roles/seed-sorter.yaml:
  pay.task_rate: 24
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
    "RB407",
    "pay-contradicts-itself",
    Severity.ERROR,
    "Candidates read these numbers first, and plan with them.",
)
AUDIENCE = Audience.PUBLIC


def check(catalog: PublicCatalog) -> Iterator[Problem]:
    """One problem per contradiction."""
    for role in catalog.roles:
        pay = role.pay
        if pay.min > pay.max:
            yield Problem(INFO, role.file, ("pay", "max"), *_range(pay.min, pay.max))
        elif pay.task_rate < pay.min:
            yield Problem(
                INFO,
                role.file,
                ("pay", "task_rate"),
                f"Paid stages pay {pay.task_rate:g} an hour, less than the work itself ({pay.min:g}).",
                "Pay candidates at least the lower end of the range.",
            )
        for opening in role.openings:
            if opening.pay_min > opening.pay_max:
                yield Problem(INFO, OPENINGS_FILE, (opening.row, "pay_max"), *_range(opening.pay_min, opening.pay_max))
            low, high = opening.hourly_min, opening.hourly_max
            if low is not None and high is not None and low > high:
                yield Problem(INFO, OPENINGS_FILE, (opening.row, "hourly_max"), *_range(low, high))


def _range(low: float, high: float) -> tuple[str, str]:
    return f"The range ends at {high:g}, below where it begins ({low:g}).", "Put the lower number first."
