"""The answer key as a guide prints it: the whole at a glance, then part by part."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from rolebook.catalog.key import Key, Preparer
from rolebook.catalog.kit import Kit, Part, PartKind
from rolebook.documents.numbers import day
from rolebook.documents.prose import prose
from rolebook.documents.reviewer_guide.answers import ranked
from rolebook.documents.reviewer_guide.glance import GlanceRow, glance
from rolebook.documents.reviewer_guide.items import ItemKey, item_key
from rolebook.documents.reviewer_guide.keyed import ErrorView, Texts
from rolebook.documents.reviewer_guide.outputs import OutputKey, output_key, unplaced
from rolebook.documents.texts import TextView, source_view
from rolebook.documents.words import listed
from rolebook.language import gettext as _
from rolebook.language import ngettext


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
    glance: tuple[GlanceRow, ...]
    parts: tuple[PartKey, ...]
    ranking: str
    ranking_because: Markup | None
    repeats: tuple[str, ...]
    unplaced: tuple[ErrorView, ...]


def key_view(key: Key, kit: Kit) -> KeyView:
    """The key `key` of `kit`."""
    texts = kit.texts()
    outputs = [text for part in kit.parts if not part.worked for text in part.outputs]
    return KeyView(
        prepared_by=tuple(_preparer(one) for one in key.prepared_by),
        settled_on=day(key.settled_on),
        note=None if key.note is None else prose(key.note),
        counts=_counts(key),
        glance=glance(key),
        parts=tuple(_part(number, part, key, texts) for number, part in enumerate(kit.parts, 1) if not part.worked),
        ranking=ranked(key.ranking),
        ranking_because=None if key.ranking_because is None else prose(key.ranking_because),
        repeats=tuple(listed(pair) for pair in key.repeats),
        unplaced=unplaced(outputs, key, texts),
    )


def _preparer(one: Preparer) -> str:
    return _("{who} (depth D{depth})").format(who=one.who, depth=one.depth)


def _counts(key: Key) -> tuple[str, ...]:
    of_severity = {name: sum(error.severity == name for error in key.errors) for name in ("critical", "major", "minor")}
    severities = _("{critical} critical, {major} major, {minor} minor").format(**of_severity)
    omissions = sum(error.missing_from is not None for error in key.errors)
    wrong = sum(item.verdict == "wrong" for item in key.items)
    errors = ngettext(
        "{count} keyed error in outputs: {severities}; {omissions} of them omissions",
        "{count} keyed errors in outputs: {severities}; {omissions} of them omissions",
        len(key.errors),
    )
    items = ngettext(
        "{count} short item: {wrong} wrong, {right} right; {pairs} repeated pairs",
        "{count} short items: {wrong} wrong, {right} right; {pairs} repeated pairs",
        len(key.items),
    )
    return (
        errors.format(count=len(key.errors), severities=severities, omissions=omissions),
        items.format(count=len(key.items), wrong=wrong, right=len(key.items) - wrong, pairs=len(key.repeats)),
    )


def _part(number: int, part: Part, key: Key, texts: Texts) -> PartKey:
    return PartKey(
        id=part.id,
        number=number,
        title=part.title,
        kind=part.kind,
        scores=tuple(criterion.name for criterion in part.scores),
        prompt=None if part.prompt is None else prose(part.prompt),
        sources=tuple(source_view(text) for text in part.sources),
        outputs=tuple(output_key(text, key, texts) for text in part.outputs),
        items=tuple(item_key(item, key, texts) for item in part.items),
    )
