"""Weights of the rubric do not add up to 100.

What it catches: a role whose criteria have weights that add up to more or less than 100.

Why: the total that decides about a person is the weighted mean of the criteria. With weights that do
not add up, the cut means something else than it says.

## Fails

```yaml
roles/seed-sorter.yaml:
  rubric.criteria.0.weight: 19
```

## Passes

```yaml
roles/seed-sorter.yaml:
  rubric.criteria.0.weight: 20
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rolebook.catalog.catalogs import PublicCatalog
from rolebook.catalog.problem import Problem
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB402",
    "weights-not-100",
    Severity.ERROR,
    "The total decides about a person; with other weights the cut means something else than it says.",
)
AUDIENCE = Audience.PUBLIC


def check(catalog: PublicCatalog) -> Iterator[Problem]:
    """One problem per role whose weights do not add up."""
    for role in catalog.roles:
        total = sum(line.weight for line in role.rubric.criteria)
        if total != 100:
            yield Problem(
                INFO,
                role.file,
                ("rubric", "criteria"),
                f"The weights of the criteria add up to {total}, not 100.",
                "Change the weights so that they add up to 100; equal weights need no reason.",
                on_key=True,
            )
