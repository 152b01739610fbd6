"""`rolebook packets`: of which kits a round can be made, and for whom."""

from __future__ import annotations

from pathlib import Path

import pytest

from assessing.rounds import KIT, Round, live_kit, rewrite
from documents.html import Html


def test_a_round_keeps_to_one_version_of_the_kit(round_of: Round) -> None:
    round_of.make()
    rewrite(round_of.root / f"kits/{KIT}/kit.yaml", "version: 1.0.0", "version: 1.0.1")

    assert "people in one round must get the same texts" in round_of.make()[2]


@pytest.mark.parametrize(
    ("status", "practice", "said"),
    [
        ("specimen", False, "is a specimen: it is published, so no decision may rest on it; add --practice"),
        ("draft", False, "is a draft, so no candidate can be given it"),
        ("retired", True, "is retired"),
    ],
)
def test_what_a_status_forbids(round_of: Round, status: str, practice: bool, said: str) -> None:
    kit = round_of.root / f"kits/{KIT}/kit.yaml"
    rewrite(kit, "status: specimen", f"status: {status}")
    rewrite(kit, "stand_in: true", "stand_in: false")
    code, _, error = round_of.make(practice=practice)

    assert code == 2
    assert said in error
    assert error.count("\n") == 1
    assert not round_of.out.exists()


def test_a_live_kit_comes_from_the_private_root_and_has_no_mark(round_of: Round, tmp_path: Path) -> None:
    private = live_kit(round_of.root, tmp_path / "private")
    assert "needs --private DIR" in round_of.make(practice=False)[2]
    code, _, said = round_of.make("--private", str(private), practice=False)

    assert code == 0, said
    for packet in round_of.packets().values():
        assert Html(packet).one("body").get("data-watermark") is None
        assert not Html(packet).all("p", class_="rb-running")


def test_the_experts_who_make_a_key_get_copies_of_a_draft(round_of: Round) -> None:
    rewrite(round_of.root / f"kits/{KIT}/kit.yaml", "status: specimen", "status: draft")
    code, _, said = round_of.make()

    assert code == 0, said
    for packet in round_of.packets().values():
        assert Html(packet).one("body").get("data-watermark") == "draft"
        assert "for the people who make its key" in Html(packet).one("p", class_="rb-running").text


def test_a_live_kit_has_no_practice_copies(round_of: Round, tmp_path: Path) -> None:
    private = live_kit(round_of.root, tmp_path / "private")

    assert "leave out --practice" in round_of.make("--private", str(private))[2]


def test_a_role_that_is_a_draft_has_no_candidates(round_of: Round, tmp_path: Path) -> None:
    private = live_kit(round_of.root, tmp_path / "private")
    rewrite(round_of.root / "roles/seed-sorter.yaml", "status: active", "status: draft")

    assert "which is a draft" in round_of.make("--private", str(private), practice=False)[2]


def test_the_practice_kit_can_be_sent_to_try(round_of: Round) -> None:
    code, _, said = round_of.make("--out", str(round_of.out), kit="seed-practice")

    assert code == 0, said
    assert all('data-watermark="practice"' in packet for packet in round_of.packets().values())
    assert "is the practice kit" in round_of.make("--out", str(round_of.out), kit="seed-practice", practice=False)[2]


def test_a_practice_kit_without_answers_is_refused(round_of: Round) -> None:
    (round_of.root / "kits/seed-practice/open-key.yaml").unlink()

    code, told, _ = round_of.make(kit="seed-practice")

    assert code == 1
    assert "kits/seed-practice/kit.yaml" in told


def test_a_kit_that_is_not_there_is_refused(round_of: Round) -> None:
    assert "Did you mean seed-task?" in round_of.make(kit="seed-tusk")[2]
    assert "There is no kit ../x" in round_of.make(kit="../x")[2]


def test_findings_of_the_kit_are_shown_and_nothing_is_made(round_of: Round) -> None:
    rewrite(round_of.root / f"kits/{KIT}/kit.yaml", "purpose: task", "purpose: tusk")
    code, told, _ = round_of.make()

    assert code == 1
    assert f"kits/{KIT}/kit.yaml:5:10: error" in told
    assert not round_of.out.exists()
