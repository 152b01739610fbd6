"""What the overview of families prints: for each, which roles stand where on the two scales."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rolebook.catalog.catalogs import PublicCatalog
from rolebook.catalog.role import Role
from rolebook.documents.contract import Document
from rolebook.documents.links import Here
from rolebook.documents.numbers import counted
from rolebook.documents.shared import Link
from rolebook.documents.words import COMPLEXITY, FAMILIES, Level
from rolebook.language import N_
from rolebook.language import gettext as _
from rolebook.schema.audience import Audience

DEPTHS: Sequence[str] = (
    N_("Follows a guideline"),
    N_("Everyday knowledge"),
    N_("Trained"),
    N_("Practises the field"),
    N_("Authority"),
)
"""What the steps of every domain's depth scale have in common; each domain has names of its own."""

_NAMED = 3


@dataclass(frozen=True, slots=True)
class Cell:
    """Roles of one depth and complexity: up to three by name, and a link to the others."""

    roles: tuple[Link, ...]
    more: Link | None


@dataclass(frozen=True, slots=True)
class Row:
    """One depth, with a cell for each column; `means` is what the step has in common in all domains."""

    code: str
    means: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class FamilyView:
    """A family that has roles. Depths and complexities that none of its roles has are left out."""

    id: str
    name: str
    means: str
    count: str
    all: str
    columns: tuple[Level, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class FamiliesView:
    """The whole page."""

    catalogue: str
    domains: str
    families: tuple[FamilyView, ...]


def view(catalog: PublicCatalog, here: Here) -> FamiliesView:
    """Every family of which a role is in use."""
    members: Mapping[str, list[Role]] = defaultdict(list)
    for role in sorted(catalog.roles, key=lambda role: (role.title.casefold(), role.id)):
        if role.status != "retired":
            members[role.family].append(role)
    return FamiliesView(
        catalogue=here.link("catalogue"),
        domains=here.link("domains"),
        families=tuple(
            _family(family, members[family.code], here) for family in FAMILIES.values() if members[family.code]
        ),
    )


def _family(family: Level, roles: Sequence[Role], here: Here) -> FamilyView:
    complexities = sorted({role.complexity for role in roles})
    depths = sorted({role.domain.depth for role in roles}, reverse=True)
    cells: Mapping[tuple[int, int], list[Role]] = defaultdict(list)
    for role in roles:
        cells[role.domain.depth, role.complexity].append(role)
    everyone = f"{here.link('catalogue')}?family={family.code}"
    return FamilyView(
        id=family.code,
        name=family.name,
        means=family.means,
        count=counted(len(roles), "role", "roles"),
        all=everyone,
        columns=tuple(COMPLEXITY[number] for number in complexities),
        rows=tuple(
            Row(
                f"D{depth}",
                _(DEPTHS[depth]),
                tuple(
                    _cell(cells[depth, number], f"{everyone}&depth={depth}&complexity={number}", here)
                    for number in complexities
                ),
            )
            for depth in depths
        ),
    )


def _cell(roles: Sequence[Role], address: str, here: Here) -> Cell:
    # With one left over, its own name is as short as "and 1 more".
    named = roles if len(roles) <= _NAMED + 1 else roles[:_NAMED]
    rest = len(roles) - len(named)
    return Cell(
        tuple(Link(role.title, here.link(f"job_description:{role.id}")) for role in named),
        Link(_("and {number} more").format(number=rest), address) if rest else None,
    )


DOCUMENT = Document[PublicCatalog](
    name="families",
    audience=Audience.PUBLIC,
    medium="page",
    subjects=lambda catalog: [catalog],
    subject_id=lambda _catalog: "",
    path=lambda _catalog: "roles/families.html",
    title=lambda _catalog: _("Families of roles"),
    search="summary",
    description=lambda _catalog: _("Each family of roles by the depth of knowledge and the complexity of the work."),
    view=view,
)
