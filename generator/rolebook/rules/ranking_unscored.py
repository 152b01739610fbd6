"""A ranking that nobody scores.

What it catches: a rubric without a criterion that is computed from the ranking (`computed_as: ranking`).

Why: to put outputs in order and explain the order is what preference data are made of. A ranking that is asked for
and not scored is unread work. Source: an article on hiring AI model trainers (2026), mistake 2.

## Fails

```yaml
roles/seed-sorter.yaml:
  rubric.criteria.2.criterion: spare
kits/seed-task/kit.yaml:
  parts.1.scores: [error-identification, precision, spare, communication-clarity]
```

## Passes

```yaml
roles/seed-sorter.yaml:
  rubric.criteria.2.criterion: ranking
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rolebook.catalog.catalogs import PublicCatalog
from rolebook.catalog.problem import Problem
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB522",
    "ranking-unscored",
    Severity.ERROR,
    "A ranking that is asked for and not scored is unread work.",
)
AUDIENCE = Audience.PUBLIC


def check(catalog: PublicCatalog) -> Iterator[Problem]:
    """One problem per role whose rubric leaves the ranking out."""
    for role in catalog.roles:
        computed = {line.criterion.computed_as for line in role.rubric.criteria if line.weight}

        if "ranking" not in computed:
            yield Problem(
                INFO,
                role.file,
                ("rubric", "criteria"),
                "No criterion of the rubric scores the ranking of the outputs.",
                "Add a criterion with `computed_as: ranking` and a weight.",
                on_key=True,
                waits_for=(role.file,),
            )
