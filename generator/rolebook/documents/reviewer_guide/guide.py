"""The guide as a whole, for a role's kit and for the practice kit alike."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from rolebook.catalog.hashes import kit_hash
from rolebook.catalog.key import CalibrationAnswer
from rolebook.catalog.kit import Kit
from rolebook.documents.packet.facts import BANNERS
from rolebook.documents.reviewer_guide.answers import AnswerView, answer_view, qualify_rule
from rolebook.documents.reviewer_guide.key import KeyView, key_view
from rolebook.documents.reviewer_guide.rule import Clause, Worked, clauses, worked
from rolebook.documents.reviewer_guide.scales import ScaleView, scale_view
from rolebook.documents.reviewer_guide.subject import Guided
from rolebook.language import gettext as _
from rolebook.language import spoken

Audience = Literal["team", "public"]

UNTIED = "000000"
"""What authors write for a hash until the program fills it in."""


@dataclass(frozen=True, slots=True)
class CalibrationView:
    """The calibration answers and the rule for qualifying."""

    practice: tuple[AnswerView, ...]
    qualify: tuple[AnswerView, ...]
    rule: str


@dataclass(frozen=True, slots=True)
class GuideView:
    """The whole guide."""

    lang: str
    audience: Audience
    title: str
    banner: str
    heading: str
    kit: str
    hash: str
    status: str
    rubric: str
    role: str
    raters: int
    packet: str | None
    sheet: str | None
    stale: tuple[str, ...]
    key: KeyView | None
    computed: tuple[ScaleView, ...]
    judged: tuple[ScaleView, ...]
    calibration: CalibrationView | None
    rule: tuple[Clause, ...]
    worked: Worked | None


def guide_title(kit: Kit) -> str:
    """The document's title."""
    named = _("reviewer's guide")
    return f"{kit.title} · {named}"


def guide_view(
    guided: Guided, *, audience: Audience, banner: str, packet: str | None, sheet: str | None = None
) -> GuideView:
    """A guide to `guided`, for `audience`; `packet` and `sheet` are where those stand."""
    kit, role = guided.kit, guided.role
    scales = [(scored.criterion.scored, scale_view(scored)) for scored in guided.scored]
    return GuideView(
        lang=spoken().tag,
        audience=audience,
        title=guide_title(kit),
        banner=banner,
        heading=kit.title,
        kit=f"{kit.id} {kit.version}",
        hash=kit_hash(kit),
        status=BANNERS.get(kit.status) or _("Live"),
        rubric=guided.rubric,
        role=role.title if role else "",
        raters=role.decision.raters if role else 2,
        packet=packet,
        sheet=sheet,
        stale=stale(guided),
        key=key_view(guided.key, kit) if guided.key else None,
        computed=tuple(scale for scored, scale in scales if scored == "computed"),
        judged=tuple(scale for scored, scale in scales if scored == "judged"),
        calibration=_calibration(guided),
        rule=clauses(role.decision) if role else (),
        worked=worked(guided),
    )


def stale(guided: Guided) -> tuple[str, ...]:
    """Where key and calibration were made for something other than this kit."""
    kit, key, calibration = guided.kit, guided.key, guided.calibration
    told = []
    if key and key.kit_version != kit.version:
        told.append(_("The key was settled for version {version} of this kit.").format(version=key.kit_version))
    if key and key.kit_hash == UNTIED:
        told.append(_("The key is not tied to this kit yet: its hash was never filled in."))
    elif key and key.kit_hash != kit_hash(kit):
        said = _("The key was settled for a kit with the hash {theirs}, not {ours}.")
        told.append(said.format(theirs=key.kit_hash, ours=kit_hash(kit)))
    if calibration and calibration.kit_version != kit.version:
        said = _("The calibration answers belong to version {version} of this kit.")
        told.append(said.format(version=calibration.kit_version))
    return tuple(told)


def _calibration(guided: Guided) -> CalibrationView | None:
    calibration = guided.calibration
    if calibration is None:
        return None
    names = {scored.criterion.id: scored.criterion.name for scored in guided.scored}

    def views(answers: Sequence[CalibrationAnswer]) -> tuple[AnswerView, ...]:
        return tuple(answer_view(answer, guided.kit, names) for answer in answers)

    return CalibrationView(views(calibration.practice), views(calibration.qualify), qualify_rule(calibration.rule))
