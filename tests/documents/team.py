"""A team's catalogue with one whole role and one whole kit, and its documents as they are rendered."""

from __future__ import annotations

from typing import Any

import msgspec

from documents import build
from documents.hostile import hostile
from documents.html import Html
from documents.kits import RECALL, calibration, whole_key, whole_kit
from documents.library import ANCHORS, CLARITY, DOMAIN, fields_of, prose, replaced, team_criterion
from documents.public import FACTS, FOUND, SPEED, UNUSED, exercise, opening
from documents.public import catalog as public_catalog
from documents.validity import EVERYTHING, TRIAL
from rolebook.catalog.catalogs import TeamCatalog
from rolebook.catalog.library import Escalation, Question, Sample
from rolebook.catalog.role import Metrics, Target, TeamQuality, TeamRole, TeamRubric, TeamRubricLine, TeamStage, Work
from rolebook.documents import DOCUMENTS
from rolebook.documents.assemble import Edition, Rendered
from rolebook.documents.known import UNKNOWN_YET, Known
from rolebook.schema.audience import Audience

OF_ROLE = ("interview_guide", "scorecard", "quality_plan", "messages")
PAGES = (
    "questions",
    "quality_plans",
    "role_changes",
    "dossier",
    "matrix",
    "team_home",
    "team_health",
    "team_reviews",
    "team_kits",
)


def question(id: str, **changes: Any) -> Question:
    """An interview question about a problem in the past."""
    return replaced(
        Question(
            id=id,
            kind="past-problem",
            asks=prose(f"ask-{id}"),
            probes=("What did you see?", "Who was told?"),
            minutes=10,
            competency="communication",
            anchors=ANCHORS,
        ),
        changes,
    )


CAUGHT = question("a-problem-you-caught", no_such_past=prose("take-it-from-home"))
DEFEND = question("defend-your-review", kind="defence", minutes=15, competency="systematic-reasoning")
FIELD = question("two-good-answers", kind="domain", domain=DOMAIN.id, competency="quality-analysis")

SCREEN = TeamStage(
    id="screen",
    kind="work-sample",
    minutes=25,
    answer_within_days=3,
    pass_at=55,
    exercise=exercise(kit="sealed", minutes=25, hours_paid=0.5, card=None),
)
TASK = TeamStage(id="task", kind="paid-task", minutes=150, answer_within_days=7, exercise=exercise())
INTERVIEW = TeamStage(
    id="interview",
    kind="structured-interview",
    minutes=45,
    answer_within_days=5,
    questions=(CAUGHT, DEFEND, FIELD),
)

PLAN = replaced(
    build.team_role(whole_kit()).quality.use,
    {
        "sample": (
            Sample(from_day=1, to_day=30, first=50, share=0.25),
            Sample(from_day=31, share=0.07),
        ),
        "sample_because": prose("why-this-size"),
        "escalation": (
            Escalation(
                level=1,
                name="Feedback",
                metric=FOUND,
                operator="below",
                value=0.6,
                window="one week",
                owner="Task lead",
                within_hours=24,
                action=prose("Talk it through."),
                exit=prose("One week above."),
            ),
        ),
        "log_fields": ("item_id", "trainer_id", "our_own"),
        "pooling": prose("four-pooled-weeks"),
    },
)


def role(**changes: Any) -> TeamRole:
    """A role with something in every field that the team's documents print."""
    lines = (
        _line(FOUND, RECALL, weight=60),
        _line(None, CLARITY, weight=40),
    )
    whole = {
        "metrics": Metrics(
            agreed_by="the ML lead",
            agreed_on="2026-11-09",
            targets=(
                Target(metric=FOUND, day_30=0.6, day_60=0.7, day_90=0.8, basis="agreed"),
                Target(metric=SPEED, day_30=48, day_60=36, day_90=24.5, basis="default", seen="after-hire"),
            ),
        ),
        "work": (Work(id="read", does=prose("Read it."), share=100, criticality="high", complexity=FACTS),),
        "rubric": TeamRubric(version="1.0", criteria=lines),
        "process": (SCREEN, TASK, INTERVIEW),
        "quality": TeamQuality(use=PLAN, auditor_depth=2),
        "openings": (opening(),),
    }
    return build.team_role(whole_kit(), **{**whole, **changes})


def _line(metric: Any, scored: Any, weight: int) -> TeamRubricLine:
    full = team_criterion(scored)
    measures = (metric,) if metric else ()
    return TeamRubricLine(criterion=full, weight=weight, measures=measures, anchors=full.anchors)


def catalog(*roles: TeamRole, **changes: Any) -> TeamCatalog:
    """The library with `roles` (the whole role when there are none named) and the sample kit."""
    told = roles or (role(),)
    kit = whole_kit()
    exam = build.exam(kit, role=told[0], key=whole_key(kit), calibration=calibration(kit))
    closed = {
        "company": build.team_company(),
        "roles": told,
        "criteria": (team_criterion(RECALL), team_criterion(CLARITY)),
        "quality_plans": (PLAN,),
        "questions": (CAUGHT, DEFEND, FIELD),
        "exams": (exam,),
        "assignments": (build.assignment(kit, told[0]),),
    }
    return replaced(TeamCatalog(**fields_of(public_catalog()) | closed), changes)


def poisoned() -> TeamCatalog:
    """The same catalogue with hostile text wherever an author may write, except in days and names."""
    told = hostile(role(validity=EVERYTHING))
    whole = catalog(told, company=hostile(build.team_company()), metrics=hostile((FOUND, SPEED, UNUSED)))
    (exam,) = whole.exams
    key = replaced(hostile(exam.key), {"settled_on": "2026-11-01"})
    kit = replaced(exam.kit, {"trials": (TRIAL,)})
    bad = replaced(exam, {"kit": hostile(kit), "role": told, "key": key})
    return msgspec.structs.replace(
        whole,
        questions=(hostile(CAUGHT), hostile(DEFEND), replaced(hostile(FIELD), {"domain": DOMAIN.id})),
        quality_plans=hostile((PLAN,)),
        domains=hostile((DOMAIN,)),
        exams=(bad,),
    )


def made(name: str, of: TeamCatalog | None = None, known: Known = UNKNOWN_YET) -> Rendered:
    """The only document `name` of a team's site."""
    whole = catalog() if of is None else of
    (document,) = Edition(whole, Audience.TEAM, DOCUMENTS, only=(name,), known=known).rendered()
    return document


def page(name: str, of: TeamCatalog | None = None, known: Known = UNKNOWN_YET) -> Html:
    """The same, parsed."""
    return Html(made(name, of, known).html)


def site(of: TeamCatalog | None = None) -> tuple[Rendered, ...]:
    """Every document of a team's site."""
    return tuple(Edition(catalog() if of is None else of, Audience.TEAM, DOCUMENTS).rendered())
