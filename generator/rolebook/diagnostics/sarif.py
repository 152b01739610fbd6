"""Findings as SARIF 2.1.0 (OASIS Standard, 27 March 2020), which code hosts and editors read."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import quote

from rolebook.diagnostics.escape import sarif_text
from rolebook.diagnostics.finding import CodeInfo, Finding, Fix, Severity, Span
from rolebook.diagnostics.report import Pages, Report, no_pages
from rolebook.diagnostics.withheld import for_others

_LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def render_sarif(
    report: Report, program: str, infos: Mapping[str, CodeInfo], pages: Pages = no_pages, folder: str = ""
) -> str:
    """Return the report as a SARIF log of one run, with a line end.

    Args:
        report: The findings. Nothing of a secret file's text comes into the result.
        program: Version of Rolebook.
        infos: What is known of codes; one that is missing is listed with its name alone.
        pages: Where the page of a code is.
        folder: The catalogue's place in the repository, ending in `/`, or nothing.
    """
    report = for_others(report)
    rules = {finding.code: finding for finding in report}
    places = {code: place for place, code in enumerate(sorted(rules))}
    driver = {
        "name": "rolebook",
        "version": program,
        "rules": [_rule(rules[code], infos.get(code), pages(code)) for code in places],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, places[finding.code], folder) for finding in report],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=1) + "\n"


def _rule(finding: Finding, info: CodeInfo | None, page: str | None) -> dict[str, Any]:
    rule: dict[str, Any] = {
        "id": finding.code,
        "name": finding.name,
        "shortDescription": {"text": finding.name.replace("-", " ").capitalize()},
        "defaultConfiguration": {"level": _LEVELS[info.severity if info else finding.severity]},
        "help": {"text": f"`rolebook explain {finding.code}` says what it catches, why, and what passes."},
    }
    if info:
        rule["fullDescription"] = {"text": sarif_text(info.why)}
    return rule | ({"helpUri": page} if page else {})


def _result(finding: Finding, rule: int, folder: str) -> dict[str, Any]:
    file = finding.file if finding.file.startswith("private/") else folder + finding.file
    # A name may hold half a character, which no address can; then it is spelt with a question mark.
    artifact = {"uri": quote(file.encode("utf-8", "replace"), safe="/"), "uriBaseId": "%SRCROOT%"}
    place: dict[str, Any] = {"artifactLocation": artifact}
    if finding.span:
        place["region"] = _region(finding.span)
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": sarif_text(f"{finding.message}\n{finding.help}")},
        "locations": [{"physicalLocation": place}],
    }
    return result | ({"fixes": [_fix(finding.fix, artifact)]} if finding.fix else {})


def _region(span: Span) -> dict[str, int]:
    return {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }


def _fix(fix: Fix, artifact: dict[str, str]) -> dict[str, Any]:
    replacement = {"deletedRegion": _region(fix.span), "insertedContent": {"text": fix.replacement}}
    change = {"artifactLocation": artifact, "replacements": [replacement]}
    return {"description": {"text": sarif_text(fix.title)}, "artifactChanges": [change]}
