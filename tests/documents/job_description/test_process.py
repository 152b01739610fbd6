"""The process of a role: a timeline with time, pay, what is sent, who scores, and when an answer comes."""

from __future__ import annotations

from typing import Any

import msgspec

from documents.html import inside, text
from documents.job_description.reading import RECT, section
from documents.public import INTERVIEW, SAMPLE, TASK, catalog, exercise, page, role


def steps(**changes: Any) -> list[str]:
    return [text(step) for step in page("job_description", catalog(role(**changes))).one("ol", class_="rb-timeline")]


def test_the_process_says_time_pay_answer_and_gate_of_each_step() -> None:
    screen, task, interview = steps()

    assert "Your time 25 minutes Pays USD 40 0.5 h × USD 80, within 5 days of handing in, whatever the result" in screen
    assert "You hear from us within 3 days" in screen
    assert "You need 55 of 100 points" in screen
    assert "What it asks is not published" in screen
    assert "A worked example (10 minutes, not scored); Two messages (1 h 30 min)" in task
    assert "Pays USD 200 2.5 h × USD 80" in task
    assert "counts for 60 of 100" in task
    assert "Pays nothing" in interview


def test_the_process_says_what_is_sent_and_who_scores() -> None:
    screen, task, interview = steps()

    assert "We send you one file." in screen
    assert "Judged by 2 people: Communication clarity." in screen
    assert "Counted against an answer key: Error identification." in task
    assert "You send nothing. 2 people score it question by question, each without seeing the other's" in interview
    alone = msgspec.structs.replace(role().decision, raters=1)
    assert "1 person scores it question by question." in steps(decision=alone)[2]


def test_the_process_ends_with_what_it_comes_to() -> None:
    (total,) = page("job_description").all("dl", class_="rb-total")

    assert text(total) == (
        "In all, your time 3 h 40 min In all, it pays USD 240 Waiting for our answers 15 days at most "
        "Who decides the panel by one rule"
    )


def test_bars_show_where_a_step_lies_and_whether_it_is_paid() -> None:
    bars = [bar for step in page("job_description").one("ol", class_="rb-timeline") for bar in inside(step, RECT)]

    assert [(bar.get("x"), bar.get("width"), bar.get("class")) for bar in bars] == [
        ("0.0", "11.4", None),
        ("11.4", "68.1", None),
        ("79.5", "20.5", "rb-unpaid"),
    ]


def test_a_process_that_pays_nothing_says_so() -> None:
    free = msgspec.structs.replace(TASK, exercise=exercise(hours_paid=0))

    assert "None of it is paid." in section("process", process=(free, INTERVIEW))
    assert "In all, it pays nothing" in section("process", process=(free, INTERVIEW))
    assert "The process Not paid." in section("pay", process=(free, INTERVIEW))


def test_specimens_and_stand_ins_are_told() -> None:
    sealed = msgspec.structs.replace(TASK, exercise=SAMPLE.exercise)

    assert "no decision may rest on them" in section("process")
    assert "no running model wrote it" in section("process")
    assert "specimens" not in section("process", process=(SAMPLE, sealed, INTERVIEW))
