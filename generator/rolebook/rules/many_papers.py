"""More than three hard papers.

What it catches: a role with more than three musts that name a paper, apart from those that a law asks for.

Why: each paper keeps out people who can do the work, and four together keep out nearly everybody. The number is a
default of this project.

## Fails

```yaml
roles/seed-sorter.yaml:
  process.3: {id: papers, kind: credential-check, minutes: 10, answer_within_days: 5}
  requirements:
    - id: need-1
      level: must
      for: [compare]
      text: You find a wrong name in a long list.
      shown_by: [communication-clarity]
      credential: {name: Certificate 1, or: A list that a botanist accepted.}
    - id: need-2
      level: must
      for: [compare]
      text: You find a wrong name in a long list.
      shown_by: [error-identification]
      credential: {name: Certificate 2, or: A list that a botanist accepted.}
    - id: need-3
      level: must
      for: [compare]
      text: You find a wrong name in a long list.
      shown_by: [error-identification]
      credential: {name: Certificate 3, or: A list that a botanist accepted.}
    - id: need-4
      level: must
      for: [compare]
      text: You find a wrong name in a long list.
      shown_by: [error-identification]
      credential: {name: Certificate 4, or: A list that a botanist accepted.}
```

## Passes

```yaml
roles/seed-sorter.yaml:
  process.3: {id: papers, kind: credential-check, minutes: 10, answer_within_days: 5}
  requirements:
    - id: need-1
      level: must
      for: [compare]
      text: You find a wrong name in a long list.
      shown_by: [communication-clarity]
      credential: {name: Certificate 1, or: A list that a botanist accepted.}
    - id: need-2
      level: must
      for: [compare]
      text: You find a wrong name in a long list.
      shown_by: [error-identification]
      credential: {name: Certificate 2, or: A list that a botanist accepted.}
    - id: need-3
      level: must
      for: [compare]
      text: You find a wrong name in a long list.
      shown_by: [error-identification]
      credential: {name: Certificate 3, or: A list that a botanist accepted.}
    - id: need-4
      level: must
      for: [compare]
      text: You find a wrong name in a long list.
      shown_by: [error-identification]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rolebook.catalog.catalogs import PublicCatalog
from rolebook.catalog.problem import Problem
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.rules._papers import hard_papers
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB576",
    "many-hard-papers",
    Severity.WARNING,
    "Each paper keeps out people who can do the work.",
)
AUDIENCE = Audience.PUBLIC

_MOST = 3


def check(catalog: PublicCatalog) -> Iterator[Problem]:
    """One warning per role, at the first paper too many."""
    for role in catalog.roles:
        papers = list(hard_papers(role))
        if len(papers) > _MOST:
            yield Problem(
                INFO,
                role.file,
                ("requirements", papers[_MOST][0], "credential"),
                f"This role asks for {len(papers)} papers.",
                "Keep those that a law asks for, and make the others `level: nice`.",
                on_key=True,
            )
