"""What the team's first page prints."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rolebook.catalog.catalogs import TeamCatalog
from rolebook.catalog.hashes import rubric_pin
from rolebook.catalog.opening import Opening
from rolebook.catalog.role import TeamRole
from rolebook.documents.contract import Document
from rolebook.documents.kit_state import KitState, State, kit_documents, kit_state
from rolebook.documents.links import Anchor, Here
from rolebook.documents.numbers import counted, day
from rolebook.documents.shared import Link, mail
from rolebook.documents.team_home.attention import Notice, attention
from rolebook.documents.words import STAGES
from rolebook.language import N_
from rolebook.language import gettext as _
from rolebook.schema.audience import Audience

_DOCUMENTS = {
    N_("Job description"): "job_description",
    N_("Interview guide"): "interview_guide",
    N_("90-day scorecard"): "scorecard",
    N_("Quality plan"): "quality_plan",
    N_("Messages to candidates"): "messages",
    N_("Validity dossier"): "dossier",
    N_("Changes"): "role_changes",
}
_PAGES = (
    (
        N_("Catalogue health"),
        "team_health",
        N_("what to mend: findings, silenced rules, stale files, gaps, file by file"),
    ),
    (N_("Upcoming reviews"), "team_reviews", N_("what must be read again, when, and who keeps it")),
    (
        N_("What is measured where"),
        "matrix",
        N_("metrics and criteria across all roles, and which part of a kit shows each"),
    ),
    (N_("Kits"), "team_kits", N_("every kit with its documents, its key and its state")),
    (N_("Interview questions"), "questions", N_("every question with its anchors")),
    (N_("Quality plans"), "quality_plans", N_("how the work is watched, by plan")),
)
"""Pages that are about the whole catalogue: words, link key, and what one finds there."""

_TONES = {N_("draft"): "rb-warn", N_("active"): "rb-good", N_("retired"): ""}


@dataclass(frozen=True, slots=True)
class KitLinks:
    """An exercise of a role and its documents; none when its kit is not in this build."""

    stage: str
    kit: str
    documents: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class PageLink:
    """A page about the whole catalogue, and what one finds there."""

    page: Link
    says: str


@dataclass(frozen=True, slots=True)
class RoleView:
    """What is here for a role."""

    id: str
    title: str
    status: State
    owner: str
    rubric: str
    reviewed: str
    review_by: str
    documents: tuple[Link, ...]
    kits: tuple[KitLinks, ...]
    open: str


@dataclass(frozen=True, slots=True)
class OpeningView:
    """A row of the openings."""

    id: str
    role: Link
    positions: int
    state: State
    until: str
    rubric: str
    kits: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TeamHomeView:
    """The whole page."""

    today: str
    company: str
    contact: Link
    hosting: str
    all_kits: str
    pages: tuple[PageLink, ...]
    attention: tuple[Notice, ...]
    roles: tuple[RoleView, ...]
    kits: tuple[tuple[KitState, str], ...]
    openings: tuple[OpeningView, ...]


def view(catalog: TeamCatalog, here: Here) -> TeamHomeView:
    """Everything that is on this site, by role, kit and opening."""
    return TeamHomeView(
        today=day(here.today),
        company=catalog.company.name,
        contact=mail(catalog.company.team_contact),
        hosting=here.link("guide:hosting"),
        all_kits=here.link("team_kits"),
        pages=tuple(PageLink(Link(_(words), here.link(key)), _(says)) for words, key, says in _PAGES),
        attention=attention(catalog, here),
        roles=tuple(_role(role, catalog, here) for role in catalog.roles),
        kits=tuple((kit_state(exam, here), here.link(f"team_kit:{exam.kit.id}")) for exam in catalog.exams),
        openings=tuple(_opening(opening, role, here) for role in catalog.roles for opening in role.openings),
    )


def _role(role: TeamRole, catalog: TeamCatalog, here: Here) -> RoleView:
    positions = sum(opening.positions for opening in role.openings if opening.is_open(here.today))
    links = ((words, here.link_if_open(f"{name}:{role.id}")) for words, name in _DOCUMENTS.items())
    return RoleView(
        id=role.id,
        title=role.title,
        status=State(role.status, _TONES[role.status]),
        owner=role.owner,
        rubric=rubric_pin(role),
        reviewed=day(role.reviewed),
        review_by=day(role.review_by),
        documents=tuple(Link(_(words), href) for words, href in links if href),
        kits=tuple(_kits(role, catalog, here)),
        open=counted(positions, "open position", "open positions") if positions else _("no open position"),
    )


def _kits(role: TeamRole, catalog: TeamCatalog, here: Here) -> Iterator[KitLinks]:
    titles = {exam.kit.id: exam.kit.title for exam in catalog.exams}
    for stage in role.process:
        if stage.exercise:
            kit = stage.exercise.kit
            yield KitLinks(STAGES[stage.kind], titles.get(kit, kit), kit_documents(kit, None, here))


def _opening(opening: Opening, role: TeamRole, here: Here) -> OpeningView:
    state = State(N_("open"), "rb-good") if opening.is_open(here.today) else State(N_("closed"), "")
    if here.today < opening.posted:
        state = State(_("from {day}").format(day=day(opening.posted)), "")
    return OpeningView(
        id=opening.id,
        role=Link(role.title, here.link(f"job_description:{role.id}")),
        positions=opening.positions,
        state=state,
        until=day(opening.valid_through),
        rubric=opening.rubric,
        kits=opening.kits,
    )


DOCUMENT = Document[TeamCatalog](
    name="team_home",
    audience=Audience.TEAM,
    medium="page",
    subjects=lambda catalog: [catalog],
    subject_id=lambda _catalog: "",
    path=lambda _catalog: "team/index.html",
    title=lambda _catalog: _("What is here"),
    description=lambda _catalog: _(
        "Documents for each role, the state of kits, openings, and what needs attention. Team only."
    ),
    view=view,
    anchors=lambda _catalog: [Anchor("openings", "openings")],
    search="summary",
)
