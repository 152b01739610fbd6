"""Written reasoning that is scored late.

What it catches: a process whose first stage with a kit gives no evidence of communication, while a later one does.

Why: written reasoning is looked for from the start: a screen of ticks lets people through who cannot say what is
wrong. Source: an article on hiring AI model trainers (2026), mistake 6.

## Fails

```yaml
kits/seed-screen/kit.yaml:
  parts.1.scores: [precision]
kits/seed-screen/calibration.yaml:
  practice: []
  qualify: []
```

## Passes

```yaml
kits/seed-screen/kit.yaml:
  parts.1.scores: [communication-clarity]
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
    "RB565",
    "writing-comes-late",
    Severity.ERROR,
    "A screen of ticks lets people through who cannot say what is wrong.",
)
AUDIENCE = Audience.PUBLIC


def check(catalog: PublicCatalog) -> Iterator[Problem]:
    """One problem per role. A criterion that no stage scores at all is another rule's finding."""
    for role in catalog.roles:
        practical = [(place, stage.exercise.scores) for place, stage in enumerate(role.process) if stage.exercise]
        scoring = [place for place, scores in practical if any(communicates(criterion) for criterion in scores)]
        if scoring and scoring[0] != practical[0][0]:
            stage = role.process[practical[0][0]]
            yield Problem(
                INFO,
                role.file,
                ("process", practical[0][0], "kit"),
                f"The first practical stage, `{stage.id}`, does not score communication.",
                "Let a written part of its kit score it, however short.",
            )
