"""Documents as PDF: tagged, to PDF/UA-1, by pandoc and Typst."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from importlib.util import find_spec
from typing import Any

from rolebook import assets
from rolebook.exports._paper.contract import PaperFormat, PrintError, Sheet
from rolebook.exports._paper.programs import HOW, convert, pandoc
from rolebook.exports._paper.row_heads import row_heads_tagged
from rolebook.language import gettext as _

_STAMP = re.compile(rb"(/Creator\(|<xmp:CreatorTool>)(Typst [0-9.]+)(\)|</xmp:CreatorTool>)")
_NO_GLYPH = re.compile(r'the text `"(.*?)"` could not be displayed')
_SKIPPED = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": " "})


def check() -> None:
    """Raises PrintError when pandoc or typst is missing."""
    pandoc()
    if find_spec("typst") is None:
        raise PrintError(f"PDF files need the package typst, and it is not there; {HOW}.")


def content(sheet: Sheet) -> bytes:
    """The file.

    Raises:
        PrintError: a heading level is skipped, a letter is in none of the typefaces, or a program is missing.
    """
    check()
    return row_heads_tagged(_compiled(source(sheet), sheet.title), sheet.body, sheet.title)


def source(sheet: Sheet) -> str:
    """The document as Typst, our template included, so that it reads no file."""
    given = {
        "title": sheet.title,
        "language": sheet.language,
        "author": sheet.author,
        "notice": sheet.notice,
        "size": sheet.size,
    }
    named = ", ".join(f"{name}: {_string(value)}" for name, value in given.items())
    keywords = f"({_string(f'rolebook-audience={sheet.audience}')},)"
    body = convert(sheet.body, "typst").decode()
    return f"{_template()}\n#show: paper.with({named}, keywords: {keywords})\n\n{body}"


def _string(text: str) -> str:
    return f'"{text.translate(_SKIPPED)}"'


@cache
def _template() -> str:
    return files(assets).joinpath("print", "paper.typ").read_text("utf-8")


def _compiled(text: str, title: str) -> bytes:
    import typst

    try:
        made = _compiler().compile(input=text.encode(), format="pdf", pdf_standards=["ua-1"], timestamp=0)
    except typst.TypstError as problem:
        raise PrintError(f"“{title}” does not become a PDF: {_said(str(problem))}.") from problem
    return _unstamped(made)


def _said(problem: str) -> str:
    """The first line of what typst said; of a letter without a glyph, what to do about it."""
    letter = _NO_GLYPH.search(problem)
    if letter:
        return f"none of the typefaces that come along has “{letter[1]}”; make it a Word file"
    return problem.strip().splitlines()[0]


@cache
def _compiler() -> Any:
    """One for all documents: it knows no typeface but those it brings, and no folder but that of our template."""
    import typst

    return typst.Compiler(root=str(files(assets).joinpath("print")), ignore_system_fonts=True)


def _unstamped(pdf: bytes) -> bytes:
    """Without the program's name and version, which stand in two places; every offset in the file stays."""
    return _STAMP.sub(lambda stamp: stamp[1] + b" " * len(stamp[2]) + stamp[3], pdf)


EXPORT = PaperFormat(name="pdf", suffix=".pdf", words=lambda: _("As PDF"), check=check, content=content)
