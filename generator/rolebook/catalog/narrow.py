"""Checking a part of a catalogue: which other files the named ones need."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

from rolebook.catalog.files import CatalogFile
from rolebook.source import read_text

_KIT = re.compile(r"\bkit:\s*[\"']?([a-z0-9-]+)")


def narrow(files: Sequence[CatalogFile], named: Collection[str]) -> tuple[CatalogFile, ...]:
    """The named files and what they lean on: the library, the kits of a role, the role of a kit.

    Args:
        files: every file of the catalogue.
        named: names of files, or of folders with a `/` at the end.

    A table of openings leans on every role, so naming it (or the library) narrows nothing.
    """
    chosen = [file for file in files if is_named(file.name, named)]
    if any(file.kind not in ("role", "kit", "key", "calibration") for file in chosen):
        return tuple(files)
    kits = {file.stem for file in chosen if file.kind != "role"}
    owners = {file.name for file in files if file.kind == "role" and kits & set(_kits_of(file))} if kits else set()
    roles = {file.name for file in chosen if file.kind == "role"} | owners
    kits |= {kit for file in files if file.name in roles for kit in _kits_of(file)}
    return tuple(file for file in files if _is_needed(file, roles, kits))


def is_named(file: str, named: Iterable[str]) -> bool:
    """Whether a file is among the named ones, or stands in a named folder."""
    return any(file == name or (name.endswith("/") and file.startswith(name)) for name in named)


def _is_needed(file: CatalogFile, roles: Collection[str], kits: Collection[str]) -> bool:
    if file.kind == "role":
        return file.name in roles
    if file.kind in ("kit", "key", "calibration"):
        return file.stem in kits
    return file.kind != "openings"


def _kits_of(file: CatalogFile) -> list[str]:
    """Ids of kits that a role's text names, found without parsing it: enough to know what to read."""
    text, _ = read_text(file.root, file.relative)
    return _KIT.findall(text or "")
