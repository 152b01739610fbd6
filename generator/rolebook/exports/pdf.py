"""Documents as PDF: tagged, to PDF/UA-1, by pandoc and Typst."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from unicodedata import category

from rolebook import assets
from rolebook.exports._paper.contract import PaperFormat, PrintError, Sheet
from rolebook.exports._paper.programs import convert, need_programs
from rolebook.exports._paper.row_heads import row_heads_tagged
from rolebook.exports._paper.typesetting import NoGlyphError, typeset
from rolebook.language import gettext as _

_STAMP = re.compile(rb"(/Creator\(|<xmp:CreatorTool>)(Typst [0-9.]+)(\)|</xmp:CreatorTool>)")
_SKIPPED = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": " "})
_MARKS = frozenset({"Cf", "Mc", "Me", "Mn"})  # signs that are set upon another one, or join two
_MOST_SIGNS = 200  # that may lack a glyph in what others sent


def content(sheet: Sheet) -> bytes:
    """The file.

    Raises:
        PrintError: a heading level is skipped, a sign is in none of the typefaces, or a program is missing.
    """
    need_programs()
    try:
        made = _compiled(source(sheet), sheet)
        return _unstamped(row_heads_tagged(made, sheet.body))
    except PrintError as problem:
        raise PrintError(f"“{sheet.title}” does not become a PDF: {problem}") from problem


def source(sheet: Sheet) -> str:
    """The document as Typst, our template included, so that it reads no file."""
    given = {
        "title": sheet.title,
        "language": sheet.language,
        "author": sheet.author,
        "notice": sheet.notice,
        "size": sheet.size,
        "pages": sheet.pages,
    }
    named = ", ".join(f"{name}: {_string(value)}" for name, value in given.items())
    keywords = f"({_string(f'rolebook-audience={sheet.audience}')},)"
    faces = "".join(f"{_string(family)}, " for family in sheet.faces.families)
    body = convert(sheet.body, "typst").decode()
    return f"#let faces = ({faces})\n{_template()}\n#show: paper.with({named}, keywords: {keywords})\n\n{body}"


def _string(text: str) -> str:
    return f'"{text.translate(_SKIPPED)}"'


@cache
def _template() -> str:
    return files(assets).joinpath("print", "paper.typ").read_text("utf-8")


def _compiled(text: str, sheet: Sheet) -> bytes:
    """The file, in which signs from outside that no typeface has are numbers."""
    for _again in range(_MOST_SIGNS if sheet.outside else 0):
        try:
            return typeset(text, "pdf", sheet.faces)
        except NoGlyphError as problem:
            text = _numbered(text, problem.sign)
    return typeset(text, "pdf", sheet.faces)


def _numbered(text: str, sign: str) -> str:
    """`text` with a number in the place of `sign`, or of marks upon it, which Typst does not name when they lack."""
    marks = "".join(one for one in set(text) if category(one) in _MARKS)
    upon = re.compile(f"(?<={re.escape(sign)})[{re.escape(marks)}]") if marks else None
    if upon and upon.search(text):
        return upon.sub(lambda mark: _number(mark[0]), text)
    return text if sign.isascii() else text.replace(sign, _number(sign))


def _number(sign: str) -> str:
    return "".join(f"[U+{ord(one):04X}]" for one in sign)


def _unstamped(pdf: bytes) -> bytes:
    """Without the program's name and version, which stand in two places; every offset in the file stays."""
    return _STAMP.sub(lambda stamp: stamp[1] + b" " * len(stamp[2]) + stamp[3], pdf)


EXPORT = PaperFormat(name="pdf", suffix=".pdf", words=lambda: _("As PDF"), check=need_programs, content=content)
