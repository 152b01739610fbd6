"""The error types, by family."""

from __future__ import annotations

from documents.html import text
from documents.library import DOMAIN, WRONG_NUMBER, replaced
from documents.public import catalog, page
from rolebook.catalog.library import ErrorFamily


def test_families_come_once_with_the_domains_that_use_them() -> None:
    other = replaced(DOMAIN, {"id": "other", "name": "Other", "families": DOMAIN.families[:1]})
    html = page("error_types", catalog(domains=(DOMAIN, other)))

    assert [text(heading) for heading in html.all("h2")] == ["How bad an error is", "Fidelity", "Style"]
    assert "Used in Everyday language, Other." in html.text


def test_a_type_has_its_meaning_example_and_sources() -> None:
    cited = replaced(WRONG_NUMBER, {"cites": ("https://doi.org/10.1/x", "javascript:alert(1)")})
    family = ErrorFamily(id="grounding", name="Fidelity", types=(cited,))
    html = page("error_types", catalog(domains=(replaced(DOMAIN, {"families": (family,)}),)))

    assert text(html.id("grounding.number")) == "Wrong number grounding.number"
    assert "Another number." in html.text
    assert "For example: 7 for 8" in html.text
    assert [link.get("href") for link in html.all("a") if "doi" in text(link)] == ["https://doi.org/10.1/x"]
    assert "javascript:alert(1)" in html.text


def test_severities_are_explained() -> None:
    assert "critical Could cause harm" in page("error_types").text
