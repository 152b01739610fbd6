"""Nobody was asked what the work is.

What it catches: a `job_analysis` with `people: 0`.

Why: requirements that come from no analysis of the work describe the people one has in mind. A court asks for the
analysis; so does a trainer who was hired for something else.
Source: the job-relatedness that the Uniform Guidelines on Employee Selection Procedures ask for (29 CFR 1607).

## Fails

```yaml
roles/seed-sorter.yaml:
  job_analysis.people: 0
```

## Passes

```yaml
roles/seed-sorter.yaml:
  job_analysis.people: 1
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rolebook.catalog.catalogs import TeamCatalog
from rolebook.catalog.problem import Problem
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB591",
    "no-job-analysis",
    Severity.WARNING,
    "Requirements that come from no analysis of the work describe the people one has in mind.",
)
AUDIENCE = Audience.TEAM


def check(catalog: TeamCatalog) -> Iterator[Problem]:
    """One warning per role."""
    for role in catalog.roles:
        if role.job_analysis.people == 0:
            yield Problem(
                INFO,
                role.file,
                ("job_analysis", "people"),
                "Nobody who does the work was asked what it is.",
                "Talk to two or three people who do it, look at their review log, and write down how many you asked.",
            )
