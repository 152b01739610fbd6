"""What the page of quality plans prints."""

from __future__ import annotations

from dataclasses import dataclass

from rolebook.catalog.catalogs import TeamCatalog
from rolebook.catalog.library import TeamQualityPlan
from rolebook.documents.auditing import PlanView, plan_view
from rolebook.documents.contract import Document
from rolebook.documents.links import Anchor, Here
from rolebook.documents.shared import Link
from rolebook.language import N_
from rolebook.language import gettext as _
from rolebook.schema.audience import Audience


@dataclass(frozen=True, slots=True)
class Entry:
    """A plan, and the roles that are under it."""

    plan: PlanView
    used_for: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class QualityPlansView:
    """The whole page."""

    entries: tuple[Entry, ...]


def view(catalog: TeamCatalog, here: Here) -> QualityPlansView:
    """Every plan, in the library's order."""
    return QualityPlansView(tuple(_entry(plan, catalog, here) for plan in catalog.quality_plans))


def _entry(plan: TeamQualityPlan, catalog: TeamCatalog, here: Here) -> Entry:
    used_for = (
        Link(role.title, here.link(f"quality_plan:{role.id}"))
        for role in catalog.roles
        if role.quality.use.id == plan.id
    )
    return Entry(plan_view(plan, here), tuple(used_for))


DOCUMENT = Document[TeamCatalog](
    name="quality_plans",
    audience=Audience.TEAM,
    medium="page",
    subjects=lambda catalog: [catalog],
    subject_id=lambda _catalog: "",
    path=lambda _catalog: "library/quality-plans.html",
    title=lambda _catalog: _("Quality plans"),
    description=lambda _catalog: _("Weekly audits: samples, known items, overlap and escalation. Team only."),
    view=view,
    anchors=lambda catalog: [Anchor(f"quality-plan:{plan.id}", plan.id) for plan in catalog.quality_plans],
    search="all",
    paper=N_("Library"),
)
