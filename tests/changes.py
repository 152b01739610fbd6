"""Changing the known-good catalogue in memory: `{file: {"dotted.path": value}}`, as rules' examples are written."""

from __future__ import annotations

import copy
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from rolebook.catalog import assemble, catalog_files, read
from rolebook.catalog.catalogs import TeamCatalog
from rolebook.catalog.hashes import kit_hash, kit_pin, rubric_pin
from rolebook.catalog.reading import Reading
from rolebook.checking import Checked, Place, judged
from rolebook.schema.audience import Audience
from single_edits import copied

TODAY = date(2026, 11, 22)

Changes = dict[str, dict[str, Any]]
LEFT_OUT = "(left out)"
"""The value that takes a field, or a member of a list, away."""


def checked_with(root: Path, changes: Changes) -> Checked:
    """What `rolebook check` finds in the catalogue at `root` once `changes` are made to its trees.

    Fingerprints that the changes make stale are brought up to date, unless the changes touch them, so that
    one change is one fault.
    """
    hashes = _fingerprints(_changed(root, changes, {}))
    return judged(Place(root, TODAY), _changed(root, changes, hashes), Audience.SECRET)


def _changed(root: Path, changes: Changes, hashes: Changes) -> Reading:
    whole = _read(root)
    reading = replace(whole, files={name: copied(file) for name, file in whole.files.items()})
    for name, values in [*hashes.items(), *changes.items()]:
        for path, value in values.items():
            _set(reading.files[name].loaded.tree, path.split("."), copy.deepcopy(value))
    return reading


@cache
def _read(root: Path) -> Reading:
    """The catalogue at `root`, which nobody changes; whoever wants to use it up takes a copy."""
    reading = read(catalog_files(root, None, Audience.SECRET), Audience.SECRET)
    assert not reading.findings, [finding.message for finding in reading.findings]
    return reading


def _fingerprints(reading: Reading) -> Changes:
    catalog = assemble(reading.loaded, Audience.SECRET, TODAY.isoformat()).catalog
    assert isinstance(catalog, TeamCatalog)
    changes: Changes = {exam.key.file: {"kit_hash": kit_hash(exam.kit)} for exam in catalog.exams if exam.key}
    pins: dict[str, Any] = {}
    kits = {exam.kit.id: kit_pin(exam.kit) for exam in catalog.exams}
    for role in catalog.roles:
        needed = [kits[stage.exercise.kit] for stage in role.process if stage.exercise and stage.exercise.kit in kits]
        for opening in role.openings:
            pins |= {f"rows.{opening.row}.rubric": rubric_pin(role), f"rows.{opening.row}.kits": needed}
    return changes | ({"roles/openings.csv": pins} if pins else {})


def _set(tree: Any, path: list[str], value: Any) -> None:
    for step in path[:-1]:
        tree = tree[int(step) if isinstance(tree, list) else step]
    last = int(path[-1]) if isinstance(tree, list) else path[-1]
    if value == LEFT_OUT:
        del tree[last]
    elif last == len(tree) and isinstance(tree, list):
        tree.append(value)
    else:
        tree[last] = value
