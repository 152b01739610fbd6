"""What the page at an old address prints."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rolebook.catalog.catalogs import PublicCatalog
from rolebook.documents.contract import Document
from rolebook.documents.job_description.subject import postings
from rolebook.documents.links import Here
from rolebook.documents.shared import Link
from rolebook.language import gettext as _
from rolebook.language import spoken
from rolebook.schema.audience import Audience


@dataclass(frozen=True, slots=True)
class Move:
    """An old address (`path`), and the link key and the title of what stands elsewhere now."""

    path: str
    key: str
    title: str


@dataclass(frozen=True, slots=True)
class MovedView:
    """The whole page."""

    lang: str
    audience: str
    title: str
    banner: str
    to: Link


def moves(catalog: PublicCatalog) -> Iterator[Move]:
    """One for each former id of a role, and for each position that is open under it."""
    for posting in postings(catalog):
        role = posting.role
        for was in role.formerly:
            yield Move(f"roles/{was}.html", f"job_description:{role.id}", role.title)
            for opening in posting.openings(catalog.today):
                path = f"roles/{was}/openings/{opening.id}.html"
                yield Move(path, f"opening:{role.id}/{opening.id}", role.title)


def view(move: Move, here: Here) -> MovedView:
    """The page that leads on at once, and says where to."""
    return MovedView(
        lang=spoken().tag,
        audience="public",
        title=_("This page has moved"),
        banner="",
        to=Link(move.title, here.link(move.key)),
    )


DOCUMENT = Document[Move](
    name="moved",
    audience=Audience.PUBLIC,
    medium="standalone",
    subjects=moves,
    subject_id=lambda move: move.path,
    path=lambda move: move.path,
    title=lambda move: _("Moved: {title}").format(title=move.title),
    view=view,
    search="none",
)
