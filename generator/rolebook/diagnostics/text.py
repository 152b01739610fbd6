"""Findings for people at a terminal."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final, TypeAlias

from rolebook.diagnostics.escape import visible
from rolebook.diagnostics.excerpt import excerpt
from rolebook.diagnostics.finding import Finding, Severity, Span
from rolebook.diagnostics.report import Report

Lines: TypeAlias = Callable[[str], Sequence[str] | None]

_RESET: Final = "\x1b[0m"
_BOLD: Final = "\x1b[1m"
_COLORS: Final = {Severity.ERROR: "\x1b[1;31m", Severity.WARNING: "\x1b[1;33m", Severity.INFO: "\x1b[1;36m"}
_COUNTED: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def render_text(report: Report, lines: Lines, color: bool = False, *, secrets: bool = False) -> str:
    """Return the report as text: each finding with its source line, and at the end what it all comes to.

    Args:
        report: The findings.
        lines: Gives the lines of a file, without their ends, or None when they cannot be had.
        color: Whether to use terminal colours. Nothing that an author wrote can add a control sequence.
        secrets: Whether to show the source lines of secret findings; logs are read by others.

    Returns:
        Lines without a line end after the last.
    """
    paint = _paint if color else _plain
    blocks = ["\n".join(_block(finding, lines, paint, secrets)) for finding in report]
    return "\n\n".join([*blocks, "\n".join((summary(report), *_hints(report)))])


def _hints(report: Report) -> Iterator[str]:
    """What to do next, said once for all findings."""
    if fixable := sum(finding.fix is not None for finding in report):
        yield f"{fixable:,} can be fixed by `rolebook check --fix`."
    if report.findings:
        first = (report.errors or report.warnings or report.findings)[0]
        yield f"Why a finding matters: `rolebook explain {first.code}`."


def summary(report: Report) -> str:
    """Return how much was found, such as `2 errors, 1 warning in 3 files`."""
    counts = [_count(len(found), word) for level, word in _COUNTED.items() if (found := report.of(level))]
    if not counts:
        return "No problems found."
    return f"{', '.join(counts)} in {_count(len({finding.file for finding in report}), 'file')}"


def _count(number: int, word: str) -> str:
    return f"{number:,} {word}{'' if number == 1 else 's'}"


def _block(finding: Finding, lines: Lines, paint: Callable[[str, str], str], secrets: bool) -> Iterator[str]:
    place, color = finding.file, _COLORS[finding.severity]
    if finding.span:
        place += f":{finding.span.line}:{finding.span.column}"
    label = paint(f"{finding.severity}[{finding.code}]", color)
    yield f"{paint(visible(place), _BOLD)}: {label} {finding.name}: {visible(finding.message)}"
    if finding.span and (secrets or not finding.secret):
        yield from _source(finding.span, lines(finding.file), paint, color)
    yield f"  {paint('help', _BOLD)}: {visible(finding.help)}"


def _source(span: Span, lines: Sequence[str] | None, paint: Callable[[str, str], str], color: str) -> Iterator[str]:
    if lines is None or not 1 <= span.line <= len(lines):
        return
    line = lines[span.line - 1]
    end = span.end_column - 1 if span.end_line == span.line else len(line)
    shown, carets = excerpt(line, span.column - 1, end)
    gutter = f"{span.line:>5} | "
    yield (gutter + shown).rstrip()
    indent = len(carets) - len(carets.lstrip())
    yield " " * (len(gutter) - 2) + "| " + carets[:indent] + paint(carets[indent:], color)


def _paint(text: str, color: str) -> str:
    return f"{color}{text}{_RESET}"


def _plain(text: str, _color: str) -> str:
    return text
