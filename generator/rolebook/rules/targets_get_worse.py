"""Targets that get worse.

What it catches: a target that is worse on day 60 than on day 30, or worse on day 90 than on day 60, in the
direction of its metric.

Why: people get better at the work. Numbers in the other order are a slip, and the scorecard would call progress a
failure. Source: an article on hiring AI model trainers (2026), mistake 4; that targets run in one direction is a
default of this project.

## Fails

```yaml
roles/seed-sorter.yaml:
  metrics.targets.2.day_90: 40
```

## Passes

```yaml
roles/seed-sorter.yaml:
  metrics.targets.2.day_90: 36
```
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from rolebook.catalog.catalogs import PublicCatalog
from rolebook.catalog.problem import Problem
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.rules._targets import misnamed
from rolebook.rules._units import outside
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB542",
    "targets-get-worse",
    Severity.ERROR,
    "The scorecard would call progress a failure.",
)
AUDIENCE = Audience.PUBLIC


def check(catalog: PublicCatalog) -> Iterator[Problem]:
    """One problem per target that is worse than the one before it."""
    for role in catalog.roles:
        elsewhere = misnamed(role)
        for position, target in enumerate(role.metrics.targets):
            if target.metric.id in elsewhere:
                continue  # these numbers were most likely written for another metric
            days = (("day_30", target.day_30), ("day_60", target.day_60), ("day_90", target.day_90))
            sign = 1 if target.metric.direction == "higher" else -1
            for (_, before), (field, value) in pairwise(days):
                if outside(target.metric.unit, before) or outside(target.metric.unit, value):
                    continue  # said by the rule about units, and nothing else is known of them
                if sign * (value - before) < 0:
                    better = f"{target.metric.direction} is better for `{target.metric.id}`"
                    yield Problem(
                        INFO,
                        role.file,
                        ("metrics", "targets", position, field),
                        f"{value:g} is worse than the {before:g} before it; {better}.",
                        "Let the three targets stay equal or get better.",
                    )
