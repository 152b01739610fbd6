"""A paper that no error needs.

What it catches: a must with a `credential` in a role of complexity C2 or less, none of whose keyed errors takes a
specialist (`subtlety: 2`).

Why: if everything in the exercise can be found without the paper, the paper is not what the work needs. That one
such error has to be there is a default of this project.

## Fails

```yaml
roles/seed-sorter.yaml:
  requirements.2.level: must
  requirements.2.shown_by: [error-identification]
  process.3: {id: papers, kind: credential-check, minutes: 10, answer_within_days: 5}
kits/seed-task/key.yaml:
  errors.5.subtlety: 1
  errors.6.subtlety: 1
  errors.9.subtlety: 1
  errors.12.subtlety: 1
  errors.14.subtlety: 1
  errors.15.subtlety: 1
```

## Passes

```yaml
roles/seed-sorter.yaml:
  requirements.2.level: must
  requirements.2.shown_by: [error-identification]
  process.3: {id: papers, kind: credential-check, minutes: 10, answer_within_days: 5}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rolebook.catalog.catalogs import TeamCatalog
from rolebook.catalog.problem import Problem
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.rules._depth import PROFESSIONAL
from rolebook.rules._keyed import keyed_tasks, subtleties
from rolebook.rules._papers import GRAND, hard_papers
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB577",
    "paper-unproven",
    Severity.WARNING,
    "If everything can be found without the paper, the paper is not what the work needs.",
)
AUDIENCE = Audience.TEAM


def check(catalog: TeamCatalog) -> Iterator[Problem]:
    """One warning per hard paper of a role whose keys do not need it.

    Professional work has a rule of its own for such errors, and so have papers that are too grand for the work.
    """
    special: dict[str, bool] = {}
    for found in keyed_tasks(catalog):
        special[found.role.id] = special.get(found.role.id, False) or 2 in subtleties(found.key)
    for role in catalog.roles:
        if special.get(role.id, True) or role.complexity >= PROFESSIONAL:
            continue
        for position, paper in hard_papers(role):
            if not GRAND.search(paper.name):
                yield Problem(
                    INFO,
                    role.file,
                    ("requirements", position, "credential"),
                    f"No error in the role's keys takes what “{paper.name}” certifies.",
                    "Make it `level: nice`, or add errors to the key that only such a person finds.",
                    on_key=True,
                )
