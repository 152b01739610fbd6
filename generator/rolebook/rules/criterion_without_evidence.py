"""A criterion that no part of a kit scores.

What it catches: a criterion of the rubric that gets its evidence from no part of the role's kits.

Why: a weight on something that is never seen is a guess, and guesses are where resumes come back in.

## Fails

```yaml
kits/seed-task/kit.yaml:
  parts.1.scores: [precision, communication-clarity]
```

## Passes

```yaml
kits/seed-task/kit.yaml:
  parts.1.scores: [error-identification, precision, ranking, communication-clarity]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rolebook.catalog.catalogs import PublicCatalog
from rolebook.catalog.problem import Problem
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB413",
    "criterion-without-evidence",
    Severity.ERROR,
    "A weight on something that is never seen is a guess.",
)
AUDIENCE = Audience.PUBLIC


def check(catalog: PublicCatalog) -> Iterator[Problem]:
    """One problem per role with criteria that no stage's kit scores: most often one part lacks them all."""
    for role in catalog.roles:
        scored = {criterion.id for stage in role.process if stage.exercise for criterion in stage.exercise.scores}
        if not any(stage.exercise for stage in role.process):
            continue  # a process without a sample of the work is another rule's finding
        missed = [
            (n, line.criterion.id) for n, line in enumerate(role.rubric.criteria) if line.criterion.id not in scored
        ]
        if missed:
            names = ", ".join(f"`{name}`" for _, name in missed)
            yield Problem(
                INFO,
                role.file,
                ("rubric", "criteria", missed[0][0], "criterion"),
                f"No part of the role's kits scores {names}.",
                "Add each to the `scores` of a part where it can be seen, or take it out of the rubric.",
            )
