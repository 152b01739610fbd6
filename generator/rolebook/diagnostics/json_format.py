"""Findings for programs: JSON that follows `findings.schema.json`, which stands beside this file."""

from __future__ import annotations

import json
from typing import Any, Final

from rolebook.diagnostics.finding import Finding, Fix, Span
from rolebook.diagnostics.report import Pages, Report, no_pages
from rolebook.diagnostics.withheld import for_others

VERSION: Final = 1
"""The version of the format. Fields may be added to it; it rises when one changes its meaning or goes."""


def render_json(report: Report, program: str, pages: Pages = no_pages) -> str:
    """Return the report as JSON, one finding after the other, with a line end.

    Args:
        report: The findings. Nothing of a secret file's text comes into the result.
        program: Version of Rolebook.
        pages: Where the page of a code is.
    """
    report = for_others(report)
    whole = {
        "format": "rolebook-findings",
        "version": VERSION,
        "program": {"name": "rolebook", "version": program},
        "summary": {
            "errors": len(report.errors),
            "warnings": len(report.warnings),
            "notes": len(report) - len(report.errors) - len(report.warnings),
            "files": len({finding.file for finding in report}),
            "fixable": sum(finding.fix is not None for finding in report),
        },
        "findings": [_finding(finding, pages(finding.code)) for finding in report],
    }
    # A file name may hold half a character, which JSON can only carry as an escape.
    return json.dumps(whole, ensure_ascii=True, indent=1) + "\n"


def _finding(finding: Finding, page: str | None) -> dict[str, Any]:
    return {
        "file": finding.file,
        "span": _span(finding.span),
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.value,
        "message": finding.message,
        "help": finding.help,
        "page": page,
        "withheld": finding.secret,
        "fix": _fix(finding.fix),
    }


def _span(span: Span | None) -> dict[str, int] | None:
    if span is None:
        return None
    return {"line": span.line, "column": span.column, "end_line": span.end_line, "end_column": span.end_column}


def _fix(fix: Fix | None) -> dict[str, Any] | None:
    if fix is None:
        return None
    return {"title": fix.title, "span": _span(fix.span), "replacement": fix.replacement}
