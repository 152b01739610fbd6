"""What a role's validity dossier prints.

The sections follow what the Uniform Guidelines on Employee Selection Procedures (29 CFR 1607, section 15) ask a user to
document for content evidence. Trials, agreement and limits are asked for besides (judgement). Cited are sections whose
text or heading was read; of 15C that is (1) to (4).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from rolebook.catalog.catalogs import TeamCatalog
from rolebook.documents.contract import Document
from rolebook.documents.dossier.evidence import agreement, follow_up, impact, trials
from rolebook.documents.dossier.limits import alternatives, limits, reviews
from rolebook.documents.dossier.parts import Case, Section
from rolebook.documents.dossier.procedure import decision, procedure
from rolebook.documents.dossier.work import job_analysis, links, users
from rolebook.documents.links import Here
from rolebook.documents.numbers import day
from rolebook.documents.shared import Link
from rolebook.language import N_
from rolebook.language import gettext as _
from rolebook.schema.audience import Audience

_MAKERS = (
    *(job_analysis, links, procedure, decision),
    *(trials, agreement, impact, follow_up),
    *(alternatives, reviews, users, limits),
)


@dataclass(frozen=True, slots=True)
class DossierView:
    """The whole page."""

    role: Link
    today: str
    missing: int
    sections: tuple[Section, ...]


def view(case: Case, here: Here) -> DossierView:
    """Every section of one role, each with its gaps."""
    sections = tuple(make(case, here) for make in _MAKERS)
    return DossierView(
        role=Link(case.role.title, here.link(f"job_description:{case.role.id}")),
        today=day(here.today),
        missing=sum(len(section.gaps) for section in sections),
        sections=sections,
    )


def _cases(catalog: TeamCatalog) -> Iterable[Case]:
    exams = {exam.kit.id: exam for exam in catalog.exams}
    for role in catalog.roles:
        kits = dict.fromkeys(stage.exercise.kit for stage in role.process if stage.exercise)
        yield Case(role, tuple(exams[kit] for kit in kits if kit in exams), catalog.company)


DOCUMENT = Document[Case](
    name="dossier",
    audience=Audience.TEAM,
    medium="page",
    subjects=_cases,
    subject_id=lambda case: case.role.id,
    path=lambda case: f"roles/{case.role.id}/dossier.html",
    title=lambda case: _("Validity dossier: {title}").format(title=case.role.title),
    description=lambda case: _("What is known of the validity of selecting for {title}. Team only.").format(
        title=case.role.title
    ),
    view=view,
    search="none",
    paper=N_("Validity dossier"),
)
