"""A secret changes no open byte: every closed value in turn is changed, and nothing open moves."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest
import yaml

from changes import TODAY
from conftest import KNOWN_GOOD
from rolebook.checking import Place
from rolebook.schema.audience import Audience
from secrecy import TreePath, closed_values, mutations, open_bytes, paths, tree_of

SECRET_FILES = {"key.yaml", "calibration.yaml"}


def interfering(root: Path, values: list[tuple[str, TreePath]]) -> list[str]:
    """Those of the values whose change changes an open byte (or stops an open build)."""
    before = open_bytes(Place(root, TODAY), every=False)
    found = []
    for file, path in values:
        original = (root / file).read_text("utf-8")
        tree = tree_of(original)
        for name, mutated in mutations(tree, path):
            (root / file).write_text(yaml.safe_dump(mutated, sort_keys=False, allow_unicode=True), "utf-8")
            try:
                same = open_bytes(Place(root, TODAY), every=False) == before
            except AssertionError:
                same = False
            if not same:
                found.append(f"{file} {path} {name}")
        (root / file).write_text(original, "utf-8")
    return found


def never_opened(file: str) -> bool:
    """Secret files are not opened at all (shown below), so for them a branch at a time is enough."""
    return Path(file).name in SECRET_FILES


CLOSED = [
    (file, path)
    for file, path in closed_values(KNOWN_GOOD, Audience.CANDIDATE)
    if len(path) == 1 or not never_opened(file)
]
"""Closed to candidates, and so to the public: every team value, and every branch of every secret file."""

GROUPS = sorted({(file, path[0]) for file, path in CLOSED}, key=str)


@pytest.mark.parametrize(("file", "branch"), GROUPS, ids=lambda value: str(value))
def test_no_team_or_secret_value_changes_an_open_byte(file: str, branch: str, known_good: Path) -> None:
    values = [(name, path) for name, path in CLOSED if name == file and path[0] == branch]

    assert interfering(known_good, values) == []


def test_closed_values_were_found_in_every_kind_of_file() -> None:
    files = {file for file, _ in CLOSED}

    assert {"roles/seed-sorter.yaml", "kits/seed-task/kit.yaml", "kits/seed-task/key.yaml"} <= files
    assert {f"roles/library/{name}.yaml" for name in ("criteria", "questions", "quality-plans", "company")} <= files


@pytest.mark.parametrize("file", sorted({file for file, _ in CLOSED if never_opened(file)}))
def test_every_value_of_a_secret_file_flipped_at_once(file: str, known_good: Path) -> None:
    before = open_bytes(Place(known_good, TODAY))
    tree = tree_of((known_good / file).read_text("utf-8"))
    flipped = 0
    for path in list(paths(tree)):
        for name, mutated in mutations(tree, path):
            if name == "flip":
                tree, flipped = mutated, flipped + 1
    (known_good / file).write_text(yaml.safe_dump(tree, allow_unicode=True), "utf-8")

    assert flipped > 10
    assert open_bytes(Place(known_good, TODAY)) == before


def test_the_test_can_fail(known_good: Path) -> None:
    opened: list[tuple[str, TreePath]] = [
        ("roles/seed-sorter.yaml", ("summary",)),
        ("kits/seed-task/kit.yaml", ("introduction",)),
    ]

    assert len(interfering(known_good, opened)) >= len(opened)


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
