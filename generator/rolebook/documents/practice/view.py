"""What the practice page prints."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from rolebook.catalog.catalogs import Practice, PublicCatalog
from rolebook.documents.contract import Document
from rolebook.documents.links import Here, Paper
from rolebook.documents.numbers import duration
from rolebook.documents.packet.facts import stand_in
from rolebook.documents.prose import prose
from rolebook.documents.shared import Link
from rolebook.language import gettext as _
from rolebook.schema.audience import Audience


@dataclass(frozen=True, slots=True)
class PartLine:
    """One part in the list of parts."""

    title: str
    time: str
    scores: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KitView:
    """The practice kit."""

    title: str
    time: str
    domain: str
    task_type: str
    task_type_means: Markup
    version: str
    stand_in: str
    parts: tuple[PartLine, ...]
    packet: str
    guide: str
    sheet: str
    packet_papers: tuple[Paper, ...]


@dataclass(frozen=True, slots=True)
class PracticeView:
    """The page; `kit` is None in a catalogue that has no practice kit yet."""

    kit: KitView | None
    candidates: Link | None
    reviewers: Link | None


def view(catalog: PublicCatalog, here: Here) -> PracticeView:
    """The first practice kit and where its documents are."""
    kit = next((_kit(practice, here) for practice in catalog.practice), None)
    return PracticeView(
        kit=kit,
        candidates=_link(_("The guide for candidates"), "guide:candidates", here),
        reviewers=_link(_("The guide for reviewers"), "guide:reviewers", here),
    )


def _kit(practice: Practice, here: Here) -> KitView:
    kit = practice.kit
    return KitView(
        title=kit.title,
        time=duration(kit.minutes),
        domain=kit.domain.name,
        task_type=kit.task_type.name,
        task_type_means=prose(kit.task_type.means),
        version=kit.version,
        stand_in=stand_in(kit),
        parts=tuple(
            PartLine(part.title, duration(part.minutes), tuple(criterion.name for criterion in part.scores))
            for part in kit.parts
        ),
        packet=here.link("practice_packet"),
        guide=here.link("practice_guide"),
        sheet=here.link("practice_sheet"),
        packet_papers=here.papers("practice_packet"),
    )


def _link(words: str, key: str, here: Here) -> Link | None:
    href = here.link_if_open(key)
    return None if href is None else Link(words, href)


DOCUMENT = Document[PublicCatalog](
    name="practice",
    audience=Audience.PUBLIC,
    medium="page",
    subjects=lambda catalog: [catalog],
    subject_id=lambda _catalog: "",
    path=lambda _catalog: "practice/index.html",
    title=lambda _catalog: _("Practice"),
    description=lambda _catalog: _("A whole assessment packet to try, unpaid and never scored, with its answer key."),
    view=view,
)
