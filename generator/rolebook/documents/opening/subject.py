"""An open position with the role and the company that it belongs to."""

from __future__ import annotations

from dataclasses import dataclass

from rolebook.catalog.catalogs import PublicCatalog
from rolebook.catalog.opening import Opening
from rolebook.documents.job_description.subject import Posting, postings


@dataclass(frozen=True, slots=True)
class Position:
    """One row of the table of openings, on a day on which it is open."""

    posting: Posting
    opening: Opening

    @property
    def id(self) -> str:
        """`role/opening`: ids of openings are looked up below their role's."""
        return f"{self.posting.role.id}/{self.opening.id}"

    @property
    def path(self) -> str:
        """Where its page stands in a site."""
        return f"roles/{self.posting.role.id}/openings/{self.opening.id}.html"


def positions(catalog: PublicCatalog) -> tuple[Position, ...]:
    """Every position that is open on the day of the build, by role, those that close first in front."""
    return tuple(
        Position(posting, opening) for posting in postings(catalog) for opening in posting.openings(catalog.today)
    )
