"""Findings on a pull request: workflow commands that become annotations, and the job's summary.

GitHub shows at most 10 errors, 10 warnings and 10 notices of one step, and drops the rest without a word
(GitHub documentation, "Workflow commands for GitHub Actions" and the limits of check runs). So no more than
that is written; the summary holds all, and one annotation says how many it hides.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from rolebook.diagnostics.escape import markdown, workflow_data, workflow_property
from rolebook.diagnostics.finding import Finding, Severity
from rolebook.diagnostics.report import Pages, Report, no_pages
from rolebook.diagnostics.text import summary
from rolebook.diagnostics.withheld import for_others

SHOWN: Final = 10
"""How many annotations of one severity GitHub shows for a step."""
SUMMARY_BYTES: Final = 900_000
"""How long a summary may get; GitHub refuses one of over a mebibyte."""

_COMMANDS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def render_github(report: Report, folder: str = "", *, summarised: bool = True) -> str:
    """Return the report as workflow commands, one a line, and a last line that sums up.

    Args:
        report: The findings. Nothing of a secret file's text comes into the result.
        folder: The catalogue's place in the repository, ending in `/`, or nothing.
        summarised: Whether the job's summary has them all, so that the line about hidden ones can say so.
    """
    report = for_others(report)
    found = {severity: report.of(severity) for severity in _COMMANDS}
    room = dict.fromkeys(_COMMANDS, SHOWN)
    if any(len(findings) > SHOWN for findings in found.values()):
        room[Severity.INFO] -= 1  # for the notice that says how many are hidden
    lines = [_command(finding, folder) for level in _COMMANDS for finding in found[level][: room[level]]]
    hidden = sum(max(0, len(findings) - room[level]) for level, findings in found.items())
    if hidden:
        where = "the job's summary lists all of them" if summarised else "`rolebook check` on your machine shows all"
        lines.append(f"::notice title=Not all shown::{hidden:,} more not shown here: {where}.")
    return "\n".join([*lines, summary(report)]) + "\n"


def _command(finding: Finding, folder: str) -> str:
    properties = {"file": finding.file if finding.file.startswith("private/") else folder + finding.file}
    span = finding.span
    if span:
        properties |= {"line": str(span.line), "endLine": str(span.end_line)}
        if span.line == span.end_line:  # columns mean nothing for a stretch of several lines
            properties |= {"col": str(span.column), "endColumn": str(max(span.column, span.end_column))}
    properties["title"] = f"{finding.code} {finding.name}"
    listed = ",".join(f"{name}={workflow_property(value)}" for name, value in properties.items())
    words = workflow_data("\n".join((finding.message, finding.help)))
    return f"::{_COMMANDS[finding.severity]} {listed}::{words}"


def render_summary(report: Report, pages: Pages = no_pages) -> str:
    """Return the report as Markdown for the job's summary, as much of it as GitHub takes, with a line end."""
    report = for_others(report)
    lines = ["## rolebook check", "", f"{summary(report)}."]
    size, shown = 0, 0
    for finding, entry in zip(report, _entries(report.findings, pages), strict=True):
        size += len(entry.encode("utf-8", "replace"))
        if size > SUMMARY_BYTES:
            break
        if shown == 0 or report.findings[shown - 1].file != finding.file:
            lines += ["", f"### {markdown(finding.file)}", ""]
        lines.append(entry)
        shown += 1
    if shown < len(report):
        lines += ["", f"{len(report) - shown:,} more findings are left out, for want of room."]
    return "\n".join(lines) + "\n"


def _entries(findings: Sequence[Finding], pages: Pages) -> Iterator[str]:
    for finding in findings:
        place = f"line {finding.span.line}, " if finding.span else ""
        page = pages(finding.code)
        code = f"[`{finding.code}`]({page})" if page else f"`{finding.code}`"
        label = f"**{_COMMANDS[finding.severity]}** {place}{code} {markdown(finding.name)}"
        yield f"- {label}: {markdown(finding.message)}  \n  {markdown(finding.help)}"
