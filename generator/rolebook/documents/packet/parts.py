"""The parts of a packet. Every output and every item is built alike: nothing here knows a key."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from rolebook.catalog.kit import Item, Part, PartKind, Text
from rolebook.documents.findings import FindingView, finding_view, marks_of
from rolebook.documents.numbers import duration
from rolebook.documents.packet.individual import Individual
from rolebook.documents.texts import TextView, item_view, output_view, printed, source_view

FINDING_ROWS = tuple(range(1, 7))
"""Rows of room below every output of every kit: a number that says nothing about any of them."""


@dataclass(frozen=True, slots=True)
class ItemView:
    """One short judgement with its room to answer."""

    id: str
    lang: str
    context: Markup | None
    text: TextView


@dataclass(frozen=True, slots=True)
class PartView:
    """One part as printed. What a kind of part does not have is empty. `letters` are its outputs in the kit's order."""

    id: str
    number: int
    title: str
    kind: PartKind
    time: str
    scores: tuple[str, ...]
    instructions: Markup | None
    prompt: Markup | None
    alternative: Markup | None
    max_words: int | None
    sources: tuple[TextView, ...]
    outputs: tuple[TextView, ...]
    letters: str
    worked: tuple[FindingView, ...]
    items: tuple[ItemView, ...]
    places: tuple[int, ...]
    finding_rows: tuple[int, ...] = FINDING_ROWS


def part_view(number: int, part: Part, copy: Individual) -> PartView:
    """Part `number` (1-based) of a packet, in this copy's times and order."""
    texts = {text.id: text for text in (*part.sources, *part.outputs)}
    return PartView(
        id=part.id,
        number=number,
        title=part.title,
        kind=part.kind,
        time=duration(copy.minutes(part.minutes)),
        scores=tuple(criterion.name for criterion in part.scores),
        instructions=_prose(part.instructions),
        prompt=_prose(part.prompt),
        alternative=_prose(part.alternative),
        max_words=part.max_words,
        sources=tuple(source_view(text) for text in part.sources),
        outputs=tuple(_output(text, part) for text in copy.arranged(part.id, part.outputs)),
        letters=" ".join(text.id for text in part.outputs),
        worked=tuple(finding_view(finding, texts) for finding in part.worked.findings) if part.worked else (),
        items=tuple(_item(item) for item in copy.arranged(part.id, part.items)),
        places=tuple(range(1, len(part.outputs) + 1)),
    )


def _output(text: Text, part: Part) -> TextView:
    """An output; only a worked example, whose answer is shown anyway, has marks in it."""
    if part.worked is None:
        return output_view(text)
    quoted = [(finding.at, finding.quote, finding.severity) for finding in part.worked.findings]
    return output_view(text, marks_of(text.id, text.lines, quoted))


def _item(item: Item) -> ItemView:
    return ItemView(item.id, item.lang, _prose(item.context), item_view(item))


def _prose(text: str | None) -> Markup | None:
    return None if text is None else printed(text)
