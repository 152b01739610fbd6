"""A role, or one open position of it, as a job ad: what the work is, pays and asks, and how people are chosen."""

from __future__ import annotations

from collections.abc import Iterator

from rolebook.catalog.base import Prose
from rolebook.catalog.library import Company, DecisionTools
from rolebook.catalog.opening import Opening
from rolebook.catalog.role import Requirement, Role, Stage, Work
from rolebook.documents.advert import NOTHING, Advert, Part, Term, address, said, words
from rolebook.documents.decision_tools import tool_terms
from rolebook.documents.iso import language
from rolebook.documents.job_description.subject import Posting, hours_paid
from rolebook.documents.numbers import counted, day, duration, money, money_range, trimmed
from rolebook.documents.offering import CADENCES, VACANCIES, contract, hours, pay, where
from rolebook.documents.words import PAY_UNITS, STAGES, depth_name
from rolebook.language import gettext as _
from rolebook.language import spoken


def advert(posting: Posting, opening: Opening | None = None) -> Advert:
    """The ad of `opening`, or of the role itself, which names no date and no place."""
    role, company = posting.role, posting.company
    parts = (
        Part("work", _("The work"), items=tuple(map(_work, role.work))),
        _required(role),
        _welcome(role),
        _languages(role),
        _conditions(role),
        _process(posting),
        _decision(role, company.decision_tools),
        _pay(posting, opening),
        _papers(role),
        Part("company", _("Who hires"), company.about, _site(company), after=company.equal_opportunity),
        Part("accommodations", _("Changes that you need"), company.accommodations.note, _write_to(company)),
        _privacy(role, company),
        _apply(company, opening),
    )
    filled = tuple(part for part in parts if part.prose or part.terms or part.items or part.after)
    return Advert(role.title, company.name, role.summary, tuple(_facts(posting, opening)), filled, spoken().tag)


def _facts(posting: Posting, opening: Opening | None) -> Iterator[Term]:
    role = posting.role
    own = PAY_UNITS["hour"].format(amount=money_range(role.pay.min, role.pay.max, role.pay.currency))
    yield Term(_("Pay"), words(pay(opening) if opening else own))
    yield Term(_("Hours"), words(hours(role.hours, opening)))
    if opening:
        yield Term(_("Where"), words(where(opening, ", ")))
        yield Term(_("Contract"), words(contract(opening, role.hours)))
        yield Term(_("Positions"), words(str(opening.positions)))
        yield Term(_("Apply by"), words(day(opening.valid_through)))
    depth = depth_name(role.domain.area, role.domain.depth)
    yield Term(_("Depth"), words(_("{depth} in {field}").format(depth=depth, field=role.domain.area.name)))


def _work(work: Work) -> Prose:
    does = work.does.rstrip()
    share = words(_("({share} % of the working time)").format(share=work.share))
    return said(does, "\n\n" if "\n\n" in does else " ", share)


def _required(role: Role) -> Part:
    return Part("requirements", _("What you must show"), items=tuple(_texts(role, "must")))


def _welcome(role: Role) -> Part:
    return Part("welcome", _("Welcome, and never a reason to turn somebody away"), items=tuple(_texts(role, "nice")))


def _texts(role: Role, level: str) -> Iterator[Prose]:
    return (one.text for one in role.requirements if one.level == level and one.credential is None)


def _languages(role: Role) -> Part:
    return Part(
        "languages",
        _("Languages"),
        terms=tuple(Term(f"{language(one.tag)}, {one.level}", one.because) for one in role.domain.languages),
    )


def _conditions(role: Role) -> Part:
    told = role.conditions
    terms = (
        (_("Tools"), words(", ".join(told.tools))),
        (_("Disturbing content"), told.sensitive_content or NOTHING),
        (_("What is recorded"), told.monitoring or NOTHING),
    )
    given = tuple(Term(term, says) for term, says in terms if says)
    return Part("conditions", _("What the days are like"), terms=given)


def _process(posting: Posting) -> Part:
    role = posting.role
    paid = posting.hours_paid
    reward = _("{hours} h of it are paid: {amount}, whatever the result.") if paid else _("Unpaid.")
    reward = reward.format(hours=trimmed(paid), amount=_amount(paid, role))
    steps, time = counted(len(role.process), "step", "steps"), duration(sum(one.minutes for one in role.process))
    total = _("{steps}, {time} of your time.").format(steps=steps, time=time)
    each = tuple(words(_step(stage, role)) for stage in role.process)
    return Part("process", _("How people are chosen"), words(f"{total} {reward}"), items=each)


