"""What the practice sheet prints: a score sheet without the anchors, which are the team's.

The reasons of the agreed scores stand in for the anchors: they are open, and they say what each score looks like in
this very kit. The team's site has the same sheet with the anchors.
"""

from __future__ import annotations

from rolebook.documents.contract import Document
from rolebook.documents.links import Here
from rolebook.documents.practice_kit import PracticeKit, practice_kits
from rolebook.documents.reviewer_guide.subject import Guided, unweighted
from rolebook.documents.score_sheet.sheet import SheetView, sheet_title, sheet_view
from rolebook.language import N_
from rolebook.language import gettext as _
from rolebook.schema.audience import Audience

BANNER = N_("Practice · published with its answers, so of no use for decisions")


def view(subject: PracticeKit, here: Here) -> SheetView:
    """The sheet to the practice kit."""
    practice = subject.practice
    guided = Guided(practice.kit, practice.key, practice.calibration, unweighted(practice.kit))
    guide = here.link_if_open("practice_guide")
    return sheet_view(guided, practice.key, audience="public", banner=_(BANNER), guide=guide)


DOCUMENT = Document[PracticeKit](
    name="practice_sheet",
    audience=Audience.PUBLIC,
    medium="standalone",
    subjects=practice_kits,
    subject_id=lambda _subject: "",
    path=lambda _subject: "practice/score-sheet.html",
    title=lambda subject: sheet_title(subject.practice.kit),
    view=view,
)
