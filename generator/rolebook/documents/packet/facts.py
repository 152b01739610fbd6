"""What a packet says before its parts: purpose, time, pay, help, scoring, names for errors, data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from rolebook.catalog.catalogs import Assignment
from rolebook.catalog.kit import Kit, Status
from rolebook.catalog.library import Criterion, Domain
from rolebook.catalog.role import Role
from rolebook.documents.findings import SEVERITIES, SeverityView, severity_view
from rolebook.documents.going_on import what_it_counts
from rolebook.documents.numbers import duration, hours_of, money
from rolebook.documents.packet.individual import Individual
from rolebook.documents.texts import printed
from rolebook.language import N_, Words, ngettext
from rolebook.language import gettext as _

BANNERS: Mapping[Status, str] = Words(
    {
        "draft": N_("Draft · not ready for anybody"),
        "practice": N_("Practice · unpaid, never scored, nothing is sent"),
        "specimen": N_("Specimen · published, so of no use for decisions"),
        "retired": N_("Retired · of no use for decisions"),
    }
)
"""What stands on every page of a packet, by the kit's status; a kit in use has no banner."""

TIME_WAS_ARRANGED = N_("These times were arranged with you. Where a text below names another time, these count.")
"""What stands beside extended times, since an author's text may name the usual ones."""

_PRACTICE_COPIES: Mapping[Status, str] = Words(
    {
        "practice": N_("Practice copy · unpaid, and nothing is decided by it"),
        "specimen": N_("Practice copy of a specimen · nothing is decided by it; pay, dates and promises are examples"),
        "draft": N_("Copy of a draft, for the people who make its key · do not pass it on"),
    }
)

_AI = Words(
    {
        "allowed": N_("You may use AI tools."),
        "not-allowed": N_("Please use no AI tools, such as chat assistants."),
        "allowed-and-declared": N_("You may use AI tools if you say in your answer which ones, and for what."),
    }
)
_DATA = Words(
    {
        "synthetic": N_("All texts are invented; nobody in them exists."),
        "de-identified": N_("The texts come from real ones; what could point to a person was taken out or changed."),
        "public": N_("The texts are public."),
    }
)
_WATERMARKS: Mapping[Status, str] = Words(
    {
        "draft": N_("draft"),
        "practice": N_("practice"),
        "specimen": N_("specimen"),
        "live": N_("live"),
        "retired": N_("retired"),
    }
)


@dataclass(frozen=True, slots=True)
class PayView:
    """An amount, and how it comes about and when it is paid."""

    amount: str
    terms: str


@dataclass(frozen=True, slots=True)
class ScoredView:
    """A criterion that this kit gives evidence for: no anchors and no bands."""

    name: str
    summary: Markup
    scored: str
    weight: str
    minimum: str


@dataclass(frozen=True, slots=True)
class TypeView:
    """One name for an error."""

    id: str
    name: str
    means: Markup
    example: str | None


@dataclass(frozen=True, slots=True)
class FamilyView:
    """A family of names for errors."""

    id: str
    name: str
    types: tuple[TypeView, ...]


@dataclass(frozen=True, slots=True)
class SeverityMeaning:
    """A severity and what it means."""

    chip: SeverityView
    means: str


def banner(kit: Kit, copy: Individual) -> str:
    """What stands on every page and screen; empty for a kit in use."""
    usual = BANNERS.get(kit.status, "")
    return _PRACTICE_COPIES.get(kit.status, usual) if copy.practice else usual


def watermark(kit: Kit, copy: Individual) -> str:
    """The word behind every page of a copy for practice; empty for others."""
    return _WATERMARKS[kit.status] if copy.practice else ""


def purpose(assignment: Assignment, copy: Individual) -> str:
    """What the packet is for, in one or two sentences."""
    kit, company, role = assignment.kit, assignment.company, assignment.role
    if kit.status == "practice":
        tried = _("Try the kind of work that our assessments sample.")
        rests = _("Nothing rests on it.") if copy.code else _("You send nothing, and nobody scores it.")
        return f"{tried} {rests}"
    first = kit.purpose == "screen"
    if role:
        short, usual = (
            _("A short first sample of the work in this role: {role}, {company}."),
            _("A sample of the work in this role: {role}, {company}."),
        )
        sample = (short if first else usual).format(role=role.title, company=company.name)
    else:
        short, usual = _("A short first sample of work at {company}."), _("A sample of work at {company}.")
        sample = (short if first else usual).format(company=company.name)
    shows = _("It shows you what the work is like, and shows us how you do it.")
    return f"{sample} {shows}"


