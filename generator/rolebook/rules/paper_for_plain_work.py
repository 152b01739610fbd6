"""A doctorate for work that can be checked.

What it catches: a must with a `credential` that names a doctorate, a famous university or a licence, in a role of
complexity C2 or less, without a law that asks for it.

Why: common-sense work and work with checkable answers is shown by doing it. Source: an article on hiring AI model
trainers (2026), mistake 3; C2 as the limit is a default of this project.

## Fails

```yaml
roles/seed-sorter.yaml:
  requirements.2.level: must
  requirements.2.shown_by: [error-identification]
  process.3: {id: papers, kind: credential-check, minutes: 10, answer_within_days: 5}
  requirements.2.credential.name: PhD in botany
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

from rolebook.catalog.catalogs import PublicCatalog
from rolebook.catalog.problem import Problem
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.rules._depth import PROFESSIONAL
from rolebook.rules._papers import GRAND, hard_papers
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB575",
    "paper-for-plain-work",
    Severity.WARNING,
    "Work with checkable answers is shown by doing it.",
)
AUDIENCE = Audience.PUBLIC


def check(catalog: PublicCatalog) -> Iterator[Problem]:
    """One warning per hard paper of a role whose work most trained people can do."""
    for role in catalog.roles:
        for position, paper in hard_papers(role):
            words = GRAND.search(paper.name)
            if role.complexity < PROFESSIONAL and words is not None:
                yield Problem(
                    INFO,
                    role.file,
                    ("requirements", position, "credential", "name"),
                    f"“{words[0]}” is asked for work of complexity C{role.complexity}.",
                    "Make it `level: nice`, or ask for what the person can do and where it is shown.",
                )
