"""What the practice packet prints: a packet."""

from __future__ import annotations

from rolebook.catalog.catalogs import Assignment
from rolebook.documents.contract import Document
from rolebook.documents.links import Here
from rolebook.documents.packet.view import PacketView
from rolebook.documents.packet.view import title as packet_title
from rolebook.documents.packet.view import view as packet_view
from rolebook.documents.practice_kit import PracticeKit, practice_kits
from rolebook.language import N_
from rolebook.schema.audience import Audience


def view(subject: PracticeKit, here: Here) -> PacketView:
    """The practice kit as a packet without a role."""
    return packet_view(_assignment(subject), here)


def title(subject: PracticeKit) -> str:
    """The document's title."""
    return packet_title(_assignment(subject))


def _assignment(subject: PracticeKit) -> Assignment:
    return Assignment(kit=subject.practice.kit, company=subject.company)


DOCUMENT = Document[PracticeKit](
    name="practice_packet",
    audience=Audience.PUBLIC,
    medium="standalone",
    subjects=practice_kits,
    subject_id=lambda _subject: "",
    path=lambda _subject: "practice/packet.html",
    title=title,
    view=view,
    paper=N_("Practice packet"),
)
