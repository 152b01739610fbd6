"""What somebody must read again, and by when; and where files have their pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from markupsafe import Markup, escape

from rolebook.catalog.catalogs import TeamCatalog
from rolebook.catalog.opening import OPENINGS_FILE
from rolebook.catalog.upkeep import Upkeep
from rolebook.documents.links import Here
from rolebook.documents.shared import Link
from rolebook.language import N_
from rolebook.language import gettext as _

SOON = 30
"""Days before a review is due in which it is mentioned."""

CLOSING = 7
"""Days before an opening closes in which it is mentioned."""

LIBRARY_PAGES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "metrics": (N_("Metrics"), "metrics"),
        "criteria": (N_("Criteria"), "criteria"),
        "domains": (N_("Domains"), "domains"),
        "error-types": (N_("Error types"), "error_types"),
        "questions": (N_("Interview questions"), "questions"),
        "quality-plans": (N_("Quality plans"), "quality_plans"),
        "company": (N_("Company and legal facts"), ""),
    }
)
"""Each file of the library by its kind: what it is called, and the link key of its page."""


@dataclass(frozen=True, slots=True)
class Due:
    """A file that somebody must read again.

    Attributes:
        what: its page.
        kind: what it is: `role`, `kit`, `library`.
        file: its name.
        path: where in it the day stands, or would.
        upkeep: who keeps it, and the days; None when nobody said so.
    """

    what: Link
    kind: str
    file: str
    path: tuple[str, ...]
    upkeep: Upkeep | None

    def left(self, today: str) -> int | None:
        """Days until it is due, from `today` (ISO 8601); below 0 when it is overdue, None without a day."""
        return None if self.upkeep is None else days(today, self.upkeep.review_by)


@dataclass(frozen=True, slots=True)
class Pages:
    """On which page a file of the catalogue is shown."""

    links: Mapping[str, Link]

    def of(self, file: str) -> Link:
        """Its page; the file's name alone where there is none."""
        return self.links.get(file) or Link(file, "")


def reviews(catalog: TeamCatalog, here: Here) -> tuple[Due, ...]:
    """Roles and kits that are not retired, and all files of the library: overdue first, those without a day last."""
    shown = pages(catalog, here)
    found = (*_roles(catalog, shown), *_kits(catalog, shown), *_library(catalog, shown))
    return tuple(sorted(found, key=lambda due: (due.upkeep.review_by if due.upkeep else "9999-99-99", due.file)))


def _roles(catalog: TeamCatalog, shown: Pages) -> Iterator[Due]:
    for role in catalog.roles:
        if role.status != "retired":
            kept = Upkeep(owner=role.owner, reviewed=role.reviewed, review_by=role.review_by)
            yield Due(shown.of(role.file), _("role"), role.file, ("review_by",), kept)


def _kits(catalog: TeamCatalog, shown: Pages) -> Iterator[Due]:
    for exam in catalog.exams:
        kit = exam.kit
        if kit.status != "retired":
            yield Due(shown.of(kit.file), _("kit"), kit.file, ("upkeep", "review_by"), kit.upkeep)


def _library(catalog: TeamCatalog, shown: Pages) -> Iterator[Due]:
    for one in catalog.library:
        yield Due(shown.of(one.file), _("library"), one.file, ("upkeep", "review_by"), one.upkeep)


def days(start: str, end: str) -> int:
    """Days from one day (ISO 8601) to another."""
    return (date.fromisoformat(end) - date.fromisoformat(start)).days


def pages(catalog: TeamCatalog, here: Here) -> Pages:
    """The page of every file."""
    found = {
        role.file: Link(role.title, here.link_if_open(f"job_description:{role.id}") or "") for role in catalog.roles
    }
    for exam in catalog.exams:
        to = Link(exam.kit.title, here.link_if_open(f"team_kit:{exam.kit.id}") or "")
        found |= {part.file: to for part in (exam.kit, exam.key, exam.calibration) if part is not None}
    for kind, (title, key) in LIBRARY_PAGES.items():
        found[f"roles/library/{kind}.yaml"] = Link(_(title), (here.link_if_open(key) if key else None) or "")
    found[OPENINGS_FILE] = Link(_("Openings"), here.link_if_open("openings") or "")
    return Pages(found)


def place(file: str, path: tuple[str | int, ...], here: Here) -> Markup:
    """File and line as an editor opens them: `roles/x.yaml:12`; the file alone where the line is not known."""
    return at(file, here.known.line(file, path))


def at(file: str, line: int | None) -> Markup:
    """The same of a known line; it may be broken after each folder."""
    written = escape(file if line is None else f"{file}:{line}")
    return Markup(written.replace("/", Markup("/<wbr>")))
