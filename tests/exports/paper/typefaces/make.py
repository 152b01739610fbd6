"""Makes the typeface of these tests: a few signs that Typst's own typefaces lack, each a box. Needs fonttools."""

from __future__ import annotations

from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen

SIGNS = "漢字训练师"


def box(width: int) -> object:
    """An empty frame."""
    pen = TTGlyphPen(None)
    for edge, depth in ((0, 0), (60, 1)):
        corners = [(50 + edge, edge), (50 + edge, 800 - edge), (width - edge, 800 - edge), (width - edge, edge)]
        pen.moveTo((corners if depth == 0 else corners[::-1])[0])
        for corner in (corners if depth == 0 else corners[::-1])[1:]:
            pen.lineTo(corner)
        pen.closePath()
    return pen.glyph()


def main() -> None:
    """Write the file beside this one."""
    points = sorted({ord(sign) for sign in SIGNS})
    names = [".notdef", *(f"uni{point:04X}" for point in points)]
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder(names)
    builder.setupCharacterMap({point: f"uni{point:04X}" for point in points})
    builder.setupGlyf({name: box(900) for name in names})
    builder.setupHorizontalMetrics({name: (1000, 50) for name in names})
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": "Boxes", "styleName": "Regular", "psName": "Boxes-Regular"})
    builder.setupOS2(sTypoAscender=800, usWinAscent=800, usWinDescent=200)
    builder.setupPost()
    builder.font["head"].created = builder.font["head"].modified = 0
    builder.font.recalcTimestamp = False
    builder.save(Path(__file__).with_name("boxes.ttf"))


if __name__ == "__main__":
    main()
