"""A kit takes longer or shorter than its purpose says.

What it catches: a screen whose parts add up to less than 20 or more than 30 minutes, and a task with less than
120 or more than 180.

Why: two to three paid hours are enough to see how a person works and short enough to ask for; a
screen must not grow into an unpaid task. Candidates plan their day by this number.

## Fails

```yaml
kits/seed-screen/kit.yaml:
  parts.0.minutes: 5
```

## Passes

```yaml
kits/seed-screen/kit.yaml:
  parts.0.minutes: 20
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
    "RB404",
    "minutes-outside-purpose",
    Severity.ERROR,
    "Candidates plan their day by this number, and it is what they are paid for.",
)
AUDIENCE = Audience.PUBLIC


_RANGES = {"screen": range(20, 31), "task": range(120, 181)}


def check(catalog: PublicCatalog) -> Iterator[Problem]:
    """One problem per kit outside its range. A practice kit may be as short as it likes."""
    opened = {file.name.rpartition("/")[0] for file in catalog.open_files}
    for kit in catalog.kits:
        if repeated_parts(kit) or kit.file.rpartition("/")[0] in opened:
            continue  # what another rule finds: a part too many, or a practice kit under another status
        allowed = _RANGES[kit.purpose]
        if kit.status != "practice" and kit.minutes not in allowed:
            yield Problem(
                INFO,
                kit.file,
                ("parts",),
                f"The parts take {kit.minutes} minutes together; a {kit.purpose} takes {allowed[0]} to {allowed[-1]}.",
                "Change the minutes of the parts, or what is asked in them.",
                on_key=True,
            )
