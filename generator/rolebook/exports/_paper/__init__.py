"""Documents for paper and for word processors, made from the same HTML as the site's.

    HTML of a document -> tree -> sheet (what belongs on paper, in plain HTML) -> pandoc -> DOCX, or Typst -> PDF

No file is made from a catalogue: a document comes in as it was rendered for its readers, so a print file can hold
nothing that its HTML does not hold.
"""

from rolebook.exports._paper.contract import NO_FACES, PageSize, PaperFormat, PrintError, Sheet, Typefaces
from rolebook.exports._paper.making import NOTHING_PRINTED, Press, Printing
from rolebook.exports._paper.sheets import sheet
from rolebook.exports._paper.typefaces import typefaces_in
from rolebook.exports._paper.unprinted import UNPRINTED

__all__ = [
    "NOTHING_PRINTED",
    "NO_FACES",
    "UNPRINTED",
    "PageSize",
    "PaperFormat",
    "Press",
    "PrintError",
    "Printing",
    "Sheet",
    "Typefaces",
    "sheet",
    "typefaces_in",
]
