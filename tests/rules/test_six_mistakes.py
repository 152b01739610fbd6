"""What the examples of the rules about the six mistakes leave open: other ways in, and one finding for one fault."""

from __future__ import annotations

from typing import Any

import pytest

from changes import LEFT_OUT, Changes, checked_with
from conftest import KNOWN_GOOD
from rolebook.diagnostics import Finding
from rolebook.rules._words import PAPER, said

ROLE = "roles/seed-sorter.yaml"
PLANS = "roles/library/quality-plans.yaml"
CRITERIA = "roles/library/criteria.yaml"
KEY = "kits/seed-task/key.yaml"
KIT = "kits/seed-task/kit.yaml"
PRACTICE = "kits/seed-practice/kit.yaml"

EVERYDAY = {"steps": "several", "checkable": "partly", "knowledge": "everyday", "consequence": "rework"}
PROFESSIONAL = EVERYDAY | {"knowledge": "professional"}
INTERVIEW = {
    "id": "interview",
    "kind": "structured-interview",
    "minutes": 45,
    "questions": ["a-problem-you-caught", "defend-your-review"],
    "answer_within_days": 5,
}
SEALED = {"minutes": 125, "hours_paid": 1, "within_days": 5, "scores": ["communication-clarity"]}
SUBTLE = (0, 2, 3, *range(4, 16))


def findings(changes: Changes) -> list[Finding]:
    return list(checked_with(KNOWN_GOOD, changes).report)


def found(changes: Changes) -> list[str]:
    return [f"{finding.code} {finding.file}" for finding in findings(changes)]


def test_a_process_without_any_work_is_one_finding_about_work() -> None:
    changes: Changes = {ROLE: {"process": [INTERVIEW], "decision.stages": {"interview": 100}}}

    # The kits, which nobody uses now, are findings of their own files.
    assert [line for line in found(changes) if line.endswith(ROLE)] == [f"RB515 {ROLE}"]


def test_a_conversation_before_the_work_counts_as_talk() -> None:
    talk = {"id": "hello", "kind": "conversation", "minutes": 15, "answer_within_days": 5}
    screen = {"id": "screen", "kind": "work-sample", "kit": "seed-screen", "answer_within_days": 5}
    task = {"id": "task", "kind": "paid-task", "kit": "seed-task", "answer_within_days": 5}

    assert found({ROLE: {"process": [talk, screen, task, INTERVIEW]}}) == [f"RB515 {ROLE}"]


def test_a_task_without_a_subtle_error_is_one_finding() -> None:
    changes: Changes = {KEY: {f"errors.{number}.subtlety": 0 for number in SUBTLE}}

    assert found(changes) == [f"RB511 {KEY}"]


def test_nor_is_it_two_for_professional_work() -> None:
    role = {"work.0.complexity": PROFESSIONAL, "domain.depth": 3}

    assert found({ROLE: role, KEY: {f"errors.{number}.subtlety": 0 for number in SUBTLE}}) == [f"RB511 {KEY}"]


def test_work_that_turns_out_professional_is_one_finding() -> None:
    changes: Changes = {
        ROLE: {"work.0.complexity": PROFESSIONAL},
        KEY: {f"errors.{number}.subtlety": 1 for number in range(4, 16)},
    }

    assert found(changes) == [f"RB571 {ROLE}"]


@pytest.mark.parametrize(
    ("depth", "code"), [(3, "RB574"), (4, "RB573")], ids=["one step above the work", "two steps above the work"]
)
def test_a_greater_depth_is_one_finding_though_nobody_has_it(depth: int, code: str) -> None:
    shallow = {"prepared_by.0.depth": 2, "prepared_by.1.depth": 2}
    changes: Changes = {ROLE: {"domain.depth": depth, "quality.auditor_depth": 2}, KEY: shallow}

    assert found(changes) == [f"{code} {ROLE}"]


