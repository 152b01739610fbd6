"""What the page of health prints."""

from __future__ import annotations

from dataclasses import dataclass

from rolebook.catalog.catalogs import TeamCatalog
from rolebook.documents.contract import Document
from rolebook.documents.links import Here
from rolebook.documents.numbers import counted, day
from rolebook.documents.team_health.dates import closing, stale
from rolebook.documents.team_health.found import findings, silences
from rolebook.documents.team_health.kits import answers_missing, one_author, unmeasured
from rolebook.documents.team_health.sections import Section
from rolebook.documents.upkeep import pages, reviews
from rolebook.language import gettext as _
from rolebook.schema.audience import Audience


@dataclass(frozen=True, slots=True)
class HealthView:
    """The whole page: what was looked at, and every section, the gravest first."""

    today: str
    looked_at: str
    reviews: str
    sections: tuple[Section, ...]


def view(catalog: TeamCatalog, here: Here) -> HealthView:
    """Everything that somebody should look at, by kind."""
    shown = pages(catalog, here)
    return HealthView(
        today=day(here.today),
        looked_at=_("{roles}, {kits} and {files} of the library").format(
            roles=counted(len(catalog.roles), "role", "roles"),
            kits=counted(len(catalog.exams), "kit", "kits"),
            files=counted(len(catalog.library), "file", "files"),
        ),
        reviews=here.link("team_reviews"),
        sections=(
            answers_missing(catalog, here, shown),
            findings(here, shown),
            stale(reviews(catalog, here), here),
            one_author(catalog, here, shown),
            closing(catalog, here, shown),
            unmeasured(catalog, here, shown),
            silences(catalog, here, shown),
        ),
    )


DOCUMENT = Document[TeamCatalog](
    name="team_health",
    audience=Audience.TEAM,
    medium="page",
    subjects=lambda catalog: [catalog],
    subject_id=lambda _catalog: "",
    path=lambda _catalog: "team/health.html",
    title=lambda _catalog: _("Catalogue health"),
    description=lambda _catalog: _("Findings, silenced rules, stale files and gaps of the whole catalogue. Team only."),
    view=view,
    search="summary",
)
