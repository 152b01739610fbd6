"""A kind of success that nobody measures.

What it catches: a role without a target for one of the four families of metrics: consistency, error
identification, turnaround, review alignment.

Why: each family answers another question about the work, and what has no target is argued about afterwards.
Source: an article on hiring AI model trainers (2026), mistake 4.

## Fails

```yaml
roles/seed-sorter.yaml:
  metrics.targets.2: {metric: rework-rate, day_30: 0.2, day_60: 0.15, day_90: 0.1, basis: default, seen: after-hire}
```

## Passes

```yaml
roles/seed-sorter.yaml:
  metrics.targets.2: {metric: turnaround, day_30: 48, day_60: 36, day_90: 24, basis: default, seen: after-hire}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rolebook.catalog.catalogs import PublicCatalog
from rolebook.catalog.problem import Problem
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.rules._targets import doubled, missing_families
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB541",
    "metric-family-missing",
    Severity.ERROR,
    "What has no target is argued about afterwards.",
)
AUDIENCE = Audience.PUBLIC


def check(catalog: PublicCatalog) -> Iterator[Problem]:
    """One problem per role and family without a target."""
    for role in catalog.roles:
        # A metric that is there twice is the finding worth having: one of the two stands for the missing one.
        for family in () if doubled(role) else missing_families(role):
            known = ", ".join(metric.id for metric in catalog.metrics if metric.family == family) or "none yet"
            yield Problem(
                INFO,
                role.file,
                ("metrics", "targets"),
                f"No target is of the family `{family}`.",
                f"Add a target for a metric of that family. Known ones: {known}.",
                on_key=True,
            )
