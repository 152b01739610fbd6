"""What the criteria page prints."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from rolebook.catalog.catalogs import PublicCatalog
from rolebook.catalog.library import Criterion
from rolebook.catalog.role import Role
from rolebook.documents.contract import Document
from rolebook.documents.links import Anchor, Here
from rolebook.documents.many import ManyView, many
from rolebook.documents.numbers import of_hundred
from rolebook.documents.prose import prose
from rolebook.documents.shared import Link
from rolebook.documents.words import COMPETENCIES
from rolebook.language import N_, Words
from rolebook.language import gettext as _
from rolebook.schema.audience import Audience

_COMPUTED_AS = Words(
    {
        "recall": N_("the share of the key's errors that were found"),
        "precision": N_("the share of marked errors that are errors"),
        "ranking": N_("how close the order is to the key's"),
        "consistency": N_("agreement with the key over the short judgements"),
    }
)


@dataclass(frozen=True, slots=True)
class UseView:
    """A role whose rubric has the criterion: how much it counts there, and what it measures."""

    role: Link
    weight: str
    minimum: str
    measures: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class CriterionView:
    """One criterion as printed; bands and anchors stay with the team."""

    id: str
    name: str
    summary: Markup
    computed: bool
    computed_as: str
    formula: str | None
    look_for: Markup | None
    competencies: tuple[str, ...]
    used_by: tuple[UseView, ...]
    used_by_many: ManyView | None


@dataclass(frozen=True, slots=True)
class CriteriaView:
    """The whole page."""

    criteria: tuple[CriterionView, ...]
    chain: str


def view(catalog: PublicCatalog, here: Here) -> CriteriaView:
    """Every criterion, in the library's order."""
    return CriteriaView(
        criteria=tuple(_criterion(criterion, catalog, here) for criterion in catalog.criteria),
        chain=here.link("chain"),
    )


def _criterion(criterion: Criterion, catalog: PublicCatalog, here: Here) -> CriterionView:
    computed_as = criterion.computed_as
    users = [role for role in catalog.roles if _uses(role, criterion)]
    crowd = many(users, here)
    return CriterionView(
        id=criterion.id,
        name=criterion.name,
        summary=prose(criterion.summary),
        computed=criterion.scored == "computed",
        computed_as=_COMPUTED_AS[computed_as] if computed_as else "",
        formula=criterion.formula,
        look_for=prose(criterion.look_for) if criterion.look_for else None,
        competencies=tuple(COMPETENCIES.get(name, name) for name in criterion.competencies),
        used_by=() if crowd else tuple(_used_by(criterion, users, here)),
        used_by_many=crowd,
    )


def _uses(role: Role, criterion: Criterion) -> bool:
    return role.status != "retired" and any(line.criterion.id == criterion.id for line in role.rubric.criteria)


def _used_by(criterion: Criterion, users: Iterable[Role], here: Here) -> Iterator[UseView]:
    for role in users:
        for line in role.rubric.criteria:
            if line.criterion.id == criterion.id:
                yield UseView(
                    role=Link(role.title, here.link(f"job_description:{role.id}")),
                    weight=of_hundred(line.weight),
                    minimum=_("{score} of 5").format(score=line.must_reach) if line.must_reach else _("none"),
                    measures=tuple(Link(metric.name, here.link(f"metric:{metric.id}")) for metric in line.measures),
                )


DOCUMENT = Document[PublicCatalog](
    name="criteria",
    audience=Audience.PUBLIC,
    medium="page",
    subjects=lambda catalog: [catalog],
    subject_id=lambda _catalog: "",
    path=lambda _catalog: "library/criteria.html",
    title=lambda _catalog: _("Criteria"),
    description=lambda _catalog: _(
        "What answers are scored on: computed or judged, by which formula, and in which roles."
    ),
    view=view,
    anchors=lambda catalog: [Anchor(f"criterion:{criterion.id}", criterion.id) for criterion in catalog.criteria],
    paper=N_("Library"),
)
