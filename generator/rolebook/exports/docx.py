"""Documents as Word files, by pandoc: real headings, lists and tables, in styles that can be changed."""

from __future__ import annotations

import tempfile
from pathlib import Path

from rolebook.exports._paper.contract import PaperFormat, Sheet
from rolebook.exports._paper.programs import convert, pandoc
from rolebook.exports._paper.word import reference, settled
from rolebook.language import gettext as _


def check() -> None:
    """Raises PrintError when pandoc is missing."""
    pandoc()


def content(sheet: Sheet) -> bytes:
    """The file.

    Raises:
        PrintError: pandoc is missing, or gave up.
    """
    with tempfile.TemporaryDirectory() as folder:
        styles = Path(folder) / "reference.docx"
        styles.write_bytes(reference(sheet))
        made = convert(sheet.body, "docx", [f"--reference-doc={styles}", f"--metadata=lang={sheet.language}"])
    return settled(made, sheet)


EXPORT = PaperFormat(name="docx", suffix=".docx", words=lambda: _("As Word file"), check=check, content=content)
