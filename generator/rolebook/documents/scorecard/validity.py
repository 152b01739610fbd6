"""The validity log: one row per person hired, so that scores can later be set beside outcomes."""

from __future__ import annotations

from rolebook.catalog.role import TeamRole


def log_header(role: TeamRole) -> tuple[str, ...]:
    """The columns of the log: who (a code), under which rubric, what was scored, what came of it.

    They are made of ids, so a CSV file needs no quotes around them.
    """
    scores = (f"score_{_field(line.criterion.id)}" for line in role.rubric.criteria)
    totals = (f"total_{_field(stage)}" for stage in role.decision.stages)
    outcomes = (f"day90_{_field(target.metric.id)}{end}" for target in role.metrics.targets for end in ("", "_n"))
    who = ("trainer_code", "opening", "rubric", "kits")
    return (*who, *scores, *totals, "total", *outcomes, "days_worked", "left_because")


def _field(name: str) -> str:
    return name.replace("-", "_")
