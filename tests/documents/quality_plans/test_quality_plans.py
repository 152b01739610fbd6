"""The page of quality plans."""

from __future__ import annotations

from documents.html import text
from documents.team import catalog, page, role


def test_a_plan_has_sampling_overlap_and_escalation() -> None:
    html = page("quality_plans")

    assert [text(heading) for heading in html.all("h2")] == ["Weekly"]
    for words in ("Read weekly.", "all of the first 50, then 25 %", "Gwet's AC1", "Talk it through.", "why-this-size"):
        assert words in html.text


def test_it_names_the_roles_under_it() -> None:
    assert page("quality_plans").all("a", href="../roles/reader-quality-plan.html")


def test_a_plan_that_no_role_uses_says_so() -> None:
    other = role()
    html = page("quality_plans", catalog(other, quality_plans=()))

    assert not html.all("h2")
