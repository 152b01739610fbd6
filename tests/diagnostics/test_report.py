"""Reports: order, counts, exit code."""

from __future__ import annotations

from dataclasses import FrozenInstanceError
from itertools import permutations

import pytest

from rolebook.diagnostics import CodeInfo, Finding, Report, Severity, Span

ERROR = CodeInfo("RB901", "some-error", Severity.ERROR, "It breaks things.")
WARNING = CodeInfo("RB902", "some-warning", Severity.WARNING, "It may break things.")
NOTE = CodeInfo("RB903", "some-note", Severity.INFO, "Good to know.")


def at(file: str, line: int, column: int = 1, info: CodeInfo = ERROR) -> Finding:
    return info.finding(file, Span(line, column, line, column + 1), "It is wrong.", "Mend it.")


def test_findings_are_sorted_whatever_their_order() -> None:
    whole = ERROR.finding("a.yaml", None, "It is wrong.", "Mend it.")
    expected = (whole, at("a.yaml", 2), at("a.yaml", 2, 5), at("a.yaml", 2, 5, WARNING), at("b.yaml", 1))

    for order in permutations(expected):
        assert Report(order).findings == expected


def test_the_same_finding_counts_once() -> None:
    report = Report([at("a.yaml", 1), at("a.yaml", 1)])

    assert len(report) == 1
    assert list(report) == [at("a.yaml", 1)]


def test_severities_are_told_apart() -> None:
    report = Report([at("a", 1), at("a", 2, info=WARNING), at("a", 3, info=NOTE)])

    assert report.errors == (at("a", 1),)
    assert report.warnings == (at("a", 2, info=WARNING),)
    assert report.of(Severity.INFO) == (at("a", 3, info=NOTE),)


@pytest.mark.parametrize(("infos", "code"), [([], 0), ([WARNING, NOTE], 0), ([NOTE, ERROR], 1)])
def test_errors_alone_decide_the_exit_code(infos: list[CodeInfo], code: int) -> None:
    assert Report(at("a", 1, info=info) for info in infos).exit_code == code


def test_a_code_makes_findings_that_carry_it() -> None:
    finding = WARNING.finding("a.yaml", None, "It is wrong.", "Mend it.", secret=True)

    assert (finding.code, finding.name, finding.severity) == ("RB902", "some-warning", "warning")
    assert finding.secret


def test_findings_and_reports_are_frozen() -> None:
    with pytest.raises(FrozenInstanceError):
        at("a", 1).message = "All is well."  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        Report().findings = ()  # type: ignore[misc]
