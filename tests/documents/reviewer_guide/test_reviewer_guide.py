"""The reviewer's guide, as a browser reads it."""

from __future__ import annotations

import pytest

from documents import build
from documents.hostile import hostile
from documents.html import Html, harmless, headings, links, text
from documents.kits import ITEMS, whole_key, whole_kit
from documents.library import question, replaced
from documents.printed import KIT, exam, guide_to
from rolebook.catalog.hashes import kit_hash, rubric_pin
from rolebook.documents.links import Target
from rolebook.documents.render import render
from rolebook.documents.reviewer_guide.view import DOCUMENT, view
from rolebook.schema.audience import Audience


@pytest.fixture(scope="module")
def guide() -> Html:
    return guide_to(exam())


def test_a_red_line_and_a_marker_say_that_it_is_the_teams(guide: Html) -> None:
    assert "rb-stop" in guide.one("p", class_="rb-running").get("class").split()
    assert guide.one("meta", name="rolebook-audience").get("content") == "team"


def test_it_pins_kit_and_rubric(guide: Html) -> None:
    assert f"hash {kit_hash(KIT)}" in guide.text
    assert rubric_pin(build.team_role(KIT)) in guide.text
    assert not guide.all("div", role="note", class_="rb-stop")[1:]  # the one before the qualification answers


def test_anchors_stand_best_first_and_bands_with_their_reason(guide: Html) -> None:
    anchors = [text(row) for row in guide.one("table", class_="rb-anchors").iter("tr")][1:]

    assert [row[0] for row in anchors] == ["5", "4", "3", "2", "1"]
    assert "anchor-of-5" in anchors[0]
    computed = guide.section("computed")
    for said in ("found / keyed", "0.80 or more", "below 0.35, or undefined", "because-of-the-bands"):
        assert said in computed


def test_qualification_scores_stand_last_and_apart_from_the_answers(guide: Html) -> None:
    parts = [e.get("aria-labelledby") for e in guide.all("section") if e.get("aria-labelledby", "")[:3] != "key"]

    assert parts[-2:] == ["qualify", "qualify-scores"]
    assert "written-u1" in guide.section("qualify")
    assert "because-u1" not in guide.section("qualify")
    assert "because-u1" in guide.section("qualify-scores")
    assert "because-p1" in guide.section("practice")
    assert "at least 60 % of your scores are exactly the agreed ones" in guide.section("steps")


def test_without_key_or_calibration_it_says_missing() -> None:
    guide = guide_to(exam(key=None, calibration=None))

    assert "The key is missing" in guide.text
    assert "The calibration answers are missing" in guide.text
    assert not [href for href in links(guide) if href.startswith(("#key", "#qualify", "#practice"))]


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"kit_hash": "abcdef"}, "settled for a kit with the hash abcdef"),
        ({"kit_hash": "000000"}, "not tied to this kit yet"),
        ({"kit_version": "1.0.0"}, "settled for version 1.0.0"),
    ],
)
def test_a_key_to_something_else_says_so(changes: dict[str, str], said: str) -> None:
    assert said in guide_to(exam(key=whole_key(KIT, **changes))).text


def test_the_worked_total_follows_the_rule(guide: Html) -> None:
    rule = guide.section("rule")

    # recall 0.60 and kappa 0.625 both score 3 by these bands, clarity 3.5; each weighs 33
    assert "12 of 20 found: 0.60 3 50 33" in spaced(guide)
    assert "3 and 4, mean 3.5 62.5 33" in spaced(guide)
    assert "(Communication clarity at least 3): reached." in rule
    assert "Final total: (54.2 × 60 + 55 × 40) / 100 = 54.5. The cut is 60: does not pass." in rule
    assert "provisional: nobody has studied it yet" in rule


def spaced(guide: Html) -> str:
    table = guide.one("div", aria_label="Worked total")
    return " ".join(text(cell) for cell in table.iter() if cell.tag in ("td", "th"))


def test_a_screen_is_a_gate() -> None:
    role = build.team_role(KIT)
    stage = replaced(role.process[0], {"id": "screen", "kind": "work-sample", "pass_at": 50})
    screened = replaced(role, {"process": (stage, *role.process[1:])})

    assert "This stage is a gate at 50: 54.2 goes on to the next stage." in guide_to(exam(role=screened)).section(
        "rule"
    )


def test_the_interviews_made_up_scores_come_from_its_questions() -> None:
    role = build.team_role(KIT)
    asked = tuple(question(name) for name in ("one", "two", "three"))
    interview = replaced(role.process[1], {"questions": asked})

    asking = replaced(role, {"process": (role.process[0], interview)})
    rule = guide_to(exam(role=asking)).section("rule")

    assert "Stage interview: made-up scores 4 and 3 and 5, so 75." in rule


def test_a_kit_that_no_role_uses_has_no_decision() -> None:
    guide = guide_to(exam(role=None))

    assert "No role uses this kit" in guide.section("rule")
    assert "Final total" not in guide.text


def test_every_link_leads_somewhere(guide: Html) -> None:
    ids = [e.get("id") for e in guide.all() if e.get("id")]

    assert len(ids) == len(set(ids))
    assert {href[1:] for href in links(guide) if href.startswith("#")} <= set(ids)


def test_the_practice_kit_is_not_among_its_subjects() -> None:
    class Catalog:
        exams = (exam(), build.exam(whole_kit(status="practice")))

    assert [subject.kit.status for subject in DOCUMENT.subjects(Catalog)] == ["specimen"]


def test_hostile_text_stays_text(guide: Html) -> None:
    bad = hostile(exam())
    poisoned = guide_to(replaced(bad, {"key": replaced(bad.key, {"settled_on": "2026-11-01"})}))

    harmless(poisoned)
    assert headings(poisoned) == headings(guide)
    assert "<script>" in "".join(poisoned.id("error-hour").itertext())


def test_a_kit_that_scores_part_of_a_rubric_is_totalled_over_that_part() -> None:
    part = whole_kit(parts=(ITEMS,))
    guide = guide_to(build.exam(part, role=build.team_role(KIT)))

    assert "Total of this kit points × weight, summed, divided by 33 50 33" in " ".join(spaced(guide).split())


def test_it_leads_to_the_packet_as_candidates_see_it() -> None:
    packet = Target("kits/notice/packet.html", Audience.CANDIDATE)
    place = build.here("kits/notice/reviewer-guide.html", packet__notice=packet)

    assert "packet.html" in links(Html(render("reviewer_guide", view(exam(), place))))
