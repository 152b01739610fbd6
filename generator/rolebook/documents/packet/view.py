"""What a candidate's packet prints."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from rolebook.catalog.catalogs import Assignment, CandidateCatalog
from rolebook.catalog.hashes import kit_hash
from rolebook.documents.contract import Document
from rolebook.documents.links import Here
from rolebook.documents.numbers import day
from rolebook.documents.packet import facts
from rolebook.documents.packet.individual import GENERIC, Individual
from rolebook.documents.packet.parts import PartView, part_view
from rolebook.documents.packet.script_words import WORDS
from rolebook.documents.script_words import words_block
from rolebook.documents.texts import printed
from rolebook.language import N_, spoken
from rolebook.language import gettext as _
from rolebook.schema.audience import Audience


@dataclass(frozen=True, slots=True)
class HelpView:
    """Help that is allowed, and how that is looked after."""

    ai: str
    declared: bool
    always: tuple[str, ...]
    how_we_check: Markup


@dataclass(frozen=True, slots=True)
class AccommodationsView:
    """Whom to ask for a change."""

    contact: str
    note: Markup


@dataclass(frozen=True, slots=True)
class PrivacyView:
    """Who answers for a candidate's answers, and how long they are kept."""

    controller: str
    contact: str
    note: Markup
    retention: str


@dataclass(frozen=True, slots=True)
class ReviewView:
    """Where to ask for a second look."""

    contact: str
    within_days: int


@dataclass(frozen=True, slots=True)
class ScoringView:
    """How answers are scored."""

    criteria: tuple[facts.ScoredView, ...]
    weighted: bool
    not_scored: str
    raters: int | None
    counts: str
    tools: Markup | None


@dataclass(frozen=True, slots=True)
class NextView:
    """Where the answer goes, and what happens after that; a practice copy promises nothing."""

    send_to: str
    due: str
    within_days: int | None
    note: Markup | None
    review: ReviewView | None


@dataclass(frozen=True, slots=True)
class PacketView:
    """The whole packet. `cut` stands before each text that may be shown elsewhere, and after the last; see `mould`."""

    lang: str
    audience: str
    title: str
    banner: str
    watermark: str
    kicker: str
    heading: str
    stand_in: str
    purpose: str
    kit: str
    version: str
    hash: str
    code: str
    practice: bool
    introduction: Markup
    time: str
    time_note: str
    pay: facts.PayView
    payment_note: Markup | None
    help: HelpView
    accommodations: AccommodationsView
    privacy: PrivacyView | None
    texts: str
    texts_note: Markup
    scoring: ScoringView
    severities: tuple[facts.SeverityMeaning, ...]
    domain: str
    families: tuple[facts.FamilyView, ...]
    parts: tuple[PartView, ...]
    next: NextView | None
    company: str
    words: Markup
    cut: str = ""


def view(assignment: Assignment, _here: Here, individual: Individual | None = None) -> PacketView:
    """A packet. It holds no link to another document, so it is the same bytes in every tree.

    Args:
        assignment: the kit, with the role that uses it.
        individual: what makes it one candidate's own; None for the copy for nobody in particular.
    """
    kit, company = assignment.kit, assignment.company
    copy = individual or GENERIC
    practice = kit.status == "practice"
    return PacketView(
        lang=spoken().tag,
        audience="public" if practice and not copy.code else "candidate",
        title=title(assignment),
        banner=facts.banner(kit, copy),
        watermark=facts.watermark(kit, copy),
        kicker=_kicker(assignment),
        heading=kit.title,
        stand_in=facts.stand_in(kit),
        purpose=facts.purpose(assignment, copy),
        kit=kit.id,
        version=kit.version,
        hash=kit_hash(kit),
        code=copy.code,
        practice=practice,
        introduction=printed(kit.introduction),
        time=facts.working_time(kit, copy),
        time_note=_(facts.TIME_WAS_ARRANGED) if copy.extended else "",
        pay=facts.pay(assignment, copy),
        payment_note=None if practice else printed(company.payment.note),
        help=_help(assignment),
        accommodations=AccommodationsView(kit.accommodations.contact, printed(kit.accommodations.note)),
        privacy=None if practice else _privacy(assignment),
        texts=facts.texts_from(kit),
        texts_note=printed(kit.data.note),
        scoring=_scoring(assignment, copy),
        severities=facts.severities(),
        domain=kit.domain.name,
        families=facts.taxonomy(kit.domain),
        parts=tuple(part_view(number, part, copy) for number, part in enumerate(kit.parts, 1)),
        next=None if practice and not copy.code else _next(assignment, copy),
        company=company.name,
        words=words_block(WORDS),
    )


def title(assignment: Assignment) -> str:
    """The document's title."""
    kind = _("practice packet") if assignment.kit.status == "practice" else _("assessment packet")
    return f"{assignment.kit.title} · {kind}"


def _kicker(assignment: Assignment) -> str:
    kind = _("Practice packet") if assignment.kit.status == "practice" else _("Assessment packet")
    return f"{kind} · {assignment.role.title if assignment.role else assignment.company.name}"


def _help(assignment: Assignment) -> HelpView:
    allowed = assignment.kit.assistance
    return HelpView(
        facts.assistance(assignment.kit),
        allowed.ai == "allowed-and-declared",
        allowed.always_allowed,
        printed(allowed.how_we_check),
    )


def _privacy(assignment: Assignment) -> PrivacyView:
    privacy = assignment.company.privacy
    return PrivacyView(privacy.controller, privacy.contact, printed(privacy.note), facts.retention(assignment.role))


def _scoring(assignment: Assignment, copy: Individual) -> ScoringView:
    role = assignment.role
    return ScoringView(
        criteria=facts.scored(assignment.kit, role),
        weighted=role is not None,
        not_scored=_("Nothing is decided by this packet.") if copy.code else _("Nobody scores this packet."),
        raters=role.decision.raters if role else None,
        counts=facts.counts(assignment),
        tools=printed(assignment.company.decision_tools.note) if role else None,
    )


def _next(assignment: Assignment, copy: Individual) -> NextView:
    after, role, kit = assignment.kit.next, assignment.role, assignment.kit
    promised = kit.status != "practice"
    return NextView(
        send_to=copy.reply_to or assignment.company.contact,
        due=day(copy.due) if copy.due else "",
        within_days=after.answer_within_days if promised else None,
        note=printed(after.note) if promised else None,
        review=ReviewView(role.decision.review.contact, role.decision.review.within_days) if role else None,
    )


DOCUMENT = Document[Assignment](
    name="packet",
    audience=Audience.CANDIDATE,
    medium="standalone",
    subjects=lambda catalog: _assignments(catalog),
    subject_id=lambda assignment: assignment.kit.id,
    path=lambda assignment: f"kits/{assignment.kit.id}/packet.html",
    title=title,
    view=view,
    paper=N_("Assessment packet"),
)


def _assignments(catalog: CandidateCatalog) -> tuple[Assignment, ...]:
    """Every kit that somebody may be given; the practice kit has a document of its own."""
    return tuple(assignment for assignment in catalog.assignments if assignment.kit.status != "practice")
