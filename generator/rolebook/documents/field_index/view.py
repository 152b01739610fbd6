"""What the list of kinds of files prints."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from rolebook.catalog.catalogs import PublicCatalog
from rolebook.documents.contract import Document
from rolebook.documents.links import Here
from rolebook.documents.prose import prose
from rolebook.documents.shared import Link
from rolebook.reference import fields_of
from rolebook.schema import KINDS, schema_for
from rolebook.schema.audience import Audience


@dataclass(frozen=True, slots=True)
class KindView:
    """One kind of file, with the fields at its top."""

    id: str
    name: str
    page: Link
    means: Markup
    fields: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class FieldIndexView:
    """The whole page."""

    kinds: tuple[KindView, ...]


def view(_catalog: PublicCatalog, here: Here) -> FieldIndexView:
    """Every kind of file."""
    return FieldIndexView(tuple(_kind(kind, here) for kind in KINDS))


def _kind(kind: str, here: Here) -> KindView:
    schema = schema_for(kind)
    return KindView(
        id=kind,
        name=str(schema["title"]),
        page=Link("All of its fields", here.link(f"fields:{kind}")),
        means=prose(str(schema["description"])),
        fields=tuple(
            Link(field.address.partition(".")[2], here.link(f"field:{field.address}"))
            for field in fields_of(kind)
            if field.depth == 0
        ),
    )


DOCUMENT: Document[PublicCatalog] = Document(
    name="field_index",
    audience=Audience.PUBLIC,
    medium="page",
    subjects=lambda catalog: [catalog],
    subject_id=lambda _catalog: "",
    path=lambda _catalog: "about/fields.html",
    title=lambda _catalog: "Fields",
    description=lambda _catalog: (
        "Every field of every kind of file: what it is for, what may stand in it, who sees it."
    ),
    view=view,
    english=True,
)
