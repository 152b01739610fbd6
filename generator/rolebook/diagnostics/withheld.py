"""Findings as others may read them: in a log, on a pull request, in an artifact.

The words of a finding often quote what they are about. In a file of answers that is the answer, so for such a
finding the quoting words stay away, and with them the repair, which holds source text too.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from rolebook.diagnostics.finding import Finding
from rolebook.diagnostics.report import Report

_HELP: Final = "Run `rolebook check` on your own machine: there it says what and why."


def for_others(report: Report) -> Report:
    """Return the report with nothing of a secret file's text in it: place, code and name alone."""
    return Report(_withheld(finding) if finding.secret else finding for finding in report)


def _withheld(finding: Finding) -> Finding:
    message = f"This file is not for everybody, so only the kind of finding is told here: {finding.name}."
    return replace(finding, message=message, help=_HELP, fix=None)
