"""What a build says of itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from changes import TODAY
from rolebook import pipeline
from rolebook.catalog import CatalogFile, Reading, catalog_files, narrowed, read
from rolebook.checking import Place
from rolebook.pipeline import Built, build, summary
from rolebook.schema.audience import Audience


def test_the_first_report_holds_every_finding(known_good: Path, tmp_path: Path) -> None:
    kit = known_good / "kits/seed-task/kit.yaml"
    kit.write_text(kit.read_text("utf-8").replace("ai: not-allowed", "ai: not-aloud"), "utf-8")
    table = known_good / "roles/openings.csv"
    table.write_text(table.read_text("utf-8").replace(",contractor,", ",contract,"), "utf-8")

    built = build(Place(known_good, TODAY), tmp_path / "out", ["public", "packets"])

    assert {finding.file for finding in built.report.errors} == {"kits/seed-task/kit.yaml", "roles/openings.csv"}
    assert set(built.checked[0].report) == set(built.report)
    assert not (tmp_path / "out").exists()


def test_the_summary_says_which_parts_are_older(tmp_path: Path) -> None:
    for folder in ("public", "team-only"):
        (tmp_path / folder).mkdir()
    (tmp_path / "public" / "index.html").write_text("x" * 200_000)

    lines = summary(Built(()), tmp_path, ["public"], 1.25).splitlines()

    assert lines == [
        "Built 0 pages and 0 documents in 1.2 s.",
        f"  {tmp_path / 'public' / 'index.html'}  (1 files, 0.2 MB)",
        f"  {tmp_path / 'team-only'}  (kept from an earlier build, and perhaps out of date)",
    ]


def test_a_file_that_appears_during_a_build_is_left_for_the_next(
    known_good: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read_slowly(files: tuple[CatalogFile, ...], audience: Audience) -> Reading:
        done = read(files, audience)
        (known_good / "roles/late.yaml").write_text("id: late\n")
        return done

    monkeypatch.setattr(pipeline, "read", read_slowly)
    built = build(Place(known_good, TODAY), tmp_path / "out", ["public", "team"])

    assert not built.report.errors
    assert built.problem is None


@pytest.mark.parametrize("audience", [Audience.PUBLIC, Audience.CANDIDATE])
def test_cutting_down_gives_what_reading_for_that_audience_gives(known_good: Path, audience: Audience) -> None:
    everything = read(catalog_files(known_good, None, Audience.SECRET), Audience.SECRET)
    files = catalog_files(known_good, None, audience)

    cut, apart = narrowed(everything, files, audience), read(files, audience)

    assert list(cut.files) == list(apart.files)
    for name, file in apart.files.items():
        assert cut.files[name].loaded.tree == file.loaded.tree
        assert cut.files[name].loaded.audience == file.loaded.audience
