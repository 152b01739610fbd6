"""A step that begins when all is well.

What it catches: a step of `escalation` that begins `above` for a metric where higher is better, or `below` where
lower is better.

Why: a step that begins on the good side of its line helps nobody when the work goes wrong. Source: an article on
hiring AI model trainers (2026), mistake 5.

## Fails

```yaml
roles/library/quality-plans.yaml:
  plans.0.escalation.0.operator: above
```

## Passes

```yaml
roles/library/quality-plans.yaml:
  plans.0.escalation.0.operator: below
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rolebook.catalog.catalogs import TeamCatalog
from rolebook.catalog.problem import Problem
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB553",
    "escalation-upside-down",
    Severity.ERROR,
    "A step that begins when all is well helps nobody when the work goes wrong.",
)
AUDIENCE = Audience.TEAM

_FILE = "roles/library/quality-plans.yaml"

_WORSE = {"higher": "below", "lower": "above"}


def check(catalog: TeamCatalog) -> Iterator[Problem]:
    """One problem per step on the wrong side of its line."""
    for number, plan in enumerate(catalog.quality_plans):
        for position, step in enumerate(plan.escalation):
            metric = step.metric
            if step.operator != _WORSE[metric.direction]:
                yield Problem(
                    INFO,
                    _FILE,
                    ("plans", number, "escalation", position, "operator"),
                    f"This begins {step.operator} {step.value:g}, but {metric.direction} is better for `{metric.id}`.",
                    f"Write `operator: {_WORSE[metric.direction]}`.",
                )
