"""Who goes on after a step: said alike on the job page, in the packet and in the messages."""

from __future__ import annotations

import msgspec

from documents.public import exercise
from documents.team import INTERVIEW, SCREEN, TASK, role
from rolebook.catalog.role import TeamRole
from rolebook.documents.going_on import minimums, what_it_counts


def with_minimum() -> TeamRole:
    """The sample role, in which clarity has a minimum of its own."""
    told = role()
    lines = tuple(
        msgspec.structs.replace(line, must_reach=3) if line.criterion.scored == "judged" else line
        for line in told.rubric.criteria
    )
    return msgspec.structs.replace(told, rubric=msgspec.structs.replace(told.rubric, criteria=lines))


def test_a_gate_names_its_score_and_the_minimums_of_what_it_scores() -> None:
    assert what_it_counts(SCREEN, role()) == (
        "You need 55 of 100 points to go on to the next step. This score is not part of the total."
    )
    assert what_it_counts(SCREEN, with_minimum()).startswith(
        "You need 55 of 100 points, and at least 3 of 5 for Communication clarity, to go on"
    )


def test_a_minimum_of_what_a_step_does_not_score_plays_no_part_in_it() -> None:
    blind = msgspec.structs.replace(SCREEN, exercise=exercise(scores=()))

    assert minimums(blind, with_minimum()) == ""


def test_before_the_last_step_that_counts_only_what_rules_a_pass_out_ends_the_process() -> None:
    assert what_it_counts(TASK, with_minimum()) == (
        "It counts for 60 of 100 in the total. You go on as long as the passing score of 60 can still be reached"
        " and you have at least 3 of 5 for Communication clarity."
    )
    assert what_it_counts(INTERVIEW, role()) == "It counts for 40 of 100 in the total."


def test_a_step_that_nobody_scores_says_nothing() -> None:
    talk = msgspec.structs.replace(INTERVIEW, id="talk", kind="conversation")

    assert what_it_counts(talk, role(process=(TASK, INTERVIEW, talk))) == ""
    assert minimums(talk, role()) == ""