def _step(stage: Stage, role: Role) -> str:
    paid = hours_paid(stage)
    reward = _("paid {amount}").format(amount=_amount(paid, role)) if paid else _("not paid")
    days = counted(stage.answer_within_days, "day", "days")
    answer = _("You hear from us within {days}.").format(days=days)
    return f"{STAGES[stage.kind]}, {duration(stage.minutes)}, {reward}. {answer}"


def _amount(paid: float, role: Role) -> str:
    return money(paid * role.pay.task_rate, role.pay.currency)


def _decision(role: Role, tools: DecisionTools) -> Part:
    review = role.decision.review
    again = _("within {days}; write to").format(days=counted(review.within_days, "day", "days"))
    terms = (*tool_terms(tools), Term(_("A second look"), said(words(again), " ", address(review.contact))))
    return Part("decision", _("How it is decided"), tools.note, terms, after=tools.alternative or NOTHING)


def _pay(posting: Posting, opening: Opening | None) -> Part:
    terms = [Term(_("Exercises"), words(PAY_UNITS["hour"].format(amount=_amount(1, posting.role))))]
    if opening:
        terms += [Term(term, words(says)) for term, says in reward_terms(opening)]
    return Part("pay", _("How it is paid"), posting.company.payment.note, tuple(terms))


def reward_terms(opening: Opening) -> Iterator[tuple[str, str]]:
    """What an opening says of its pay beyond the range, in plain words; nothing of what it leaves open."""
    onboarding = {"yes": _("paid like the work"), "no": _("not paid")}
    guaranteed = opening.guaranteed_hours
    hours_a_week = _("{hours} a week").format(hours=trimmed(guaranteed)) if guaranteed else _("none")
    told = (
        (_("Paid"), CADENCES.get(opening.payment_cadence or "", "")),
        (_("Hours guaranteed"), "" if guaranteed is None else hours_a_week),
        (_("Training after the hire"), onboarding.get(opening.paid_onboarding or "", "")),
        (_("Benefits"), opening.benefits or ""),
        (_("Other compensation"), opening.other_compensation or ""),
    )
    return ((term, says) for term, says in told if says)


def _papers(role: Role) -> Part:
    papers = tuple(_paper(one) for one in role.requirements if one.credential is not None)
    none = NOTHING if papers else words(_("None. No degree, licence or other paper is asked for."))
    return Part("credentials", _("Credentials"), none, items=papers)


def _paper(needed: Requirement) -> Prose:
    paper = needed.credential
    if paper is None:
        return needed.text
    level = _("must") if needed.level == "must" else _("welcome, not needed")
    instead = _under(_("Or, counting just as much:"), paper.alternative)
    law = _under(_("The law that asks for it:"), paper.legal_basis)
    return said(words(f"{paper.name} ({level})"), "\n\n", needed.text.rstrip(), instead.rstrip(), law.rstrip())


def _under(heading: str, text: Prose | None) -> Prose:
    return said("\n\n", heading, "\n\n", text) if text else NOTHING


def _site(company: Company) -> tuple[Term, ...]:
    site = (Term(_("Website"), address(company.site)),) if company.site else ()
    return (Term(_("Name"), words(company.name)), *site)


def _write_to(company: Company) -> tuple[Term, ...]:
    return (Term(_("Write to"), address(company.accommodations.contact)),)


def _privacy(role: Role, company: Company) -> Part:
    months = counted(role.retention.months, "month", "months")
    terms = (
        Term(_("Kept for"), words(_("{months} after the decision, then deleted").format(months=months))),
        Term(_("Who answers for it"), words(company.privacy.controller)),
        Term(_("Write to"), address(company.privacy.contact)),
    )
    return Part("privacy", _("Privacy"), company.privacy.note, terms)


def _apply(company: Company, opening: Opening | None) -> Part:
    ask = Term(_("Questions"), address(company.contact))
    if opening is None:
        return Part("apply", _("How to apply"), words(_("Ask when the next position opens.")), (ask,))
    terms = (
        Term(_("Apply at"), address(opening.apply_url)),
        Term(_("Apply by"), words(day(opening.valid_through))),
        Term(_("Position"), words(opening.id)),
        *((Term(_("Vacancy"), words(VACANCIES[opening.existing_vacancy])),) if opening.existing_vacancy else ()),
        ask,
    )
    return Part("apply", _("How to apply"), company.apply_note or NOTHING, terms)