def test_a_depth_above_the_work_that_the_key_s_author_lacks() -> None:
    changes: Changes = {ROLE: {"domain.depth": 3}, KEY: {"prepared_by.1.depth": 2}}

    assert found(changes) == [f"RB574 {ROLE}"]


def test_an_opening_above_its_role_s_range() -> None:
    (finding,) = findings({"roles/openings.csv": {"rows.0.pay_max": 33}})

    assert (finding.code, finding.help) == ("RB529", "Make the two agree: correct the opening, or `pay` in the role.")
    assert finding.message == "This pays 20 to 33; the role says 20 to 30."


def test_a_role_may_change_its_pay_after_an_opening_is_over() -> None:
    assert found({"roles/openings.csv": {"rows.0.pay_max": 70, "rows.0.valid_through": "2026-11-21"}}) == []


def test_an_opening_in_another_currency_is_not_compared() -> None:
    assert found({"roles/openings.csv": {"rows.0.currency": "CAD", "rows.0.pay_min": 26, "rows.0.pay_max": 40}}) == []


def test_a_sealed_kit_that_nobody_here_can_read_must_pay_its_time() -> None:
    stage = {"id": "task", "kind": "paid-task", "kit": "elsewhere", "sealed": SEALED, "answer_within_days": 5}
    codes = found({ROLE: {"process.1": stage}})

    assert f"RB523 {ROLE}" in codes


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        ("sample.1.to_day", 90, "The audits end on day 90."),
        ("sample.0.to_day", LEFT_OUT, "Only the last period may go on for ever."),
    ],
)
def test_periods_of_audits_must_meet_and_go_on(path: str, value: Any, message: str) -> None:
    assert [finding.message for finding in findings({PLANS: {f"plans.0.{path}": value}})] == [message]


def test_a_first_period_that_starts_late() -> None:
    (finding,) = findings({PLANS: {"plans.0.sample.0.from_day": 8}})

    assert (finding.code, finding.message) == ("RB554", "Nothing is read before day 8.")


def test_a_prompt_that_differs_from_the_practice_kit_s_in_one_word() -> None:
    asked = "Say for every row of the list what it holds and when it was sown, and leave out what the list omits{}."
    changes: Changes = {
        KIT: {"parts.1.prompt": asked.format(" entirely")},
        PRACTICE: {"parts.1.prompt": asked.format(" altogether")},
    }

    assert found(changes) == [f"RB544 {KIT}"]


def test_a_kit_from_another_field() -> None:
    botany = {"id": "zoology", "name": "Zoology", "summary": "Animals.", "error_families": ["list"]}
    depths = [{"depth": n, "name": f"Depth {n}", "means": "It.", "example": "One."} for n in range(5)]
    changes: Changes = {
        "roles/library/domains.yaml": {"domains.1": botany | {"depths": depths}},
        "kits/seed-screen/kit.yaml": {"domain": "zoology"},
    }

    assert found(changes) == ["RB543 kits/seed-screen/kit.yaml"]


def test_a_role_s_own_anchor_about_grammar_is_shown_in_the_role() -> None:
    assert found({ROLE: {"rubric.criteria.4.anchors": {"5": "Impeccable grammar."}}}) == [f"RB562 {ROLE}"]


def test_descriptions_that_a_role_replaces_are_read_as_a_whole() -> None:
    vague = {score: f"Worth {score}." for score in "12345"}

    assert found({ROLE: {"rubric.criteria.4.anchors": vague}}) == [f"RB563 {ROLE}"]


def test_a_rubric_without_communication_is_one_finding() -> None:
    assert found({CRITERIA: {"criteria.4.competencies": ["quality-analysis"]}}) == [f"RB561 {ROLE}"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("You hold a PhD.", "PhD"),
        ("A PhD is not needed.", None),
        ("You don’t need a licence. A diploma helps.", "diploma"),
        ("You find what is wrong.", None),
    ],
)
def test_a_sentence_that_denies_the_words_does_not_count(text: str, words: str | None) -> None:
    assert said(PAPER, text) == words
