"""A public catalogue with one whole role, and its pages as they are rendered."""

from __future__ import annotations

from typing import Any

from documents import build
from documents.html import Html
from documents.kits import whole_kit
from documents.library import CLARITY, DOMAIN, TASK_TYPE, criterion, fields_of, prose, replaced
from rolebook.catalog.catalogs import PublicCatalog
from rolebook.catalog.complexity import ComplexityFacts
from rolebook.catalog.kit import Kit, KitCard, PartCard
from rolebook.catalog.library import Metric, QualityPlan
from rolebook.catalog.opening import TeamOpening
from rolebook.catalog.role import (
    Conditions,
    Credential,
    Evidence,
    Exercise,
    Language,
    Metrics,
    Quality,
    Requirement,
    Role,
    RoleDomain,
    Rubric,
    RubricLine,
    Stage,
    Target,
    Work,
)
from rolebook.documents import DOCUMENTS
from rolebook.documents.assemble import Edition
from rolebook.schema.audience import Audience

TODAY = "2026-11-22"
RECALL = criterion()


def metric(id: str, **changes: Any) -> Metric:
    """A fraction, defined."""
    return replaced(
        Metric(
            id=id,
            name=id.capitalize(),
            family="consistency",
            definition=prose(f"What {id} is."),
            formula=f"formula of {id}",
            unit="fraction",
            direction="higher",
            source=prose("The log."),
            owner="ML lead",
            uncertainty=prose("State n."),
            default_basis=prose("Judgement."),
        ),
        changes,
    )


FOUND = metric("found", counter_metric="speed", cites=("https://doi.org/10.1/x",))
SPEED = metric("speed", family="turnaround", unit="hours", direction="lower")
UNUSED = metric("unused")


def card(of: Kit) -> KitCard:
    """What anybody may know of a kit."""
    told = {name: value for name, value in fields_of(of).items() if name in KitCard.__struct_fields__}
    parts = (PartCard(**{name: getattr(part, name) for name in PartCard.__struct_fields__}) for part in of.parts)
    return KitCard(**told | {"parts": tuple(parts)})


def exercise(**changes: Any) -> Exercise:
    """The sample kit as a stage names it: 2 h 30 min, of which all is paid."""
    kit = whole_kit()
    return replaced(
        Exercise(
            kit=kit.id,
            minutes=kit.minutes,
            scores=(RECALL, CLARITY),
            hours_paid=2.5,
            within_days=5,
            card=card(kit),
        ),
        changes,
    )


SAMPLE = Stage(
    id="screen",
    kind="work-sample",
    minutes=25,
    answer_within_days=3,
    pass_at=55,
    exercise=exercise(kit="sealed", minutes=25, hours_paid=0.5, card=None, scores=(CLARITY,)),
)
TASK = Stage(id="task", kind="paid-task", minutes=150, answer_within_days=7, exercise=exercise())
INTERVIEW = Stage(id="interview", kind="structured-interview", minutes=45, answer_within_days=5)

FACTS = ComplexityFacts(steps="few", checkable="partly", knowledge="everyday", consequence="rework")
HARM = ComplexityFacts(steps="few", checkable="partly", knowledge="everyday", consequence="harm")


def opening(id: str = "2026-11-us", **changes: Any) -> TeamOpening:
    """A position that is open."""
    return replaced(
        TeamOpening(
            row=0,
            id=id,
            role="reader",
            positions=2,
            posted="2026-11-10",
            valid_through="2027-01-15",
            engagement="contractor",
            workplace="remote",
            countries=("CA", "US"),
            regions=("CA-ON",),
            pay_min=60,
            pay_max=95,
            currency="USD",
            pay_unit="hour",
            apply_url="https://careers.example.org/reader",
            rubric="1.0+abc123",
            kits=("notice@1.2.0+abc123",),
        ),
        changes,
    )


def role(**changes: Any) -> Role:
    """A role with something in every field."""
    line = RubricLine(criterion=RECALL, weight=60, measures=(FOUND,))
    judged = RubricLine(criterion=CLARITY, weight=40, measures=(), must_reach=3)
    whole = {
        "also_called": ("checker", "proof reader"),
        "metrics": Metrics(
            agreed_by="the ML lead",
            agreed_on="2026-11-09",
            targets=(
                Target(metric=FOUND, day_30=0.6, day_60=0.7, day_90=0.8, basis="agreed"),
                Target(metric=SPEED, day_30=48, day_60=36, day_90=24.5, basis="default", seen="after-hire"),
            ),
        ),
        "work": (
            Work(id="read", does=prose("Read it."), share=70, criticality="high", complexity=HARM),
            Work(id="tell", does=prose("Tell them."), share=30, criticality="low", complexity=FACTS),
        ),
        "domain": RoleDomain(
            area=DOMAIN,
            depth=1,
            because=prose("why-this-depth"),
            task_types=(TASK_TYPE,),
            languages=(Language(tag="en", level="B2", because=prose("why-english")),),
        ),
        "requirements": REQUIREMENTS,
        "conditions": Conditions(tools=("a browser", "a chat"), monitoring=prose("what-is-recorded")),
        "rubric": Rubric(version="1.0", criteria=(line, judged), weights_because=prose("why-these-weights")),
        "process": (SAMPLE, TASK, INTERVIEW),
        "openings": (opening(),),
        "quality": Quality(use=PLAN, auditor_depth=2),
    }
    return build.role(whole_kit(), **{**whole, **changes})


PLAN = QualityPlan(id="weekly", name="Weekly audit", summary=prose("Read weekly."), start_day=1, cadence="weekly")
REQUIREMENTS = (
    Requirement(
        id="find",
        level="must",
        work=("read",),
        text=prose("You find errors."),
        shown_by=(
            Evidence(id=RECALL.id, name=RECALL.name, stages=("task",)),
            Evidence(id="defend", name="the structured interview", stages=("interview",)),
            Evidence(id="other", name="the structured interview", stages=("interview",)),
        ),
    ),
    Requirement(id="kind", level="nice", work=("tell",), text=prose("You have helped.")),
    Requirement(
        id="paper",
        level="nice",
        work=("read",),
        text=prose("You hold a licence."),
        credential=Credential(name="a licence", alternative=prose("the-other-route")),
    ),
)


def catalog(*roles: Role, **changes: Any) -> PublicCatalog:
    """The library with `roles` (the whole role when there are none named)."""
    return replaced(
        PublicCatalog(
            today=TODAY,
            unread=frozenset(),
            company=build.company(),
            roles=roles or (role(),),
            kits=(card(whole_kit()),),
            open_kits=(whole_kit(),),
            practice=(),
            metrics=(FOUND, SPEED, UNUSED),
            criteria=(RECALL, CLARITY),
            domains=(DOMAIN,),
            task_types=(TASK_TYPE,),
            open_files=(),
            quality_plans=(PLAN,),
        ),
        changes,
    )


def html(name: str, of: PublicCatalog | None = None) -> str:
    """The only page of the document `name`."""
    (page,) = Edition(catalog() if of is None else of, Audience.PUBLIC, DOCUMENTS, only=(name,)).rendered()
    return page.html


def page(name: str, of: PublicCatalog | None = None) -> Html:
    """The same, parsed."""
    return Html(html(name, of))
