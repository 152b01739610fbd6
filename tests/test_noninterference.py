"""A secret changes no open byte: every closed value in turn is changed, and nothing open moves."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from changes import TODAY
from conftest import KNOWN_GOOD
from mutations import Change, TreePath, changed, possible, rounds
from rolebook.checking import Place
from rolebook.schema.audience import Audience
from secrecy import closed_values, open_bytes, paths, tree_of

SECRET_FILES = {"key.yaml", "calibration.yaml"}


def interfering(root: Path, values: Iterable[tuple[str, TreePath]]) -> list[Change]:
    """Those changes of the values that change an open byte (or stop an open build)."""
    values = list(values)
    trees = {file: tree_of((root / file).read_text("utf-8")) for file in {file for file, _ in values}}
    before = open_bytes(Place(root, TODAY), every=False)
    found: set[Change] = set()
    for together in rounds(list(possible(trees, values))):
        if _moves(root, changed(trees, together), before):
            alone = {each for each in together if each in found or _moves(root, changed(trees, [each]), before)}
            found |= alone or set(together)
    return sorted(found, key=str)


def _moves(root: Path, trees: Mapping[str, Any], before: Mapping[str, bytes]) -> bool:
    """Whether open bytes differ, or can not be made, with these trees in their files for the time being."""
    originals = {file: (root / file).read_text("utf-8") for file in trees}
    for file, tree in trees.items():
        (root / file).write_text(yaml.dump(tree, Dumper=yaml.CSafeDumper, sort_keys=False, allow_unicode=True), "utf-8")
    try:
        return open_bytes(Place(root, TODAY), every=False) != before
    except AssertionError:
        return True
    finally:
        for file, text in originals.items():
            (root / file).write_text(text, "utf-8")


def never_opened(file: str) -> bool:
    """Secret files are not opened at all (shown below), so for them a branch at a time is enough."""
    return Path(file).name in SECRET_FILES


CLOSED = [
    (file, path)
    for file, path in closed_values(KNOWN_GOOD, Audience.CANDIDATE)
    if len(path) == 1 or not never_opened(file)
]
"""Closed to candidates, and so to the public: every team value, and every branch of every secret file."""


def test_no_team_or_secret_value_changes_an_open_byte(known_good: Path) -> None:
    assert interfering(known_good, CLOSED) == []


def test_closed_values_were_found_in_every_kind_of_file() -> None:
    files = {file for file, _ in CLOSED}

    assert {"roles/seed-sorter.yaml", "kits/seed-task/kit.yaml", "kits/seed-task/key.yaml"} <= files
    assert {f"roles/library/{name}.yaml" for name in ("criteria", "questions", "quality-plans", "company")} <= files


@pytest.mark.parametrize("file", sorted({file for file, _ in CLOSED if never_opened(file)}))
def test_every_value_of_a_secret_file_flipped_at_once(file: str, known_good: Path) -> None:
    before = open_bytes(Place(known_good, TODAY))
    tree = tree_of((known_good / file).read_text("utf-8"))
    values = [(file, path) for path in paths(tree)]
    flips = [change for change in possible({file: tree}, values) if change[2] == "flip"]
    flipped = changed({file: tree}, flips)[file]
    (known_good / file).write_text(yaml.safe_dump(flipped, allow_unicode=True), "utf-8")

    assert len(flips) > 10
    assert open_bytes(Place(known_good, TODAY)) == before


def test_an_open_value_among_the_closed_ones_is_found_and_named(known_good: Path) -> None:
    role = "roles/seed-sorter.yaml"
    closed = [(file, path) for file, path in CLOSED if file == role]
    opened: list[tuple[str, TreePath]] = [(role, ("summary",)), ("kits/seed-task/kit.yaml", ("introduction",))]

    found = interfering(known_good, [*closed, *opened])

    assert {(file, path) for file, path, _ in found} == set(opened)
    assert {(file, path, kind) for file, path in opened for kind in ("flip", "drop", "rename")} <= set(found)


def test_open_builds_open_no_secret_file_and_need_none(known_good: Path) -> None:
    opened: set[str] = set()
    watching = [True]

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        if watching and event == "open" and isinstance(arguments[0], (str, Path)):
            opened.add(Path(arguments[0]).name)

    sys.addaudithook(watch)
    before = open_bytes(Place(known_good, TODAY))
    watching.clear()
    for path in known_good.glob("kits/*/*.yaml"):
        if path.name in SECRET_FILES:
            path.unlink()

    assert "kit.yaml" in opened
    assert not opened & SECRET_FILES
    assert open_bytes(Place(known_good, TODAY)) == before


def test_a_private_root_changes_no_public_byte(known_good: Path, tmp_path: Path) -> None:
    before = {path: data for path, data in open_bytes(Place(known_good, TODAY)).items() if path.startswith("public/")}
    private = tmp_path / "live"
    shutil.copytree(known_good / "kits" / "seed-task", private / "kits" / "another-task")

    after = {
        path: data for path, data in open_bytes(Place(known_good, TODAY, private)).items() if path.startswith("public/")
    }

    assert after == before
