"""Drafts stay with the team."""

from __future__ import annotations

from pathlib import Path

import pytest

from changes import TODAY
from rolebook.checking import Place
from secrecy import open_bytes


def change(root: Path, file: str, old: str, new: str) -> None:
    text = (root / file).read_text("utf-8")
    assert old in text
    (root / file).write_text(text.replace(old, new), "utf-8")


def showing(root: Path, words: str) -> list[str]:
    """Where in what a build makes for the public and for candidates these words stand.

    Copies for practice (`round/`) are left out: the team makes them on purpose, for people of its choice.
    """
    made = open_bytes(Place(root, TODAY)).items()
    return [path for path, data in made if words.encode() in data and not path.startswith("round/")]


def test_a_draft_role_is_shown_to_nobody_outside_and_its_kits_are_sent_to_nobody(known_good: Path) -> None:
    assert "packets/kits/seed-task/packet.html" in open_bytes(Place(known_good, TODAY))

    change(known_good, "roles/seed-sorter.yaml", "status: active", "status: draft")

    assert [path for path in open_bytes(Place(known_good, TODAY)) if path.startswith("packets/")] == []
    assert showing(known_good, "Seed sorter") == []
    assert showing(known_good, "Seed lists") == []


@pytest.mark.parametrize(("status", "shown"), [("specimen", True), ("retired", True), ("draft", False)])
def test_a_job_page_names_the_parts_of_a_kit_that_is_ready(known_good: Path, status: str, shown: bool) -> None:
    change(known_good, "kits/seed-task/kit.yaml", "title: A worked example", "title: Warming up 4711")
    change(known_good, "kits/seed-task/kit.yaml", "status: specimen", f"status: {status}")

    public = [path for path in showing(known_good, "Warming up 4711") if path.startswith("public/")]

    assert ("public/roles/seed-sorter.html" in public) is shown
    assert bool(public) is shown
