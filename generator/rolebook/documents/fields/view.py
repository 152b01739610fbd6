"""What the field reference of one kind of file prints."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from rolebook.documents.contract import Document
from rolebook.documents.links import Anchor, Here
from rolebook.documents.prose import inline, plain, prose
from rolebook.documents.shared import Link
from rolebook.reference import Field, facts_of, field_page, fields_of, rules_that_look_at
from rolebook.schema import KINDS, schema_for
from rolebook.schema.audience import Audience


@dataclass(frozen=True, slots=True)
class WordView:
    """A word that has a meaning in a field."""

    word: str
    means: Markup


@dataclass(frozen=True, slots=True)
class FactView:
    """Something short that is known of a field, with its label."""

    label: str
    text: Markup


@dataclass(frozen=True, slots=True)
class FieldView:
    """One field. Those at the top of a file begin a section of the page."""

    anchor: str
    name: str
    top: bool
    means: Markup
    facts: tuple[FactView, ...]
    words: tuple[WordView, ...]
    example: str
    rules: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class FieldsView:
    """The whole page."""

    means: Markup
    fields: tuple[FieldView, ...]
    index: Link


def title_of(kind: str) -> str:
    """The heading of a kind's page."""
    return f"Fields: {str(schema_for(kind)['title']).lower()}"


def view(kind: str, here: Here) -> FieldsView:
    """Every field, those inside another one right after it."""
    return FieldsView(
        means=prose(str(schema_for(kind)["description"])),
        fields=tuple(_field(field, here) for field in fields_of(kind)),
        index=Link("All kinds of files", here.link("field_index")),
    )


def _field(field: Field, here: Here) -> FieldView:
    return FieldView(
        anchor=field.anchor,
        name=field.address.partition(".")[2],
        top=field.depth == 0,
        means=prose(field.description),
        facts=tuple(FactView(label, inline(text)) for label, text in facts_of(field)),
        words=tuple(WordView(word, inline(means)) for word, means in field.allowed),
        example=field.example,
        rules=tuple(
            Link(f"{info.code} {info.name}", here.link(f"rule:{info.code}"))
            for info in rules_that_look_at(field.address)
        ),
    )


def _anchors(kind: str) -> Iterator[Anchor]:
    for field in fields_of(kind):
        yield Anchor(f"field:{field.address}", field.anchor)


DOCUMENT: Document[str] = Document(
    name="fields",
    audience=Audience.PUBLIC,
    medium="page",
    subjects=lambda _catalog: KINDS,
    subject_id=lambda kind: kind,
    path=lambda kind: field_page(fields_of(kind)[0]).partition("#")[0],
    title=title_of,
    description=lambda kind: plain(str(schema_for(kind)["description"])),
    view=view,
    english=True,
    search="reference",
    anchors=_anchors,
)
