"""A file may silence warnings about itself, and a row of a table those about it, with a reason; errors never."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from changes import TODAY, checked_with
from conftest import KNOWN_GOOD
from rolebook.catalog.files import catalog_files
from rolebook.catalog.reading import narrowed, read
from rolebook.checking import Place, check, judged
from rolebook.schema.audience import Audience

ROLE = "roles/seed-sorter.yaml"
KIT = "kits/seed-task/kit.yaml"
OPENINGS = "roles/openings.csv"
UNASKED = {"job_analysis.people": 0}


def silence(*codes: str) -> dict[str, Any]:
    return {"silenced": [{"code": code, "because": "We have looked at it.\n"} for code in codes]}


def found(changes: dict[str, dict[str, Any]]) -> list[tuple[str, str]]:
    return [(finding.file, finding.code) for finding in checked_with(KNOWN_GOOD, changes).report]


def test_a_warning_that_is_silenced_is_not_said() -> None:
    assert found({ROLE: UNASKED}) == [(ROLE, "RB591")]
    assert found({ROLE: UNASKED | silence("RB591")}) == []


def test_a_note_that_is_silenced_is_not_said() -> None:
    coded = {"summary": "An ambitious, competitive, fearless, dominant finder of seeds.\n"}

    assert found({ROLE: coded}) == [(ROLE, "RB590")]
    assert found({ROLE: coded | silence("RB590")}) == []


def test_a_kit_silences_its_own_warnings() -> None:
    told = {"introduction": "Write to maria@stmarys-hospital.com.\n"}

    assert found({KIT: told}) == [(KIT, "RB593")]
    assert found({KIT: told | silence("RB593")}) == []


@pytest.mark.parametrize(("until", "codes"), [("2026-11-22", []), ("2026-11-21", ["RB591"])])
def test_a_silence_with_an_end_holds_until_that_day(until: str, codes: list[str]) -> None:
    entry = {"code": "RB591", "because": "Asked in their fourth week.\n", "until": until}

    assert [code for _, code in found({ROLE: UNASKED | {"silenced": [entry]}})] == codes


TAGS = "Sort <b>seeds</b>.\n"


@pytest.mark.parametrize(
    ("file", "field"),
    [
        ("kits/seed-task/key.yaml", "note"),
        ("kits/seed-task/calibration.yaml", "practice.0.because.communication-clarity"),
        ("roles/library/company.yaml", "about"),
        ("roles/library/criteria.yaml", "criteria.0.summary"),
        ("roles/library/domains.yaml", "domains.0.summary"),
        ("roles/library/metrics.yaml", "metrics.0.definition"),
        ("roles/library/quality-plans.yaml", "plans.0.summary"),
        ("roles/library/questions.yaml", "questions.0.asks"),
    ],
)
def test_every_file_silences_its_own_warnings(file: str, field: str) -> None:
    assert found({file: {field: TAGS}}) == [(file, "RB597")]
    assert found({file: {field: TAGS} | silence("RB597")}) == []
    assert found({file: silence("RB597")}) == [(file, "RB692")]


def test_a_silence_in_the_list_of_error_types_may_be_idle_too() -> None:
    assert found({"roles/library/error-types.yaml": silence("RB597")}) == [("roles/library/error-types.yaml", "RB692")]


WIDE = {ROLE: {"pay.max": 45} | silence("RB586")}
"""The role has looked at its range; that says nothing about what an opening pays."""


def test_a_row_of_openings_silences_warnings_about_itself() -> None:
    row = {"rows.0.pay_max": 44}
    silent = {"rows.0.silenced": ["RB586"], "rows.0.silenced_because": "One range for three levels"}

    assert found(WIDE | {OPENINGS: row}) == [(OPENINGS, "RB586")]
    assert found(WIDE | {OPENINGS: row | silent}) == []
    assert found({OPENINGS: silent}) == [(OPENINGS, "RB692")]


def test_a_row_of_openings_says_nothing_about_the_next_one(known_good: Path) -> None:
    role, table = known_good / ROLE, known_good / OPENINGS
    role.write_text(
        role.read_text("utf-8").replace("min: 20, max: 30,", "min: 20, max: 45,")
        + "silenced:\n  - {code: RB586, because: It is a test.}\n",
        "utf-8",
    )
    head, row = table.read_text("utf-8").replace(",20,30,", ",20,44,").splitlines()
    second = row.replace("seed-1,", "seed-2,", 1)
    table.write_text(f"{head},silenced,silenced_because\n{row},RB586,It is a test\n{second},,\n", "utf-8")

    report = check(Place(known_good, TODAY)).report

    assert [(each.file, each.code, each.span.line) for each in report if each.span] == [(OPENINGS, "RB586", 3)]


@pytest.mark.parametrize(
    ("cells", "code"), [("RB586,", "RB210"), (",It is a test", "RB203"), ("rb586,It is a test", "RB213")]
)
def test_a_row_has_a_code_and_a_reason_or_neither(known_good: Path, cells: str, code: str) -> None:
    table = known_good / OPENINGS
    head, row = table.read_text("utf-8").splitlines()
    table.write_text(f"{head},silenced,silenced_because\n{row},{cells}\n", "utf-8")

    (finding,) = check(Place(known_good, TODAY)).report

    assert (finding.code, finding.span and finding.span.line) == (code, 2)


def test_what_a_row_silences_and_why_is_not_in_an_open_build(known_good: Path) -> None:
    table = known_good / OPENINGS
    head, row = table.read_text("utf-8").splitlines()
    table.write_text(f"{head},silenced,silenced_because\n{row},RB586,the reason\n", "utf-8")

    place = Place(known_good, TODAY)
    open_files = catalog_files(known_good, None, Audience.PUBLIC)
    everything = read(catalog_files(known_good, None, Audience.SECRET), Audience.SECRET)
    cut = judged(place, narrowed(everything, open_files, Audience.PUBLIC), Audience.PUBLIC)

    for checked in (check(place, Audience.PUBLIC), cut):
        assert checked.catalog is not None
        assert "the reason" not in repr(checked.catalog)
        assert list(checked.report) == []


def test_a_file_that_is_checked_alone_is_not_told_that_its_silence_is_idle(known_good: Path) -> None:
    """Whether a text stands in two kits can not be seen then."""
    file = known_good / KIT
    file.write_text(f"{file.read_text('utf-8')}silenced:\n  - {{code: RB544, because: It is a test.}}\n", "utf-8")
    severities = {finding.code for finding in check(Place(known_good, TODAY)).report}

    assert severities == {"RB692"}
    assert list(check(Place(known_good, TODAY), named=[KIT]).report) == []


def test_it_holds_for_that_file_only() -> None:
    told = {"introduction": "Write to maria@stmarys-hospital.com.\n"}

    assert found({KIT: told, ROLE: silence("RB593")}) == [(KIT, "RB593"), (ROLE, "RB692")]


def test_silencing_a_key_does_nothing_to_the_kit_and_the_other_way_round() -> None:
    assert found({KIT: silence("RB594"), "kits/seed-task/key.yaml": {"ranking": ["A", "B", "C", "D", "E"]}}) == [
        ("kits/seed-task/key.yaml", "RB594"),
        (KIT, "RB692"),
    ]


def test_an_error_is_said_all_the_same_and_its_silence_too() -> None:
    codes = found({ROLE: {"title": "Seed foreman"} | silence("RB580")})

    assert sorted(codes) == [(ROLE, "RB580"), (ROLE, "RB690")]


def test_a_silence_of_an_error_that_is_not_there_is_an_error() -> None:
    assert found({ROLE: silence("RB101")}) == [(ROLE, "RB690")]


def test_a_code_that_nothing_has_is_an_error_with_the_likely_one() -> None:
    (finding,) = checked_with(KNOWN_GOOD, {ROLE: silence("RB999")}).report

    assert (finding.code, finding.severity) == ("RB691", "error")
    assert finding.message == "No finding has the code `RB999`."
    assert finding.help.startswith("Did you mean `RB") or finding.help.startswith("Copy the code")


def test_a_silence_that_outlives_its_finding_is_a_warning() -> None:
    (finding,) = checked_with(KNOWN_GOOD, {ROLE: silence("RB591")}).report

    assert (finding.code, finding.severity) == ("RB692", "warning")


def test_the_same_code_twice_is_once_too_often() -> None:
    assert found({ROLE: UNASKED | silence("RB591", "RB591")}) == [(ROLE, "RB692")]


@pytest.mark.parametrize("code", ["RB690", "RB691", "RB692"])
def test_findings_about_silences_can_not_be_silenced(code: str) -> None:
    assert found({ROLE: silence(code)}) == [(ROLE, "RB690")]


def test_an_open_build_does_not_say_what_the_team_has_silenced(known_good: Path) -> None:
    file = known_good / ROLE
    hiring = file.read_text("utf-8").replace("Finds seeds", "We are hiring. Finds seeds")
    file.write_text(hiring, "utf-8")
    open_codes = [finding.code for finding in check(Place(known_good, TODAY), Audience.PUBLIC).report]
    file.write_text(f"{hiring}silenced:\n  - {{code: RB583, because: It is a test.}}\n", "utf-8")

    assert open_codes == ["RB583"]
    assert len(check(Place(known_good, TODAY), Audience.PUBLIC).report) == 0
    assert len(check(Place(known_good, TODAY)).report) == 0


def test_the_reasons_are_not_in_an_open_build(known_good: Path) -> None:
    file = known_good / ROLE
    file.write_text(f"{file.read_text('utf-8')}silenced:\n  - {{code: RB591, because: the reason}}\n", "utf-8")

    assert "the reason" not in repr(check(Place(known_good, TODAY), Audience.PUBLIC).catalog)


def test_a_file_with_another_fault_is_not_told_that_its_silence_is_idle(known_good: Path) -> None:
    file = known_good / ROLE
    broken = file.read_text("utf-8").replace("headcount: 2", "headcount: two")
    file.write_text(f"{broken}silenced:\n  - {{code: RB591, because: It is a test.}}\n", "utf-8")

    assert "RB692" not in {finding.code for finding in check(Place(known_good, TODAY)).report}


@pytest.mark.parametrize(
    "entry", ["[]", "text", "[text]", "[{code: 7, because: x}]", "[{because: x}]", "[{code: RB591}]"]
)
def test_an_entry_that_is_none_is_a_fault_of_shape_alone(known_good: Path, entry: str) -> None:
    file = known_good / ROLE
    file.write_text(f"{file.read_text('utf-8')}silenced: {entry}\n", "utf-8")

    codes = {finding.code for finding in check(Place(known_good, TODAY)).report if finding.file == ROLE}
    assert codes
    assert all(code.startswith("RB2") for code in codes)
