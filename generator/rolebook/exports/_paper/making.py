"""Documents into files: which of them are made for print, and each only once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from rolebook.documents.assemble import Rendered
from rolebook.exports._paper.contract import PageSize, PaperFormat, PrintError, Sheet
from rolebook.exports._paper.sheets import sheet


@dataclass(frozen=True, slots=True)
class Printed:
    """A finished file, at its place in a site, and the document that it is made from."""

    document: Rendered
    path: str
    content: bytes


@dataclass
class Press:
    """Makes files for print; a document that stands in two sites is made once.

    Attributes:
        formats: what to make of each document.
        author: who publishes the documents.
        address: of the public site, ending in `/`; empty when nobody said so.
        size: of the page.
    """

    formats: Sequence[PaperFormat]
    author: str
    address: str = ""
    size: PageSize = "a4"
    _made: dict[tuple[str, Sheet], bytes] = field(default_factory=dict, init=False)

    def printed(self, documents: Iterable[Rendered]) -> Iterator[Printed]:
        """The files of those documents that are made for print, in their order.

        Raises:
            PrintError: a document can not be put on paper; the sentence names its path.
        """
        for document in documents:
            if document.document.paper:
                on_paper = sheet(document, self.author, self.address, self.size)
                for form in self.formats:
                    path = file_path(document.path, form)
                    yield Printed(document, path, self._content(form, on_paper, path))

    def _content(self, form: PaperFormat, on_paper: Sheet, path: str) -> bytes:
        key = (form.name, on_paper)
        if key not in self._made:
            try:
                self._made[key] = form.content(on_paper)
            except PrintError as problem:
                raise PrintError(f"{path} was not made: {problem}") from problem
        return self._made[key]


def file_path(path: str, form: PaperFormat) -> str:
    """Where the file of a document stands: beside the document, under the same name."""
    return path.removesuffix(".html") + form.suffix
