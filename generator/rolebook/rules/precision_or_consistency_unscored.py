"""A rubric that does not score precision, consistency or errors found.

What it catches: a rubric that lacks a criterion with a weight for the errors found (`computed_as: recall`), for
precision or for consistency.

Why: whoever marks everything finds every error, and whoever always says the same is perfectly consistent. Only
together do the three tell anything. Source: an article on hiring AI model trainers (2026), mistake 2.

## Fails

```yaml
roles/seed-sorter.yaml:
  rubric.criteria.3.criterion: spare
kits/seed-task/kit.yaml:
  parts.2.scores: [spare, precision]
```

## Passes

```yaml
roles/seed-sorter.yaml:
  rubric.criteria.3.criterion: consistency
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rolebook.catalog.catalogs import PublicCatalog
from rolebook.catalog.problem import Problem
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB525",
    "precision-or-consistency-unscored",
    Severity.ERROR,
    "Whoever marks everything finds every error; only together do the measures tell anything.",
)
AUDIENCE = Audience.PUBLIC

_MEASURES = {"recall": "the errors found", "precision": "precision", "consistency": "consistency"}


def check(catalog: PublicCatalog) -> Iterator[Problem]:
    """One problem per role and measure that the rubric leaves out."""
    for role in catalog.roles:
        computed = {line.criterion.computed_as for line in role.rubric.criteria if line.weight}
        for measure, called in _MEASURES.items():
            if measure not in computed:
                yield Problem(
                    INFO,
                    role.file,
                    ("rubric", "criteria"),
                    f"No criterion of the rubric scores {called}.",
                    f"Add a criterion with `computed_as: {measure}` and a weight.",
                    on_key=True,
                    waits_for=(role.file,),
                )
