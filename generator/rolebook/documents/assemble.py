"""Every document of a site, rendered: link keys first, then one document after the other."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from rolebook.assets import PAGE_SCRIPTS
from rolebook.catalog.catalogs import PublicCatalog
from rolebook.documents.contract import Document
from rolebook.documents.known import UNKNOWN_YET, Known
from rolebook.documents.links import UNKNOWN, Editing, Here, Target
from rolebook.documents.render import render
from rolebook.language import ENGLISH, speaking
from rolebook.schema.audience import Audience

HAND_WRITTEN: Mapping[str, Target] = {
    "home": Target("index.html", Audience.PUBLIC),
    "guide:candidates": Target("guides/candidates.html", Audience.PUBLIC),
    "guide:reviewers": Target("guides/reviewers.html", Audience.PUBLIC),
    "guide:write-a-role": Target("guides/write-a-role.html", Audience.PUBLIC),
    "guide:make-a-key": Target("guides/make-a-key.html", Audience.PUBLIC),
    "guide:run-a-process": Target("guides/run-a-process.html", Audience.PUBLIC),
    "guide:evidence": Target("guides/evidence.html", Audience.PUBLIC),
    "guide:formulas": Target("guides/formulas.html", Audience.PUBLIC),
    "guide:hosting": Target("guides/hosting.html", Audience.PUBLIC),
    "about:architecture": Target("about/architecture.html", Audience.PUBLIC),
}
"""Link keys of the pages under site/pages."""

NO_FILES: Mapping[str, Target] = MappingProxyType({})


SCRIPTS: Mapping[str, Target] = {f"script:{name}": Target(path, Audience.PUBLIC) for name, path in PAGE_SCRIPTS.items()}
"""Link keys of the scripts that stand in every site as files."""


@dataclass(frozen=True, slots=True)
class Rendered:
    """A finished document of a subject. `html` is a fragment for a page, and a whole file for everything else.

    `words` are other words by which the site's search finds it.
    """

    document: Document[Any]
    path: str
    title: str
    description: str
    html: str
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Planned:
    """A document that can be made: what, about what, and where."""

    document: Document[Any]
    subject: Any
    here: Here

    def rendered(self) -> Rendered:
        """Make it."""
        if not self.document.english:
            return self._made()
        with speaking(ENGLISH):
            return self._made()

    def _made(self) -> Rendered:
        document, subject = self.document, self.subject
        view, papers = document.view(subject, self.here), self.here.papers(document.key(subject))
        html = str(view) if document.medium == "file" else render(document.name, view, papers)
        title, description = document.title(subject), document.description(subject)
        words = tuple(document.found_by(subject))
        return Rendered(document, self.here.path, title, description, html, words)


@dataclass(frozen=True, slots=True)
class Edition:
    """The documents of one audience, out of its own catalogue.

    Attributes:
        catalog: the catalogue of that audience.
        audience: whose site it is; a document of a more open audience is the same there as anywhere.
        documents: the list of documents.
        only: names of documents to make; all when empty. Links lead to the others all the same.
        editing: how files of the catalogue are edited.
        files: further link keys: files of the site that are no documents.
        known: what only documents of the team are given.
    """

    catalog: PublicCatalog
    audience: Audience
    documents: Sequence[Document[Any]]
    only: Collection[str] = ()
    editing: Editing = UNKNOWN
    files: Mapping[str, Target] = field(default_factory=lambda: NO_FILES)
    known: Known = UNKNOWN_YET

    def rendered(self) -> Iterator[Rendered]:
        """Every document that the audience may see, made."""
        return (one.rendered() for one in self.planned())

    def planned(self) -> Iterator[Planned]:
        """Every document that the audience may see, to be made."""
        catalog, targets = self.catalog, self._targets()
        for document in self._shown:
            theirs = self.known if document.audience >= Audience.TEAM else UNKNOWN_YET
            for subject in document.subjects(catalog) if not self.only or document.name in self.only else ():
                here = Here(document.path(subject), document.audience, catalog.today, targets, self.editing, theirs)
                yield Planned(document, subject, here)

    @property
    def _shown(self) -> list[Document[Any]]:
        return [document for document in self.documents if document.audience <= self.audience]

    def _targets(self) -> Mapping[str, Target]:
        targets = {**HAND_WRITTEN, **SCRIPTS, **self.files}
        for document in self._shown:
            for subject in document.subjects(self.catalog):
                targets.update(_targets(document, subject))
        return targets


def _targets(document: Document[Any], subject: Any) -> Iterator[tuple[str, Target]]:
    path = document.path(subject)
    yield document.key(subject), Target(path, document.audience)
    for anchor in document.anchors(subject):
        yield anchor.key, Target(path, document.audience, anchor.fragment)
