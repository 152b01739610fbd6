"""A pay range that says nothing.

What it catches: a range of a role or an opening whose upper end is more than twice its lower end.

Why: candidates can not plan with it, and laws that ask for a range ask for the one that you would really pay.
Source: California's SB 642 (a good-faith estimate upon hire) and Ontario's limit on the spread; twice is this
catalogue's own judgement.

## Fails

```yaml
roles/seed-sorter.yaml:
  pay.max: 45
```

## Passes

```yaml
roles/seed-sorter.yaml:
  pay.max: 38
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
    "RB586",
    "range-too-wide",
    Severity.WARNING,
    "Candidates can not plan with it, and laws ask for the range that you would really pay.",
)
AUDIENCE = Audience.PUBLIC

_WIDEST = 2
"""How many times the lower end the upper end may be [judgement]."""


def check(catalog: PublicCatalog) -> Iterator[Problem]:
    """One warning per range; an opening with the same one as its role adds none."""
    for role in catalog.roles:
        wide = role.pay.max > _WIDEST * role.pay.min
        if wide:
            yield Problem(INFO, role.file, ("pay", "max"), *_said(role.pay.min, role.pay.max))
        for opening in role.openings:
            if wide and (opening.pay_min, opening.pay_max) == (role.pay.min, role.pay.max):
                continue  # the role's own range, which is said there
            if opening.is_over(catalog.today):
                continue
            if opening.pay_max > _WIDEST * opening.pay_min:
                yield Problem(INFO, OPENINGS_FILE, (opening.row, "pay_max"), *_said(opening.pay_min, opening.pay_max))


def _said(low: float, high: float) -> tuple[str, str]:
    return (
        f"The range from {low:g} to {high:g} is more than {_WIDEST} to 1: nobody can tell what you would pay.",
        "State what you expect to pay on the day somebody starts; make two levels, or two openings, out of one.",
    )
