"""The metrics: everything that is needed to read a number."""

from __future__ import annotations

from documents.html import text
from documents.public import catalog, page, role


def test_a_metric_is_defined_with_formula_unit_source_owner_and_uncertainty() -> None:
    said = page("metrics").text

    for words in (
        "What found is.",
        "Formula formula of found",
        "Unit a fraction from 0 to 1; higher is better",
        "Where it is tracked The log.",
        "Owner ML lead",
        "Uncertainty State n.",
        "Default targets Judgement.",
    ):
        assert words in said


def test_it_is_read_together_with_its_counter_metric() -> None:
    html = page("metrics")

    assert "Read together with Speed" in html.text
    assert html.all("a", href="#speed")


def test_targets_say_whose_they_are_and_where_they_come_from() -> None:
    said = page("metrics").text

    assert "Careful reader agreed 0.60 0.70 0.80" in said
    assert "Careful reader default; seen only after hire 48 h 36 h 24.5 h" in said


def test_a_metric_without_targets_says_so() -> None:
    assert page("metrics").text.count("No role has a target for it at present.") == 1
    assert page("metrics", catalog(role(status="retired"))).text.count("No role has a target") == 3


def test_sources_are_links() -> None:
    (source,) = page("metrics").all("a", href="https://doi.org/10.1/x")

    assert text(source) == "https://doi.org/10.1/x"
