"""Which files make up a catalogue, and which of them an audience's build may open.

The names alone decide: an open build never opens `key.yaml` or `calibration.yaml`. A practice
kit's answers are public because its author named them `open-key.yaml` and `open-calibration.yaml`.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rolebook.schema.audience import Audience

LIBRARY = ("metrics", "criteria", "domains", "error-types", "questions", "quality-plans", "company")

PRIVATE_PREFIX = "private/"
"""How files of the second root are named in findings."""


@dataclass(frozen=True, slots=True)
class KitFile:
    """A file name inside a kit's folder: its kind, and who must be asking for it to be opened."""

    name: str
    kind: str
    opened_for: Audience


KIT_FILES = (
    KitFile("kit.yaml", "kit", Audience.PUBLIC),
    KitFile("open-key.yaml", "key", Audience.PUBLIC),
    KitFile("open-calibration.yaml", "calibration", Audience.PUBLIC),
    KitFile("key.yaml", "key", Audience.SECRET),
    KitFile("calibration.yaml", "calibration", Audience.SECRET),
)


@dataclass(frozen=True, slots=True)
class CatalogFile:
    """One file of the catalogue.

    Attributes:
        root: the folder that `relative` is resolved in (the catalogue's or the private one).
        relative: posix path inside `root`.
        name: how findings name it; private files carry `PRIVATE_PREFIX`.
        kind: which schema it follows.
        secret: findings about it must not show its text outside a local terminal.
        open_key: the fields of this file are public although its schema says secret.
    """

    root: Path
    relative: str
    name: str
    kind: str
    secret: bool = False
    open_key: bool = False

    @property
    def is_read(self) -> bool:
        """Whether its name has the one ending that files of its kind have; editors and schemas go by it."""
        return self.relative.endswith(".csv" if self.kind == "openings" else ".yaml")

    @property
    def stem(self) -> str:
        """The id that the file's place in the tree gives it."""
        path = Path(self.relative)
        return path.parent.name if self.kind in ("kit", "key", "calibration") else path.stem


def catalog_files(root: Path, private: Path | None, audience: Audience) -> tuple[CatalogFile, ...]:
    """Every file that a build for `audience` may open, in a stable order.

    Kits of the private root are never opened for the public.
    """
    files = [*_library(root), *_roles(root), *_kits(root, "", audience)]
    if private is not None and audience >= Audience.CANDIDATE:
        files += _kits(private, PRIVATE_PREFIX, audience)
    return tuple(files)


def _library(root: Path) -> Iterator[CatalogFile]:
    for kind in LIBRARY:
        relative = f"roles/library/{kind}.yaml"
        yield CatalogFile(root, relative, relative, kind)


def _roles(root: Path) -> Iterator[CatalogFile]:
    for name in _names(root / "roles"):
        relative = f"roles/{name}"
        if _meant(name).endswith(".yaml"):
            yield CatalogFile(root, relative, relative, "role")
        elif name == "openings.csv":
            yield CatalogFile(root, relative, relative, "openings")


def _kits(root: Path, prefix: str, audience: Audience) -> Iterator[CatalogFile]:
    for folder in _names(root / "kits"):
        present = _names(root / "kits" / folder)
        for file in KIT_FILES:
            answers_stay = bool(prefix) and file.kind != "kit"  # in the private root no name opens anything
            opened_for = Audience.SECRET if answers_stay else file.opened_for
            secret = bool(prefix) or opened_for is Audience.SECRET
            is_open = file.name.startswith("open-") and not answers_stay
            for name in present if opened_for <= audience else ():
                if _meant(name) == file.name:
                    relative = f"kits/{folder}/{name}"
                    yield CatalogFile(root, relative, prefix + relative, file.kind, secret, is_open)


def _meant(name: str) -> str:
    """The name with the ending that it should have: `.yml` and `.YAML` are found, so that they can be reported."""
    stem, _, ending = name.rpartition(".")
    return f"{stem}.yaml" if ending.lower() in ("yaml", "yml") else name


def _names(folder: Path) -> list[str]:
    """Names in a folder, sorted by code point whatever the locale; nothing when it is no folder."""
    try:
        with os.scandir(folder) as entries:
            return sorted(entry.name for entry in entries if not entry.name.startswith("."))
    except (FileNotFoundError, NotADirectoryError):
        return []
