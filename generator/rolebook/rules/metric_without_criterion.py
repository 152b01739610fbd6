"""A metric that no criterion measures.

What it catches: a target whose metric no criterion of the rubric measures, and that is not marked `seen: after-hire`.

Why: what success looks like on day 90 must be looked for before somebody is hired, or the page must
say plainly that it can only be seen afterwards.

## Fails

```yaml
roles/seed-sorter.yaml:
  rubric.criteria.0.measures: [review-alignment]
```

## Passes

```yaml
roles/seed-sorter.yaml:
  rubric.criteria.0.measures: [error-identification-rate]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rolebook.catalog.catalogs import PublicCatalog
from rolebook.catalog.problem import Problem
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.rules._targets import doubled, unmeasured
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB411",
    "metric-without-criterion",
    Severity.ERROR,
    "Success on day 90 must be looked for before somebody is hired, or be said to show only afterwards.",
)
AUDIENCE = Audience.PUBLIC


def check(catalog: PublicCatalog) -> Iterator[Problem]:
    """One problem per target that nothing measures."""
    for role in catalog.roles:
        wanted = unmeasured(role) - doubled(role)
        for position, target in enumerate(role.metrics.targets):
            if target.metric.id in wanted:
                yield Problem(
                    INFO,
                    role.file,
                    ("metrics", "targets", position, "metric"),
                    f"No criterion of the rubric measures `{target.metric.id}`.",
                    "Add it to the `measures` of a criterion, or write `seen: after-hire` if only work shows it.",
                )
