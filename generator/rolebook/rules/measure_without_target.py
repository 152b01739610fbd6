"""A criterion measures a metric that has no target.

What it catches: a criterion whose `measures` names a metric for which the role sets no target.

Why: a score that points at no agreed target is a score that nobody asked for.

## Fails

```yaml
roles/seed-sorter.yaml:
  rubric.criteria.1.measures: [review-alignment, rework-rate]
```

## Passes

```yaml
roles/seed-sorter.yaml:
  rubric.criteria.1.measures: [review-alignment]
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
    "RB412",
    "measure-without-target",
    Severity.ERROR,
    "A score that points at no agreed target is a score that nobody asked for.",
)
AUDIENCE = Audience.PUBLIC


def check(catalog: PublicCatalog) -> Iterator[Problem]:
    """One problem per measured metric without a target, where it is first measured."""
    for role in catalog.roles:
        if doubled(role) or unmeasured(role):
            continue  # the target that is missed here stands under another name, which is found already
        targets = {target.metric.id for target in role.metrics.targets}
        said: set[str] = set()
        for position, line in enumerate(role.rubric.criteria):
            for place, metric in enumerate(line.measures):
                if metric.id not in targets | said:
                    said.add(metric.id)
                    yield Problem(
                        INFO,
                        role.file,
                        ("rubric", "criteria", position, "measures", place),
                        f"The role sets no target for `{metric.id}`.",
                        f"Add a target for it, or measure one of: {', '.join(sorted(targets))}.",
                    )
