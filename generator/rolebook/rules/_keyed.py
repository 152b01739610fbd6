"""Keys that decide about somebody, gathered for the rules that ask what a key must hold."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rolebook.catalog.catalogs import TeamCatalog
from rolebook.catalog.key import Key, KeyedError
from rolebook.catalog.kit import Kit
from rolebook.catalog.role import TeamRole

DECIDING = ("draft", "specimen", "live")
"""Kits that decide about a person, or are written to. A practice kit may be as small as it likes."""


@dataclass(frozen=True, slots=True)
class Keyed:
    """A kit of a role with its key."""

    kit: Kit
    key: Key
    role: TeamRole


def keyed(catalog: TeamCatalog) -> Iterator[Keyed]:
    """Every kit of a role that decides, with its key; a kit whose key can not be read is left out."""
    for exam in catalog.exams:
        if exam.role is not None and exam.key is not None and exam.kit.status in DECIDING:
            yield Keyed(exam.kit, exam.key, exam.role)


def keyed_tasks(catalog: TeamCatalog) -> Iterator[Keyed]:
    """The same, of paid tasks only, and only where there are outputs to review."""
    for found in keyed(catalog):
        if found.kit.purpose == "task" and reviewed_outputs(found.kit):
            yield found


def reviewed_outputs(kit: Kit) -> int:
    """How many outputs a candidate reviews; the worked example is not scored."""
    return sum(len(part.outputs) for part in kit.parts if part.kind == "review-outputs")


def subtleties(key: Key) -> list[int]:
    """How hard each error of a key is to see: those of its outputs, or of its short judgements if it has none."""
    if key.outputs:
        return [error.subtlety for error in key.errors]
    return [item.subtlety or 0 for item in key.items if item.verdict == "wrong"]


def output_of(error: KeyedError) -> str:
    """The letter of the output that an error is in."""
    if error.missing_from is not None:
        return error.missing_from
    first = error.at if isinstance(error.at, str) else (error.at or ("",))[0]
    return first[:1]
