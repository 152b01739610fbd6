"""Repairs, and saying which were made."""

from __future__ import annotations

from collections.abc import Collection
from typing import TextIO

from rolebook.checking import Checked, Place
from rolebook.commands._common import complain
from rolebook.commands._formats import is_log
from rolebook.diagnostics import visible
from rolebook.fixing import Fixed, Repair, fix


def repaired(place: Place, named: Collection[str], stream: TextIO) -> Checked:
    """Make every repair, say on `stream` which, and return the catalogue as it is now."""
    fixed = fix(place, named)
    stream.write(said(fixed, others=is_log()))
    for file, problem in fixed.failures:
        complain(f"{visible(file)} was left as it is. {problem}")
    return fixed.checked


def said(fixed: Fixed, *, others: bool) -> str:
    """Return what was done, a line for each repair and one that sums up, and an empty line."""
    files = {repair.file for repair in fixed.repairs}
    if not files:
        return "Nothing to fix.\n\n"
    lines = [_line(repair, others) for repair in fixed.repairs]
    counted = f"{_count(len(lines), 'repair')} in {_count(len(files), 'file')}"
    return "\n".join([*lines, f"Made {counted}."]) + "\n\n"


def _line(repair: Repair, others: bool) -> str:
    # The words of a repair quote what they write.
    title = "Repaired" if repair.secret and others else repair.title
    return f"fixed {visible(repair.file)}:{repair.line}: {visible(title)}"


def _count(number: int, word: str) -> str:
    return f"{number:,} {word}{'' if number == 1 else 's'}"
