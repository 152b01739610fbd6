"""The page that starts a role: a file that can be read, its blanks marked, and a link that opens it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from urllib.parse import parse_qs, urlsplit

import msgspec
import pytest

from conftest import REPOSITORY
from documents.html import Html
from documents.public import RECALL, catalog
from rolebook.catalog.catalogs import PublicCatalog
from rolebook.checking import Place, check
from rolebook.documents import start_a_role
from rolebook.documents.assemble import Edition
from rolebook.documents.links import UNKNOWN, Editing
from rolebook.documents.start_a_role.view import NEW_FILE, library_of
from rolebook.scaffold import LINK_LIMIT, MARK
from rolebook.schema import check_structure
from rolebook.schema.audience import Audience
from rolebook.source import parse_yaml

LONG = "https://github.com/a-rather-long-organisation-name/a-rather-long-repository-name/new/main"
GITHUB = Editing(f"{LONG}?filename={{path}}&value={{text}}", "../generator/rolebook/schema")


@pytest.fixture(scope="module")
def real() -> PublicCatalog:
    """This repository's own catalogue, as the public may see it."""
    found = check(Place(REPOSITORY, date(2026, 11, 22)), Audience.PUBLIC).catalog
    assert found is not None
    return found


def page(of: PublicCatalog, editing: Editing = UNKNOWN) -> Html:
    (made,) = Edition(of, Audience.PUBLIC, (start_a_role.DOCUMENT,), editing=editing).rendered()
    return Html(made.html)


def to_copy(made: Html) -> str:
    return "".join(made.one("textarea").itertext())


def buttons(made: Html) -> Sequence[str]:
    return [str(link.get("href")) for link in made.all("a") if link.get("class") == "rb-button"]


def test_all_that_a_role_may_refer_to_stands_below_the_file(real: PublicCatalog) -> None:
    terms = {"".join(term.itertext()) for term in page(real).all("dt")}
    library = library_of(real).ids

    assert terms == {word for kind in library for word in library[kind]}


def test_each_blank_of_the_file_is_one_finding_and_the_rest_is_right(real: PublicCatalog) -> None:
    text = to_copy(page(real))
    document = parse_yaml(text, NEW_FILE)
    _, findings = check_structure(document, "role")

    assert document.findings == ()
    blanks = [number for number, line in enumerate(text.split("\n"), 1) if f"  # {MARK}" in line]
    assert blanks == [finding.span.line for finding in findings if finding.span]
    assert {finding.code for finding in findings} == {"RB210"}


def test_the_link_holds_the_same_file_and_is_short_enough(real: PublicCatalog) -> None:
    made = page(real, GITHUB)
    (link,) = buttons(made)

    assert len(link) < LINK_LIMIT
    assert link.startswith(f"{LONG}?")
    assert parse_qs(urlsplit(link).query) == {"filename": [NEW_FILE], "value": [to_copy(made)]}
    assert to_copy(made).startswith("# yaml-language-server: $schema=../generator/rolebook/schema/role.schema.json\n")


def test_without_an_address_the_page_says_how_to_put_the_file_there_by_hand(real: PublicCatalog) -> None:
    made = page(real)

    assert buttons(made) == []
    assert "create a new file there" in made.text
    assert to_copy(made) == to_copy(page(real, Editing(schemas="../schema")))


def test_a_library_that_is_too_large_for_a_link_leaves_the_text_to_copy() -> None:
    many = tuple(msgspec.structs.replace(RECALL, id=f"{'long-' * 40}{number}") for number in range(12))
    made = page(catalog(criteria=(*many, RECALL)), GITHUB)

    assert buttons(made) == []
    assert many[0].id in to_copy(made)


def test_a_hint_names_twelve_and_says_how_many_more() -> None:
    many = tuple(msgspec.structs.replace(RECALL, id=f"criterion-{number}") for number in range(12))

    assert "criterion-11 and 2 more" in to_copy(page(catalog(criteria=many)))


def test_it_knows_no_question_but_the_usual_ones_and_no_kit(real: PublicCatalog) -> None:
    assert library_of(real).ids["question"] == ("a-problem-you-caught", "defend-your-review")
    assert "kit:  # FILL IN\n" in to_copy(page(real))
