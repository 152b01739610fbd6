"""What a job description is made for: a role together with the company that hires for it."""

from __future__ import annotations

from dataclasses import dataclass, field

from rolebook.catalog.catalogs import PublicCatalog
from rolebook.catalog.library import Company
from rolebook.catalog.opening import Opening
from rolebook.catalog.role import Role, Stage
from rolebook.documents.similar import Neighbourhood, neighbourhood


@dataclass(frozen=True, slots=True)
class Posting:
    """A role and its company. An evergreen role has a page whether or not a position is open."""

    role: Role
    company: Company
    neighbours: Neighbourhood | None = field(default=None, compare=False, repr=False)

    def openings(self, today: str) -> tuple[Opening, ...]:
        """Positions that can be applied for on `today`, those that close first in front.

        Only an active role has any.
        """
        if self.role.status != "active":
            return ()
        found = [opening for opening in self.role.openings if opening.is_open(today)]
        return tuple(sorted(found, key=lambda opening: (opening.valid_through, opening.id)))

    @property
    def similar(self) -> tuple[Role, ...]:
        """The roles most like this one, the nearest first; none for a retired role."""
        if self.role.status == "retired" or self.neighbours is None:
            return ()
        return self.neighbours.similar(self.role)

    @property
    def hours_paid(self) -> float:
        """Hours of the process that are paid, over all stages."""
        return sum(hours_paid(stage) for stage in self.role.process)


def postings(catalog: PublicCatalog) -> tuple[Posting, ...]:
    """One for each role of the catalogue."""
    neighbours = neighbourhood(catalog.roles)
    return tuple(Posting(role, catalog.company, neighbours) for role in catalog.roles)


def hours_paid(stage: Stage) -> float:
    """Hours of one stage that are paid at the role's task rate."""
    return stage.exercise.hours_paid if stage.exercise else 0
