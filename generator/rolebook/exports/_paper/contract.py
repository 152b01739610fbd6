"""What a print format is: a sheet to bytes; and what a sheet is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from rolebook.language import N_
from rolebook.language import gettext as _

PageSize = Literal["a4", "letter"]


PAGES = N_("page {number} of {count}")
"""What stands at the foot of each page."""


class PrintError(Exception):
    """A document can not be put on paper; `str()` of it is one plain sentence."""


@dataclass(frozen=True, slots=True)
class Typefaces:
    """Typefaces beside those that Typst brings along.

    Attributes:
        folder: where their files are; empty for none.
        families: their names, the one that is asked first in front.
    """

    folder: str = ""
    families: tuple[str, ...] = ()


NO_FACES = Typefaces()


@dataclass(frozen=True, slots=True)
class Sheet:
    """One document, as it goes onto paper.

    Attributes:
        title: plain text, one line.
        language: BCP 47 tag of its text.
        author: who publishes it: the company's name.
        audience: whose document it is: `public`, `candidate` or `team`.
        notice: what stands on every page, such as that a kit is a specimen; empty for nothing.
        body: HTML of the elements and classes that the filter `assets/print/paper.lua` knows.
        size: of the page.
        faces: typefaces of the user's own.
        outside: whether it quotes what others sent, which nobody here can change: there, a sign without a glyph becomes
            its number, such as [U+6F22], so that one answer does not cost the report.
    """

    title: str
    language: str
    author: str
    audience: str
    notice: str
    body: str
    size: PageSize = "a4"
    faces: Typefaces = NO_FACES
    outside: bool = False

    @property
    def pages(self) -> str:
        """What stands at the foot of each page, in the sheet's language; a document may be English among others."""
        return PAGES if self.language.split("-")[0] == "en" else _(PAGES)


@dataclass(frozen=True, slots=True)
class PaperFormat:
    """A format for paper.

    Attributes:
        name: the module's name, which is also what the command line calls it.
        suffix: how its files end, with the full stop.
        words: what a link to such a file says.
        check: raises PrintError when a program or a package that it needs is not there.
        content: a sheet to the file's bytes, the same ones each time. May raise PrintError.
    """

    name: str
    suffix: str
    words: Callable[[], str]
    check: Callable[[], None]
    content: Callable[[Sheet], bytes]
