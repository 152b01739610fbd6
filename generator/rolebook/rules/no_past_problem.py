"""Nobody is asked about a problem that they caught.

What it catches: a role none of whose kits has a written part that scores communication and has an `alternative`
for people who never had such a job.

Why: an account of a past problem, and of how it was brought to those who had to act, shows what an exercise
cannot; without an alternative it is a test of having had the job. Source: an article on hiring AI model trainers
(2026), mistake 6.

## Fails

```yaml
kits/seed-task/kit.yaml:
  parts.3.alternative: (left out)
kits/seed-screen/kit.yaml:
  parts.1.alternative: (left out)
```

## Passes

```yaml
kits/seed-screen/kit.yaml:
  parts.1.alternative: (left out)
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rolebook.catalog.catalogs import TeamCatalog
from rolebook.catalog.kit import Kit
from rolebook.catalog.problem import Problem
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.rules._communication import communicates
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB566",
    "past-problem-unasked",
    Severity.ERROR,
    "Without an alternative, a question about the past is a test of having had the job.",
)
AUDIENCE = Audience.TEAM


def check(catalog: TeamCatalog) -> Iterator[Problem]:
    """One problem per role, at its last kit, when all of its kits can be read."""
    kits = {exam.kit.id: exam.kit for exam in catalog.exams}
    for role in catalog.roles:
        used = [kits.get(stage.exercise.kit) for stage in role.process if stage.exercise]
        read = [kit for kit in used if kit is not None]
        if not any(communicates(line.criterion) for line in role.rubric.criteria):
            continue  # a rubric without communication is another rule's finding
        if read and len(read) == len(used) and not any(_asks(kit) for kit in read):
            yield Problem(
                INFO,
                read[-1].file,
                ("parts",),
                "No written part asks about a problem that the person caught, with an alternative for a first job.",
                "Add a part of kind written with such a `prompt` and an `alternative`.",
                on_key=True,
            )


def _asks(kit: Kit) -> bool:
    written = (part for part in kit.parts if part.kind == "written" and part.alternative)
    return any(communicates(criterion) for part in written for criterion in part.scores)
