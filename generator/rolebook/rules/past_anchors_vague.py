"""Descriptions of a past problem that leave out what to listen for.

What it catches: a question of kind past-problem whose five descriptions, taken together, do not mention the
problem, the evidence, who was told, the channel, or the result.

Why: two interviewers who listen for different things do not score the same answer. Source: an article on hiring AI
model trainers (2026), mistake 6; the words by which this rule looks for them are a default of this project.

## Fails

```yaml
roles/library/questions.yaml:
  questions.0.anchors.4: Names the problem, the evidence and who was told.
```

## Passes

```yaml
roles/library/questions.yaml:
  questions.0.anchors.4: Names the mistake, what showed it, whom they told and how, and what came of it.
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rolebook.catalog.catalogs import TeamCatalog
from rolebook.catalog.problem import Problem
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.rules._words import left_out
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB568",
    "past-anchors-vague",
    Severity.WARNING,
    "Two interviewers who listen for different things do not score the same answer.",
)
AUDIENCE = Audience.TEAM

_IDEAS = (
    ("the problem", re.compile(r"\b(?:problems?|mistakes?|errors?|faults?)\b", re.I)),
    ("the evidence", re.compile(r"\b(?:evidence|proof|showed|shows|reproduced|checked)\b", re.I)),
    ("who was told", re.compile(r"\b(?:told|tells?|reported|raised|informed|brought)\b", re.I)),
    ("the channel", re.compile(r"\b(?:channel|in writing|wrote|ticket|message|how)\b", re.I)),
    ("the result", re.compile(r"\b(?:result|outcome|fixed|changed|came of|done|followed up)\b", re.I)),
)


def check(catalog: TeamCatalog) -> Iterator[Problem]:
    """One warning per question whose scale leaves something out."""
    for position, question in enumerate(catalog.questions):
        missing = left_out(" ".join(question.anchors.values()), _IDEAS)
        if question.kind == "past-problem" and missing:
            yield Problem(
                INFO,
                "roles/library/questions.yaml",
                ("questions", position, "anchors"),
                f"The descriptions of the scores do not mention {' or '.join(missing)}.",
                "Say in the upper descriptions what a good account names.",
                on_key=True,
            )
