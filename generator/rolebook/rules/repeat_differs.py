"""Repeated items with different verdicts.

What it catches: a pair in `repeats` whose two items have different verdicts or error types in the key.

Why: repeats show whether somebody judges the same thing the same way twice. If the key itself does
not, every consistent candidate is marked inconsistent.

## Fails

```yaml
kits/seed-task/key.yaml:
  repeats.0: [q1, q2]
```

## Passes

```yaml
kits/seed-task/key.yaml:
  repeats.0: [q1, q3]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rolebook.catalog.catalogs import TeamCatalog
from rolebook.catalog.problem import Problem
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB433",
    "repeat-differs",
    Severity.ERROR,
    "If the key judges a repeat in two ways, every consistent candidate is marked inconsistent.",
)
AUDIENCE = Audience.TEAM


def check(catalog: TeamCatalog) -> Iterator[Problem]:
    """One problem per pair that is no repeat."""
    for exam in catalog.exams:
        if exam.key is None:
            continue
        judged = {item.id: (item.verdict, item.type and item.type.id) for item in exam.key.items}
        for position, (first, second) in enumerate(exam.key.repeats):
            if first in judged and second in judged and judged[first] != judged[second]:
                yield Problem(
                    INFO,
                    exam.key.file,
                    ("repeats", position),
                    f"`{first}` and `{second}` are called repeats, but their keyed verdicts or types differ.",
                    "Correct a verdict, or choose two items that ask for the same judgement.",
                )
