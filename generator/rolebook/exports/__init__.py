"""Formats in which facts leave the site: one per file, found by convention.

A module here that does not begin with `_` has an `EXPORT`. A new format is one new file.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

from rolebook.exports._contract import Export, Exported, Site, exported, targets

__all__ = ["Export", "Exported", "Site", "all_exports", "exported", "targets"]


@cache
def all_exports() -> tuple[Export[Any], ...]:
    """Every format, by name."""
    names = sorted(module.name for module in iter_modules(__path__) if not module.name.startswith("_"))
    return tuple(import_module(f"{__name__}.{name}").EXPORT for name in names)
