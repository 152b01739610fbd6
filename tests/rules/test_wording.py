"""What rules about wording take for a fault, and what they leave alone."""

from __future__ import annotations

from typing import Any

import pytest

from changes import checked_with
from conftest import KNOWN_GOOD

ROLE = "roles/seed-sorter.yaml"
COMPANY = "roles/library/company.yaml"
KIT = "kits/seed-task/kit.yaml"
MINE = range(580, 600)


def found(file: str, path: str, text: Any) -> list[str]:
    """Codes of the rules about wording and law, once `text` stands at `path`."""
    codes = [finding.code for finding in checked_with(KNOWN_GOOD, {file: {path: text}}).report]
    return [code for code in codes if int(code[2:]) in MINE]


@pytest.mark.parametrize(
    "text",
    [
        "She compares lists.",
        "He/she compares lists.",
        "Compares lists with his colleagues.",
        "Saves man-hours.",
        "Saves man hours.",
        "A FOREMAN of lists.",
        "Whoever it is, he’s quick.",
    ],
)
def test_words_for_one_gender(text: str) -> None:
    assert found(ROLE, "summary", f"{text}\n") == ["RB580"]


@pytest.mark.parametrize(
    "text", ["They compare lists.", "Here, the shed is theirs.", "Heuristics of sheep.", "A manual for human readers."]
)
def test_words_that_only_look_like_it(text: str) -> None:
    assert found(ROLE, "summary", f"{text}\n") == []


def test_a_search_name_is_looked_at_too() -> None:
    assert found(ROLE, "also_called", ["grain foreman"]) == ["RB580"]


def test_the_line_of_a_block_is_the_one_with_the_word() -> None:
    report = checked_with(KNOWN_GOOD, {COMPANY: {"about": "We sort.\n\nOur foreman helps.\n"}}).report

    assert [(finding.file, finding.code) for finding in report] == [(COMPANY, "RB580")]


@pytest.mark.parametrize("text", ["Tell us your salary history.", "What you earn now counts. Send payslips."])
def test_a_question_about_earlier_pay(text: str) -> None:
    assert found(COMPANY, "apply_note", f"{text}\n") == ["RB581"]


@pytest.mark.parametrize(
    "text",
    ["Send no photo, no date of birth and no pay history; we look at work.", "We never ask for your current salary."],
)
def test_a_sentence_that_says_no_to_it(text: str) -> None:
    assert found(COMPANY, "apply_note", f"{text}\n") == []


def test_no_in_another_sentence_does_not_help() -> None:
    assert found(COMPANY, "apply_note", "Send no photo. Send your pay history.\n") == ["RB581"]


def test_an_interview_question_about_earlier_pay() -> None:
    assert found("roles/library/questions.yaml", "questions.0.probes", ["What did you find?", "Your last salary?"]) == [
        "RB581"
    ]


@pytest.mark.parametrize("text", ["You have local work experience.", "You have experience in the United States."])
def test_experience_that_has_to_be_local(text: str) -> None:
    assert found(ROLE, "requirements.0.text", f"{text}\n") == ["RB582"]


@pytest.mark.parametrize(
    "text",
    [
        "You have 5+ years of experience with lists.",
        "You have three to five years of practice.",
        "You bring 2-4 years’ professional work with lists.",
        "You have several years of hands-on sorting.",
    ],
)
def test_counted_time(text: str) -> None:
    assert "RB585" in found(ROLE, "requirements.0.text", f"{text}\n")


@pytest.mark.parametrize("text", ["Lists of the year 2020.", "A list that is two years old."])
def test_time_without_experience(text: str) -> None:
    assert found(ROLE, "requirements.0.text", f"You read it: {text}\n") == []


@pytest.mark.parametrize(
    "text",
    [
        "Call +49 151 23456789.",
        "Call (415) 832-1177.",
        "His record, MRN 0045521.",
        "Born well; DOB: 12 March 1961.",
        "IBAN DE89 3704 0044 0532 0130 00.",
        "His number is 123-45-6789.",
        "Mail j.smith@clinic.co.uk.",
    ],
)
def test_text_that_may_be_about_a_person(text: str) -> None:
    assert found(KIT, "introduction", f"{text}\n") == ["RB593"]


@pytest.mark.parametrize(
    "text",
    [
        "Call +1 415 555-0142 or (415) 555-0142.",
        "Call +44 20 7946 0018.",
        "Mail ann@clinic.example or a@mail.example.org.",
        "On 2026-11-22 at 14:30, 1234567 seeds; 12.5 to 13.75 g.",
        "Rows 3-12-45 and 100 200 300.",
    ],
)
def test_text_that_is_about_nobody(text: str) -> None:
    assert found(KIT, "introduction", f"{text}\n") == []


@pytest.mark.parametrize(
    "text",
    [
        "A <br> here.",
        "A picture: ![seed](https://example.org/a.png).",
        "# A heading",
        "A heading\n=====",
        "Above.\n\n---\n\nBelow.",
        "[words](http://example.org)",
        "[words](/roles/a.html)",
        "<javascript:alert(1)>",
        "[1]: https://example.org",
        "<!-- hidden -->",
    ],
)
def test_marks_that_are_printed_as_typed(text: str) -> None:
    assert found(ROLE, "summary", f"{text}\n") == ["RB597"]


@pytest.mark.parametrize(
    "text",
    [
        "If a < b and b > c, then `<b>` is no tag.",
        "**Strong**, *soft*, [words](https://example.org), <https://example.org>, [mail](mailto:a@example.org).",
        "Sort #2 before #3.",
        "- one\n- two [not a link]",
        "Code: `![x](y)` and ``# no heading``.",
    ],
)
def test_marks_that_work(text: str) -> None:
    assert found(ROLE, "summary", f"{text}\n") == []


def test_marks_in_a_key_and_in_the_library() -> None:
    assert found("kits/seed-task/key.yaml", "errors.0.why", "It was <u>Tuesday</u>.\n") == ["RB597"]
    assert found("roles/library/quality-plans.yaml", "plans.0.summary", "# Weekly\n") == ["RB597"]
    assert found("roles/library/error-types.yaml", "error_types.0.means", "# Missed\n") == ["RB597"]
    assert found("roles/library/domains.yaml", "task_types.0.means", "# Check\n") == ["RB597"]
