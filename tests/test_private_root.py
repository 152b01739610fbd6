"""Live kits come from a second root: whole for those who may have them, no trace of them for anybody else."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest

from changes import TODAY
from rolebook.checking import Place, check
from rolebook.pipeline import Built, build
from rolebook.schema.audience import Audience
from secrecy import open_bytes, traces

STAGE = "  - {id: task, kind: paid-task, kit: seed-task, answer_within_days: 7}\n"
SEALED = """\
  - id: task
    kind: paid-task
    kit: seed-task
    sealed:
      minutes: 125
      hours_paid: 2.5
      within_days: 5
      scores: [error-identification, precision, ranking, consistency, communication-clarity]
    answer_within_days: 7
"""
CANARY = "canary 4711 <é&ü>"


@pytest.fixture
def private(known_good: Path, tmp_path: Path) -> Path:
    """The private root; what was an open kit of the known-good catalogue is live in it, with a title of its own."""
    home = tmp_path / "private"
    (home / "kits").mkdir(parents=True)
    shutil.move(known_good / "kits" / "seed-task", home / "kits" / "seed-task")
    rewrite(home / "kits/seed-task/kit.yaml", "title: Seed lists", f"title: '{CANARY}'")
    rewrite(home / "kits/seed-task/kit.yaml", "status: specimen", "status: live")
    rewrite(home / "kits/seed-task/kit.yaml", "stand_in: true", "stand_in: false")
    rewrite(known_good / "roles/seed-sorter.yaml", STAGE, SEALED)
    return home


def rewrite(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


def made(root: Path, private: Path | None, out: Path, parts: Sequence[str] = ("public", "packets", "team")) -> Built:
    built = build(Place(root, TODAY, private), out, parts)
    assert not built.report.errors, [finding.message for finding in built.report]
    assert built.problem is None, (built.problem, built.problem.details)
    return built


def findings(root: Path, private: Path | None, audience: Audience = Audience.SECRET) -> list[tuple[str, str]]:
    return [(finding.code, finding.file) for finding in check(Place(root, TODAY, private), audience).report.errors]


def test_a_live_kit_has_its_documents_and_the_public_site_has_no_trace_of_it(
    known_good: Path, private: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    made(known_good, private, out)

    assert (out / "packets/seed-task/packet.html").is_file()
    assert (out / "team-only/kits/seed-task/packet.html").is_file()
    guide = (out / "team-only/kits/seed-task/reviewer-guide.html").read_text("utf-8")
    assert "Seed sorter" in guide
    assert traces(out / "team-only", CANARY)
    assert traces(out / "packets", CANARY)
    assert traces(out / "public", CANARY) == traces(out / "pages/public", CANARY) == []


def test_the_public_site_is_the_same_without_the_private_root_and_without_any_key(
    known_good: Path, private: Path, tmp_path: Path
) -> None:
    made(known_good, private, tmp_path / "with")
    for name in ("key.yaml", "calibration.yaml"):
        for file in known_good.glob(f"kits/*/{name}"):
            file.unlink()
    made(known_good, None, tmp_path / "without", ["public"])

    with_it, without = contents(tmp_path / "with/public"), contents(tmp_path / "without/public")
    assert with_it == without
    assert "roles/seed-sorter.html" in without


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_checkout_without_the_private_root_has_nothing_wrong(known_good: Path, private: Path) -> None:
    assert findings(known_good, None) == findings(known_good, private) == []


def test_no_change_of_a_live_kit_changes_a_public_byte(known_good: Path, private: Path) -> None:
    def public() -> dict[str, bytes]:
        everything = open_bytes(Place(known_good, TODAY, private))
        return {path: data for path, data in everything.items() if path.startswith("public/")}

    before = public()
    rewrite(private / "kits/seed-task/kit.yaml", "You will check lists of seeds.", "Something else.")
    (private / "kits/seed-task/open-key.yaml").write_text((private / "kits/seed-task/key.yaml").read_text("utf-8"))

    assert public() == before


@pytest.mark.parametrize("status", ["practice", "specimen", "live", "draft", "retired"])
def test_no_status_brings_a_private_kit_into_the_public_site(known_good: Path, private: Path, status: str) -> None:
    rewrite(private / "kits/seed-task/kit.yaml", "status: live", f"status: {status}")

    pages = open_bytes(Place(known_good, TODAY, private))

    assert not [path for path, data in pages.items() if path.startswith("public/") and b"4711" in data]


def test_a_private_kit_with_the_id_of_an_open_one_is_an_error_and_stays_away(known_good: Path, private: Path) -> None:
    shutil.copytree(private / "kits/seed-task", known_good / "kits/seed-task")
    rewrite(known_good / "kits/seed-task/kit.yaml", CANARY, "The open one")
    rewrite(known_good / "kits/seed-task/kit.yaml", "status: live", "status: specimen")

    assert ("RB302", "private/kits/seed-task/kit.yaml") in findings(known_good, private)
    assert findings(known_good, private, Audience.PUBLIC) == []
    public = check(Place(known_good, TODAY, private), Audience.PUBLIC).reading
    assert not [name for name in public.files if name.startswith("private/")]


def test_a_stage_with_a_private_kit_has_to_say_so(known_good: Path, private: Path, tmp_path: Path) -> None:
    rewrite(known_good / "roles/seed-sorter.yaml", SEALED, STAGE)

    assert findings(known_good, private) == [("RB306", "roles/seed-sorter.yaml")]
    built = build(Place(known_good, TODAY, private), tmp_path / "out", ["public", "packets", "team"])
    assert [finding.code for finding in built.report.errors] == ["RB306"]
    assert not (tmp_path / "out").exists()


def test_findings_about_a_live_kit_are_secret_whatever_the_field(known_good: Path, private: Path) -> None:
    rewrite(private / "kits/seed-task/kit.yaml", "purpose: task", "purpose: tusk")
    rewrite(private / "kits/seed-task/kit.yaml", "domain: botany", "domain: botany\ndomain: botany")

    found = [one for one in check(Place(known_good, TODAY, private)).report if one.file.startswith("private/")]

    assert found
    assert all(finding.secret for finding in found)


def test_a_kit_that_goes_live_leaves_the_public_site(known_good: Path, tmp_path: Path) -> None:
    out, home = tmp_path / "out", tmp_path / "private"
    made(known_good, None, out, ["public"])
    assert (out / "public/practice/guide.html").is_file()
    (home / "kits").mkdir(parents=True)
    shutil.move(known_good / "kits/seed-practice", home / "kits/seed-practice")
    rewrite(home / "kits/seed-practice/kit.yaml", "status: practice", "status: draft")
    for name in ("key.yaml", "calibration.yaml"):
        (home / "kits/seed-practice" / f"open-{name}").rename(home / "kits/seed-practice" / name)

    pages = open_bytes(Place(known_good, TODAY, home))

    assert "public/practice/guide.html" not in pages
    assert "public/practice/packet.html" not in pages


def test_the_practice_guide_is_made_from_open_answers_in_the_team_s_site_too(known_good: Path) -> None:
    kit = known_good / "kits/seed-practice"
    shutil.copy(kit / "open-calibration.yaml", kit / "calibration.yaml")
    shutil.copy(kit / "open-key.yaml", kit / "key.yaml")
    rewrite(kit / "key.yaml", "Row two holds peas.", CANARY)

    catalog = check(Place(known_good, TODAY)).catalog

    assert catalog is not None
    assert CANARY not in str(catalog.practice)
    assert "Row two holds peas." in str(catalog.practice)


def test_a_name_opens_nothing_in_the_private_root(known_good: Path, private: Path) -> None:
    for name in ("key.yaml", "calibration.yaml"):
        (private / "kits/seed-task" / name).rename(private / "kits/seed-task" / f"open-{name}")

    for audience in (Audience.PUBLIC, Audience.CANDIDATE):
        files = check(Place(known_good, TODAY, private), audience).reading.files
        assert not [name for name in files if name.startswith("private/") and "open-" in name]
    assert findings(known_good, private) == []
