"""Checking a part of a catalogue reads what that part leans on, and no more."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest

from changes import TODAY
from rolebook.checking import Place, check
from rolebook.schema.audience import Audience

SCREEN = {"kits/seed-screen/kit.yaml", "kits/seed-screen/key.yaml", "kits/seed-screen/calibration.yaml"}
TASK = {name.replace("screen", "task") for name in SCREEN}


@pytest.fixture
def two_roles(known_good: Path) -> Path:
    """The known-good catalogue with a second role, which uses no kit."""
    text = (known_good / "roles/seed-sorter.yaml").read_text("utf-8")
    for kit in ("seed-screen", "seed-task"):
        text = text.replace(f"kit: {kit}, ", "")
    (known_good / "roles/another.yaml").write_text(text, "utf-8")
    return known_good


def read(root: Path, named: Sequence[str]) -> set[str]:
    """What is read besides the library, the table of openings included."""
    files = check(Place(root, TODAY), Audience.SECRET, named).reading.files
    assert {"roles/library/metrics.yaml", "roles/library/company.yaml"} <= set(files)
    return {name for name in files if not name.startswith("roles/library/")}


def test_a_role_with_its_kits(two_roles: Path) -> None:
    assert read(two_roles, ["roles/seed-sorter.yaml"]) == {"roles/seed-sorter.yaml", *SCREEN, *TASK}
    assert read(two_roles, ["roles/another.yaml"]) == {"roles/another.yaml"}


@pytest.mark.parametrize("named", ["kits/seed-screen/key.yaml", "kits/seed-screen/"])
def test_a_kit_with_its_role_and_that_role_s_other_kits(two_roles: Path, named: str) -> None:
    assert read(two_roles, [named]) == {"roles/seed-sorter.yaml", *SCREEN, *TASK}


@pytest.mark.parametrize("named", ["roles/openings.csv", "roles/library/metrics.yaml", "roles/"])
def test_what_everything_leans_on_narrows_nothing(two_roles: Path, named: str) -> None:
    assert read(two_roles, [named]) == read(two_roles, [])


@pytest.mark.parametrize("ending", ["yml", "YAML"])
@pytest.mark.parametrize("file", ["roles/seed-sorter", "kits/seed-practice/open-key", "kits/seed-task/key"])
def test_a_file_with_another_ending_is_found_and_not_opened(known_good: Path, file: str, ending: str) -> None:
    shutil.move(known_good / f"{file}.yaml", known_good / f"{file}.{ending}")

    found = [finding for finding in check(Place(known_good, TODAY)).report if finding.code == "RB307"]

    assert [(finding.file, finding.message) for finding in found] == [
        (f"{file}.{ending}", f"The name ends in `.{ending}`, so nothing reads this file.")
    ]


def test_an_open_build_does_not_even_name_a_key_with_another_ending(known_good: Path) -> None:
    shutil.move(known_good / "kits/seed-task/key.yaml", known_good / "kits/seed-task/key.yml")

    assert list(check(Place(known_good, TODAY), Audience.CANDIDATE).report.errors) == []
