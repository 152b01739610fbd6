"""A role in words, fact by fact, in the rows that roles are compared by."""

from __future__ import annotations

from documents.library import prose
from documents.public import TODAY, build, exercise, opening, role
from rolebook.catalog.role import Credential, Pay, Requirement, Role, Stage
from rolebook.documents.comparing import sections
from rolebook.documents.job_description.subject import Posting

NB = "\N{NO-BREAK SPACE}"


def facts(of: Role) -> dict[str, tuple[str, tuple[str, ...]]]:
    """Name and values of each row, by id."""
    told = sections(Posting(of, build.company()), TODAY)
    rows = [row for section in told for row in section.rows]
    assert len({row.id for row in rows}) == len(rows)
    return {row.id: (row.name, row.values) for row in rows}


def test_every_fact_of_a_whole_role() -> None:
    assert facts(role()) == {
        "family": ("Family", ("Evaluation",)),
        "domain": ("Domain", ("Everyday language",)),
        "depth": ("Depth", ("D1 D1",)),
        "complexity": ("Complexity", ("C3 Professional judgement",)),
        "tasks": ("Kinds of task", ("Grounding check",)),
        "pay": ("Pay an hour", ("USD 60 to 95",)),
        "hours": ("Hours", ("5 to 20 a week",)),
        "open": ("Open now", ("2 positions",)),
        "until": ("Apply until", ("15 January 2027",)),
        "contract": ("Contract", ("contractor (self-employed)",)),
        "remote": ("Remote from", ("Canada (Ontario)", "United States")),
        "places": ("On site, at least in part", ()),
        "target.found": ("Found", ("0.80, higher is better (agreed)",)),
        "target.speed": ("Speed", ("24.5 h, lower is better (default)",)),
        "languages": ("Languages", ("English (en), B2",)),
        "must": ("Needed", ("You find errors.",)),
        "nice": ("Welcome", ("You have helped.",)),
        "papers": ("Papers", ("a licence, welcome; or: the-other-route",)),
        "step.work-sample.1": ("Work sample", (f"Step 1: 25 minutes; USD 40 for 0.5{NB}h",)),
        "step.paid-task.1": ("Paid task", (f"Step 2: 2 h 30 min; USD 200 for 2.5{NB}h",)),
        "step.structured-interview.1": ("Structured interview", ("Step 3: 45 minutes; not paid",)),
        "time": ("All steps", ("3 h 40 min",)),
        "paid": ("Paid in all", (f"USD 240 for 3{NB}h",)),
        "cut": ("To pass", (f"60{NB}of{NB}100",)),
        "raters": ("Scored by", ("2 reviewers",)),
        "criterion.error-identification": ("Error identification", (f"60{NB}of{NB}100",)),
        "criterion.communication-clarity": ("Communication clarity", (f"40{NB}of{NB}100, at least 3 of 5",)),
    }


def test_what_is_not_there_has_no_value() -> None:
    bare = facts(role(openings=(), requirements=(), process=()))

    for id in ("open", "until", "contract", "remote", "places", "must", "nice", "papers", "paid"):
        assert bare[id][1] == ()


def test_only_positions_that_are_open_count_and_places_are_told_once() -> None:
    closed = opening("old", valid_through="2026-11-21", countries=("DE",), regions=())
    on_site = opening("b", workplace="on-site", town="Berlin", countries=("DE",), regions=())
    again = opening("c", regions=(), countries=("US",), positions=1)
    told = facts(role(openings=(closed, on_site, again, opening())))

    assert told["open"][1] == ("5 positions",)
    assert told["remote"][1] == ("Canada (Ontario)", "United States")
    assert told["places"][1] == ("Berlin, Germany",)


def test_steps_of_a_kind_are_told_apart() -> None:
    sample = Stage(id="a", kind="work-sample", minutes=25, answer_within_days=3, exercise=exercise(hours_paid=0))
    steps = (sample, Stage(id="b", kind="conversation", minutes=10, answer_within_days=3), sample)
    told = facts(role(process=steps, pay=Pay(basis="hour", min=60, max=60, currency="USD", task_rate=60)))

    assert told["step.work-sample.1"] == ("Work sample", ("Step 1: 25 minutes; not paid",))
    assert told["step.work-sample.2"] == ("Work sample 2", ("Step 3: 25 minutes; not paid",))
    assert told["pay"][1] == ("USD 60",)


def test_prose_is_one_line_of_words_and_a_paper_by_law_has_no_other_way() -> None:
    law = Credential(name="a licence", legal_basis=prose("The Act."))
    needed = (
        Requirement(id="a", level="must", work=("read",), text=prose("You *find*\n- <b>errors</b>")),
        Requirement(id="b", level="must", work=("read",), text=prose("You hold it."), credential=law),
    )
    told = facts(role(requirements=needed))

    assert told["must"][1] == ("You find <b>errors</b>",)
    assert told["papers"][1] == ("a licence, needed",)
