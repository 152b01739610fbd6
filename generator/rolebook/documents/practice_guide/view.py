"""What the practice guide prints: a reviewer's guide without what only the team knows."""

from __future__ import annotations

from rolebook.documents.contract import Document
from rolebook.documents.links import Here
from rolebook.documents.practice_kit import PracticeKit, practice_kits
from rolebook.documents.reviewer_guide.guide import GuideView, guide_title, guide_view
from rolebook.documents.reviewer_guide.subject import Guided, unweighted
from rolebook.language import N_
from rolebook.language import gettext as _
from rolebook.schema.audience import Audience

BANNER = N_("Practice · published with its answers, so of no use for decisions")


def view(subject: PracticeKit, here: Here) -> GuideView:
    """The guide to the practice kit."""
    kit = subject.practice.kit
    guided = Guided(kit, subject.practice.key, subject.practice.calibration, unweighted(kit))
    packet, sheet = here.link_if_open("practice_packet"), here.link_if_open("practice_sheet")
    return guide_view(guided, audience="public", banner=_(BANNER), packet=packet, sheet=sheet)


DOCUMENT = Document[PracticeKit](
    name="practice_guide",
    audience=Audience.PUBLIC,
    medium="standalone",
    subjects=practice_kits,
    subject_id=lambda _subject: "",
    path=lambda _subject: "practice/guide.html",
    title=lambda subject: guide_title(subject.practice.kit),
    view=view,
    paper=N_("Practice guide"),
)
