"""A role for document tests, as the team reads it and as anybody may."""

from __future__ import annotations

from typing import Any

from documents.library import DOMAIN, TASK_TYPE, prose, replaced, team_criterion
from rolebook.catalog.complexity import ComplexityFacts
from rolebook.catalog.kit import Kit
from rolebook.catalog.library import Criterion, Overlap, TeamQualityPlan
from rolebook.catalog.role import (
    Cut,
    Decision,
    Exercise,
    Hours,
    JobAnalysis,
    Metrics,
    Pay,
    Retention,
    Review,
    Role,
    RoleDomain,
    Rubric,
    RubricLine,
    TeamQuality,
    TeamRole,
    TeamRubric,
    TeamRubricLine,
    TeamStage,
    Work,
)

EASY = ComplexityFacts(steps="few", checkable="fully", knowledge="everyday", consequence="rework")


def team_role(of: Kit, **changes: Any) -> TeamRole:
    """A role whose process is a stage with the kit `of` (id "task") and an interview."""
    scored = {criterion.id: criterion for part in of.parts for criterion in part.scores}
    lines = tuple(_rubric_line(scored[name], 100 // len(scored)) for name in scored)
    exercise = Exercise(kit=of.id, minutes=of.minutes, scores=(), hours_paid=2.5, within_days=5)
    return replaced(
        TeamRole(
            file="roles/reader.yaml",
            id="reader",
            title="Careful reader",
            family="evaluation",
            status="active",
            reviewed="2026-11-16",
            review_by="2027-05-16",
            summary=prose("Reads with care."),
            headcount=1,
            metrics=Metrics(agreed_by="editors", agreed_on="2026-11-09", targets=()),
            work=(Work(id="read", does=prose("Read."), share=100, criticality="high", complexity=EASY),),
            domain=RoleDomain(area=DOMAIN, depth=1, because=prose("b"), task_types=(TASK_TYPE,), languages=()),
            requirements=(),
            rubric=TeamRubric(version="1.0", criteria=lines),
            process=(
                TeamStage(id="task", kind="paid-task", minutes=of.minutes, answer_within_days=7, exercise=exercise),
                TeamStage(id="interview", kind="structured-interview", minutes=45, answer_within_days=5),
            ),
            decision=DECISION,
            pay=Pay(basis="hour", min=60, max=95, currency="USD", task_rate=80),
            hours=Hours(min=5, max=20, per="week"),
            quality=TeamQuality(use=QUALITY_PLAN, auditor_depth=1),
            retention=Retention(months=18),
            owner="editors",
            job_analysis=JobAnalysis(method="desk", people=0, date="2026-11-01"),
        ),
        changes,
    )


def role(of: Kit, **changes: Any) -> Role:
    """The same role as anybody may read it."""
    told = team_role(of)
    rubric = Rubric(version=told.rubric.version, criteria=tuple(_open_line(line) for line in told.rubric.criteria))
    fields = {name: getattr(told, name) for name in Role.__struct_fields__}
    return replaced(Role(**fields | {"rubric": rubric}), changes)


def _rubric_line(scored: Criterion, weight: int) -> TeamRubricLine:
    full = team_criterion(scored)
    least = 3 if scored.scored == "judged" else None
    return TeamRubricLine(criterion=full, weight=weight, measures=(), must_reach=least, anchors=full.anchors)


def _open_line(line: TeamRubricLine) -> RubricLine:
    told = {name: getattr(line.criterion, name) for name in Criterion.__struct_fields__}
    return RubricLine(criterion=Criterion(**told), weight=line.weight, measures=(), must_reach=line.must_reach)


DECISION = Decision(
    raters=2,
    combine="mean",
    third_when=("two-points-apart", "either-side-of-cut"),
    stages={"task": 60, "interview": 40},
    cut=Cut(at=60, method="provisional", because=prose("Unstudied.")),
    when_more_pass="by total",
    decided_by="the panel",
    review=Review(contact="review@example.org", within_days=10),
)

QUALITY_PLAN = TeamQualityPlan(
    id="weekly",
    name="Weekly",
    summary=prose("Read weekly."),
    start_day=1,
    cadence="weekly",
    sample=(),
    floor=30,
    sample_because=prose("b"),
    auditor="lead",
    instrument=prose("i"),
    gold_per_week=5,
    overlap=Overlap(share=0.1, coefficient="gwet-ac1", threshold=0.6, because=prose("b")),
    escalation=(),
    log_fields=("item_id",),
    pooling=prose("p"),
)
