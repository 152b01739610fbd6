"""What the team's page of kits prints."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rolebook.catalog.catalogs import Exam, TeamCatalog
from rolebook.documents.auditing import COEFFICIENTS
from rolebook.documents.contract import Document
from rolebook.documents.kit_state import KitState, kit_state
from rolebook.documents.links import Anchor, Here
from rolebook.documents.numbers import day, duration, money, trimmed
from rolebook.documents.shared import Link
from rolebook.documents.team_kits.counts import SUBTLETIES, KeyCounts, key_counts
from rolebook.schema.audience import Audience

_ALONE = "of no role: for practice"


@dataclass(frozen=True, slots=True)
class KitView:
    """A kit with what its key holds; `counts` is None where the key is missing.

    `agreement` is what the role's file says of the last round that this kit's criteria were scored in.
    """

    state: KitState
    role: Link | None
    alone: str
    purpose: str
    minutes: str
    parts: tuple[str, ...]
    pay: str
    outputs_from: str
    data: str
    counts: KeyCounts | None
    agreement: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TeamKitsView:
    """The whole page."""

    kits: tuple[KitView, ...]
    subtleties: tuple[str, ...]


def view(catalog: TeamCatalog, here: Here) -> TeamKitsView:
    """Every kit of this build."""
    return TeamKitsView(tuple(_kit(exam, here) for exam in catalog.exams), SUBTLETIES)


def _kit(exam: Exam, here: Here) -> KitView:
    kit, role = exam.kit, exam.role
    told = kit.outputs_from
    stand_in = "; stand-ins: no running model wrote them" if told.stand_in else ""
    return KitView(
        state=kit_state(exam, here),
        role=Link(role.title, here.link(f"job_description:{role.id}")) if role else None,
        alone=_ALONE if kit.status == "practice" else "of no role",
        purpose=kit.purpose,
        minutes=duration(kit.minutes),
        parts=tuple(f"{part.title}, {duration(part.minutes)}" for part in kit.parts),
        pay=_pay(exam),
        outputs_from=f"{told.model}, version {told.version}, captured on {told.captured_on}{stand_in}",
        data=f"{kit.data.status}; attested by {kit.data.attested_by}",
        counts=key_counts(exam.key) if exam.key else None,
        agreement=tuple(_agreement(exam)),
    )


def _agreement(exam: Exam) -> Iterator[str]:
    known = exam.role.validity.agreement if exam.role else ()
    scored = {criterion.id for part in exam.kit.parts for criterion in part.scores}
    last = max((one.on for one in known), default="")
    for one in known:
        if one.on == last and one.criterion.id in scored:
            name = COEFFICIENTS[one.coefficient]
            yield f"{one.criterion.name}: {name} {one.value:.2f} (n = {one.answers}), {day(one.on)}"


def _pay(exam: Exam) -> str:
    pay, role = exam.kit.pay, exam.role
    if pay is None:
        return "unpaid"
    hours = f"{trimmed(pay.hours_paid)} h"
    if role is None:
        return hours
    amount = money(pay.hours_paid * role.pay.task_rate, role.pay.currency)
    return f"{amount} ({hours}), within {pay.within_days} days, whatever the result"


DOCUMENT = Document[TeamCatalog](
    name="team_kits",
    audience=Audience.TEAM,
    medium="page",
    subjects=lambda catalog: [catalog],
    subject_id=lambda _catalog: "",
    path=lambda _catalog: "kits/index.html",
    title=lambda _catalog: "Kits",
    description=lambda _catalog: "Every assessment kit with its packet, its guide and what its key holds. Team only.",
    view=view,
    anchors=lambda catalog: [Anchor(f"team_kit:{exam.kit.id}", exam.kit.id) for exam in catalog.exams],
    search="summary",
)
