"""The guide "Write a role": its example passes, what it shows is what people meet, its pictures are there."""

from __future__ import annotations

import re
from datetime import date
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from conftest import REPOSITORY
from guides.example import GUIDE, ROLE, catalogue, role_text
from guides.pictures import IMAGES, TODAY, faulty_example, site_of_the_example, take
from guides.webp import size_of
from rolebook.checking import Place, check
from rolebook.documents.start_a_role.view import library_of
from rolebook.scaffold import RoleAnswers
from rolebook.scaffold import role_text as empty_role
from rolebook.schema import schema_for
from rolebook.schema.audience import Audience
from rolebook.source import parse_yaml

TOLD = GUIDE.read_text("utf-8")
FIGURES = [unescape(re.sub(r"<[^>]+>", "", figure)) for figure in re.findall(r"<figure.*?</figure>", TOLD, re.DOTALL)]
PICTURES = re.findall(r"<img ([^>]*)>", TOLD)


@pytest.fixture(scope="module")
def empty() -> str:
    """The empty file as the page "Start a role" of this repository has it."""
    found = check(Place(REPOSITORY, TODAY), Audience.PUBLIC).catalog
    assert found is not None
    schemas = "../generator/rolebook/schema"
    return empty_role(RoleAnswers(None, sealed=True), library_of(found), date(2026, 11, 22), schemas, explain=False)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return site_of_the_example(tmp_path_factory.mktemp("site"))


@pytest.mark.parametrize("status", ["draft", "active"])
def test_the_pieces_of_the_example_are_one_role_without_a_finding(status: str, tmp_path: Path) -> None:
    root = catalogue(tmp_path / "it", role_text().replace("status: draft", f"status: {status}"))

    assert check(Place(root, TODAY), named=(ROLE,)).report.findings == ()


def test_its_requirement_with_a_paper_fits_into_the_example(tmp_path: Path) -> None:
    (entry,) = re.findall(r"^```text\n(  - id: .*?)^```$", TOLD, re.DOTALL | re.MULTILINE)
    root = catalogue(tmp_path / "it", role_text().replace("rubric:\n", f"{entry}rubric:\n"))

    assert check(Place(root, TODAY), named=(ROLE,)).report.findings == ()


def test_the_example_fills_in_the_empty_file_from_top_to_bottom(empty: str) -> None:
    example, blank = parse_yaml(role_text(), "a").tree, parse_yaml(empty, "b").tree

    assert list(example) == list(blank)
    for part in ("rubric", "decision", "metrics", "domain", "pay"):
        assert list(example[part]) == list(blank[part]), part
    for part in ("work", "requirements", "process"):
        assert list(example[part][0]) == list(blank[part][0]), part


def test_the_blanks_that_it_explains_are_those_of_the_empty_file(empty: str) -> None:
    told = unescape(TOLD)
    for blank in ("headcount:  # FILL IN, such as 4", "summary: |  # FILL IN below this line, 2 spaces in"):
        assert blank in empty.split("\n")
        assert blank in told
    assert "    for: []  # FILL IN, such as [compare-with-chart]\n" in empty
    assert "`for: []  # FILL IN, such as [compare-with-chart]`" in told
    (editor,) = [figure for figure in FIGURES if "title:  # FILL IN" in figure]
    drawn = [line for line in editor.split("\n") if line.startswith(("# A new", "title:", "family:", "status:"))]
    assert len(drawn) == 4
    assert set(drawn) <= set(empty.split("\n"))


def test_every_word_that_may_be_chosen_is_in_the_guide() -> None:
    fields = schema_for("role")["properties"]
    facts = fields["work"]["items"]["properties"]["complexity"]["properties"]

    assert [word for word in fields["family"]["enum"] if f"`{word}`" not in TOLD] == []
    assert [word for fact in facts.values() for word in fact["enum"] if f"`{word}`" not in TOLD] == []
    plans = re.findall(r"^  - id: (\S+)$", (REPOSITORY / "roles/library/quality-plans.yaml").read_text("utf-8"), re.M)
    assert [plan for plan in plans if f"`{plan}`" not in TOLD] == []


def test_the_finding_that_it_draws_is_the_one_that_people_get(tmp_path: Path) -> None:
    (finding,) = check(faulty_example(tmp_path), named=(ROLE,)).report.findings
    (drawn,) = [" ".join(figure.split()) for figure in FIGURES if finding.code in figure and "headcont" in figure]

    assert finding.span is not None
    assert f" {finding.span.line} headcont: 2 " in drawn
    assert f"{finding.code} {finding.name} {finding.message}{finding.help}" in drawn


def test_no_picture_is_left_over_and_the_whole_guide_is_light() -> None:
    shown = {Path(re.findall(r'src="([^"]*)"', picture)[0]).name for picture in PICTURES}

    assert len(shown) == len(PICTURES) >= 4
    assert {path.name for path in IMAGES.glob("*.webp")} == shown
    assert sum(path.stat().st_size for path in IMAGES.glob("*.webp")) + GUIDE.stat().st_size < 250_000


@pytest.mark.browser
def test_the_script_still_takes_every_picture(browser: Any, site: Path, tmp_path: Path) -> None:
    out = tmp_path / "taken"
    out.mkdir()
    take(browser, site, faulty_example(tmp_path), out)

    assert {path.name for path in out.iterdir()} == {path.name for path in IMAGES.glob("*.webp")}
    for path in out.iterdir():
        width, height = size_of(path)
        assert width == size_of(IMAGES / path.name)[0]
        # A terminal's lines may break elsewhere in another typeface.
        assert height == pytest.approx(size_of(IMAGES / path.name)[1], rel=0.25)
