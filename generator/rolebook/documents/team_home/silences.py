"""What the authors of files have decided to live with, and why, for the team's first page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup, escape

from rolebook.catalog.catalogs import TeamCatalog
from rolebook.catalog.silencing import Silenced
from rolebook.documents.links import Here
from rolebook.documents.prose import inline
from rolebook.documents.shared import Link


@dataclass(frozen=True, slots=True)
class SilencedView:
    """A finding that the author of a role or a kit has decided to live with.

    Attributes:
        where: the role or kit.
        code: the code, with a link to the rule's page when it has one.
        because: the author's reason.
    """

    where: Link
    code: Link
    because: Markup


def silenced(catalog: TeamCatalog, here: Here) -> Iterator[SilencedView]:
    """Every silenced code: those of roles, kits, keys and calibration answers, the library, and openings row by row."""
    for where, entries in (*_roles(catalog, here), *_kits(catalog, here), *_library(catalog)):
        for entry in entries:
            yield SilencedView(where, _rule(entry.code, here), inline(entry.because))
    for role in catalog.roles:
        for opening in role.openings:
            where = Link(f"Opening {opening.id}", here.link_if_open(f"job_description:{role.id}") or "")
            for code in opening.silenced:
                yield SilencedView(where, _rule(code, here), escape(opening.silenced_because or ""))


def _rule(code: str, here: Here) -> Link:
    return Link(code, here.link_if_open(f"rule:{code}") or "")


def _roles(catalog: TeamCatalog, here: Here) -> Iterator[tuple[Link, tuple[Silenced, ...]]]:
    for role in catalog.roles:
        yield Link(role.title, here.link_if_open(f"job_description:{role.id}") or ""), role.silenced


def _kits(catalog: TeamCatalog, here: Here) -> Iterator[tuple[Link, tuple[Silenced, ...]]]:
    for exam in catalog.exams:
        page, title = here.link(f"team_kit:{exam.kit.id}"), exam.kit.title
        yield Link(title, page), exam.kit.silenced
        if exam.key:
            yield Link(f"{title} (key)", page), exam.key.silenced
        if exam.calibration:
            yield Link(f"{title} (calibration answers)", page), exam.calibration.silenced


def _library(catalog: TeamCatalog) -> Iterator[tuple[Link, tuple[Silenced, ...]]]:
    return ((Link(entry.file, ""), entry.silenced) for entry in catalog.silenced)
