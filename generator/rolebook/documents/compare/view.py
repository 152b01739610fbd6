"""What the page that compares roles prints: its frame. Which roles it shows is in its address: a script fills it."""

from __future__ import annotations

from dataclasses import dataclass
from posixpath import dirname, relpath

from markupsafe import Markup

from rolebook.catalog.catalogs import PublicCatalog
from rolebook.documents.catalogue.view import Scripts
from rolebook.documents.compare.script_words import WORDS
from rolebook.documents.contract import Document
from rolebook.documents.links import Here
from rolebook.documents.script_words import words_block
from rolebook.documents.similar import MOST_COMPARED
from rolebook.language import gettext as _
from rolebook.schema.audience import Audience


@dataclass(frozen=True, slots=True)
class CompareView:
    """The whole page.

    Attributes:
        root: the root of the site as seen from this page, where the paths in the roles' data begin.
        most: how many roles are compared at most.
        words: what its script says.
    """

    catalogue: str
    families: str
    root: str
    most: int
    scripts: Scripts
    words: Markup


def view(_catalog: PublicCatalog, here: Here) -> CompareView:
    """The page, the same for every catalogue."""
    return CompareView(
        catalogue=here.link("catalogue"),
        families=here.link("families"),
        root=relpath(".", dirname(here.path)),
        most=MOST_COMPARED,
        scripts=Scripts(here.link("script:early"), here.link("script:compare")),
        words=words_block(WORDS),
    )


DOCUMENT = Document[PublicCatalog](
    name="compare",
    audience=Audience.PUBLIC,
    medium="page",
    subjects=lambda catalog: [catalog],
    subject_id=lambda _catalog: "",
    path=lambda _catalog: "roles/compare.html",
    title=lambda _catalog: _("Compare roles"),
    search="none",
    description=lambda _catalog: _("Two to four roles side by side, with what differs marked."),
    view=view,
)
