"""A role as the people who hire for it need it: with what the team knows, and its company."""

from __future__ import annotations

from dataclasses import dataclass

from rolebook.catalog.catalogs import TeamCatalog
from rolebook.catalog.library import Domain, Metric, Question, TeamCompany
from rolebook.catalog.role import TeamRole, TeamStage
from rolebook.documents.words import inside
from rolebook.language import N_

TEAM_ONLY = N_("Team only · do not forward")
"""The line that stands on every page of a document for the team."""


@dataclass(frozen=True, slots=True)
class Hiring:
    """The subject of a role's team documents; `metrics` is the whole library of them."""

    role: TeamRole
    company: TeamCompany
    metrics: tuple[Metric, ...]

    @property
    def interviews(self) -> tuple[TeamStage, ...]:
        """The stages that are structured interviews, in order."""
        return tuple(stage for stage in self.role.process if stage.kind == "structured-interview")

    @property
    def questions(self) -> tuple[Question, ...]:
        """Every interview question, in the order in which it is asked."""
        return tuple(question for stage in self.interviews for question in stage.questions)


def hirings(catalog: TeamCatalog) -> tuple[Hiring, ...]:
    """One for each role of the catalogue, drafts included."""
    return tuple(Hiring(role, catalog.company, catalog.metrics) for role in catalog.roles)


def depth_name(domain: Domain, depth: int) -> str:
    """A step of a domain's depth scale as people read it: `D3, practitioner`."""
    name = next((step.name for step in domain.depths if step.depth == depth), "")
    return f"D{depth}, {inside(name)}" if name else f"D{depth}"
