"""Several people whose agreement nobody checks.

What it catches: a quality plan with `overlap.share: 0` in a role for two people or more.

Why: where several people do the same kind of task, the model learns from their disagreement unless somebody looks
at it. Source: an article on hiring AI model trainers (2026), mistake 5.

## Fails

```yaml
roles/library/quality-plans.yaml:
  plans.0.overlap.share: 0.0
```

## Passes

```yaml
roles/library/quality-plans.yaml:
  plans.0.overlap.share: 0.0
roles/seed-sorter.yaml:
  headcount: 1
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rolebook.catalog.catalogs import TeamCatalog
from rolebook.catalog.problem import Problem
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB552",
    "agreement-unchecked",
    Severity.ERROR,
    "The model learns from the disagreement that nobody looks at.",
)
AUDIENCE = Audience.TEAM

_FILE = "roles/library/quality-plans.yaml"


def check(catalog: TeamCatalog) -> Iterator[Problem]:
    """One problem per plan without overlap that a role of several people uses."""
    shared = {role.quality.use.id: role for role in reversed(catalog.roles) if role.headcount > 1}
    for number, plan in enumerate(catalog.quality_plans):
        role = shared.get(plan.id)
        if role is not None and plan.overlap.share <= 0:
            yield Problem(
                INFO,
                _FILE,
                ("plans", number, "overlap", "share"),
                f"No item goes to two people, but {role.headcount} people work as `{role.id}`.",
                "Give some items to several people: 0.10 is a usual share.",
            )
