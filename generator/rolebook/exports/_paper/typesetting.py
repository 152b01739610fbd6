"""Typst's text to a PDF or a picture. It finds no typeface but those it brings and those it is given, and no file."""

from __future__ import annotations

import re
from functools import cache
from typing import Any, Literal

from rolebook.exports._paper.contract import NO_FACES, PrintError, Typefaces

_NO_GLYPH = re.compile(r'the text `"(.*?)"` could not be displayed')
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")
_DOTS_PER_INCH = 216


class NoGlyphError(PrintError):
    """A sign is in none of the typefaces.

    Attributes:
        sign: the sign, without marks upon it.
    """

    def __init__(self, sign: str) -> None:
        super().__init__(
            f"none of the typefaces has “{sign}”; name a folder with one that does (--fonts), or make it a Word file."
        )
        self.sign = sign


def typeset(text: str, form: Literal["pdf", "png"], faces: Typefaces = NO_FACES) -> bytes:
    """The document `text` as a PDF to PDF/UA-1, or its one page as a picture.

    Raises:
        NoGlyphError: a sign is in none of the typefaces.
        PrintError: it is no document that can be tagged.
    """
    import typst

    options: dict[str, Any] = {"pdf_standards": ["ua-1"], "timestamp": 0} if form == "pdf" else {"ppi": _DOTS_PER_INCH}
    try:
        made: bytes = _compiler(faces).compile(input=text.encode(), format=form, **options)
    except typst.TypstError as problem:
        told = str(problem).strip()
        letter = _NO_GLYPH.search(told)
        if letter:
            raise NoGlyphError(_ESCAPED.sub(lambda code: chr(int(code[1], 16)), letter[1])) from problem
        raise PrintError(f"{told.splitlines()[0]}.") from problem
    return made


@cache
def _compiler(faces: Typefaces) -> Any:
    """One for all documents."""
    import typst

    folders = [faces.folder] if faces.folder else []
    return typst.Compiler(root=_nowhere(), ignore_system_fonts=True, font_paths=folders)


def _nowhere() -> str:
    from importlib.resources import files

    from rolebook import assets

    return str(files(assets).joinpath("print"))
