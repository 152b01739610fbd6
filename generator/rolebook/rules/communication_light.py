"""Communication that counts for little.

What it catches: a rubric without a criterion for the competency `communication` that has at least 20 of the 100
points and its own minimum (`must_reach`).

Why: a finding that nobody can act on is lost, and a total hides it. So communication is a core competency with a
minimum of its own. Source: an article on hiring AI model trainers (2026), mistake 6; 20 of 100 is a default of
this project.

## Fails

```yaml
roles/seed-sorter.yaml:
  rubric.criteria.4.must_reach: (left out)
```

## Passes

```yaml
roles/seed-sorter.yaml:
  rubric.criteria.4.must_reach: 2
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rolebook.catalog.catalogs import PublicCatalog
from rolebook.catalog.problem import Problem
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.rules._communication import communicates
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB561",
    "communication-counts-little",
    Severity.ERROR,
    "A finding that nobody can act on is lost, and a total hides it.",
)
AUDIENCE = Audience.PUBLIC

_LEAST = 20


def check(catalog: PublicCatalog) -> Iterator[Problem]:
    """One problem per role in which no criterion of communication has both weight and minimum."""
    for role in catalog.roles:
        lines = [(place, line) for place, line in enumerate(role.rubric.criteria) if communicates(line.criterion)]
        if any(line.weight >= _LEAST and line.must_reach is not None for _, line in lines):
            continue
        heaviest = max(lines, key=lambda entry: entry[1].weight, default=None)
        yield Problem(
            INFO,
            role.file,
            ("rubric", "criteria") if heaviest is None else ("rubric", "criteria", heaviest[0]),
            "No criterion of communication has both a weight of 20 or more and a minimum of its own.",
            f"Give such a criterion `weight: {_LEAST}` or more, and `must_reach: 3`.",
            on_key=heaviest is None,
        )
