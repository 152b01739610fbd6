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
from rolebook.documents.words import STAGES, depth_name


def advert(posting: Posting, opening: Opening | None = None) -> Advert:
    """The ad of `opening`, or of the role itself, which names no date and no place."""
    role, company = posting.role, posting.company
    parts = (
        Part("work", "The work", items=tuple(map(_work, role.work))),
        _required(role),
        _welcome(role),
        _languages(role),
        _conditions(role),
        _process(posting),
        _decision(role, company.decision_tools),
        _pay(posting, opening),
        _papers(role),
        Part("company", "Who hires", company.about, _site(company), after=company.equal_opportunity),
        Part("accommodations", "Changes that you need", company.accommodations.note, _write_to(company)),
        _privacy(role, company),
        _apply(company, opening),
    )
    filled = tuple(part for part in parts if part.prose or part.terms or part.items or part.after)
    return Advert(role.title, company.name, role.summary, tuple(_facts(posting, opening)), filled)


def _facts(posting: Posting, opening: Opening | None) -> Iterator[Term]:
    role = posting.role
    own = f"{money_range(role.pay.min, role.pay.max, role.pay.currency)} an hour"
    yield Term("Pay", words(pay(opening) if opening else own))
    yield Term("Hours", words(hours(role.hours, opening)))
    if opening:
        yield Term("Where", words(where(opening, ", ")))
        yield Term("Contract", words(contract(opening, role.hours)))
        yield Term("Positions", words(str(opening.positions)))
        yield Term("Apply by", words(day(opening.valid_through)))
    yield Term("Depth", words(f"{depth_name(role.domain.area, role.domain.depth)} in {role.domain.area.name}"))


def _work(work: Work) -> Prose:
    does = work.does.rstrip()
    return said(does, "\n\n" if "\n\n" in does else " ", words(f"({work.share} % of the working time)"))


def _required(role: Role) -> Part:
    return Part("requirements", "What you must show", items=tuple(_texts(role, "must")))


def _welcome(role: Role) -> Part:
    return Part("welcome", "Welcome, and never a reason to turn somebody away", items=tuple(_texts(role, "nice")))


def _texts(role: Role, level: str) -> Iterator[Prose]:
    return (one.text for one in role.requirements if one.level == level and one.credential is None)


def _languages(role: Role) -> Part:
    return Part(
        "languages",
        "Languages",
        terms=tuple(Term(f"{language(one.tag)}, {one.level}", one.because) for one in role.domain.languages),
    )


def _conditions(role: Role) -> Part:
    told = role.conditions
    terms = (
        ("Tools", words(", ".join(told.tools))),
        ("Disturbing content", told.sensitive_content or NOTHING),
        ("What is recorded", told.monitoring or NOTHING),
    )
    return Part("conditions", "What the days are like", terms=tuple(Term(term, says) for term, says in terms if says))


def _process(posting: Posting) -> Part:
    role = posting.role
    paid = posting.hours_paid
    reward = f"{trimmed(paid)} h of it are paid: {_amount(paid, role)}, whatever the result." if paid else "Unpaid."
    total = f"{counted(len(role.process), 'step')}, {duration(sum(one.minutes for one in role.process))} of your time."
    steps = tuple(words(_step(stage, role)) for stage in role.process)
    return Part("process", "How people are chosen", words(f"{total} {reward}"), items=steps)


def _step(stage: Stage, role: Role) -> str:
    paid = hours_paid(stage)
    reward = f"paid {_amount(paid, role)}" if paid else "not paid"
    answer = f"You hear from us within {counted(stage.answer_within_days, 'day')}."
    return f"{STAGES[stage.kind]}, {duration(stage.minutes)}, {reward}. {answer}"


def _amount(paid: float, role: Role) -> str:
    return money(paid * role.pay.task_rate, role.pay.currency)


def _decision(role: Role, tools: DecisionTools) -> Part:
    review = role.decision.review
    again = f"within {counted(review.within_days, 'day')}; write to "
    terms = (*tool_terms(tools), Term("A second look", said(words(again), " ", address(review.contact))))
    return Part("decision", "How it is decided", tools.note, terms, after=tools.alternative or NOTHING)


def _pay(posting: Posting, opening: Opening | None) -> Part:
    terms = [Term("Exercises", words(f"{_amount(1, posting.role)} an hour"))]
    if opening:
        terms += [Term(term, words(says)) for term, says in reward_terms(opening)]
    return Part("pay", "How it is paid", posting.company.payment.note, tuple(terms))


def reward_terms(opening: Opening) -> Iterator[tuple[str, str]]:
    """What an opening says of its pay beyond the range, in plain words; nothing of what it leaves open."""
    onboarding = {"yes": "paid like the work", "no": "not paid"}
    guaranteed = opening.guaranteed_hours
    told = (
        ("Paid", CADENCES.get(opening.payment_cadence or "", "")),
        ("Hours guaranteed", "" if guaranteed is None else f"{trimmed(guaranteed)} a week" if guaranteed else "none"),
        ("Training after the hire", onboarding.get(opening.paid_onboarding or "", "")),
        ("Benefits", opening.benefits or ""),
        ("Other compensation", opening.other_compensation or ""),
    )
    return ((term, says) for term, says in told if says)


def _papers(role: Role) -> Part:
    papers = tuple(_paper(one) for one in role.requirements if one.credential is not None)
    none = NOTHING if papers else words("None. No degree, licence or other paper is asked for.")
    return Part("credentials", "Credentials", none, items=papers)


def _paper(needed: Requirement) -> Prose:
    paper = needed.credential
    if paper is None:
        return needed.text
    level = "must" if needed.level == "must" else "welcome, not needed"
    instead = said("\n\nOr, counting just as much:\n\n", paper.alternative) if paper.alternative else NOTHING
    law = said("\n\nThe law that asks for it:\n\n", paper.legal_basis) if paper.legal_basis else NOTHING
    return said(words(f"{paper.name} ({level})"), "\n\n", needed.text.rstrip(), instead.rstrip(), law.rstrip())


def _site(company: Company) -> tuple[Term, ...]:
    site = (Term("Website", address(company.site)),) if company.site else ()
    return (Term("Name", words(company.name)), *site)


def _write_to(company: Company) -> tuple[Term, ...]:
    return (Term("Write to", address(company.accommodations.contact)),)


def _privacy(role: Role, company: Company) -> Part:
    terms = (
        Term("Kept for", words(f"{counted(role.retention.months, 'month')} after the decision, then deleted")),
        Term("Who answers for it", words(company.privacy.controller)),
        Term("Write to", address(company.privacy.contact)),
    )
    return Part("privacy", "Privacy", company.privacy.note, terms)


def _apply(company: Company, opening: Opening | None) -> Part:
    ask = Term("Questions", address(company.contact))
    if opening is None:
        return Part("apply", "How to apply", words("Ask when the next position opens."), (ask,))
    terms = (
        Term("Apply at", address(opening.apply_url)),
        Term("Apply by", words(day(opening.valid_through))),
        Term("Position", words(opening.id)),
        *((Term("Vacancy", words(VACANCIES[opening.existing_vacancy])),) if opening.existing_vacancy else ()),
        ask,
    )
    return Part("apply", "How to apply", company.apply_note or NOTHING, terms)
