"""What the domains page prints."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from rolebook.catalog.catalogs import PublicCatalog
from rolebook.catalog.library import Domain, TaskType
from rolebook.documents.contract import Document
from rolebook.documents.links import Anchor, Here
from rolebook.documents.prose import prose
from rolebook.documents.shared import Link
from rolebook.language import N_
from rolebook.language import gettext as _
from rolebook.schema.audience import Audience


@dataclass(frozen=True, slots=True)
class DepthView:
    """One of the five depths, with the roles that ask for it."""

    code: str
    name: str
    means: Markup
    example: Markup
    roles: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class DomainView:
    """One field of knowledge."""

    id: str
    name: str
    also_called: str
    summary: Markup
    depths: tuple[DepthView, ...]
    families: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class TaskTypeView:
    """One kind of task, with the roles that do it."""

    fragment: str
    name: str
    also_called: str
    means: Markup
    roles: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class DomainsView:
    """The whole page."""

    domains: tuple[DomainView, ...]
    task_types: tuple[TaskTypeView, ...]


def view(catalog: PublicCatalog, here: Here) -> DomainsView:
    """Every domain and every kind of task, in the library's order."""
    return DomainsView(
        domains=tuple(_domain(domain, catalog, here) for domain in catalog.domains),
        task_types=tuple(
            TaskTypeView(
                fragment=_fragment(kind),
                name=kind.name,
                also_called=", ".join(kind.also_called),
                means=prose(kind.means),
                roles=tuple(_roles_doing(kind, catalog, here)),
            )
            for kind in catalog.task_types
        ),
    )


def _domain(domain: Domain, catalog: PublicCatalog, here: Here) -> DomainView:
    return DomainView(
        id=domain.id,
        name=domain.name,
        also_called=", ".join(domain.also_called),
        summary=prose(domain.summary),
        depths=tuple(
            DepthView(
                code=f"D{step.depth}",
                name=step.name,
                means=prose(step.means),
                example=prose(step.example),
                roles=tuple(_roles_at(domain, step.depth, catalog, here)),
            )
            for step in sorted(domain.depths, key=lambda step: step.depth)
        ),
        families=tuple(Link(family.name, here.link(f"error-family:{family.id}")) for family in domain.families),
    )


def _roles_at(domain: Domain, depth: int, catalog: PublicCatalog, here: Here) -> Iterator[Link]:
    for role in catalog.roles:
        if role.domain.area.id == domain.id and role.domain.depth == depth and role.status != "retired":
            yield Link(role.title, here.link(f"job_description:{role.id}"))


def _roles_doing(kind: TaskType, catalog: PublicCatalog, here: Here) -> Iterator[Link]:
    for role in catalog.roles:
        if any(does.id == kind.id for does in role.domain.task_types) and role.status != "retired":
            yield Link(role.title, here.link(f"job_description:{role.id}"))


def _fragment(kind: TaskType) -> str:
    """Ids hold no underscore, so this can not be the id of a domain."""
    return f"task_{kind.id}"


def _anchors(catalog: PublicCatalog) -> Iterator[Anchor]:
    for domain in catalog.domains:
        yield Anchor(f"domain:{domain.id}", domain.id)
    for kind in catalog.task_types:
        yield Anchor(f"task-type:{kind.id}", _fragment(kind))


DOCUMENT = Document[PublicCatalog](
    name="domains",
    audience=Audience.PUBLIC,
    medium="page",
    subjects=lambda catalog: [catalog],
    subject_id=lambda _catalog: "",
    path=lambda _catalog: "library/domains.html",
    title=lambda _catalog: _("Domains"),
    description=lambda _catalog: _(
        "Fields of knowledge, with five depths each, and the kinds of task that trainers do."
    ),
    view=view,
    anchors=_anchors,
    paper=N_("Library"),
)