def pay(assignment: Assignment, copy: Individual) -> PayView:
    """What is paid, when, and that it does not depend on the result. Extended time is paid, too."""
    kit, role = assignment.kit, assignment.role
    if kit.status == "practice":
        return PayView(_("Unpaid"), _("a try") if copy.code else _("nobody receives what you write"))
    if kit.pay is None:
        return PayView(_("Unpaid"), _("a short exercise, before any paid one"))
    paid = copy.hours(kit.pay.hours_paid)
    hours = hours_of(paid)
    when = ngettext(
        "within {days} day of handing in, whatever the result",
        "within {days} days of handing in, whatever the result",
        kit.pay.within_days,
    ).format(days=kit.pay.within_days)
    if role is None:
        return PayView(hours, _("at the rate that we told you, {when}").format(when=when))
    rate = role.pay.task_rate
    amount = money(paid * rate, role.pay.currency)
    an_hour = money(rate, role.pay.currency)
    return PayView(amount, _("{hours} at {rate} an hour, {when}").format(hours=hours, rate=an_hour, when=when))


def working_time(kit: Kit, copy: Individual) -> str:
    """The kit's working time: the sum of its parts as they are printed."""
    return duration(sum(copy.minutes(part.minutes) for part in kit.parts))


def assistance(kit: Kit) -> str:
    """What is said about AI tools."""
    return _AI[kit.assistance.ai]


def stand_in(kit: Kit) -> str:
    """The banner about stand-in outputs; empty when a model wrote them."""
    if not kit.outputs_from.stand_in:
        return ""
    return _("The outputs are stand-ins: written to imitate what a model writes. No running model wrote them.")


def texts_from(kit: Kit) -> str:
    """Where the texts come from, told once for the whole kit."""
    told = kit.outputs_from
    stand_ins, outputs = (
        _("Stand-in outputs, version {version}, of {day}."),
        _("Outputs: {model}, version {version}, of {day}."),
    )
    made = stand_ins if told.stand_in else outputs
    said = made.format(model=told.model, version=told.version, day=told.captured_on)
    return f"{_DATA[kit.data.status]} {said}"


def retention(role: Role | None) -> str:
    """How long answers are kept; empty where nothing is kept or no role says it."""
    if role is None:
        return ""
    return ngettext(
        "We keep your answers for {months} month, then delete them.",
        "We keep your answers for {months} months, then delete them.",
        role.retention.months,
    ).format(months=role.retention.months)


def scored(kit: Kit, role: Role | None) -> tuple[ScoredView, ...]:
    """The criteria that the kit's parts score: in the rubric's order with weights, or in the kit's order."""
    here = {criterion.id: criterion for part in kit.parts for criterion in part.scores}
    if role is None:
        return tuple(_scored(criterion, "", None) for criterion in here.values())
    weighed = [
        _scored(line.criterion, _("{weight} of 100").format(weight=line.weight), line.must_reach)
        for line in role.rubric.criteria
        if line.criterion.id in here
    ]
    known = {line.criterion.id for line in role.rubric.criteria}
    return (*weighed, *(_scored(here[name], _("none"), None) for name in here if name not in known))


def counts(assignment: Assignment) -> str:
    """Who goes on after this packet, and what its score is in the total; empty where no step of a role uses the kit."""
    kit, role = assignment.kit, assignment.role
    stages = [stage for stage in role.process if stage.exercise and stage.exercise.kit == kit.id] if role else []
    return what_it_counts(stages[0], role) if role and stages else ""


def _scored(criterion: Criterion, weight: str, least: int | None) -> ScoredView:
    return ScoredView(
        name=criterion.name,
        summary=printed(criterion.summary),
        scored=_("computed") if criterion.scored == "computed" else _("judged"),
        weight=weight,
        minimum="" if least is None else _("at least {score} of 5").format(score=least),
    )


def taxonomy(domain: Domain) -> tuple[FamilyView, ...]:
    """Every name for an error in the domain, whatever this kit holds: the same for all kits of the domain."""
    return tuple(
        FamilyView(
            family.id,
            family.name,
            tuple(TypeView(kind.id, kind.name, printed(kind.means), kind.example) for kind in family.types),
        )
        for family in domain.families
    )


def severities() -> tuple[SeverityMeaning, ...]:
    """The three severities with their meanings."""
    return tuple(SeverityMeaning(severity_view(name), means) for name, means in SEVERITIES.items())
