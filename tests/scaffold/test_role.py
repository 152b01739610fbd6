"""A new role file: whole but for its blanks, and each blank a plain finding."""

from __future__ import annotations

import re
from datetime import date

import pytest

from conftest import REPOSITORY
from rolebook.diagnostics import Finding
from rolebook.scaffold import MARK, Library, RoleAnswers, read_library, real_address, role_text, web_editor_link
from rolebook.schema import check_structure, schema_for
from rolebook.source import parse_yaml

TODAY = date(2026, 11, 22)
LIBRARY = read_library(REPOSITORY)
NOTHING = Library({})


def text_of(explain: bool = True, library: Library = LIBRARY, **known: object) -> str:
    return role_text(RoleAnswers("data-checker", **known), library, TODAY, "../schema", explain)  # type: ignore[arg-type]


def findings_in(text: str) -> tuple[Finding, ...]:
    document = parse_yaml(text, "roles/data-checker.yaml")
    return (*document.findings, *check_structure(document, "role")[1])


@pytest.mark.parametrize("explain", [True, False])
@pytest.mark.parametrize("library", [LIBRARY, NOTHING], ids=["library", "no-library"])
def test_each_blank_is_one_finding_at_its_own_line_and_nothing_else_is(explain: bool, library: Library) -> None:
    text = text_of(explain, library)
    findings = findings_in(text)

    blanks = [number for number, line in enumerate(text.split("\n"), 1) if f"  # {MARK}" in line]
    assert blanks == [finding.span.line for finding in findings if finding.span]
    assert {finding.code for finding in findings} == {"RB210"}
    assert all(finding.message.endswith(" is empty.") and finding.help for finding in findings)


def test_what_is_known_is_no_blank() -> None:
    text = text_of(
        title="Prüfer: 100 % #1",
        family="evaluation",
        domain="mathematics",
        depth=2,
        languages=(("en", "B2"), ("de", None)),
    )
    tree = parse_yaml(text, "x").tree

    assert tree["title"] == "Prüfer: 100 % #1"
    assert (tree["family"], tree["domain"]["area"], tree["domain"]["depth"]) == ("evaluation", "mathematics", 2)
    assert tree["quality"]["auditor_depth"] == 2
    assert [(spoken["tag"], spoken["level"]) for spoken in tree["domain"]["languages"]] == [("en", "B2"), ("de", None)]
    assert (tree["reviewed"], tree["review_by"]) == ("2026-11-22", "2027-05-23")


def test_it_begins_with_a_modeline_and_the_name_of_the_file() -> None:
    first, second, *_ = text_of().split("\n")

    assert first == "# yaml-language-server: $schema=../schema/role.schema.json"
    assert second.startswith("# roles/data-checker.yaml ")


def test_success_comes_before_requirements_and_optional_fields_last() -> None:
    text = text_of()
    fields = schema_for("role")
    offered = [name for name in fields["properties"] if name not in fields["required"]]
    order = [text.index(f"\n{name}:") for name in fields["required"]] + [text.index(f"\n#{name}:") for name in offered]

    assert order == sorted(order)
    assert text.index("\nmetrics:") < text.index("\nrequirements:")


def test_every_field_that_is_written_is_explained_by_its_description() -> None:
    flat = re.sub(r"\n *# ", " ", text_of())

    assert all(field["description"] in flat for field in schema_for("role")["properties"].values())
    assert "Known here: everyday-language, mathematics, clinical-medicine." in flat


def test_optional_fields_fit_as_soon_as_their_number_sign_is_taken_away() -> None:
    # An explanation has one space behind its number sign, an optional field has none, or two and more.
    text = text_of(title="Data checker")
    opened = re.sub(r"^( *)#(?! \S)", r"\1", text, flags=re.MULTILINE)

    assert "\nalso_called: [" in opened
    assert {finding.code for finding in findings_in(opened)} == {"RB210"}
    assert len(findings_in(opened)) == len(findings_in(text))


def test_no_comment_is_wider_than_a_page() -> None:
    assert max(len(line) for line in text_of().split("\n") if line.lstrip().startswith("# ")) <= 100


def test_the_short_one_fits_in_a_link_and_the_long_one_does_not() -> None:
    repository = "https://github.com/a-rather-long-organisation-name/a-rather-long-repository-name"
    pattern = f"{repository}/new/main?filename={{path}}&value={{text}}"

    assert web_editor_link(pattern, "roles/data-checker.yaml", text_of(explain=False))
    assert web_editor_link(pattern, "roles/data-checker.yaml", text_of()) is None


def test_kits_that_are_not_written_yet_are_described_instead() -> None:
    tree = parse_yaml(role_text(RoleAnswers(None, sealed=True), LIBRARY, TODAY, "../schema", False), "x").tree

    screen, task, interview = tree["process"]
    assert (screen["kit"], screen["sealed"]["minutes"], screen["sealed"]["hours_paid"]) == (None, 25, 0.5)
    assert (task["kit"], task["sealed"]["minutes"], len(task["sealed"]["scores"])) == (None, 150, 5)
    assert "sealed" not in interview


def test_a_filled_in_file_may_keep_the_marks() -> None:
    text = text_of(title="Data checker").replace(f"owner:  # {MARK}", f"owner: the data team  # {MARK}")

    assert "`owner`" not in " ".join(finding.message for finding in findings_in(text))


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("jobs@seed-library.org", "jobs@seed-library.org"),
        ("jobs@mail.example.org", None),
        ("jobs@seeds.example", None),
        (None, None),
    ],
)
def test_an_address_for_examples_is_a_blank_that_must_be_filled_in(address: str | None, kept: str | None) -> None:
    assert real_address(address) == kept
