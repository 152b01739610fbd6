"""What `check` says of a repository that is declared public: live kits, their keys, links to what is the team's."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from changes import TODAY, Changes, checked_with
from conftest import KNOWN_GOOD
from rolebook.checking import Place, check
from rolebook.diagnostics import Finding
from rolebook.publish.marks import TEAM_MARKER
from rolebook.schema.audience import Audience

COMPANY = "roles/library/company.yaml"
KIT = "kits/seed-task/kit.yaml"
LIVE = {KIT: {"status": "live", "outputs_from.stand_in": False}}
STAGE = "kit: seed-task, answer_within_days: 7}"
SEALED = """kit: seed-task, answer_within_days: 7, sealed: {minutes: 125, hours_paid: 2.5, within_days: 5,
      scores: [error-identification, precision, ranking, consistency, communication-clarity]}}"""


def private(public: bool = False) -> Changes:
    return {COMPANY: {"public_repository": public}}


def found(changes: Changes) -> list[Finding]:
    return list(checked_with(KNOWN_GOOD, changes).report)


@pytest.mark.parametrize("public", [True, False])
def test_a_live_kit_is_an_error_in_any_repository_and_spent_in_a_public_one(public: bool) -> None:
    (finding,) = found(LIVE | private(public))

    assert (finding.code, finding.file) == ("RB434", KIT)
    assert ("write another kit" in finding.help) == public


@pytest.fixture
def moved(known_good: Path, tmp_path: Path) -> Path:
    """A private root with the live kit; the open one has no part of it but what a test leaves there."""
    home = tmp_path / "private"
    (home / "kits").mkdir(parents=True)
    shutil.move(known_good / "kits/seed-task", home / "kits/seed-task")
    kit = home / "kits/seed-task/kit.yaml"
    kit.write_text(
        kit.read_text("utf-8").replace("status: specimen", "status: live").replace("stand_in: true", "stand_in: false")
    )
    role = known_good / "roles/seed-sorter.yaml"
    assert STAGE in role.read_text("utf-8")
    role.write_text(role.read_text("utf-8").replace(STAGE, SEALED))
    return home


@pytest.mark.parametrize("name", ["key.yaml", "calibration.yaml"])
@pytest.mark.parametrize("copied", [True, False])
def test_answers_that_stayed_behind_are_an_error(known_good: Path, moved: Path, name: str, copied: bool) -> None:
    left = known_good / "kits/seed-task" / name
    left.parent.mkdir()
    (shutil.copy if copied else shutil.move)(moved / "kits/seed-task" / name, left)

    errors = check(Place(known_good, TODAY, moved)).report.errors

    assert [(error.code, error.file) for error in errors] == [("RB434", f"kits/seed-task/{name}")]
    assert "history" in errors[0].help


def test_a_kit_that_moved_as_a_whole_is_fine(known_good: Path, moved: Path) -> None:
    assert not check(Place(known_good, TODAY, moved)).report.errors
    assert not check(Place(known_good, TODAY, moved), Audience.PUBLIC).report.errors


HOST = "https://code.example.org/trainers"
CLOSED = [
    f"[Mend it]({HOST}/edit/main/kits/seed-task/key.yaml)",
    f"[Mend it]({HOST}/blob/main/kits/seed-task/calibration.yaml#L3)",
    f"<{HOST}/commits/main/roles/library/questions.yaml>",
    f"See {HOST}/key.yaml.",
    "[All](https://pages.example.org/team-only/index.html)",
    f"[All](https://pages.example.org/{TEAM_MARKER})",
]
OPEN = [
    f"[Mend it]({HOST}/edit/main/roles/seed-sorter.yaml)",
    f"[The answers]({HOST}/blob/main/kits/practice/open-key.yaml)",
    f"[About keys]({HOST}/wiki/key.yaml.html)",
    "A reviewer's key.yaml is secret.",
]


@pytest.mark.parametrize("text", CLOSED)
@pytest.mark.parametrize(("file", "field"), [(COMPANY, "about"), (KIT, "introduction")])
def test_a_link_to_what_is_the_team_s_is_an_error(file: str, field: str, text: str) -> None:
    (finding,) = found({file: {field: f"Read this.\n\n{text}\n"}})

    assert (finding.code, finding.file) == ("RB441", file)


@pytest.mark.parametrize("text", OPEN)
def test_a_link_to_what_is_public_is_fine(text: str) -> None:
    assert found({COMPANY: {"about": f"{text}\n"}}) == []


@pytest.mark.parametrize("text", CLOSED)
def test_behind_a_login_a_link_is_the_team_s_own_business(text: str) -> None:
    assert found({COMPANY: {"public_repository": False, "about": f"{text}\n"}}) == []
