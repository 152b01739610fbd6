"""Findings for programs, pull requests and code hosts: nothing secret, nothing that acts on its reader."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft4Validator, Draft202012Validator
from markdown_it import MarkdownIt

import rolebook.diagnostics
from diagnostics.samples import ERROR, EVIL, FINDING, NOTE, SECRET, WARNING, WHOLE_FILE, evil, many
from rolebook.diagnostics import Finding, Report, Span
from rolebook.diagnostics.escape import markdown, sarif_text, workflow_data, workflow_log, workflow_property
from rolebook.diagnostics.github import SUMMARY_BYTES, render_github, render_summary
from rolebook.diagnostics.json_format import render_json
from rolebook.diagnostics.sarif import render_sarif

SCHEMA = Path(rolebook.diagnostics.__file__).with_name("findings.schema.json")
SARIF = Path(__file__).parents[1] / "vendor" / "sarif-2.1.0-rtm.5.schema.json"
INFOS = {info.code: info for info in (ERROR, WARNING)}
REPORTS = {
    "nothing": Report(),
    "some": Report([FINDING, SECRET, WHOLE_FILE, *many(WARNING, 2), *many(NOTE, 1)]),
    "evil": evil(),
    "half a character": Report([ERROR.finding("roles/\udcff.yaml", None, "\ud800", "\udfff")]),
}
EVERY = pytest.mark.parametrize("report", REPORTS.values(), ids=REPORTS.keys())


def as_json(report: Report) -> Any:
    return json.loads(render_json(report, "1.0"))


def as_sarif(report: Report, **options: Any) -> Any:
    return json.loads(render_sarif(report, "1.0", INFOS, **options))


@pytest.mark.parametrize("render", [as_json, as_sarif, render_github, render_summary], ids=lambda each: each.__name__)
def test_nothing_of_a_secret_file_is_told(render: Any) -> None:
    shown = str(render(Report([SECRET]))).replace("\\", "")

    assert "the-answer" not in shown
    assert "RB901" in shown
    assert "some-error" in shown
    assert "key.yaml" in shown


# JSON


@EVERY
def test_json_follows_its_schema(report: Report) -> None:
    schema = json.loads(SCHEMA.read_text("utf-8"))
    Draft202012Validator.check_schema(schema)

    assert list(Draft202012Validator(schema).iter_errors(as_json(report))) == []


def test_every_field_of_the_json_schema_is_described() -> None:
    schema = json.loads(SCHEMA.read_text("utf-8"))
    bodies = [schema, *schema["$defs"].values(), schema["properties"]["summary"], schema["properties"]["program"]]

    fields = [field for body in bodies for field in body.get("properties", {}).values()]
    assert len(fields) > 20
    assert all(field.get("description") for field in fields)


def test_json_holds_all_that_is_known_of_a_finding() -> None:
    (finding,) = as_json(Report([FINDING]))["findings"]

    span = {"line": 2, "column": 8, "end_line": 2, "end_column": 13}
    assert finding == {
        "file": "roles/a.yaml",
        "span": span,
        "code": "RB901",
        "name": "some-error",
        "severity": "error",
        "message": "The title is wrong.",
        "help": "Mend it.",
        "page": None,
        "withheld": False,
        "fix": {"title": "Write `Right`", "span": span, "replacement": "Right"},
    }


def test_json_sums_up() -> None:
    report = Report([FINDING, SECRET, *many(WARNING, 2), *many(NOTE, 1)])

    assert as_json(report)["summary"] == {"errors": 2, "warnings": 2, "notes": 1, "files": 4, "fixable": 1}


# GitHub


def commands(shown: str) -> list[str]:
    return [line for line in shown.splitlines() if line.startswith("::")]


def test_a_finding_is_an_annotation() -> None:
    assert render_github(Report([FINDING])) == (
        "::error file=roles/a.yaml,line=2,endLine=2,col=8,endColumn=13,title=RB901 some-error::"
        "The title is wrong.%0AMend it.\n"
        "1 error in 1 file\n"
    )


def test_a_stretch_of_lines_has_no_columns_and_a_whole_file_no_lines() -> None:
    long = ERROR.finding("a", Span(1, 3, 4, 2), "It is wrong.", "Mend it.")

    assert "::error file=a,line=1,endLine=4,title=" in render_github(Report([long]))
    assert "::error file=roles/a.yaml,title=" in render_github(Report([WHOLE_FILE]))


def test_files_are_named_from_the_top_of_the_repository() -> None:
    private = ERROR.finding("private/kits/x/kit.yaml", None, "It is wrong.", "Mend it.")

    shown = render_github(Report([FINDING, private]), "hiring/")

    assert "file=hiring/roles/a.yaml," in shown
    assert "file=private/kits/x/kit.yaml," in shown


@pytest.mark.parametrize("number", [9, 10, 11, 250])
def test_no_more_is_written_than_is_shown_and_the_rest_is_counted(number: int) -> None:
    report = Report([*many(ERROR, number), *many(WARNING, number), *many(NOTE, number)])

    shown = commands(render_github(report))

    for level in ("error", "warning", "notice"):
        assert sum(line.startswith(f"::{level} ") for line in shown) <= 10
    hidden = len(report) - len([line for line in shown if "Not all shown" not in line])
    assert hidden == (0 if number <= 10 else 3 * number - 29)
    assert any(f"::{hidden} more not shown here: the job's summary lists all" in line for line in shown) == (hidden > 0)


def test_without_a_summary_nobody_is_sent_there() -> None:
    assert "`rolebook check` on your machine shows all" in render_github(Report(many(ERROR, 11)), summarised=False)


def test_author_text_makes_no_command_of_its_own() -> None:
    shown = render_github(evil())

    assert len(commands(shown)) == 1
    assert len(shown.splitlines()) == 2
    assert "\x1b" not in shown
    assert "%250A" in shown


@given(st.text())
def test_no_text_leaves_its_command(text: str) -> None:
    assert not re.search(r"[\n\r]", workflow_data(text))
    assert not re.search(r"[\n\r:,]", workflow_property(text))


@given(st.text(alphabet="#[:\n x"))
def test_no_text_for_people_is_a_command(text: str) -> None:
    shown = workflow_log(text)

    assert "##[" not in shown
    assert not any(line.strip().startswith("::") for line in shown.splitlines())


def test_the_summary_lists_every_finding_under_its_file() -> None:
    shown = render_summary(Report([FINDING, *many(WARNING, 30)]))

    assert "1 error, 30 warnings in 31 files." in shown
    assert shown.count("\n### ") == 31
    assert shown.count("\n- **") == 31


def test_the_summary_and_the_json_link_to_the_pages_of_a_known_site() -> None:
    def pages(code: str) -> str:
        return f"https://example.org/{code}"

    assert "[`RB901`](https://example.org/RB901) some" in render_summary(Report([FINDING]), pages)
    assert json.loads(render_json(Report([FINDING]), "1.0", pages))["findings"][0]["page"] == pages("RB901")


def test_a_summary_is_never_longer_than_github_takes() -> None:
    findings = [ERROR.finding("a", Span(n, 1, n, 2), "é" * 500, "Mend it.") for n in range(1, 3000)]

    shown = render_summary(Report(findings))

    assert len(shown.encode()) < SUMMARY_BYTES + 2000
    assert re.search(r"\n\d,?\d+ more findings are left out", shown)


def test_author_text_stays_words_in_the_summary() -> None:
    html = MarkdownIt("gfm-like", {"html": True, "linkify": False}).render(render_summary(evil()))

    assert not re.search(r"<(?!/?(?:h2|h3|p|ul|li|strong|code|br)\b)", html), html
    assert html.count("<li>") == 1
    assert not re.search(r"@\w|#\d|://|www\.", html)


@given(st.text(alphabet="@#:/<>&![]()*_`~|-+.\\ \nwab1{}"))
def test_any_text_is_one_paragraph_of_words(text: str) -> None:
    html = MarkdownIt("gfm-like", {"html": True, "linkify": False}).render(f"x {markdown(text)}")

    assert re.fullmatch(r"<p>[^<>]*</p>\n", html)


# SARIF


@EVERY
def test_sarif_is_valid(report: Report) -> None:
    validator = Draft4Validator(json.loads(SARIF.read_text("utf-8")))
    log = as_sarif(report, pages=lambda code: f"https://example.org/{code}", folder="hiring/")

    assert [error.message for error in validator.iter_errors(log)] == []


def test_sarif_points_at_the_place_and_offers_the_repair() -> None:
    (run,) = as_sarif(Report([FINDING]), folder="hiring/")["runs"]
    (result,) = run["results"]
    (place,) = result["locations"]

    assert run["columnKind"] == "unicodeCodePoints"
    assert result["ruleId"] == "RB901"
    assert place["physicalLocation"]["artifactLocation"]["uri"] == "hiring/roles/a.yaml"
    assert place["physicalLocation"]["region"] == {"startLine": 2, "startColumn": 8, "endLine": 2, "endColumn": 13}
    change = result["fixes"][0]["artifactChanges"][0]["replacements"][0]
    assert change["insertedContent"] == {"text": "Right"}


def test_sarif_tells_each_code_once_with_its_page() -> None:
    findings: list[Finding] = [*many(WARNING, 3), FINDING, *many(NOTE, 1)]

    (run,) = as_sarif(Report(findings), pages=lambda code: f"https://example.org/{code}")["runs"]

    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["RB901", "RB902", "RB903"]
    assert rules[0]["helpUri"] == "https://example.org/RB901"
    assert rules[0]["fullDescription"]["text"] == "It breaks \\[things\\]."
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in run["results"])
    assert all("helpUri" not in rule for rule in as_sarif(Report(findings))["runs"][0]["tool"]["driver"]["rules"])


def test_a_text_makes_no_link_in_sarif() -> None:
    assert sarif_text("see [a](b) \\ \x1b") == "see \\[a\\](b) \\\\ \\\\x1b"
    assert "\x1b" not in json.dumps(as_sarif(evil()), ensure_ascii=False).replace(json.dumps(EVIL), "")
