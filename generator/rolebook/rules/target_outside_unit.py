"""A target that its unit does not have.

What it catches: a target above 1 for a metric that is a fraction or a coefficient of agreement, above 100 for one in
percent, or below 0 where there is nothing below it.

Why: `70` for 0.70 is the usual slip. The scorecard would draw it, and nobody could ever reach it. A fraction lies
between 0 and 1 by definition; so does a target for agreement beyond chance, since less than 0 is worse than chance.

## Fails

```yaml
roles/seed-sorter.yaml:
  metrics.targets.0.day_90: 74
```

## Passes

```yaml
roles/seed-sorter.yaml:
  metrics.targets.0.day_90: 1
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rolebook.catalog.catalogs import PublicCatalog
from rolebook.catalog.problem import Problem
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.rules._targets import misnamed
from rolebook.rules._units import MOST, outside
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB545",
    "target-outside-unit",
    Severity.ERROR,
    "Nobody can reach a number that the metric does not have.",
)
AUDIENCE = Audience.PUBLIC


def check(catalog: PublicCatalog) -> Iterator[Problem]:
    """One problem per target, at the first of its numbers that the metric's unit does not have."""
    for role in catalog.roles:
        elsewhere = misnamed(role)
        for position, target in enumerate(role.metrics.targets):
            if target.metric.id in elsewhere:
                continue  # these numbers were most likely written for another metric
            unit = target.metric.unit
            days = (("day_30", target.day_30), ("day_60", target.day_60), ("day_90", target.day_90))
            for field, value in days:
                if outside(unit, value):
                    yield Problem(
                        INFO,
                        role.file,
                        ("metrics", "targets", position, field),
                        f"`{target.metric.id}` is {_range(unit)}, and this says {value:g}.",
                        _instead(unit, value),
                    )
                    break


def _range(unit: str) -> str:
    most = MOST.get(unit)
    return "0 or more" if most is None else f"a number from 0 to {most}"


def _instead(unit: str, value: float) -> str:
    if MOST.get(unit) == 1 and 1 < value <= 100:
        return f"Write {value:g} % as {value / 100:g}."
    return f"Write {_range(unit)}."
