"""A task with fewer than five outputs.

What it catches: a paid task in which a candidate reviews fewer than five outputs.

Why: five outputs to rank and explain are the least that shows how a person works; even five are a small test (one
output of assumed reliability .15 to .25 makes .47 to .62 for five, by the Spearman-Brown formula). Source: an
article on hiring AI model trainers (2026), mistake 2.

## Fails

```yaml
kits/seed-task/kit.yaml:
  parts.1.outputs.4: (left out)
kits/seed-task/key.yaml:
  outputs.4: (left out)
  errors.15: (left out)
  errors.14: (left out)
  errors.13: (left out)
  errors.3: (left out)
  ranking: [B, A, D, C]
```

## Passes

```yaml
kits/seed-task/key.yaml:
  ranking: [B, A, D, C, E]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rolebook.catalog.catalogs import TeamCatalog
from rolebook.catalog.problem import Problem
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.rules._keyed import DECIDING, reviewed_outputs
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB521",
    "fewer-than-five-outputs",
    Severity.ERROR,
    "Fewer than five outputs do not show how a person works; even five are a small test.",
)
AUDIENCE = Audience.TEAM

_LEAST = 5


def check(catalog: TeamCatalog) -> Iterator[Problem]:
    """One problem per task with too few outputs."""
    for exam in catalog.exams:
        kit = exam.kit
        if kit.purpose != "task" or kit.status not in DECIDING or exam.role is None:
            continue
        count = reviewed_outputs(kit)
        if count < _LEAST:
            reviewing = [position for position, part in enumerate(kit.parts) if part.kind == "review-outputs"]
            yield Problem(
                INFO,
                kit.file,
                ("parts", reviewing[0], "outputs") if reviewing else ("parts",),
                f"This task has {count} outputs to review; a task has at least {_LEAST}.",
                "Add outputs to a part of kind review-outputs, and judge them in the key.",
                on_key=True,
            )
