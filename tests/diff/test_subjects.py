"""Roles and kits that are new, gone or renamed."""

from __future__ import annotations

import shutil
from pathlib import Path

import msgspec
import pytest

from histories import ROLE, History
from rolebook.catalog import kit, library, opening, role
from rolebook.catalog.base import Frozen
from rolebook.changes import Comparison
from rolebook.changes.labels import LABELS, label

pytestmark = pytest.mark.usefixtures("without_documents")


def states(comparison: Comparison) -> list[tuple[str, str, str, str]]:
    return [(subject.kind, subject.id, subject.state, subject.formerly) for subject in comparison.subjects]


def rename_role(history: History, name: str, formerly: str) -> None:
    (history.root / ROLE).rename(history.root / f"roles/{name}.yaml")
    history.edit(f"roles/{name}.yaml", "id: seed-sorter", f"id: {name}\n{formerly}")
    history.edit("roles/openings.csv", ",seed-sorter,", f",{name},")


def test_a_role_that_says_its_former_name_is_renamed(tmp_path: Path) -> None:
    history = History(tmp_path)

    rename_role(history, "grain-sorter", "formerly: [seed-sorter]")
    history.edit("roles/grain-sorter.yaml", "headcount: 2", "headcount: 3")

    role, opening = history.compare().subjects
    assert (role.id, role.state, role.formerly) == ("grain-sorter", "renamed", "seed-sorter")
    assert ["".join(change.sentence) for change in role.changes] == ["headcount 2 → 3"]
    assert opening.id == "seed-1"


def test_a_role_that_does_not_say_so_is_new_and_the_other_is_gone(tmp_path: Path) -> None:
    history = History(tmp_path)

    rename_role(history, "grain-sorter", "")

    assert states(history.compare())[:2] == [
        ("role", "grain-sorter", "added", ""),
        ("role", "seed-sorter", "removed", ""),
    ]


def test_a_kit_with_the_same_tasks_and_another_name_is_renamed(tmp_path: Path) -> None:
    history = History(tmp_path)

    shutil.move(history.root / "kits/seed-screen", history.root / "kits/grain-screen")
    for file in ("kit", "key", "calibration"):
        history.edit(f"kits/grain-screen/{file}.yaml", "seed-screen", "grain-screen")
    history.edit(ROLE, "kit: seed-screen", "kit: grain-screen")
    history.edit("roles/openings.csv", "seed-screen@", "grain-screen@")

    found = states(history.compare())
    assert ("kit", "grain-screen", "renamed", "seed-screen") in found
    assert ("kit", "seed-screen", "removed", "") not in found


def test_a_kit_is_new_and_another_is_gone(tmp_path: Path) -> None:
    history = History(tmp_path)
    shutil.rmtree(history.root / "kits/seed-practice")
    history.commit()

    assert states(history.compare("first", "HEAD")) == [("kit", "seed-practice", "removed", "")]
    assert states(history.compare("HEAD", "first")) == [("kit", "seed-practice", "added", "")]


def test_every_name_of_a_place_is_a_field_of_a_type() -> None:
    fields = {
        field.name
        for module in (role, kit, library, opening)
        for shape in vars(module).values()
        if isinstance(shape, type) and issubclass(shape, Frozen)
        for field in msgspec.structs.fields(shape)
    }

    named = {step for pattern in LABELS for step in pattern.split(".")} - {"*"}

    assert named <= fields


def test_a_place_that_is_not_listed_is_called_by_its_field() -> None:
    def name(*path: str) -> str:
        return "".join(label(path))

    assert name("headcount") == "headcount"
    assert name("parts", "warm-up", "max_words") == "part warm-up: max words"
    assert name("decision", "review", "note") == "decision: review: note"
    assert name("escalation", "1", "value") == "escalation 1: value"
