"""Documents as Word files, by pandoc: real headings, lists and tables, in styles that can be changed."""

from __future__ import annotations

import tempfile
from pathlib import Path

from rolebook.exports._paper.contract import PaperFormat, Sheet
from rolebook.exports._paper.pictures import with_pictures
from rolebook.exports._paper.programs import convert, need_programs
from rolebook.exports._paper.word import from_right, reference, settled
from rolebook.language import gettext as _


def content(sheet: Sheet) -> bytes:
    """The file.

    Raises:
        PrintError: pandoc or typst, which draws charts, is missing, or gave up.
    """
    need_programs()
    spoken = [f"--metadata=lang={sheet.language}", *(["--metadata=dir=rtl"] if from_right(sheet.language) else [])]
    with tempfile.TemporaryDirectory() as folder:
        styles = Path(folder) / "reference.docx"
        styles.write_bytes(reference(sheet))
        made = convert(with_pictures(sheet.body, sheet.faces), "docx", [f"--reference-doc={styles}", *spoken])
    return settled(made, sheet)


EXPORT = PaperFormat(name="docx", suffix=".docx", words=lambda: _("As Word file"), check=need_programs, content=content)
