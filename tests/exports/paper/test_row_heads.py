"""Heads of rows in the tags of a PDF: named in place, so that no offset moves."""

from __future__ import annotations

import pytest

from rolebook.exports import PrintError
from rolebook.exports._paper.row_heads import row_heads_tagged

HTML = (
    "<table><thead><tr><th>A</th><th>B</th></tr></thead>"
    "<tbody><tr><th>1</th><td>x</td></tr><tr><td>2</td><td>y</td></tr></tbody></table>"
)
COLUMN = b"<</Type/StructElem/S/TH/P 9 0 R/ID(U1x0y0)/A[<</O/Table/Scope/Column/Headers[]>>]/K[0]>>"
CELL = b"<</Type/StructElem/S/TD/P 9 0 R/A[<</O/Table/Headers[(U1x0y0)]>>]/K[0]>>"
ROW = b"<</Type/StructElem/S/TH/P 9 0 R/A[<</O/Table/Scope/Row        >>]/K[0]>>"
BESIDE = b"<</Type/StructElem/S/TD/P 9 0 R/A[<</O/Table                  >>]/K[0]>>"


def file(*tags: bytes) -> bytes:
    return b"%PDF-1.7\n" + b"\n".join(tags) + b"\n%%EOF"


def test_the_head_of_a_row_becomes_one_and_cells_beside_it_go_by_scopes() -> None:
    made = row_heads_tagged(file(COLUMN, COLUMN, CELL, CELL, CELL, CELL), HTML)

    assert made == file(COLUMN, COLUMN, ROW, BESIDE, CELL, CELL)
    assert len(made) == len(file(COLUMN, COLUMN, CELL, CELL, CELL, CELL))


def test_a_table_in_a_cell_comes_before_that_cell() -> None:
    inner = "<table><tbody><tr><th>in</th></tr></tbody></table>"
    html = f"<table><thead><tr><th>A</th></tr></thead><tbody><tr><td>{inner}</td></tr></tbody></table>"

    assert row_heads_tagged(file(COLUMN, CELL, CELL), html) == file(COLUMN, ROW, CELL)


@pytest.mark.parametrize("tags", [(COLUMN,), (CELL,) * 6, (COLUMN, COLUMN, CELL, CELL, CELL, COLUMN)])
def test_tags_that_are_not_those_of_the_tables_are_refused(tags: tuple[bytes, ...]) -> None:
    with pytest.raises(PrintError, match=r"^its tables can not be told from their tags\.$"):
        row_heads_tagged(file(*tags), HTML)


def test_without_tables_the_file_is_as_it_was() -> None:
    assert row_heads_tagged(file(), "<p>Words.</p>") == file()
