"""The interview guide: the same for everybody, evidence before a score, and one rule for what scores are worth."""

from __future__ import annotations

import msgspec
import pytest

from documents.html import Html, inside, text
from documents.kits import whole_kit
from documents.team import CAUGHT, INTERVIEW, SCREEN, TASK, catalog, made, page, role, site
from rolebook.catalog.role import TeamRole


def guide(told: TeamRole | None = None) -> Html:
    return page("interview_guide", catalog(told or role()))


def test_questions_stand_in_the_order_of_the_role_with_anchors_best_first() -> None:
    html = guide()
    asked = [text(heading) for heading in html.all("h2") if text(heading).startswith("Question")]

    assert asked == [
        "Question 1: A problem you caught",
        "Question 2: Defend your review",
        "Question 3: Two good answers",
    ]
    said = html.section("a-problem-you-caught")
    assert "ask-a-problem-you-caught" in said
    assert "What did you see? Who was told?" in said
    assert said.index("anchor-of-5") < said.index("anchor-of-1")
    assert "10 minutes" in said


def test_people_without_such_a_job_have_an_alternative_and_every_score_open() -> None:
    said = guide().section("a-problem-you-caught")

    assert "take-it-from-home" in said
    assert "can earn every score" in said
    assert "If the candidate had no such job" not in guide().section("two-good-answers")


def test_evidence_has_room_before_the_score() -> None:
    html = guide()
    (section,) = [e for e in html.all("section") if e.get("aria-labelledby") == "defend-your-review"]
    order = [e.get("class") or "" for e in section.iter() if "rb-write" in (e.get("class") or "")]

    assert order
    assert text(section).index("Evidence") < text(section).index("Score, after the evidence")
    assert "A score without evidence beside it does not count" in html.section("running")


def test_the_candidates_own_review_is_used_without_the_key() -> None:
    html = guide()
    said = html.section("own-review")

    assert "A notice" in said
    assert "Never say or show what the key says" in said
    assert html.all("a", href="../kits/notice/packet.html")


def test_without_a_defence_nothing_is_said_of_the_own_review() -> None:
    plain = msgspec.structs.replace(INTERVIEW, questions=(CAUGHT,))

    assert "own review" not in guide(role(process=(SCREEN, TASK, plain))).text


def test_needs_are_met_and_not_disclosed() -> None:
    said = guide().section("before")

    assert "access@example.org" in said
    assert "You are not told why" in said
    assert "write nothing about it on any sheet" in said


def test_what_may_not_be_asked_covers_pay_history_and_disability() -> None:
    said = guide().section("not-asked")

    for forbidden in ("disability", "earned before", "pregnancy", "first language", "names of people"):
        assert forbidden in said


def test_the_rule_gives_scale_weight_third_interviewer_and_cut() -> None:
    said = guide().section("decision")

    for words in (
        "(score − 1) / 4 × 100",
        "stage “interview” 40 %; stage “task” 60 %",
        "two points apart or more; or when with one interviewer's scores the final total reaches the cut",
        "combined by the mean",
        "60 of 100, provisional",
        "the panel",
        "review@example.org",
    ):
        assert words in said


def test_the_example_is_worked_with_the_rule() -> None:
    said = guide().section("decision")

    assert "A problem you caught 4 and 3 3.5 62.5" in said
    assert "(58 × 60 + 66.7 × 40) / 100 = 61.5. The cut is 60: reached." in said


@pytest.mark.parametrize(("raters", "combine", "scores"), [(3, "median", "4, 3 and 4"), (2, "mean", "4 and 3")])
def test_the_example_follows_the_roles_own_numbers(raters: int, combine: str, scores: str) -> None:
    decision = msgspec.structs.replace(role().decision, raters=raters, combine=combine, third_when=())
    said = guide(role(decision=decision)).section("decision")

    assert f"A problem you caught {scores}" in said
    assert "Is never asked." in said


def test_an_interview_that_does_not_count_says_so() -> None:
    decision = msgspec.structs.replace(role().decision, stages={"task": 100})

    assert "It does not count towards the final total." in guide(role(decision=decision)).section("decision")


def test_the_score_sheet_has_codes_questions_evidence_and_scores() -> None:
    html = guide()
    (sheet,) = html.all("table", class_="rb-sheet")
    rows = [[text(cell) for cell in row] for row in inside(sheet, "tr")]

    assert rows[0] == ["Question", "Evidence that decides the score", "Score"]
    assert rows[1] == ["1. A problem you caught", "", "☐ 1 ☐ 2 ☐ 3 ☐ 4 ☐ 5"]
    assert len(rows) == 4
    assert "Candidate code" in html.section("score-sheet")
    assert "Interviewer code" in html.section("score-sheet")


def test_a_role_without_an_interview_has_no_guide() -> None:
    names = {document.document.name for document in site(catalog(role(process=(SCREEN, TASK)), questions=()))}

    assert "interview_guide" not in names
    assert "messages" in names


def test_several_interviews_are_one_guide_and_each_has_its_total() -> None:
    second = msgspec.structs.replace(INTERVIEW, id="second", questions=(CAUGHT,))
    first = msgspec.structs.replace(INTERVIEW, questions=INTERVIEW.questions[1:])
    decision = msgspec.structs.replace(role().decision, stages={"task": 60, "interview": 30, "second": 10})
    html = made("interview_guide", catalog(role(process=(TASK, first, second), decision=decision)))
    said = Html(html.html).section("decision")

    assert "stage “interview” 30 % and stage “second” 10 %; stage “task” 60 %" in said
    assert "Total of stage “second”" in said


def test_the_packet_of_a_sealed_kit_is_named_and_not_linked() -> None:
    html = guide(role(process=(SCREEN, INTERVIEW)))

    assert "“sealed”" in html.section("own-review")
    assert whole_kit().title not in html.section("own-review")
