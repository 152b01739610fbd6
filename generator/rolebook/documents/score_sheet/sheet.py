"""The sheet as a whole, for a role's kit and for the practice kit alike."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup

from rolebook.catalog.hashes import key_hash, kit_hash
from rolebook.catalog.key import Calibration, Key
from rolebook.catalog.kit import Kit
from rolebook.documents.prose import prose
from rolebook.documents.reviewer_guide.answers import qualify_rule
from rolebook.documents.reviewer_guide.guide import stale
from rolebook.documents.reviewer_guide.keyed import ErrorView, NotErrorView, error_view, not_error_view
from rolebook.documents.reviewer_guide.scales import ScaleView, scale_view
from rolebook.documents.reviewer_guide.subject import Guided
from rolebook.documents.score_sheet.facts import facts, judged
from rolebook.documents.score_sheet.script_words import WORDS
from rolebook.documents.script_words import words_block
from rolebook.documents.shapes import json_block
from rolebook.documents.texts import TextView, output_view, source_view
from rolebook.language import gettext as _
from rolebook.language import spoken


@dataclass(frozen=True, slots=True)
class Copied:
    """A piece of the page that the script copies by its id."""

    id: str
    html: Markup


@dataclass(frozen=True, slots=True)
class SheetView:
    """The whole sheet.

    Attributes:
        anchored: the five descriptions of each judged criterion are here; False in what the public sees.
        data: what the script works with, as JSON that may stand in a page.
        words: what the script says, likewise.
        copied: prose that the script copies: reasons of agreed scores, what was asked, what to look for, anchors.
    """

    lang: str
    audience: Literal["team", "public"]
    title: str
    banner: str
    heading: str
    role: str
    kit: str
    hash: str
    key_hash: str
    rubric: str
    guide: str | None
    stale: tuple[str, ...]
    anchored: bool
    rule: str | None
    texts: tuple[TextView, ...]
    errors: tuple[ErrorView, ...]
    tempting: tuple[NotErrorView, ...]
    judged: tuple[ScaleView, ...]
    copied: tuple[Copied, ...]
    data: Markup
    words: Markup


def sheet_title(kit: Kit) -> str:
    """The document's title."""
    named = _("score sheet")
    return f"{kit.title} · {named}"


def sheet_view(
    guided: Guided, key: Key, *, audience: Literal["team", "public"], banner: str, guide: str | None
) -> SheetView:
    """A sheet for the kit of `guided`, whose key is `key`; `guide` is where its reviewer's guide stands."""
    kit, role, calibration = guided.kit, guided.role, guided.calibration
    scales = tuple(scale_view(scored) for scored in judged(guided))
    texts = kit.texts()
    return SheetView(
        lang=spoken().tag,
        audience=audience,
        title=sheet_title(kit),
        banner=banner,
        heading=kit.title,
        role=role.title if role else "",
        kit=f"{kit.id} {kit.version}",
        hash=kit_hash(kit),
        key_hash=key_hash(key),
        rubric=guided.rubric,
        guide=guide,
        stale=stale(guided),
        anchored=all(scale.steps for scale in scales),
        rule=qualify_rule(calibration.rule) if calibration else None,
        texts=tuple(_texts(kit)),
        errors=tuple(error_view(error, texts) for error in key.errors),
        tempting=tuple(not_error_view(no) for no in key.not_errors),
        judged=scales,
        copied=(*_prompts(kit), *_scales(scales), *_reasons(calibration)),
        data=json_block(facts(guided, key)),
        words=words_block(WORDS),
    )


def _texts(kit: Kit) -> Iterator[TextView]:
    for part in kit.parts:
        if not part.worked:
            yield from (source_view(text) for text in part.sources)
            yield from (output_view(text) for text in part.outputs)


def _prompts(kit: Kit) -> Iterator[Copied]:
    for part in kit.parts:
        if part.kind == "written" and part.prompt is not None:
            alternative = prose(part.alternative) if part.alternative else Markup()
            yield Copied(f"prompt-{part.id}", prose(part.prompt) + alternative)


def _scales(scales: tuple[ScaleView, ...]) -> Iterator[Copied]:
    for scale in scales:
        yield Copied(f"look-for-{scale.id}", scale.summary + (scale.look_for or Markup()))
        for step in scale.steps:
            yield Copied(f"anchor-{scale.id}-{step.score}", Markup(step.earns))  # prose, made and sanitised already


def _reasons(calibration: Calibration | None) -> Iterator[Copied]:
    answers = (*calibration.practice, *calibration.qualify) if calibration else ()
    for answer in answers:
        for criterion, because in answer.because.items():
            yield Copied(f"because-{answer.id}-{criterion}", prose(because))
