"""Typefaces of a user's own, beside those that Typst brings along."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from rolebook.exports._paper.contract import PrintError, Typefaces
from rolebook.exports._paper.programs import need_typst


@dataclass(frozen=True, slots=True)
class _Cut:
    """What Typst tells typefaces of one family apart by."""

    family: str
    weight: int
    style: str
    stretch: float


def typefaces_in(folder: Path) -> Typefaces:
    """The typefaces in the files of `folder` and below.

    A sign is taken from the first family that has it, in the order of the alphabet: the order in which a disk lists its
    files says nothing.

    Raises:
        PrintError: there is no such folder, no typeface in it, or one of them twice, so that chance would choose.
    """
    need_typst()
    import typst

    if not folder.is_dir():
        raise PrintError(f"{folder} is no folder; --fonts names one that holds typefaces.")
    found = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(folder)]).fonts()
    if not found:
        raise PrintError(f"{folder} holds no typeface: files whose names end in .ttf, .otf, .ttc or .otc.")
    cuts = Counter(_Cut(one.family, one.weight, one.style, one.stretch) for one in found)
    cut, times = cuts.most_common(1)[0]
    if times > 1:
        files = sorted(str(one.path) for one in found if _Cut(one.family, one.weight, one.style, one.stretch) == cut)
        which = f"{cut.family} ({cut.weight}, {cut.style})"
        raise PrintError(f"{which} is there twice, in {' and '.join(files[:2])}; keep one of them.")
    return Typefaces(str(folder), tuple(sorted({one.family for one in found})))
