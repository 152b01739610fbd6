"""What the page of error types prints."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from rolebook.catalog.catalogs import PublicCatalog
from rolebook.catalog.library import ErrorFamily, ErrorType
from rolebook.documents.contract import Document
from rolebook.documents.findings import SEVERITIES, SEVERITY_NAMES
from rolebook.documents.links import Anchor, Here
from rolebook.documents.prose import prose
from rolebook.documents.shared import Link, web
from rolebook.language import N_
from rolebook.language import gettext as _
from rolebook.schema.audience import Audience


@dataclass(frozen=True, slots=True)
class TypeView:
    """One name for an error."""

    id: str
    name: str
    means: Markup
    example: str | None
    cites: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class FamilyView:
    """A family of names, with the domains in which they apply."""

    id: str
    name: str
    types: tuple[TypeView, ...]
    domains: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class SeverityView:
    """How bad an error is, in one word, and what the word means."""

    name: str
    means: str


@dataclass(frozen=True, slots=True)
class ErrorTypesView:
    """The whole page."""

    families: tuple[FamilyView, ...]
    severities: tuple[SeverityView, ...]


def view(catalog: PublicCatalog, here: Here) -> ErrorTypesView:
    """Every family that a domain uses, with all its names."""
    return ErrorTypesView(
        families=tuple(_family(family, catalog, here) for family in _families(catalog)),
        severities=tuple(SeverityView(SEVERITY_NAMES[name], means) for name, means in SEVERITIES.items()),
    )


def _families(catalog: PublicCatalog) -> tuple[ErrorFamily, ...]:
    """Each family once, in the order in which domains name them."""
    found = {family.id: family for domain in catalog.domains for family in domain.families}
    return tuple(found.values())


def _family(family: ErrorFamily, catalog: PublicCatalog, here: Here) -> FamilyView:
    return FamilyView(
        id=family.id,
        name=family.name,
        types=tuple(_type(kind) for kind in family.types),
        domains=tuple(
            Link(domain.name, here.link(f"domain:{domain.id}"))
            for domain in catalog.domains
            if any(used.id == family.id for used in domain.families)
        ),
    )


def _type(kind: ErrorType) -> TypeView:
    return TypeView(kind.id, kind.name, prose(kind.means), kind.example, tuple(map(web, kind.cites)))


def _anchors(catalog: PublicCatalog) -> Iterator[Anchor]:
    for family in _families(catalog):
        yield Anchor(f"error-family:{family.id}", family.id)
        for kind in family.types:
            yield Anchor(f"error-type:{kind.id}", kind.id)


DOCUMENT = Document[PublicCatalog](
    name="error_types",
    audience=Audience.PUBLIC,
    medium="page",
    subjects=lambda catalog: [catalog],
    subject_id=lambda _catalog: "",
    path=lambda _catalog: "library/error-types.html",
    title=lambda _catalog: _("Error types"),
    description=lambda _catalog: _("Shared names for what can be wrong with an output, by family, with examples."),
    view=view,
    anchors=_anchors,
    paper=N_("Library"),
)
