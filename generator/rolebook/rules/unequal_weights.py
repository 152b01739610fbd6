"""Unequal weights without a reason.

What it catches: a rubric whose criteria have different weights, without `weights_because`.

Why: weights by feeling make a decision no better, and nobody can defend them later. Equal weights need no reason.
Source: the United States Office of Personnel Management advises equal weights absent a documented rationale.

## Fails

```yaml
roles/seed-sorter.yaml:
  rubric.criteria.0.weight: 15
  rubric.criteria.4.weight: 25
```

## Passes

```yaml
roles/seed-sorter.yaml:
  rubric.criteria.0.weight: 15
  rubric.criteria.4.weight: 25
  rubric.weights_because: Engineers act on what is written, and find the rest themselves.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rolebook.catalog.catalogs import PublicCatalog
from rolebook.catalog.problem import Problem
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB592",
    "weights-without-reason",
    Severity.ERROR,
    "Weights by feeling make a decision no better, and nobody can defend them later.",
)
AUDIENCE = Audience.PUBLIC

_WHOLE = 100
"""Weights with another sum are a finding already, and change when that is mended."""


def check(catalog: PublicCatalog) -> Iterator[Problem]:
    """One problem per role."""
    for role in catalog.roles:
        weights = [line.weight for line in role.rubric.criteria]
        if len(set(weights)) > 1 and sum(weights) == _WHOLE and role.rubric.weights_because is None:
            yield Problem(
                INFO,
                role.file,
                ("rubric", "criteria"),
                "The criteria have different weights, and nothing says why.",
                "Give them equal weights, or add `weights_because` under `rubric` with the reason.",
                on_key=True,
            )
