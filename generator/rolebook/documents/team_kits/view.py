"""What the team's page of kits prints."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from rolebook.catalog.catalogs import Exam, TeamCatalog
from rolebook.documents.auditing import COEFFICIENTS
from rolebook.documents.contract import Document
from rolebook.documents.kit_state import KitState, kit_state
from rolebook.documents.links import Anchor, Here
from rolebook.documents.numbers import day, decimals, duration, money, trimmed
from rolebook.documents.shared import Link
from rolebook.documents.team_kits.counts import SUBTLETIES, KeyCounts, key_counts
from rolebook.language import N_, Words
from rolebook.language import gettext as _
from rolebook.schema.audience import Audience

_PURPOSES: Mapping[str, str] = Words({"screen": N_("screen"), "task": N_("task")})
_DATA: Mapping[str, str] = Words(
    {
        "synthetic": N_("synthetic; attested by {who}"),
        "de-identified": N_("de-identified; attested by {who}"),
        "public": N_("public; attested by {who}"),
    }
)


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
    return TeamKitsView(tuple(_kit(exam, here) for exam in catalog.exams), tuple(map(_, SUBTLETIES)))


def _kit(exam: Exam, here: Here) -> KitView:
    kit, role = exam.kit, exam.role
    told = kit.outputs_from
    source = (
        _("{model}, version {version}, captured on {day}; stand-ins: no running model wrote them")
        if told.stand_in
        else _("{model}, version {version}, captured on {day}")
    )
    return KitView(
        state=kit_state(exam, here),
        role=Link(role.title, here.link(f"job_description:{role.id}")) if role else None,
        alone=_("of no role: for practice") if kit.status == "practice" else _("of no role"),
        purpose=_PURPOSES[kit.purpose],
        minutes=duration(kit.minutes),
        parts=tuple(f"{part.title}, {duration(part.minutes)}" for part in kit.parts),
        pay=_pay(exam),
        outputs_from=source.format(model=told.model, version=told.version, day=told.captured_on),
        data=_DATA[kit.data.status].format(who=kit.data.attested_by),
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
            yield f"{one.criterion.name}: {name} {decimals(one.value)} (n = {one.answers}), {day(one.on)}"


def _pay(exam: Exam) -> str:
    pay, role = exam.kit.pay, exam.role
    if pay is None:
        return _("unpaid")
    hours = _("{hours} h").format(hours=trimmed(pay.hours_paid))
    if role is None:
        return hours
    amount = money(pay.hours_paid * role.pay.task_rate, role.pay.currency)
    said = _("{amount} ({hours}), within {days} days, whatever the result")
    return said.format(amount=amount, hours=hours, days=pay.within_days)


DOCUMENT = Document[TeamCatalog](
    name="team_kits",
    audience=Audience.TEAM,
    medium="page",
    subjects=lambda catalog: [catalog],
    subject_id=lambda _catalog: "",
    path=lambda _catalog: "kits/index.html",
    title=lambda _catalog: _("Kits"),
    description=lambda _catalog: _(
        "Every assessment kit with its packet, its guide and what its key holds. Team only."
    ),
    view=view,
    anchors=lambda catalog: [Anchor(f"team_kit:{exam.kit.id}", exam.kit.id) for exam in catalog.exams],
    search="summary",
)
