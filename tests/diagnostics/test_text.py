"""The report as people see it at a terminal."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from rolebook.diagnostics import CodeInfo, Finding, Fix, Report, Severity, Span, render_text

ERROR = CodeInfo("RB901", "some-error", Severity.ERROR, "It breaks things.")
WARNING = CodeInfo("RB902", "some-warning", Severity.WARNING, "It may break things.")
NOTE = CodeInfo("RB903", "some-note", Severity.INFO, "Good to know.")
FINDING = ERROR.finding("roles/a.yaml", Span(2, 8, 2, 13), "The title is wrong.", "Mend it.")
FILES = {"roles/a.yaml": ["id: a", "title: Wrong", "status: draft"]}


def render(*findings: Finding, **options: bool) -> str:
    return render_text(Report(findings), FILES.get, **options)


def test_a_finding_shows_its_line() -> None:
    assert render(FINDING) == (
        "roles/a.yaml:2:8: error[RB901] some-error: The title is wrong.\n"
        "    2 | title: Wrong\n"
        "      |        ^^^^^\n"
        "  help: Mend it.\n"
        "\n"
        "1 error in 1 file\n"
        "Why a finding matters: `rolebook explain RB901`."
    )


def test_a_span_over_several_lines_shows_the_first() -> None:
    shown = render(replace(FINDING, span=Span(2, 8, 3, 4)))

    assert "    2 | title: Wrong\n      |        ^^^^^\n" in shown


@pytest.mark.parametrize("span", [None, Span(9, 1, 9, 1), Span(0, 1, 0, 1)])
def test_without_a_line_there_is_no_excerpt(span: Span | None) -> None:
    assert " | " not in render(replace(FINDING, span=span))


def test_a_file_that_cannot_be_read_again_has_no_excerpt() -> None:
    assert " | " not in render(replace(FINDING, file="roles/gone.yaml"))
    assert "roles/gone.yaml:2:8: error" in render(replace(FINDING, file="roles/gone.yaml"))


def test_a_finding_about_a_file_has_no_line_number() -> None:
    assert render(replace(FINDING, span=None)).startswith("roles/a.yaml: error[RB901]")


def test_the_line_of_a_secret_finding_is_shown_on_request_alone() -> None:
    secret = replace(FINDING, secret=True)

    assert "Wrong" not in render(secret)
    assert "Wrong" in render(secret, secrets=True)


@pytest.mark.parametrize(
    ("infos", "summary"),
    [
        ([], "No problems found."),
        ([ERROR], "1 error in 1 file"),
        ([ERROR, ERROR, WARNING], "2 errors, 1 warning in 3 files"),
        ([WARNING, NOTE, NOTE], "1 warning, 2 notes in 3 files"),
        ([ERROR] * 1200, "1,200 errors in 1,200 files"),
    ],
)
def test_the_last_lines_sum_up(infos: list[CodeInfo], summary: str) -> None:
    findings = [replace(info.finding(f"{n}.yaml", None, "It is wrong.", "Mend it.")) for n, info in enumerate(infos)]

    assert summary in render(*findings).splitlines()[-2:]


def test_the_summary_says_how_many_can_be_fixed() -> None:
    fixable = replace(FINDING, fix=Fix(Span(2, 8, 2, 13), "Right", "Write `Right`"))

    assert "\n1 can be fixed by `rolebook check --fix`.\n" in render(fixable, replace(FINDING, code="RB902"))
    assert "--fix" not in render(FINDING)


def test_the_pointer_to_an_explanation_is_said_once_for_the_worst_finding() -> None:
    shown = render(NOTE.finding("a", None, "It is so.", "Nothing."), FINDING)

    assert shown.count("rolebook explain") == 1
    assert shown.endswith("Why a finding matters: `rolebook explain RB901`.")


def test_colour_changes_nothing_but_the_colour() -> None:
    colored = render(FINDING, color=True)

    assert "\x1b[1;31merror[RB901]\x1b[0m" in colored
    assert re.sub(r"\x1b\[[0-9;]*m", "", colored) == render(FINDING)


def test_each_severity_has_a_colour() -> None:
    findings = [info.finding("a", None, "It is wrong.", "Mend it.") for info in (ERROR, WARNING, NOTE)]

    assert set(re.findall(r"\x1b\[1;\dm|\x1b\[1;\d\dm", render(*findings, color=True))) == {
        "\x1b[1;31m",
        "\x1b[1;33m",
        "\x1b[1;36m",
    }


def test_author_text_cannot_act_on_the_terminal() -> None:
    evil = "\x1b[2J\u202e\r\nroles/b.yaml: all is well"
    finding = replace(FINDING, file=f"{evil}.yaml", span=Span(1, 1, 1, 2), message=evil, help=evil)

    shown = render_text(Report([finding]), {f"{evil}.yaml": [evil]}.get)

    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert "\r" not in shown
    assert len(shown.splitlines()) == 7
