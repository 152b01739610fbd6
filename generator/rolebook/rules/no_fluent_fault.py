"""No output that reads well and is wrong.

What it catches: the key of a paid task in which no output with `surface: fluent` has an error of severity major or
critical.

Why: what reads well and is wrong is what trainers are hired to catch. If every bad output also reads badly, style
alone gives the answer away. Source: an article on hiring AI model trainers (2026), mistake 3.

## Fails

```yaml
kits/seed-task/key.yaml:
  outputs.0.surface: plain
```

## Passes

```yaml
kits/seed-task/key.yaml:
  outputs.0.surface: plain
  errors.3.severity: major
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rolebook.catalog.catalogs import TeamCatalog
from rolebook.catalog.problem import Problem
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.rules._keyed import keyed_tasks, output_of
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB533",
    "no-fluent-fault",
    Severity.ERROR,
    "If every bad output also reads badly, style alone gives the answer away.",
)
AUDIENCE = Audience.TEAM


def check(catalog: TeamCatalog) -> Iterator[Problem]:
    """One problem per task without a fluent output that is materially wrong."""
    for found in keyed_tasks(catalog):
        key = found.key
        fluent = {output.id for output in key.outputs if output.surface == "fluent"}
        wrong = {output_of(error) for error in key.errors if error.severity != "minor"}
        if key.errors and fluent.isdisjoint(wrong):
            yield Problem(
                INFO,
                key.file,
                ("outputs",),
                "No output that reads very well has a major or critical error.",
                "Let at least one faulty output read well; style must not give the answer away.",
                on_key=True,
            )
