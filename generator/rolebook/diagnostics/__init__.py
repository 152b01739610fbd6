"""What is wrong, where, and what to do about it: problems as plain, frozen values.

Every layer returns findings; only the command line prints them. This package imports nothing else of
Rolebook.
"""

from rolebook.diagnostics.escape import visible
from rolebook.diagnostics.finding import CodeInfo, Finding, Fix, Severity, Span
from rolebook.diagnostics.fixes import apply_fixes, fitting
from rolebook.diagnostics.report import Report
from rolebook.diagnostics.text import render_text
from rolebook.diagnostics.withheld import for_others

__all__ = [
    "CodeInfo",
    "Finding",
    "Fix",
    "Report",
    "Severity",
    "Span",
    "apply_fixes",
    "fitting",
    "for_others",
    "render_text",
    "visible",
]
