"""What somebody should look at, worst first. The rules of `check` stop what is wrong; this is what grows old."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from rolebook.catalog.catalogs import TeamCatalog
from rolebook.catalog.kit import Status
from rolebook.catalog.role import TeamRole
from rolebook.documents.kit_state import PRESENT, State, calibration_state, key_state
from rolebook.documents.links import Here
from rolebook.documents.numbers import day
from rolebook.documents.shared import Link
from rolebook.documents.upkeep import CLOSING, SOON, days
from rolebook.documents.words import listed
from rolebook.language import N_
from rolebook.language import gettext as _


@dataclass(frozen=True, slots=True)
class Kind(State):
    """A reason to look: a word, its tone, and what it means."""

    says: str


_SCORE_NOTHING = Kind(
    N_("score nothing"), "rb-stop", N_("The key or the calibration answers are missing, or older than the kit.")
)
_DO_NOT_DECIDE = Kind(
    N_("do not decide"),
    "rb-warn",
    N_("Positions are open, and kits are specimens: published, so of no use for a decision."),
)
_OVERDUE = Kind(N_("overdue"), "rb-warn", N_("Roles that somebody was to read again by now."))
_SOON_DUE = Kind(N_("soon"), "", N_("Roles to be read again within {soon} days."))
_CLOSES = Kind(N_("closing"), "", N_("Openings that close within {closing} days."))
_CLOSED = Kind(N_("closed"), "", N_("Openings that are over. Their rows can go."))
_ELSEWHERE = Kind(
    N_("elsewhere"),
    "",
    N_("Kits that this build was not given, so that packet and guide are not here (--private)."),
)
_PROVISIONAL = Kind(N_("provisional"), "", N_("Cuts that nobody has studied yet."))
_DEFAULTS = Kind(N_("defaults"), "", N_("Targets that are still the catalogue's own judgement."))
_KINDS = (
    _SCORE_NOTHING,
    _DO_NOT_DECIDE,
    _OVERDUE,
    _SOON_DUE,
    _CLOSES,
    _CLOSED,
    _ELSEWHERE,
    _PROVISIONAL,
    _DEFAULTS,
)


@dataclass(frozen=True, slots=True)
class Case:
    """One role or kit that a reason applies to, and what is the matter with it."""

    kind: Kind
    where: Link
    detail: str


@dataclass(frozen=True, slots=True)
class Notice:
    """A reason to look, with everything that it applies to."""

    kind: Kind
    says: str
    cases: tuple[Case, ...]


def attention(catalog: TeamCatalog, here: Here) -> tuple[Notice, ...]:
    """Every reason that applies to something, worst first."""
    cases = (*_kits(catalog, here), *_roles(catalog, here))
    found = (
        Notice(
            kind,
            _(kind.says).format(soon=SOON, closing=CLOSING),
            tuple(case for case in cases if case.kind is kind),
        )
        for kind in _KINDS
    )
    return tuple(notice for notice in found if notice.cases)


def _kits(catalog: TeamCatalog, here: Here) -> Iterator[Case]:
    for exam in catalog.exams:
        states = ((_("key {state}"), key_state(exam)), (_("calibration {state}"), calibration_state(exam)))
        faults = [name.format(state=state.said) for name, state in states if state != PRESENT]
        if faults and exam.kit.status != "retired":
            where = Link(exam.kit.title, here.link(f"team_kit:{exam.kit.id}"))
            yield Case(_SCORE_NOTHING, where, listed(faults))


def _roles(catalog: TeamCatalog, here: Here) -> Iterator[Case]:
    statuses = {exam.kit.id: exam.kit.status for exam in catalog.exams}
    for role in catalog.roles:
        if role.status == "active":
            where = Link(role.title, here.link(f"job_description:{role.id}"))
            found = (*_review(role, here.today), *_process(role, statuses, here.today), *_openings(role, here.today))
            yield from (Case(kind, where, detail) for kind, detail in found)


def _review(role: TeamRole, today: str) -> Iterator[tuple[Kind, str]]:
    left = days(today, role.review_by)
    if left <= SOON:
        yield _OVERDUE if left < 0 else _SOON_DUE, day(role.review_by)


def _process(role: TeamRole, statuses: Mapping[str, Status], today: str) -> Iterator[tuple[Kind, str]]:
    kits = [stage.exercise.kit for stage in role.process if stage.exercise]
    closed = [kit for kit in kits if kit not in statuses]
    if closed:
        yield _ELSEWHERE, listed(closed)
    specimens = [kit for kit in kits if statuses.get(kit) == "specimen"]
    if specimens and any(opening.is_open(today) for opening in role.openings):
        yield _DO_NOT_DECIDE, listed(specimens)
    if role.decision.cut.method == "provisional":
        yield _PROVISIONAL, _("{cut} of 100").format(cut=role.decision.cut.at)
    defaults = sum(target.basis == "default" for target in role.metrics.targets)
    if defaults:
        yield _DEFAULTS, _("{count} of {all} targets").format(count=defaults, all=len(role.metrics.targets))


def _openings(role: TeamRole, today: str) -> Iterator[tuple[Kind, str]]:
    for opening in role.openings:
        left = days(today, opening.valid_through)
        if left <= CLOSING:
            yield _CLOSED if left < 0 else _CLOSES, f"{opening.id}, {day(opening.valid_through)}"
