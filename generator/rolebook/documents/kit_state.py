"""What the team has to know of a kit at a glance: its documents, and whether key and calibration fit it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from rolebook.catalog.catalogs import Exam
from rolebook.catalog.hashes import kit_hash
from rolebook.catalog.kit import Status
from rolebook.documents.links import Here
from rolebook.documents.shared import Link
from rolebook.language import N_
from rolebook.language import gettext as _

_STATUS: Mapping[Status, str] = MappingProxyType(
    {"draft": "rb-warn", "practice": "", "specimen": "", "live": "rb-strong", "retired": ""}
)


@dataclass(frozen=True, slots=True)
class State:
    """A word with its tone. `text` is what it is known by, and `said` is what people read."""

    text: str
    tone: str

    @property
    def said(self) -> str:
        """The word in the language that is spoken."""
        return _(self.text)


MISSING = State(N_("missing"), "rb-stop")
STALE = State(N_("older than the kit"), "rb-stop")
PRESENT = State(N_("present"), "rb-good")


@dataclass(frozen=True, slots=True)
class KitState:
    """A kit in one line."""

    id: str
    title: str
    status: State
    version: str
    hash: str
    key: State
    calibration: State
    documents: tuple[Link, ...]


def kit_state(exam: Exam, here: Here) -> KitState:
    """A kit's state, with links to its packet and its guide."""
    kit = exam.kit
    return KitState(
        id=kit.id,
        title=kit.title,
        status=State(kit.status, _STATUS[kit.status]),
        version=kit.version,
        hash=kit_hash(kit),
        key=key_state(exam),
        calibration=calibration_state(exam),
        documents=kit_documents(kit.id, kit.status, here),
    )


def key_state(exam: Exam) -> State:
    """Whether the answer key is there and was settled for these very texts."""
    kit, key = exam.kit, exam.key
    if key is None:
        return MISSING
    return PRESENT if (key.kit_version, key.kit_hash) == (kit.version, kit_hash(kit)) else STALE


def calibration_state(exam: Exam) -> State:
    """Whether the calibration answers are there and belong to this version."""
    if exam.calibration is None:
        return MISSING
    return PRESENT if exam.calibration.kit_version == exam.kit.version else STALE


def kit_documents(kit: str, status: Status | None, here: Here) -> tuple[Link, ...]:
    """Packet, reviewer's guide and score sheet, as far as this site has them. The practice kit's stand elsewhere.

    The practice kit's sheet is the team's: it has the anchors, which the public one lacks.
    """
    practice = status == "practice"
    keys = {
        _("Packet"): "practice_packet" if practice else f"packet:{kit}",
        _("Reviewer's guide"): "practice_guide" if practice else f"reviewer_guide:{kit}",
        _("Score sheet"): f"score_sheet:{kit}",
    }
    found = ((words, here.link_if_open(key)) for words, key in keys.items())
    return tuple(Link(words, href) for words, href in found if href)
