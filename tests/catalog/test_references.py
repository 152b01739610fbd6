"""Broken references: one finding each, with the name that was probably meant."""

from __future__ import annotations

from pathlib import Path

import pytest

from changes import checked_with
from conftest import KNOWN_GOOD

ROLE = "roles/seed-sorter.yaml"
KIT = "kits/seed-task/kit.yaml"


@pytest.mark.parametrize(
    ("file", "path", "name", "help"),
    [
        (ROLE, "metrics.targets.0.metric", "agrement", "Did you mean `agreement`?"),
        (ROLE, "rubric.criteria.0.criterion", "eror-identification", "Did you mean `error-identification`?"),
        (ROLE, "rubric.criteria.0.measures", ["error-identification-rat"], "Did you mean `error-identification-rate`?"),
        (ROLE, "domain.area", "botanic", "Did you mean `botany`?"),
        (ROLE, "domain.task_types", ["lists-check"], "Did you mean `list-check`?"),
        (ROLE, "requirements.0.for", ["comparing"], "Did you mean `compare`?"),
        (ROLE, "requirements.0.shown_by", ["precison"], "Did you mean `precision`?"),
        (ROLE, "process.0.kit", "seed-scren", "Did you mean `seed-screen`?"),
        (ROLE, "process.2.questions", ["defend-your-reviews"], "Did you mean `defend-your-review`?"),
        (ROLE, "quality.use", "weekly-seed", "Did you mean `weekly-seeds`?"),
        (KIT, "domain", "zzz", "Known names: botany."),
        (KIT, "parts.1.scores", ["presision"], "Did you mean `precision`?"),
        ("kits/seed-task/key.yaml", "errors.0.type", "list.wrong-names", "Did you mean `list.wrong-name`?"),
        ("kits/seed-task/key.yaml", "kit", "seed-tusk", "Did you mean `seed-task`?"),
    ],
)
def test_an_unknown_name(file: str, path: str, name: object, help: str) -> None:
    found = list(checked_with(KNOWN_GOOD, {file: {path: name}}).report)

    assert [finding.code for finding in found] == ["RB301"]
    assert found[0].file == file
    assert found[0].help == help


def test_an_opening_for_a_role_that_is_not_there() -> None:
    found = list(checked_with(KNOWN_GOOD, {"roles/openings.csv": {"rows.0.role": "seed-sorters"}}).report)

    assert [(finding.code, finding.help) for finding in found] == [("RB301", "Did you mean `seed-sorter`?")]
    assert found[0].span is not None
    assert (found[0].span.line, found[0].span.column) == (2, 8)


def test_an_id_that_is_not_the_name_of_its_file() -> None:
    found = list(checked_with(KNOWN_GOOD, {ROLE: {"id": "another-role"}}).report)

    assert [finding.code for finding in found] == ["RB303"]


def test_a_metric_defined_twice() -> None:
    found = list(checked_with(KNOWN_GOOD, {"roles/library/metrics.yaml": {"metrics.4.id": "agreement"}}).report)

    assert [finding.code for finding in found] == ["RB302"]


def test_a_reference_into_a_broken_file_is_no_second_finding(known_good: Path) -> None:
    from changes import TODAY
    from rolebook.checking import Place, check

    metrics = known_good / "roles/library/metrics.yaml"
    metrics.write_text(metrics.read_text("utf-8").replace("unit: hours", "unit: fortnights"), "utf-8")

    found = list(check(Place(known_good, TODAY)).report)

    assert [(finding.file, finding.severity) for finding in found] == [("roles/library/metrics.yaml", "error")]


@pytest.mark.parametrize("name", ["key", "calibration"])
def test_answers_in_the_folder_of_another_kit(name: str) -> None:
    found = list(checked_with(KNOWN_GOOD, {f"kits/seed-task/{name}.yaml": {"kit": "seed-screen"}}).report)

    assert ("RB303", f"kits/seed-task/{name}.yaml") in [(finding.code, finding.file) for finding in found]
    assert "Write `kit: seed-task`, or move the file." in [finding.help for finding in found]
