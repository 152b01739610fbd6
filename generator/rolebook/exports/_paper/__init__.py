"""Documents for paper and for word processors, made from the same HTML as the site's.

    HTML of a document -> tree -> sheet (what belongs on paper, in plain HTML) -> pandoc -> DOCX, or Typst -> PDF

Nothing here reads a catalogue: a document comes in as it was rendered for its readers, so a print file can hold
nothing that its HTML does not hold.
"""

from rolebook.exports._paper.contract import PageSize, PaperFormat, PrintError, Sheet
from rolebook.exports._paper.making import Press, file_path
from rolebook.exports._paper.sheets import sheet

__all__ = ["PageSize", "PaperFormat", "Press", "PrintError", "Sheet", "file_path", "sheet"]
