"""The criteria: computed or judged, and by whom they are used."""

from __future__ import annotations

from documents.build import team_role
from documents.html import text
from documents.kits import whole_kit
from documents.library import ANCHORS, BANDS
from documents.public import catalog, html, page, role


def test_a_computed_criterion_has_its_formula_and_a_judged_one_what_to_look_for() -> None:
    chips = [text(chip) for chip in page("criteria").all("span", class_="rb-chip")]

    assert chips == ["computed", "judged"]
    assert "Computed as the share of the key's errors that were found" in page("criteria").text
    assert "Formula found / keyed" in page("criteria").text
    assert "What reviewers look for Place, evidence." in page("criteria").text


def test_uses_have_weight_minimum_and_metrics() -> None:
    said = page("criteria").text.replace("\N{NO-BREAK SPACE}", " ")

    assert "Careful reader 60 of 100 none Found" in said
    assert "Careful reader 40 of 100 3 of 5 –" in said


def test_a_criterion_that_nobody_uses_says_so() -> None:
    assert page("criteria", catalog(role(status="retired"))).text.count("No role uses it at present.") == 2


def test_scales_are_not_there_even_when_the_roles_are_the_teams() -> None:
    printed = html("criteria", catalog(team_role(whole_kit())))

    assert not [words for words in ANCHORS.values() if words.strip() in printed]
    assert not [limit for limit in BANDS.values() if str(limit) in printed]
