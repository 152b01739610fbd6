"""A log from which no cause can be found.

What it catches: a quality plan whose `log_fields` leave out `item_id`, `trainer_id`, `guideline_version`,
`model_version` or `batch_id`.

Why: a team that cannot tell which batch, guideline or model a bad label belongs to cannot mend it. Source: an
article on hiring AI model trainers (2026), mistake 5.

## Fails

```yaml
roles/library/quality-plans.yaml:
  plans.0.log_fields: [item_id, trainer_id, guideline_version, model_version]
```

## Passes

```yaml
roles/library/quality-plans.yaml:
  plans.0.log_fields: [item_id, trainer_id, guideline_version, model_version, batch_id, auditor_id]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rolebook.catalog.catalogs import TeamCatalog
from rolebook.catalog.problem import Problem
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB555",
    "log-untraceable",
    Severity.ERROR,
    "A team that cannot tell where a bad label comes from cannot mend it.",
)
AUDIENCE = Audience.TEAM

_FILE = "roles/library/quality-plans.yaml"

_NEEDED = ("item_id", "trainer_id", "guideline_version", "model_version", "batch_id")


def check(catalog: TeamCatalog) -> Iterator[Problem]:
    """One problem per plan whose log leaves out what a cause is found by."""
    for number, plan in enumerate(catalog.quality_plans):
        missing = [field for field in _NEEDED if field not in plan.log_fields]
        if missing:
            yield Problem(
                INFO,
                _FILE,
                ("plans", number, "log_fields"),
                f"The log leaves out {', '.join(missing)}.",
                f"Add {', '.join(missing)} to `log_fields`.",
                on_key=True,
            )
