"""A live kit with stand-in outputs.

What it catches: a kit with `status: live` whose outputs were not written by the model that trainers will work on
(`stand_in: true`).

Why: people are to be tested on outputs of your actual model: errors that a person made up differ from those that
models make (Goyal & Durrett 2021). Source: an article on hiring AI model trainers (2026), mistake 2.

## Fails

```yaml
kits/seed-task/kit.yaml:
  status: live
```

## Passes

```yaml
kits/seed-task/kit.yaml:
  status: specimen
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rolebook.catalog.catalogs import PublicCatalog
from rolebook.catalog.problem import Problem
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB524",
    "live-stand-in",
    Severity.ERROR,
    "Errors that a person made up differ from those that your model makes.",
)
AUDIENCE = Audience.PUBLIC


def check(catalog: PublicCatalog) -> Iterator[Problem]:
    """One problem per live kit of stand-in outputs."""
    for kit in catalog.kits:
        if kit.status == "live" and kit.outputs_from.stand_in:
            yield Problem(
                INFO,
                kit.file,
                ("status",),
                "A kit with stand-in outputs cannot be live.",
                "Take outputs of your own model, or write `status: specimen`.",
            )
