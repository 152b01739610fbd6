"""What a team's score sheet prints."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from rolebook.catalog.catalogs import TeamCatalog
from rolebook.catalog.hashes import rubric_pin
from rolebook.catalog.key import Key
from rolebook.documents.contract import Document
from rolebook.documents.links import Here
from rolebook.documents.reviewer_guide.subject import Guided, of_exam
from rolebook.documents.score_sheet.sheet import SheetView, sheet_title, sheet_view
from rolebook.language import N_
from rolebook.language import gettext as _
from rolebook.schema.audience import Audience

BANNER = N_("Team only · holds the answer key · do not forward")


@dataclass(frozen=True, slots=True)
class Sheeted:
    """A kit that can be scored: it has a key."""

    guided: Guided
    key: Key


def view(sheeted: Sheeted, here: Here) -> SheetView:
    """The sheet to a kit."""
    kit = sheeted.guided.kit
    guide = "practice_guide" if kit.status == "practice" else f"reviewer_guide:{kit.id}"
    return sheet_view(sheeted.guided, sheeted.key, audience="team", banner=_(BANNER), guide=here.link_if_open(guide))


def sheeted(catalog: TeamCatalog) -> Iterator[Sheeted]:
    """Every kit with a key. The anchors of one that no role uses are the library's."""
    anchors = {criterion.id: criterion.anchors for criterion in catalog.criteria}
    for exam in catalog.exams:
        if exam.key is None:
            continue
        guided = of_exam(exam, rubric_pin(exam.role) if exam.role else "")
        scored = tuple(replace(s, anchors=s.anchors or anchors.get(s.criterion.id, {})) for s in guided.scored)
        yield Sheeted(replace(guided, scored=scored), exam.key)


DOCUMENT = Document[Sheeted](
    name="score_sheet",
    audience=Audience.TEAM,
    medium="standalone",
    subjects=sheeted,
    subject_id=lambda sheeted: sheeted.guided.kit.id,
    path=lambda sheeted: f"kits/{sheeted.guided.kit.id}/score-sheet.html",
    title=lambda sheeted: sheet_title(sheeted.guided.kit),
    view=view,
)
