"""A question about the past that needs a past.

What it catches: an interview question of kind past-problem without `no_such_past`.

Why: a person without such a job is to be asked for something else, in the same words for everybody; otherwise
interviewers improvise. Source: an article on hiring AI model trainers (2026), mistake 6.

## Fails

```yaml
roles/library/questions.yaml:
  questions.0.no_such_past: (left out)
```

## Passes

```yaml
roles/library/questions.yaml:
  questions.0.no_such_past: Take something from a club or a household.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rolebook.catalog.catalogs import TeamCatalog
from rolebook.catalog.problem import Problem
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB567",
    "past-without-alternative",
    Severity.ERROR,
    "For a person without such a past, interviewers would improvise.",
)
AUDIENCE = Audience.TEAM


def check(catalog: TeamCatalog) -> Iterator[Problem]:
    """One problem per question without an alternative."""
    for position, question in enumerate(catalog.questions):
        if question.kind == "past-problem" and question.no_such_past is None:
            yield Problem(
                INFO,
                "roles/library/questions.yaml",
                ("questions", position),
                f"The question `{question.id}` has nothing for a person without such a past.",
                "Add `no_such_past` with what is said to them: study, volunteering, a household.",
            )
