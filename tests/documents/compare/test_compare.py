"""The page that compares roles, as it is without its script, and the link to it from a role."""

from __future__ import annotations

from documents.html import Html, inside, links, text
from documents.public import catalog, html, page, role
from rolebook.documents import DOCUMENTS
from rolebook.documents.assemble import Edition
from rolebook.schema.audience import Audience


def test_without_scripts_it_says_so_and_leads_on() -> None:
    found = page("compare")
    (note,) = found.all("div", class_="rb-without")

    assert "needs JavaScript" in text(note)
    assert [link.get("href") for link in inside(note, "a")] == ["index.html", "families.html"]


def test_it_holds_nothing_of_any_role() -> None:
    assert html("compare") == html("compare", catalog(role(id="other", title="Other")))
    assert page("compare").id("compare").get("data-root") == ".."


def test_the_page_of_a_role_leads_to_it_beside_similar_ones() -> None:
    same = [role(id=f"near-{number}", title=f"Near {number}") for number in range(4)]
    pages = {
        made.path: Html(made.html)
        for made in Edition(catalog(role(), *same), Audience.PUBLIC, DOCUMENTS, only=("job_description",)).rendered()
    }

    assert "compare.html?roles=reader,near-0,near-1,near-2" in set(links(pages["roles/reader.html"]))
    assert "Compare it with 3 similar roles side by side." in pages["roles/reader.html"].text


def test_a_role_like_no_other_has_no_such_link() -> None:
    assert not [href for href in links(page("job_description")) if "compare" in href]
