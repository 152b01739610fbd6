"""A core competency that no criterion scores.

What it catches: a rubric in which no criterion with a weight shows `quality-analysis`, or none shows
`systematic-reasoning`.

Why: seeing what is wrong, and going about it in a way that can be repeated, are the work. What is not scored is
read out of resumes again. Source: an article on hiring AI model trainers (2026), mistake 1.

## Fails

```yaml
roles/library/criteria.yaml:
  criteria.0.competencies: [quality-analysis]
  criteria.3.competencies: [quality-analysis]
```

## Passes

```yaml
roles/library/criteria.yaml:
  criteria.0.competencies: [quality-analysis]
  criteria.3.competencies: [systematic-reasoning]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rolebook.catalog.catalogs import PublicCatalog
from rolebook.catalog.problem import Problem
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB513",
    "core-competency-unscored",
    Severity.ERROR,
    "What is not scored is read out of resumes again.",
)
AUDIENCE = Audience.PUBLIC

_CORE = ("quality-analysis", "systematic-reasoning")


def check(catalog: PublicCatalog) -> Iterator[Problem]:
    """One problem per role and core competency that nothing scores."""
    for role in catalog.roles:
        scored = {name for line in role.rubric.criteria if line.weight for name in line.criterion.competencies}
        for competency in _CORE:
            if competency not in scored:
                yield Problem(
                    INFO,
                    role.file,
                    ("rubric", "criteria"),
                    f"No criterion with a weight scores the competency `{competency}`.",
                    "Add a criterion that shows it, or give the one that does a weight.",
                    on_key=True,
                    waits_for=(role.file,),
                )
