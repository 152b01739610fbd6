"""Formats in which facts and documents leave the site: one per file, found by convention.

A module here that does not begin with `_` has an `EXPORT`. A new format is one new file. There are two kinds: an
`Export` makes files of the public catalogue; a `PaperFormat` makes a file of a document, whoever it is for.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

from rolebook.exports._contract import Export, Exported, Site, exported, targets
from rolebook.exports._paper import (
    NO_FACES,
    NOTHING_PRINTED,
    UNPRINTED,
    PageSize,
    PaperFormat,
    Press,
    PrintError,
    Printing,
    Typefaces,
    typefaces_in,
)

__all__ = [
    "NOTHING_PRINTED",
    "NO_FACES",
    "UNPRINTED",
    "Export",
    "Exported",
    "PageSize",
    "PaperFormat",
    "Press",
    "PrintError",
    "Printing",
    "Site",
    "Typefaces",
    "all_exports",
    "exported",
    "paper_formats",
    "targets",
    "typefaces_in",
    "usable_formats",
]


def all_exports() -> tuple[Export[Any], ...]:
    """Every format that is made of the public catalogue, by name."""
    return tuple(found for found in _found() if isinstance(found, Export))


def paper_formats() -> tuple[PaperFormat, ...]:
    """Every format for print, by name."""
    return tuple(found for found in _found() if isinstance(found, PaperFormat))


def usable_formats(names: Iterable[str]) -> tuple[PaperFormat, ...]:
    """The formats for print that are called so, in that order, each once.

    Raises:
        PrintError: there is no such format, or what it needs is not installed.
    """
    known = {form.name: form for form in paper_formats()}
    wanted = tuple(dict.fromkeys(names))
    for name in wanted:
        if name not in known:
            raise PrintError(f"There is no format {name}; there is {' and '.join(known)}.")
        known[name].check()
    return tuple(known[name] for name in wanted)


@cache
def _found() -> tuple[object, ...]:
    names = sorted(module.name for module in iter_modules(__path__) if not module.name.startswith("_"))
    return tuple(import_module(f"{__name__}.{name}").EXPORT for name in names)
