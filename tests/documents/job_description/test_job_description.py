"""The job description, read as a candidate reads it."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from documents import build
from documents.html import inside, text
from documents.job_description.reading import section, sections
from documents.public import catalog, html, opening, page, role
from rolebook.catalog.role import Cut


def facts(**changes: Any) -> dict[str, str]:
    """The facts at the top: term to everything that is said about it."""
    ledger = page("job_description", catalog(role(**changes))).all("dl", class_="rb-facts")[0]
    return {text(fact.find("dt")): " | ".join(text(dd) for dd in fact.findall("dd")) for fact in ledger}


def test_sections_come_in_the_order_in_which_a_candidate_decides() -> None:
    assert list(sections(page("job_description"))) == [
        "",
        "work",
        "conditions",
        "pay",
        "process",
        "success",
        "depth",
        "languages",
        "requirements",
        "decision",
        "quality",
        "openings",
        "company",
        "accommodations",
        "privacy",
        "credentials",
    ]


def test_the_facts_at_the_top() -> None:
    assert facts() == {
        "Pay": "USD 60 to 95 an hour",
        "Hours": "5 to 20 a week",
        "Where": "Remote: Canada (Ontario), United States",
        "Open now": "2 positions | first closes 15 January 2027",
        "Process": "3 steps, 3 h 40 min | 3 h paid: USD 240; our answers 15 days at most",
        "Depth": "D1 D1 | in Everyday language; work of complexity C3",
    }


def test_pay_that_differs_from_the_roles_own_is_said_at_the_top() -> None:
    abroad = opening("b", countries=("CA",), pay_min=70, pay_max=110, currency="CAD", pay_unit="day")

    assert facts(openings=(opening(), abroad))["Pay"] == (
        "USD 60 to 95 an hour | CAD 70 to 110 a day in Canada (Ontario)"
    )


def test_success_says_unit_origin_and_who_agreed() -> None:
    said = section("success")

    assert "Agreed on 9 November 2026 by the ML lead." in said
    assert "Found a fraction from 0 to 1; higher is better agreed" in said
    assert "hours; lower is better; seen only after hire default" in said
    assert "24.5 h" in said
    assert "Baseline:" not in said


def test_targets_are_a_table_with_a_chart_in_each_row_that_is_not_read_out() -> None:
    (table,) = page("job_description").all("table", class_="rb-ramps")
    rows = [[text(cell) for cell in row if cell.tag == "td"] for row in inside(table, "tr")]
    charts = [svg for svg in inside(table, "{http://www.w3.org/2000/svg}svg")]

    assert rows == [[], ["0.60", "0.70", "0.80"], ["48 h", "36 h", "24.5 h"]]
    assert [chart.get("aria-hidden") for chart in charts] == ["true", "true"]
    assert not [element for element in table.iter() if element.tag in {"tr", "th", "td"} and not element.get("role")]


def test_tasks_have_their_share_criticality_and_complexity_in_words() -> None:
    first = page("job_description").id("task-1")

    assert "70 %" in text(first)
    assert [bar.get("width") for bar in inside(first, "{http://www.w3.org/2000/svg}rect")] == ["70"]
    assert (
        "Task 1 · high criticality · C3 professional judgement: two or three steps; everyday knowledge; "
        "the answer can be checked in part; a missed error could harm somebody" in text(first)
    )


def test_depth_and_complexity_show_the_roles_place() -> None:
    here = [text(step) for step in page("job_description").all("li", class_="rb-here")]

    assert here == ["D1 D1 (this role)", "C3 Professional judgement (this role)"]
    assert "which is task 1" in section("depth")
    assert "why-this-depth" in section("depth")


def test_the_steps_beside_the_roles_own_are_told() -> None:
    terms = [text(term) for term in page("job_description").all("dt") if "one step" in text(term)]

    assert terms == [
        "D0 D0 one step less",
        "D2 D2 one step more",
        "C2 Several steps one step less",
        "C4 Contested one step more",
    ]


@pytest.mark.parametrize(
    ("depth", "says"),
    [
        (1, "D1 is less deep than work of complexity C3 asks for as a rule."),
        (3, "Depth and complexity match: D3 for work of complexity C3."),
        (4, "D4 is one step deeper than work of complexity C3 asks for as a rule."),
    ],
)
def test_depth_is_compared_with_complexity(depth: int, says: str) -> None:
    assert says in section("depth", domain=msgspec.structs.replace(role().domain, depth=depth))


def test_too_much_depth_is_called_too_much() -> None:
    easy = tuple(work for work in role().work if work.id == "tell")
    deep = msgspec.structs.replace(role().domain, depth=4)

    assert "steps deeper than work of complexity" in section("depth", domain=deep, work=easy)


def test_requirements_say_where_they_are_shown_and_name_the_interview_once() -> None:
    said = section("requirements").replace("\N{NO-BREAK SPACE}", " ")

    assert (
        "must Shown by Error identification in step 2 (paid task); step 3 (structured interview). For task 1." in said
    )
    assert said.index("You find errors") < said.index("You have helped")
    assert "licence" not in said


def test_what_the_role_does_not_say_about_its_days_is_not_hidden() -> None:
    said = section("conditions")

    assert "a browser, a chat" in said
    assert "Disturbing content Not stated" in said
    assert "what-is-recorded" in said


def test_the_decision_is_told_whole() -> None:
    said = section("decision").replace("\N{NO-BREAK SPACE}", " ")

    for words in (
        "Communication clarity judged 40 of 100 3 of 5",
        "why-these-weights",
        "2 people score what is judged, each without seeing the other's scores; their scores are averaged",
        "two points apart or more; or when one reviewer's total passes",
        "step 2 (paid task) counts 60",
        "60 of 100, and every minimum in the table. provisional: a starting point that nobody has studied yet",
        "the panel",
        "Write to review@example.org. A person looks again and answers within 10 days.",
        "Decision tools Not used. No automated tool decides.",
    ):
        assert words in said


def test_a_studied_cut_is_not_called_provisional() -> None:
    cut = Cut(at=65, method="modified-angoff", because=build.prose("Twelve judges."))
    decision = msgspec.structs.replace(role().decision, cut=cut)

    assert "provisional" not in section("decision", decision=decision)
    assert "modified Angoff" in section("decision", decision=decision)


def test_pay_stands_with_what_the_process_pays() -> None:
    said = section("pay")

    assert "The work USD 60 to 95 an hour, unless an open position says otherwise Hours 5 to 20 hours a week" in said
    assert "The process USD 80 an hour for 3 h of it: USD 240, whatever the result." in said


def test_open_positions_say_how_to_apply_and_closed_ones_are_gone() -> None:
    closed = opening("2026-09-de", countries=("DE",), posted="2026-09-01", valid_through="2026-11-21")
    later = opening("2027-01-fr", countries=("FR",), posted="2027-01-01", valid_through="2027-03-01")
    html = page("job_description", catalog(role(openings=(closed, opening(), later))))
    at_the_top, button = html.all("a", class_="rb-button")

    assert at_the_top.get("href") == "#openings"
    assert button.get("href") == "https://careers.example.org/reader"
    assert text(button) == "Apply (remote: Canada (Ontario) or United States)"
    assert [text(line) for line in html.all("p", class_="rb-print")] == ["Apply at https://careers.example.org/reader"]
    assert "Germany" not in html.text
    assert "France" not in html.text
    assert "rubric 1.0+abc123; exercises notice@1.2.0+abc123" in html.text


def test_an_address_that_is_not_of_the_web_is_no_link() -> None:
    html = page("job_description", catalog(role(openings=(opening(apply_url="javascript:alert(1)"),))))

    assert [button.get("href") for button in html.all("a", class_="rb-button")] == ["#openings"]
    assert "Ask hiring@example.org how to apply" in html.text


def test_an_opening_says_its_benefits_and_whether_the_position_is_free() -> None:
    told = page("job_description", catalog(role(openings=(opening(benefits="Health cover", existing_vacancy="yes"),))))
    silent = page("job_description", catalog(role(openings=(opening(),))))

    assert "Health cover" in told.text
    assert "The position is free now." in told.text
    assert "The position is free now." not in silent.text


def test_without_an_open_position_the_page_says_so_and_what_to_do() -> None:
    said = section("openings", openings=())

    assert "No position is open today, 22 November 2026." in said
    assert "nothing to apply for" in said
    assert "hiring@example.org" in said
    assert facts(openings=())["Open now"].startswith("No position")


def test_a_stale_page_says_so_at_the_top_and_a_fresh_one_does_not() -> None:
    stale = page("job_description", catalog(role(review_by="2026-11-21")))

    assert "overdue for review" in text(stale.all("div")[0])
    assert "again by 21 November 2026" in text(stale.all("div")[0])
    assert "overdue" not in html("job_description", catalog(role(review_by="2026-11-22")))


def test_a_retired_role_says_so_first_and_shows_no_way_to_apply() -> None:
    retired = page("job_description", catalog(role(status="retired", review_by="2026-01-01")))

    assert text(retired.all("div")[0]).startswith("This role is retired")
    assert "overdue" not in retired.text
    assert not retired.all("a", class_="rb-button")
    assert "careers.example.org" not in html("job_description", catalog(role(status="retired")))


@pytest.mark.parametrize("status", ["draft", "retired"])
def test_only_an_active_role_has_open_positions(status: str) -> None:
    assert "No position" in facts(status=status)["Open now"]


def test_credentials_come_last_with_the_other_route() -> None:
    said = section("credentials")

    assert "welcome, not needed a licence" in said
    assert "the-other-route" in said


def test_no_credentials_means_that_none_is_asked_for() -> None:
    needed = role().requirements[:2]

    assert "None. No degree" in section("credentials", requirements=needed)
    assert "no step of the process looks at any" in section("credentials", requirements=needed)


def test_retention_is_told_with_whom_to_ask() -> None:
    assert "18 months after the decision, then deleted" in section("privacy")
    assert "privacy@example.org" in section("privacy")
