"""Weights of the stages do not add up to 100, or name no stage.

What it catches: `decision.stages` whose weights add up to more or less than 100, or that names a stage which the
process does not have or does not score.

Why: the decision combines stages by these weights; a weight on nothing silently lowers everybody's total.

## Fails

```yaml
roles/seed-sorter.yaml:
  decision.stages: {task: 60, interview: 30}
```

## Passes

```yaml
roles/seed-sorter.yaml:
  decision.stages: {task: 50, interview: 50}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rolebook.catalog.catalogs import PublicCatalog
from rolebook.catalog.problem import Problem
from rolebook.catalog.role import Role
from rolebook.diagnostics import CodeInfo, Severity
from rolebook.schema.audience import Audience

INFO = CodeInfo(
    "RB403",
    "stage-weights-wrong",
    Severity.ERROR,
    "A weight on nothing, or a sum that is not 100, silently changes everybody's total.",
)
AUDIENCE = Audience.PUBLIC


_SCORED = ("work-sample", "paid-task", "structured-interview")


def check(catalog: PublicCatalog) -> Iterator[Problem]:
    """One problem per unknown stage; otherwise one per role whose stage weights do not add up."""
    for role in catalog.roles:
        unknown = list(_unknown_stages(role))
        yield from unknown
        total = sum(role.decision.stages.values())
        if not unknown and total != 100:
            yield Problem(
                INFO,
                role.file,
                ("decision", "stages"),
                f"The weights of the stages add up to {total}, not 100.",
                "Change the weights so that they add up to 100.",
                on_key=True,
            )


def _unknown_stages(role: Role) -> Iterator[Problem]:
    scored = [stage.id for stage in role.process if stage.kind in _SCORED]
    for stage in role.decision.stages:
        if stage not in scored:
            yield Problem(
                INFO,
                role.file,
                ("decision", "stages", stage),
                f"The process has no scored stage `{stage}`.",
                f"Scored stages of this role: {', '.join(scored) or 'none'}.",
                on_key=True,
            )
