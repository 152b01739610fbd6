"""Documents into files: which of them are made for print, and each only once."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import TracebackType
from typing import Any

from rolebook.catalog.catalogs import PublicCatalog
from rolebook.documents.assemble import Planned
from rolebook.documents.contract import Document
from rolebook.documents.links import Target, paper_key
from rolebook.exports._paper.contract import NO_FACES, PageSize, PaperFormat, PrintError, Sheet, Typefaces
from rolebook.exports._paper.sheets import sheet, sheet_of_page
from rolebook.schema.audience import Audience


@dataclass(frozen=True, slots=True)
class Printed:
    """A finished file: its place in a site, and where its bytes are until the press is closed."""

    path: str
    file: Path


@dataclass(frozen=True, slots=True)
class Printing:
    """Which formats are made of each document, the size of their pages, and typefaces of the user's own."""

    formats: tuple[PaperFormat, ...] = ()
    size: PageSize = "a4"
    faces: Typefaces = NO_FACES

    def targets(
        self, catalog: PublicCatalog, audience: Audience, documents: Iterable[Document[Any]]
    ) -> dict[str, Target]:
        """Link keys of all files that a site for `audience` holds, for the documents that link to them."""
        return {
            paper_key(number, document.key(subject)): Target(
                file_path(document.path(subject), form), document.audience, words=form.words()
            )
            for document in documents
            if document.paper and document.audience <= audience
            for subject in (document.subjects(catalog) if self.formats else ())
            for number, form in enumerate(self.formats)
        }

    def copies(self, path: str, html: str, author: str, outside: bool = False) -> Iterator[tuple[str, bytes]]:
        """Paths and bytes of the files that stand beside a stand-alone page, which is in no site: a letter, a report.

        Args:
            path: of the page.
            html: the page.
            author: who publishes it.
            outside: whether it quotes what others sent.

        Raises:
            PrintError: the page can not be put on paper; the sentence names the file.
        """
        if self.formats:
            on_paper = replace(sheet_of_page(html, author, self.size), faces=self.faces, outside=outside)
            for form in self.formats:
                yield file_path(path, form), _content(form, on_paper, file_path(path, form))


NOTHING_PRINTED = Printing()
"""A build without files for print."""


@dataclass
class Press:
    """Makes files for print, while it is open; a document that stands in two sites is made once.

    The files wait on disk: a thousand roles have more of them than should be in memory.

    Attributes:
        printing: what to make of each document.
        author: who publishes the documents.
        address: of the public site, ending in `/`; empty when nobody said so.
    """

    printing: Printing
    author: str
    address: str = ""
    _made: dict[tuple[str, Sheet], Path] = field(default_factory=dict, init=False)
    _open: ExitStack = field(default_factory=ExitStack, init=False)
    _folder: Path | None = field(default=None, init=False)

    def __enter__(self) -> Press:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._open.close()

    def printed(self, documents: Iterable[Planned]) -> Iterator[Printed]:
        """The files of those documents that are made for print, in their order.

        Raises:
            PrintError: a document can not be put on paper; the sentence names its path.
        """
        for planned in documents:
            if planned.document.paper and self.printing.formats:
                on_paper = sheet(planned.rendered(), self.author, self.address, self.printing.size)
                on_paper = replace(on_paper, faces=self.printing.faces)
                for form in self.printing.formats:
                    path = file_path(planned.here.path, form)
                    yield Printed(path, self._file(form, on_paper, path))

    def _file(self, form: PaperFormat, on_paper: Sheet, path: str) -> Path:
        key = (form.name, on_paper)
        if key not in self._made:
            content = _content(form, on_paper, path)
            if self._folder is None:
                self._folder = Path(self._open.enter_context(tempfile.TemporaryDirectory(prefix="rolebook-")))
            self._made[key] = self._folder / str(len(self._made))
            self._made[key].write_bytes(content)
        return self._made[key]


def _content(form: PaperFormat, on_paper: Sheet, path: str) -> bytes:
    try:
        return form.content(on_paper)
    except PrintError as problem:
        raise PrintError(f"{path} was not made: {problem}") from problem


def file_path(path: str, form: PaperFormat) -> str:
    """Where the file of a document stands: beside the document, under the same name."""
    return path.removesuffix(".html") + form.suffix
