"""What a reviewer's guide prints."""

from __future__ import annotations

from rolebook.catalog.catalogs import Exam, TeamCatalog
from rolebook.catalog.hashes import rubric_pin
from rolebook.documents.contract import Document
from rolebook.documents.links import Here
from rolebook.documents.reviewer_guide.guide import GuideView, guide_title, guide_view
from rolebook.documents.reviewer_guide.subject import of_exam
from rolebook.language import N_
from rolebook.language import gettext as _
from rolebook.schema.audience import Audience

BANNER = N_("Team only · holds the answer key · do not forward")


def view(exam: Exam, here: Here) -> GuideView:
    """The guide to a role's kit."""
    guided = of_exam(exam, rubric_pin(exam.role) if exam.role else "")
    packet = here.link_if_open(f"packet:{exam.kit.id}")
    sheet = here.link_if_open(f"score_sheet:{exam.kit.id}")
    return guide_view(guided, audience="team", banner=_(BANNER), packet=packet, sheet=sheet)


def _exams(catalog: TeamCatalog) -> tuple[Exam, ...]:
    """Every kit but the practice kit, which has a public guide."""
    return tuple(exam for exam in catalog.exams if exam.kit.status != "practice")


DOCUMENT = Document[Exam](
    name="reviewer_guide",
    audience=Audience.TEAM,
    medium="standalone",
    subjects=_exams,
    subject_id=lambda exam: exam.kit.id,
    path=lambda exam: f"kits/{exam.kit.id}/reviewer-guide.html",
    title=lambda exam: guide_title(exam.kit),
    view=view,
    paper=N_("Reviewer's guide"),
)
