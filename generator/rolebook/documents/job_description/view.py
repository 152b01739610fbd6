"""What a job description prints, in the order of the page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from rolebook.catalog.library import Company
from rolebook.catalog.role import Conditions, Role
from rolebook.documents.contract import Document
from rolebook.documents.job_description.chain import ChainView, chain_view
from rolebook.documents.job_description.deciding import DecisionView, decision_view
from rolebook.documents.job_description.head import Fact, Notice, facts, notices
from rolebook.documents.job_description.nearby import NearView, comparison, similar
from rolebook.documents.job_description.occupation import occupation
from rolebook.documents.job_description.openings import OpeningsView, openings_view
from rolebook.documents.job_description.process import ProcessView, process_view
from rolebook.documents.job_description.showing import (
    CredentialView,
    RequirementView,
    credentials,
    requirements,
)
from rolebook.documents.job_description.subject import Posting, postings
from rolebook.documents.job_description.success import SuccessView, success_view
from rolebook.documents.job_description.work import (
    ComplexityView,
    DepthView,
    LanguageView,
    TaskView,
    complexity_view,
    depth_view,
    languages,
    tasks,
)
from rolebook.documents.json_ld import json_ld
from rolebook.documents.links import Here
from rolebook.documents.numbers import counted, day, hours_a_week, money_range
from rolebook.documents.prose import plain, prose
from rolebook.documents.shared import Link, mail, web
from rolebook.documents.words import PAY_UNITS, depth_name
from rolebook.language import N_, Words
from rolebook.schema.audience import Audience

_CADENCES = Words({"weekly": N_("weekly")})


@dataclass(frozen=True, slots=True)
class ConditionsView:
    """What the days are like; None where the role does not say."""

    tools: str
    sensitive: Markup | None
    monitoring: Markup | None


@dataclass(frozen=True, slots=True)
class QualityView:
    """How the work is supported and checked, as far as it is public."""

    name: str
    summary: Markup
    from_day: int
    cadence: str
    auditor: str


@dataclass(frozen=True, slots=True)
class PayView:
    """What the work pays, for how many hours."""

    range: str
    hours: str
    payment: Markup


@dataclass(frozen=True, slots=True)
class CompanyView:
    """Who hires, how to ask for a change, and what happens with one's data."""

    name: str
    about: Markup
    site: Link | None
    contact: Link
    access: Link
    access_note: Markup
    equal: Markup
    controller: str
    privacy: Link
    privacy_note: Markup
    retention: str


@dataclass(frozen=True, slots=True)
class JobView:
    """The whole page; `record` is for search engines, and empty for a role that is not in use."""

    notices: tuple[Notice, ...]
    summary: Markup
    also_called: str
    reviewed: str
    review_by: str
    facts: tuple[Fact, ...]
    success: SuccessView
    tasks: tuple[TaskView, ...]
    depth: DepthView
    complexity: ComplexityView
    languages: tuple[LanguageView, ...]
    musts: tuple[RequirementView, ...]
    nice: tuple[RequirementView, ...]
    conditions: ConditionsView
    process: ProcessView
    decision: DecisionView
    chain: ChainView
    quality: QualityView
    pay: PayView
    openings: OpeningsView
    similar: tuple[NearView, ...]
    comparison: Link | None
    company: CompanyView
    credentials: tuple[CredentialView, ...]
    papers_checked: bool
    record: Markup


def view(posting: Posting, here: Here) -> JobView:
    """The page of one role on the day of the build."""
    role = posting.role
    record = occupation(role)
    return JobView(
        notices=tuple(notices(posting, here)),
        summary=prose(role.summary),
        also_called=", ".join(role.also_called),
        reviewed=day(role.reviewed),
        review_by=day(role.review_by),
        facts=tuple(facts(posting, here)),
        success=success_view(role.metrics, here),
        tasks=tasks(role),
        depth=depth_view(role, here),
        complexity=complexity_view(role),
        languages=languages(role),
        musts=requirements(role, "must", here),
        nice=requirements(role, "nice", here),
        conditions=_conditions(role.conditions),
        process=process_view(posting, here),
        decision=decision_view(posting, here),
        chain=chain_view(role, here),
        quality=_quality(role),
        pay=_pay(posting),
        openings=openings_view(posting, here),
        similar=similar(posting, here),
        comparison=comparison(posting, here),
        company=_company(posting.company, role),
        credentials=tuple(credentials(role)),
        papers_checked=any(stage.kind == "credential-check" for stage in role.process),
        record=json_ld(record) if record else Markup(),
    )


def _conditions(conditions: Conditions) -> ConditionsView:
    return ConditionsView(
        tools=", ".join(conditions.tools),
        sensitive=prose(conditions.sensitive_content) if conditions.sensitive_content else None,
        monitoring=prose(conditions.monitoring) if conditions.monitoring else None,
    )


def _quality(role: Role) -> QualityView:
    plan = role.quality.use
    return QualityView(
        name=plan.name,
        summary=prose(plan.summary),
        from_day=plan.start_day,
        cadence=_CADENCES[plan.cadence],
        auditor=depth_name(role.domain.area, role.quality.auditor_depth),
    )


def _pay(posting: Posting) -> PayView:
    pay = posting.role.pay
    return PayView(
        range=PAY_UNITS["hour"].format(amount=money_range(pay.min, pay.max, pay.currency)),
        hours=hours_a_week(posting.role.hours.min, posting.role.hours.max),
        payment=prose(posting.company.payment.note),
    )


def _company(company: Company, role: Role) -> CompanyView:
    return CompanyView(
        name=company.name,
        about=prose(company.about),
        site=web(company.site) if company.site else None,
        contact=mail(company.contact),
        access=mail(company.accommodations.contact),
        access_note=prose(company.accommodations.note),
        equal=prose(company.equal_opportunity),
        controller=company.privacy.controller,
        privacy=mail(company.privacy.contact),
        privacy_note=prose(company.privacy.note),
        retention=counted(role.retention.months, "month", "months"),
    )


def _other_words(posting: Posting) -> Iterator[str]:
    """Words that find a role: its other names, and what its field and its kinds of task are called."""
    yield from posting.role.also_called
    domain = posting.role.domain
    yield from (domain.area.name, *domain.area.also_called)
    for kind in domain.task_types:
        yield from (kind.name, *kind.also_called)


DOCUMENT = Document[Posting](
    name="job_description",
    audience=Audience.PUBLIC,
    medium="page",
    subjects=postings,
    subject_id=lambda posting: posting.role.id,
    path=lambda posting: f"roles/{posting.role.id}.html",
    title=lambda posting: posting.role.title,
    search="summary",
    found_by=_other_words,
    description=lambda posting: plain(posting.role.summary),
    view=view,
    paper=N_("Job description"),
)
