"""The guide as a whole, for a role's kit and for the practice kit alike."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup

from rolebook.catalog.hashes import kit_hash
from rolebook.catalog.key import CalibrationAnswer, Key
from rolebook.catalog.kit import Kit, Part, PartKind
from rolebook.documents.packet.facts import BANNERS
from rolebook.documents.prose import prose
from rolebook.documents.reviewer_guide.answers import AnswerView, answer_view, qualify_rule, ranked
from rolebook.documents.reviewer_guide.items import ItemKey, item_key
from rolebook.documents.reviewer_guide.keyed import ErrorView, Lines, lines_of
from rolebook.documents.reviewer_guide.outputs import OutputKey, output_key, unplaced
from rolebook.documents.reviewer_guide.rule import Clause, Worked, clauses, worked
from rolebook.documents.reviewer_guide.scales import ScaleView, scale_view
from rolebook.documents.reviewer_guide.subject import Guided
from rolebook.documents.texts import TextView, source_view

Audience = Literal["team", "public"]


@dataclass(frozen=True, slots=True)
class PartKey:
    """A scored part: what was asked, and its key."""

    id: str
    number: int
    title: str
    kind: PartKind
    scores: tuple[str, ...]
    prompt: Markup | None
    sources: tuple[TextView, ...]
    outputs: tuple[OutputKey, ...]
    items: tuple[ItemKey, ...]


@dataclass(frozen=True, slots=True)
class KeyView:
    """The answer key."""

    prepared_by: tuple[str, ...]
    settled_on: str
    note: Markup | None
    counts: tuple[str, ...]
    parts: tuple[PartKey, ...]
    ranking: str
    ranking_because: Markup | None
    repeats: tuple[str, ...]
    unplaced: tuple[ErrorView, ...]


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
    stale: tuple[str, ...]
    key: KeyView | None
    computed: tuple[ScaleView, ...]
    judged: tuple[ScaleView, ...]
    calibration: CalibrationView | None
    rule: tuple[Clause, ...]
    worked: Worked | None


def guide_title(kit: Kit) -> str:
    """The document's title."""
    return f"{kit.title} · reviewer's guide"


def guide_view(guided: Guided, *, audience: Audience, banner: str, packet: str | None) -> GuideView:
    """A guide to `guided`, for `audience`."""
    kit, role = guided.kit, guided.role
    scales = [(scored.criterion.scored, scale_view(scored)) for scored in guided.scored]
    return GuideView(
        lang="en",
        audience=audience,
        title=guide_title(kit),
        banner=banner,
        heading=kit.title,
        kit=f"{kit.id} {kit.version}",
        hash=kit_hash(kit),
        status=BANNERS[kit.status] or "Live",
        rubric=guided.rubric,
        role=role.title if role else "",
        raters=role.decision.raters if role else 2,
        packet=packet,
        stale=_stale(guided),
        key=_key(guided.key, kit) if guided.key else None,
        computed=tuple(scale for scored, scale in scales if scored == "computed"),
        judged=tuple(scale for scored, scale in scales if scored == "judged"),
        calibration=_calibration(guided),
        rule=clauses(role.decision) if role else (),
        worked=worked(guided),
    )


def _stale(guided: Guided) -> tuple[str, ...]:
    """Where key and calibration were made for something other than this kit."""
    kit, key, calibration = guided.kit, guided.key, guided.calibration
    told = []
    if key and key.kit_version != kit.version:
        told.append(f"The key was settled for version {key.kit_version} of this kit.")
    if key and key.kit_hash != kit_hash(kit):
        told.append(
            f"The key was settled for a kit with the hash {key.kit_hash}; this one has {kit_hash(kit)}."
        )
    if calibration and calibration.kit_version != kit.version:
        told.append(f"The calibration answers belong to version {calibration.kit_version} of this kit.")
    return tuple(told)


def _key(key: Key, kit: Kit) -> KeyView:
    lines = lines_of(kit)
    outputs = [text for part in kit.parts if not part.worked for text in part.outputs]
    return KeyView(
        prepared_by=tuple(f"{preparer.who} (depth D{preparer.depth})" for preparer in key.prepared_by),
        settled_on=key.settled_on,
        note=None if key.note is None else prose(key.note),
        counts=_counts(key),
        parts=tuple(
            _part(number, part, key, lines) for number, part in enumerate(kit.parts, 1) if not part.worked
        ),
        ranking=ranked(key.ranking),
        ranking_because=None if key.ranking_because is None else prose(key.ranking_because),
        repeats=tuple(f"{one} and {other}" for one, other in key.repeats),
        unplaced=unplaced(outputs, key, lines),
    )


def _counts(key: Key) -> tuple[str, ...]:
    by_severity = [
        f"{sum(e.severity == name for e in key.errors)} {name}" for name in ("critical", "major", "minor")
    ]
    omissions = sum(error.missing_from is not None for error in key.errors)
    wrong = sum(item.verdict == "wrong" for item in key.items)
    verdicts = f"{wrong} wrong, {len(key.items) - wrong} right"
    return (
        f"{len(key.errors)} keyed errors in outputs: {', '.join(by_severity)}; {omissions} of them omissions",
        f"{len(key.items)} short items: {verdicts}; {len(key.repeats)} repeated pairs",
    )


def _part(number: int, part: Part, key: Key, lines: Lines) -> PartKey:
    return PartKey(
        id=part.id,
        number=number,
        title=part.title,
        kind=part.kind,
        scores=tuple(criterion.name for criterion in part.scores),
        prompt=None if part.prompt is None else prose(part.prompt),
        sources=tuple(source_view(text) for text in part.sources),
        outputs=tuple(output_key(text, key, lines) for text in part.outputs),
        items=tuple(item_key(item, key, lines) for item in part.items),
    )


def _calibration(guided: Guided) -> CalibrationView | None:
    calibration = guided.calibration
    if calibration is None:
        return None
    names = {scored.criterion.id: scored.criterion.name for scored in guided.scored}

    def views(answers: Sequence[CalibrationAnswer]) -> tuple[AnswerView, ...]:
        return tuple(answer_view(answer, guided.kit, names) for answer in answers)

    return CalibrationView(
        views(calibration.practice), views(calibration.qualify), qualify_rule(calibration.rule)
    )
