"""A required paper that stands in words only.

What it catches: a must whose `text` names a degree, a licence or another paper, without a `credential`.

Why: a PhD is no evidence that somebody finds errors, and a self-taught person may well do. Under `credential` a
paper has to name what counts as much, or the law that asks for it. Source: an article on hiring AI model trainers
(2026), mistake 1.

## Fails

```yaml
roles/seed-sorter.yaml:
  requirements.0.text: You hold a PhD in botany.
```

## Passes

```yaml
roles/seed-sorter.yaml:
  requirements.0.text: You find a wrong name in a long list. How you learned that is not scored; no degree is needed.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rolebook.catalog.catalogs import PublicCatalog
from rolebook.catalog.problem import Problem
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.rules._words import PAPER, said
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB514",
    "paper-in-words-only",
    Severity.WARNING,
    "A paper that is not declared has no route for people who learned the work otherwise.",
)
AUDIENCE = Audience.PUBLIC


def check(catalog: PublicCatalog) -> Iterator[Problem]:
    """One warning per must that names a paper in its text alone."""
    for role in catalog.roles:
        for position, requirement in enumerate(role.requirements):
            if requirement.level != "must" or requirement.credential is not None:
                continue
            paper = said(PAPER, requirement.text)
            if paper is not None:
                yield Problem(
                    INFO,
                    role.file,
                    ("requirements", position, "text"),
                    f"This asks for a paper (“{paper}”) without saying what counts as much.",
                    "Say what a person can do instead. Or add `credential:` to the requirement and, "
                    "two spaces further in, `name:` (the paper) and `or:` (what counts as much).",
                )
